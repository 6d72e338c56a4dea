"""The application against its own OpenAPI document: schemathesis makes requests, good and bad, from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from moderation.web.api import OPERATIONS

if TYPE_CHECKING:
    from flask import Flask

_BOUNDED = settings(
    max_examples=60,
    deadline=None,
    database=None,
    # One application serves all examples of a test, which is what a server does.
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)

# A text of white space alone is refused, and a time in the year 1: JSON Schema has no word for either.
_CHECKS = {"positive_data_acceptance": {"expected-statuses": ["2xx", "404", "409", "422"]}}


_CASES = [(operation.call.__name__, GenerationMode.POSITIVE) for operation in OPERATIONS] + [
    (operation.call.__name__, GenerationMode.NEGATIVE) for operation in OPERATIONS if operation.body
]
"""What is right, for every operation; what is wrong, for those that take a body: nothing else can be."""


@pytest.mark.parametrize(("name", "mode"), _CASES)
def test_every_answer_is_as_documented(app: Flask, name: str, mode: GenerationMode) -> None:
    config = SchemathesisConfig.from_dict({"checks": _CHECKS})
    schema = schemathesis.openapi.from_wsgi("/openapi.json", app, config=config)
    operation = schema.find_operation_by_id(name)

    @seed(20261122)
    @_BOUNDED
    @given(operation.as_strategy(generation_mode=mode))
    def answers(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate()

    answers()

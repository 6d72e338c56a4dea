"""The API's description: OpenAPI 3.1 made from the operations and their models, and a page that shows it."""

from __future__ import annotations

import inspect
import json
import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Response, render_template
from pydantic.json_schema import models_json_schema

from moderation import __version__
from moderation.web.api import OPERATIONS, Operation
from moderation.web.wire import Problem

if TYPE_CHECKING:
    from flask import Flask
    from pydantic import BaseModel

Json = dict[str, Any]

_REF = "#/components/schemas/{model}"
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")

_KEY = "Wanted from the first `moderation keys create` on; good for one site and the scopes it was made for."

EXAMPLES: dict[str, Json] = {
    "decide": {
        "id": "c-1041",
        "site": "news",
        "text": "Thank you for reporting on the strikes.",
        "author": "Shilan",
        "article": {"url": "https://news.example/1041", "title": "Rockets strike Khelan valley"},
    },
    "appeal": {"reason": "I quoted what the minister said; nobody is threatened."},
    "check": {
        "comments": [{"text": "Thank you for reporting on the strikes."}, {"text": "You are an idiot."}]
    },
}
"""A request body for each operation that takes one, by the operation's name."""


def describe(max_length: int) -> Json:
    """Describe the API as an OpenAPI 3.1 document.

    Args:
        max_length: Longest text the policy accepts, in code points.
    """
    models: set[type[BaseModel]] = {Problem}
    for operation in OPERATIONS:
        models.update(model for model in (operation.body, operation.answer) if model is not None)
    ordered = sorted(models, key=lambda model: model.__name__)
    _, definitions = models_json_schema([(model, "validation") for model in ordered], ref_template=_REF)
    schemas = definitions["$defs"]
    schemas["CommentIn"]["properties"]["text"]["maxLength"] = max_length
    paths: dict[str, Json] = {}
    for operation in OPERATIONS:
        path = _PARAMETER.sub(r"{\1}", operation.path)
        paths.setdefault(path, {})[operation.method.lower()] = _describe(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Comment moderation",
            "version": __version__,
            "summary": "Approves or rejects comments, and says why.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": _KEY}},
        },
    }


def register(app: Flask, max_length: int) -> None:
    """Serve the description at /openapi.json and a page of it at /docs."""
    document = describe(max_length)

    @app.get("/openapi.json")
    def openapi() -> Response:
        return Response(json.dumps(document), mimetype="application/json")

    @app.get("/docs")
    def docs() -> str:
        return render_template("docs.html", document=document, dumps=json.dumps)


def _describe(operation: Operation) -> Json:
    summary, _, description = inspect.getdoc(operation.call).partition("\n\n")  # type: ignore[union-attr]
    described: Json = {
        "operationId": operation.call.__name__,
        "summary": summary.rstrip("."),
        "responses": {"200": _content("OK", operation.answer, "application/json")}
        | {
            str(status): _content(HTTPStatus(status).phrase, Problem, "application/problem+json")
            for status in operation.problems
        },
    }
    if operation.scopes:
        described["security"] = [{}, {"key": []}]
    if description:
        described["description"] = " ".join(description.split())
    if parameters := _PARAMETER.findall(operation.path):
        described["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
            for name in parameters
        ]
    if operation.body is not None:
        content = _content("", operation.body, "application/json")["content"]
        content["application/json"]["example"] = EXAMPLES[operation.call.__name__]
        described["requestBody"] = {"required": True, "content": content}
    for status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        if status in operation.problems:
            described["responses"][str(status.value)]["headers"] = {
                "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}
            }
    return described


def _content(description: str, model: type[BaseModel], mimetype: str) -> Json:
    schema = {"$ref": _REF.format(model=model.__name__)}
    return {"description": description, "content": {mimetype: {"schema": schema}}}

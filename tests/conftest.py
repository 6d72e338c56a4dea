"""What tests of several modules stand on: real databases, and the screener that is shipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from moderation.classifier.artifact import Understanding
from moderation.classifier.stretches import Marking
from moderation.config import Config
from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask
    from flask.testing import FlaskClient

    from moderation.screening import Screener

_CLUSTER_OWNER = "postgres"
"""The user PostgreSQL's package makes; the server refuses to run as root."""


@pytest.fixture(scope="session")
def screener() -> Screener:
    """Load the shipped policy and model."""
    from moderation.bootstrap import build_screener  # noqa: PLC0415 - scikit-learn, which most tests do without
    from moderation.config import Config  # noqa: PLC0415 - wanted here alone

    return build_screener(Config.from_env({}))


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Path]:
    """Start a PostgreSQL of our own; give the folder of its socket."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not programs:
        absent = "PostgreSQL is not installed: apt-get install postgresql"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    with _cluster(programs[-1]) as folder:
        yield folder


@contextmanager
def _cluster(programs: Path) -> Iterator[Path]:
    # Outside pytest's own folders, which no other user may enter.
    folder = Path(tempfile.mkdtemp(prefix="moderation-"))
    as_owner: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, _CLUSTER_OWNER)
        as_owner = ["runuser", "-u", _CLUSTER_OWNER, "--"]

    def run(program: str, *arguments: str) -> None:
        command = [*as_owner, str(programs / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)

    try:
        run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        settings = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", settings, "start")
        yield folder
        run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_cluster: Path) -> str:
    """Make an empty PostgreSQL database; give its URL."""
    import psycopg  # noqa: PLC0415 - an extra, wanted where PostgreSQL is

    name = f"test_{uuid4().hex}"
    with psycopg.connect(host=str(postgres_cluster), user="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://postgres@/{name}?host={postgres_cluster}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database, of each sort in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'moderation.sqlite3'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open a store on a new database, of each sort in turn."""
    upgrade(database_url)
    opened = Store.open(database_url)
    yield opened
    opened.close()


_SITE_RULES = """
[[rule]]
code = "X901"
guideline = "promotion"
kind = "commercial"
score = 0.6
summary = "A betting shop: doubtful, so a comment that names it is held."
words = ["golden goal bets"]
examples = ["Golden Goal Bets was there."]
counterexamples = ["What a golden goal!"]

[[rule]]
code = "X902"
guideline = "threat"
score = 0.9
effect = "review"
summary = "A word that only asks for a person."
words = ["blue lantern"]
examples = ["The Blue Lantern again."]
counterexamples = ["A green lantern."]
"""


@pytest.fixture(scope="session")
def site_screener(tmp_path_factory: pytest.TempPathFactory) -> Screener:
    """Load the shipped model and policy with two rules of a site, one that holds and one that asks."""
    from moderation.bootstrap import build_screener  # noqa: PLC0415 - scikit-learn, which most tests do without

    path = tmp_path_factory.mktemp("policy") / "policy.toml"
    path.write_text(Config().policy.read_text(encoding="utf-8") + _SITE_RULES, encoding="utf-8")
    return build_screener(Config(policy=path))


@pytest.fixture
def site_store(tmp_path: Path) -> Iterator[Store]:
    """Open a store on a new SQLite database."""
    url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    upgrade(url)
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture
def app(site_screener: Screener, site_store: Store) -> Flask:
    """Make the application on that store, with a body limit of 64 KiB."""
    from moderation.web import create_app  # noqa: PLC0415 - as above

    return create_app(site_screener, site_store, Config(max_body=65536))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Make a client of the application."""
    return app.test_client()


_TOXIC = ("filthy", "rat")
_PIECES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", *_TOXIC, "you", "thank", "for", "the", "report", "peace", "city", *".,!",
           *ascii_lowercase, *(f"##{letter}" for letter in ascii_lowercase))  # fmt: skip


def _model(pieces: int) -> bytes:
    """Make an encoder that finds "filthy" and "rat" toxic and everything else not: two heads, an embedding of three.

    The first head says how much of a text is toxic, the second is the first upside down.
    """
    table = np.random.default_rng(0).normal(scale=0.01, size=(pieces, 3)).astype(np.float32)
    table[:, 0] = [piece in _TOXIC for piece in _PIECES[:pieces]]
    constants: dict[str, Any] = {
        "table": table,
        "directions": np.array([[8, -8], [0, 0], [0, 0]], dtype=np.float32),
        "token_direction": np.array([6, 0, 0], dtype=np.float32),
        "token_bias": np.array(-3, dtype=np.float32),
        "last": np.array([2], dtype=np.int64),
        "second": np.array([1], dtype=np.int64),
    }
    operations: list[tuple[str, str, str, dict[str, Any]]] = [
        ("Gather", "table ids", "hidden", {}),
        ("Cast", "mask", "flags", {"to": TensorProto.FLOAT}),
        ("Unsqueeze", "flags last", "present", {}),
        ("Mul", "hidden present", "kept", {}),
        ("ReduceSum", "kept second", "total", {"keepdims": 0}),
        ("ReduceSum", "present second", "count", {"keepdims": 0}),
        ("Div", "total count", "embedding", {}),
        ("MatMul", "embedding directions", "logits", {}),
        ("MatMul", "hidden token_direction", "steep", {}),
        ("Add", "steep token_bias", "tokens", {}),
    ]
    graph = helper.make_graph(
        [helper.make_node(name, given.split(), [made], **more) for name, given, made, more in operations],
        "tiny",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
            for name in ("ids", "mask")
        ],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", size])
            for name, size in (("logits", 2), ("embedding", 3), ("tokens", "length"))
        ],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return bytes(model.SerializeToString())


@pytest.fixture(scope="session")
def tokenizer() -> bytes:
    """Give the content of a ``tokenizer.json`` of some words and all letters."""
    vocabulary = {piece: index for index, piece in enumerate(_PIECES)}
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.enable_truncation(8)
    return str(made.to_str()).encode()


@pytest.fixture(scope="session")
def encoder_file() -> bytes:
    """Give the content of the ``encoder.onnx`` that belongs to the tokenizer."""
    return _model(len(_PIECES))


@pytest.fixture(scope="session")
def small_encoder_file() -> bytes:
    """Give the content of an ``encoder.onnx`` for fewer words than the tokenizer has."""
    return _model(20)


@pytest.fixture
def understand(encoder_file: bytes, tokenizer: bytes) -> Callable[..., Understanding]:
    """Put models, and curves, on top of the small encoder."""

    def make(models: dict[str, object], curves: dict[str, object] | None = None) -> Understanding:
        return Understanding(encoder_file, tokenizer, models, curves or {}, Marking(threshold=0.0, gap=1))

    return make

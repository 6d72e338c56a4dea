"""Time ``POST /v1/comments`` against a server of our own, on a database of its own, with some clients at once."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from training.benchmarks import sets
from training.benchmarks.figures import table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

_ADDRESS = re.compile(r"http://([\d.]+):(\d+)")


def run(arguments: argparse.Namespace) -> None:
    """Print the median and the 99th percentile of the answer's time, and the answers per second."""
    texts = [row["text"] for row in sets.rows("comments")]
    with _server() as (host, port, start):
        begin = time.perf_counter()
        with ThreadPoolExecutor(arguments.clients) as pool:
            posted = [
                pool.submit(_post, host, port, texts, client, arguments.requests)
                for client in range(arguments.clients)
            ]
            seconds = [second for future in posted for second in future.result()]
        elapsed = time.perf_counter() - begin
    cuts = quantiles(seconds, n=100)
    row = (
        arguments.clients,
        len(seconds),
        f"{start:.1f} s",
        f"{cuts[49] * 1000:.1f} ms",
        f"{cuts[98] * 1000:.1f} ms",
        f"{len(seconds) / elapsed:,.0f}",
    )
    print(table(("clients", "requests", "start", "p50", "p99", "requests per second"), [row]))


def _post(host: str, port: int, texts: list[str], client: int, requests: int) -> list[float]:
    """Post comments one after the other on one connection; give the seconds each took."""
    connection = HTTPConnection(host, port, timeout=30)
    seconds = []
    for number in range(requests):
        text = texts[(client * requests + number) % len(texts)]
        body = json.dumps({"id": f"{client}-{number}", "text": text})
        begin = time.perf_counter()
        connection.request("POST", "/v1/comments", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        seconds.append(time.perf_counter() - begin)
        if answer.status != 200:
            raise RuntimeError(f"the server answered {answer.status}")
    connection.close()
    return seconds


@contextmanager
def _server() -> Iterator[tuple[str, int, float]]:
    """Start ``moderation serve`` on a free port and an empty database; give host, port and seconds to start."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "MODERATION_DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "MODERATION_PORT": "0",
            "MODERATION_LOG_LEVEL": "error",
        }
        command = [str(Path(sys.executable).with_name("moderation")), "serve"]
        begin = time.perf_counter()
        with subprocess.Popen(  # noqa: S603 - our own command
            command, env={**os.environ, **settings}, stdout=subprocess.PIPE, text=True
        ) as process:
            try:
                found = next(filter(None, map(_ADDRESS.search, process.stdout or ())), None)
                if found is None:
                    raise RuntimeError("the server did not start")
                yield found[1], int(found[2]), time.perf_counter() - begin
            finally:
                process.terminate()

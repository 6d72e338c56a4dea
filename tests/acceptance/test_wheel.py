"""The wheel carries everything: it works in an empty environment, in another folder."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.acceptance.conftest import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, with nothing fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        "pip",
        "wheel",
        str(ROOT),
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--quiet",
        "--wheel-dir",
        ".",
    ]
    subprocess.run([sys.executable, "-m", *build], check=True, cwd=folder)
    [path] = folder.glob("moderation-*.whl")
    return path


@pytest.fixture
def installed(wheel: Path, site: Site) -> Site:
    """Install the wheel into an environment that has the dependencies and nothing of the checkout."""
    environment = site.folder / "venv"
    venv.create(environment, symlinks=True)
    packages = sysconfig.get_path("purelib", vars={"base": environment, "platbase": environment})
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # The dependencies alone: an editable install would bring the checkout back through its own .pth file.
    Path(packages, "dependencies.pth").write_text(
        f"import sys; sys.path.append({sysconfig.get_path('purelib')!r})\n"
    )
    site.command = environment / "bin" / "moderation"
    site.command.write_text(
        f"#!{environment / 'bin' / 'python'}\nfrom moderation.cli import main\n\nmain()\n", encoding="utf-8"
    )
    site.command.chmod(0o755)
    site.environment.pop("PYTHONPATH", None)
    return site


def test_the_wheel_carries_model_policy_templates_migrations_and_notices(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    expected = {
        f"moderation/{path.relative_to(ROOT / 'moderation')}"
        for path in (ROOT / "moderation").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    shipped = {f"moderation/shipped/{path.relative_to(ROOT)}" for path in (ROOT / "models").glob("*/*")}
    assert expected <= names
    assert shipped | {"moderation/shipped/policy.toml"} <= names
    assert {name.rpartition("/")[2] for name in names} >= {"LICENSE", "NOTICE"}


def test_the_installed_wheel_checks_and_serves(installed: Site) -> None:
    where = subprocess.run(
        [installed.command.with_name("python"), "-c", "import moderation; print(moderation.__file__)"],
        cwd=installed.folder, env=installed.environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(where.stdout).is_relative_to(installed.folder)
    [checked] = installed.check(stdin=b"I will kill you.\n")
    status, posted = installed.serve().call("POST", "/v1/comments", {"text": "I will kill you."})
    assert status == 200
    assert checked["verdict"] == posted["verdict"] == "reject"

"""The pages say what there is: every command, rule, setting, error and script, and no more."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import click
import pytest

from moderation import errors
from moderation.cli import main
from moderation.config import SETTINGS
from moderation.domain import Guideline
from moderation.rules import RULES

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def first_column(page: str) -> list[str]:
    """Give the names in code type that begin the rows of a page's tables."""
    return re.findall(r"^\| `([^`]+)`", (ROOT / page).read_text(), flags=re.MULTILINE)


def commands(group: click.Group, name: str) -> set[str]:
    found: set[str] = set()
    for word, command in group.commands.items():
        path = f"{name} {word}"
        found |= commands(command, path) if isinstance(command, click.Group) else {path}
    return found


def test_every_command_is_described_and_no_other() -> None:
    described = [name for name in first_column("docs/operate.md") if name.startswith("moderation ")]
    assert sorted(described) == sorted(commands(main, "moderation"))


def test_every_setting_is_described_and_no_other() -> None:
    described = [name for name in first_column("docs/install.md") if name.startswith("MODERATION_")]
    assert sorted(described) == sorted(setting.variable for setting in SETTINGS)


def test_every_default_is_the_one_described() -> None:
    page = (ROOT / "docs/install.md").read_text()
    for setting in SETTINGS:
        if not isinstance(setting.default, Path | None):
            assert f"| `{setting.variable}` | `{setting.default}` |" in page


def test_every_error_is_described_and_no_other() -> None:
    classes = {name for name, _ in inspect.getmembers(errors, inspect.isclass)}
    named = set(re.findall(r"`(\w+Error)`", (ROOT / "docs/operate.md").read_text()))
    assert named == classes
    assert set(re.findall(r"\w+Error", errors.__doc__ or "")) == classes


def test_every_rule_is_described_and_no_other() -> None:
    assert sorted(set(first_column("docs/rules.md"))) == sorted(rule.code for rule in RULES)


def test_every_script_is_described_and_no_other() -> None:
    scripts = [
        f"script/{path.name}" for path in (ROOT / "script").iterdir() if not path.suffix and path.is_file()
    ]
    described = [name for name in first_column("CONTRIBUTING.md") if name.startswith("script/")]
    assert sorted(described) == sorted(scripts)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_names_nothing_that_is_not_there(page: Path) -> None:
    text = page.read_text()
    known = {setting.variable for setting in SETTINGS} | {"MODERATION_POLCIY"}
    assert set(re.findall(r"MODERATION_[A-Z_]*[A-Z]", text)) <= known
    assert set(re.findall(r"\bscript/[a-z]+\b", text)) <= {
        f"script/{path.name}" for path in (ROOT / "script").iterdir()
    }
    tree = commands(main, "moderation") | {f"moderation {name}" for name in main.commands}
    for found in re.findall(r"`moderation ([a-z]+)(?: ([a-z]+))?", text):
        assert f"moderation {found[0]}" in tree
        if isinstance(main.commands[found[0]], click.Group) and found[1]:
            assert f"moderation {found[0]} {found[1]}" in tree


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_pages_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text()):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_policy_page_names_every_key() -> None:
    keys = set(re.findall(r"^(\w+) =", (ROOT / "policy.toml").read_text(), flags=re.MULTILINE))
    page = (ROOT / "docs/policy.md").read_text()
    assert keys
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []


def test_the_readme_names_the_six_guidelines() -> None:
    readme = (ROOT / "README.md").read_text().lower()
    assert [name for name in Guideline if name.replace("_", " ") not in readme] == []


def test_what_the_container_copies_is_there_and_not_ignored() -> None:
    text = (ROOT / "Dockerfile").read_text()
    lines = re.findall(r"^COPY (?!--from)(.+) \S+$", text, flags=re.MULTILINE)
    sources = {source for line in lines for source in line.split()}
    assert sources
    allowed = {
        line[1:].rstrip("/") for line in (ROOT / ".dockerignore").read_text().split() if line[0] == "!"
    }
    assert {source.removeprefix("./") for source in sources} == allowed
    assert all((ROOT / source).exists() for source in sources)

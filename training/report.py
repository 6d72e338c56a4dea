"""Write down an evaluation: one list of sections, set as one HTML page and as one Markdown page."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import jinja2

from training import measures
from training.bias import GATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Table = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report.

    Attributes:
        title: Its heading.
        text: What the figures are and how to read them.
        tables: Tables with their captions.
        plots: SVG elements with their captions.
    """

    title: str
    text: str
    tables: Mapping[str, Table] = field(default_factory=dict)
    plots: Mapping[str, str] = field(default_factory=dict)


def sections(figures: Mapping[str, Any], plots: Mapping[str, str]) -> list[Section]:
    """Arrange figures and plots."""
    contrast = figures["contrast"]
    return [
        _about(figures),
        Section(
            "What the policy does",
            "Outcomes under the policy in force, rules included, with 95 % intervals (Wilson). Held comments wait for a "
            "person. Below, comments that break a guideline; they may be rejected for another.",
            {"Nothing wrong with them": figures["outcomes"], "Breaches": figures["recall"]},
        ),
        Section(
            "Sets",
            "ROC-AUC with a 95 % bootstrap interval, and the recall where 1 % of the clean rows are flagged. `label` is "
            "our head or the set's own name; `any` is the highest of the six guidelines. `jigsaw` joins the held-back "
            f"rows of two copies; a label with fewer than {measures.FEWEST} breaches is left out.",
            {"Sets": figures["sets"]},
        ),
        Section(
            "Guidelines",
            "Each head over all sets of others that know it, save those with noisy labels; the classifier's own "
            "probability, without rules. `Brier` and `ECE` (ten bins) tell how true the probability is.",
            {"Heads": figures["guidelines"]},
            plots,
        ),
        Section(
            "Thresholds",
            "Recall where the named share of clean rows is flagged: clean rows of all sets or clean comments on news, and "
            "for abuse the harmless comments that mention the same identity.",
            {"Guidelines": figures["thresholds"], "Abuse, by identity": figures["identity_thresholds"]},
        ),
        Section(
            "Twins",
            "Harmful sentences beside harmless ones of the same form, of forms never trained on; a pair is right when both "
            f"are. Thresholds chosen on other forms: {contrast['thresholds']}.",
            {
                "Heads": contrast["heads"],
                "Identities": contrast["identities"],
                "Groups of sentences": contrast["groups"],
            },
        ),
        Section(
            "Bias",
            "Subgroup, BPSN and BNSP AUC (Borkan et al. 2019) for each identity, and what becomes of its harmless "
            "mentions. A low BPSN: a mention is taken for guilt. The power means have Jigsaw's power of -5.",
            figures["bias"],
        ),
        Section(
            "Stretches",
            "F1 of characters against what crowd workers marked (SemEval-2021 task 5), mean of comments never trained on.",
            {"Stretches": figures["spans"]},
        ),
        Section(
            "Worst errors",
            "By set and id; the texts lie in the data.",
            {"Errors": figures["errors"]},
        ),
    ]


def _about(figures: Mapping[str, Any]) -> Section:
    rows = figures["rows"]
    return Section(
        "What was measured",
        f"Model {figures['model']}, policy {figures['policy']}, {sum(rows.values())} rows (hash {figures['data']}); large "
        "sets are sampled by a hash of the text. A model that rejects more than "
        f"{GATE:.0%} of plain mentions of identities does not ship: this one "
        f"{'may' if figures['may_ship'] else 'may not'}.",
        {"Rows": [{"set": name, "rows": count} for name, count in rows.items()]},
    )


def html(parts: Sequence[Section], title: str) -> str:
    """Set sections as a page that needs nothing else."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("training"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html").render(parts=parts, title=title)


def markdown(parts: Sequence[Section], title: str) -> str:
    """Set sections as Markdown; the plots stand as data at the end."""
    lines, data = [f"# {title}\n"], []
    for part in parts:
        lines.append(f"## {part.title}\n\n{part.text}\n")
        for caption, svg in part.plots.items():
            name = f"{part.title} {caption}".replace(" ", "-").lower()
            lines.append(f"![{caption}: ROC, precision and recall, calibration][{name}]\n")
            data.append(f"[{name}]: data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}\n")
        for caption, rows in part.tables.items():
            lines.append(f"### {caption}\n\n{table(rows)}")
    return "\n".join([*lines, *data])


def table(rows: Table) -> str:
    """Make a Markdown table of rows that have the same keys."""
    if not rows:
        return "none\n"
    head = list(rows[0])
    lines = [_line(head), _line("---" for _ in head), *(_line(row[name] for name in head) for row in rows)]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(map(str, cells))} |"

"""``moderation threshold``: find where our score does on an operator's own comments what another service's did."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Annotated, BinaryIO

import click
from pydantic import Field, ValidationError

from moderation.bootstrap import build_screener, open_store
from moderation.cli.command import FAILED, with_config
from moderation.cli.lines import MAX_LINE, BadLine, CommentLine
from moderation.cli.matching import DIGITS, Estimate, best_agreement, draws, flagged, same_share, share
from moderation.cli.terminal import printable
from moderation.domain import Effect, Verdict
from moderation.errors import InvalidCommentError
from moderation.posting import Weighed
from moderation.text import normalize
from moderation.web.attributes import ATTRIBUTES, REJECTED_ABOVE, VERDICT
from moderation.web.google import AttributeScores  # noqa: TC001 - pydantic reads it
from moderation.web.perspective import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from moderation.cli.matching import Pair
    from moderation.config import Config
    from moderation.domain import Comment
    from moderation.screening import Screener
    from moderation.store import Store

BATCH = 256
"""Comments scored at once."""

FEW = 30
"""With fewer comments on one side of the old threshold, the answer is hardly one."""

_Score = Annotated[float, Field(ge=0, le=1)]


class ScoredLine(CommentLine):
    """A comment with what the other service said of it: one number, one for each attribute, or its whole answer."""

    score: _Score | None = None
    scores: Annotated[dict[str, _Score], Field(default_factory=dict)]
    answer: Annotated[dict[str, AttributeScores], Field(alias="attributeScores", default_factory=dict)]

    def score_for(self, attribute: str) -> float:
        """Give the old score of an attribute.

        Raises:
            InvalidCommentError: There is none.
        """
        if self.score is not None:
            return self.score
        if attribute in self.scores:
            return self.scores[attribute]
        for name, scores in self.answer.items():
            if name.partition("@")[0] == attribute and scores.summary_score is not None:
                value = scores.summary_score.value
                if value is not None:
                    return value
        raise InvalidCommentError("score", f"expected one for {attribute}")


@click.command()
@click.argument("file", type=click.File("rb"), required=False)
@click.option("--like", type=click.Choice(["perspective"]), required=True, expose_value=False, help="Whose scores they were.")  # fmt: skip
@click.option(
    "--at", type=click.FloatRange(0, 1, min_open=True), required=True, help="The threshold used there."
)
@click.option("--attribute", type=click.Choice(list(ATTRIBUTES)), default="TOXICITY", show_default=True, help="What was asked for.")  # fmt: skip
@click.option("--from-store", is_flag=True, help="Take stored comments that a person decided on.")
@with_config
def threshold(config: Config, file: BinaryIO | None, at: float, attribute: str, *, from_store: bool) -> None:
    """Find the threshold of ours that does what one of another service's did.

    Each line of FILE is a JSON object with "text" (and perhaps "article" and "parent") and the old score: "score", or
    "scores" by attribute, or "attributeScores" as the service answered. From the store come the comments that a person
    decided on; a rejection counts as a score of 1, an approval as 0.

    Writes the threshold that flags as many as before and the one that flags the same comments as far as possible, each
    with its 95 % interval. A line that cannot be used is reported by its number, and the exit code is 1 at the end.
    """
    if from_store is (file is not None):
        raise click.UsageError("expected either FILE or --from-store.")
    screener = build_screener(config)
    bad: list[BadLine] = []
    if file is not None:
        scored = _scored(_from_file(file, attribute, bad), screener, attribute, at)
    else:
        with closing(open_store(config)) as store:
            scored = _scored(_from_store(store), screener, attribute, at)
    flagged_before = (
        "people rejected" if from_store else f"Perspective's {attribute}, from {at:g} on, flagged"
    )
    for line in _report(scored, attribute, flagged_before):
        click.echo(line)
    if bad:
        sys.exit(FAILED)


def _from_file(file: BinaryIO, attribute: str, bad: list[BadLine]) -> Iterator[tuple[Comment, float]]:
    """Read comments with their old scores; say on stderr which lines hold none, and note them."""
    for number, raw in enumerate(iter(lambda: file.readline(MAX_LINE), b""), start=1):
        if not raw.strip():
            continue
        try:
            line = ScoredLine.model_validate_json(raw.removeprefix(b"\xef\xbb\xbf"))
            yield line.to_comment(MAX_BYTES), line.score_for(attribute)
        except ValidationError as error:
            problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
            where = ".".join(map(str, problem["loc"]))
            said = f"{where}: {problem['msg']}" if where else "expected a JSON object"
            bad.append(BadLine(number, said))
        except InvalidCommentError as error:
            bad.append(BadLine(number, str(error)))
        else:
            continue
        click.echo(f"moderation: line {number}: {printable(bad[-1].problem)}", err=True)


def _from_store(store: Store) -> Iterator[tuple[Comment, float]]:
    """Read the stored comments that a person decided on, with 1 for a rejection and 0 for an approval."""
    after = 0
    while page := store.page(after=after, limit=BATCH):
        after = page[-1][0]
        for _, record in page:
            if record.reviews:
                yield record.comment, float(record.verdict is Verdict.REJECT)


@dataclass(slots=True)
class _Scored:
    """Comments scored anew.

    Attributes:
        pairs: The attribute's score, and whether the comment was flagged before.
        verdicts: The same with 1 for our score where the verdict is to reject, else 0.
        unread: How many are in a language of which the attribute says nothing; they are not among the others.
    """

    pairs: list[Pair] = field(default_factory=list)
    verdicts: list[Pair] = field(default_factory=list)
    unread: int = 0


def _scored(scored: Iterable[tuple[Comment, float]], screener: Screener, name: str, at: float) -> _Scored:
    """Score every comment."""
    attribute = ATTRIBUTES[name]
    found = _Scored()
    iterator = iter(scored)
    while batch := list(islice(iterator, BATCH)):
        comments = [comment for comment, _ in batch]
        texts = [normalize(comment.text) for comment in comments]
        opinions = screener.consider(comments, texts)
        for (comment, old), text, opinion in zip(batch, texts, opinions, strict=True):
            decision = opinion.decision
            is_unread = any(finding.effect is Effect.UNREAD for finding in decision.findings)
            if is_unread and not attribute.is_of_any_language:
                found.unread += 1
                continue
            score = attribute.score(Weighed(comment, text, decision, opinion.heads, ()), screener)
            found.pairs.append((score, old >= at))
            found.verdicts.append((float(decision.verdict is Verdict.REJECT), old >= at))
    return found


def _report(scored: _Scored, attribute: str, flagged_before: str) -> Iterator[str]:
    pairs = scored.pairs
    before = sum(was for _, was in pairs)
    if not 0 < before < len(pairs):
        raise click.ClickException(
            f"expected comments flagged before and others; {before} of {len(pairs)} were flagged."
        )
    yield f"{len(pairs)} comments, of which {flagged_before} {_share(before, len(pairs))}."
    if scored.unread:
        yield f"{scored.unread} more are not in English and left out."
    for what, found in (("as many", same_share(pairs)), ("the same ones best", best_agreement(pairs))):
        yield f"{attribute} flags {what} from {_interval(found)} on: {_agreement(pairs, found.value)}"
    yield f"The verdict is to reject, as {VERDICT} above {REJECTED_ABOVE:g} says: {_agreement(scored.verdicts, 1)}"
    yield f"In brackets: 95 % intervals; those of thresholds by drawing the comments {draws(len(pairs))} times again."
    if min(before, len(pairs) - before) < FEW:
        yield f"Fewer than {FEW} comments on one side: find more before you choose."


def _agreement(pairs: Sequence[Pair], value: float) -> str:
    now = flagged(pairs, value)
    return f"{_share(now.count, len(pairs))}; of the {now.either} flagged then or now, {_share(now.both, now.either)} both times."


def _interval(found: Estimate) -> str:
    return f"{found.value:.{DIGITS}f} [{found.low:.{DIGITS}f} to {found.high:.{DIGITS}f}]"


def _share(part: int, whole: int) -> str:
    found = share(part, whole)
    return f"{part} ({100 * found.value:.1f} % [{100 * found.low:.1f} to {100 * found.high:.1f}])"

"""What a comment takes over from the article it stands under or the comment it answers.

A reader who quotes a threat to condemn it has not threatened anybody: words taken from the article, and words of the
parent comment that are marked as a quotation, are not held against who quotes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from moderation.domain import Effect, Guideline, Kind
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from moderation.domain import Comment, Finding, Span
    from moderation.text import Text

LEAST = 6
"""So many words in a row that stand in the article are taken from it, with or without quotation marks.

Fewer would excuse who makes a reported threat his own: "We will burn your" is all that "houses" and "office" share.
"""

_KEPT = 64
"""Articles and parent comments whose words are kept at hand: many comments stand under one article."""

_WORD = re.compile(r"[^\W_]+")
_MARKED = re.compile(
    r'"[^"\n]+"|“[^“”\n]+”|„[^„“”\n]+[“”]|«[^«»\n]+»|‘[^‘’\n]+’|^[ \t]*>[^\n]+',
    re.MULTILINE,
)
"""Each alternative stops at its own opening mark, so that marks nobody closes cost no second look."""

COMMON = frozenset(
    re.findall(
        r"\w+",
        "a about after all also an and are as at be because been but by can could did do does for from had has have he"
        " her him his how i if in into is it its just like me more my no not now of on one only or our out people say"
        " says she should so some such than that the their them then there these they this those to too up us very was"
        " we were what when where which who why will with would you your",
    )
)
"""Words that every comment has, whatever it is about."""

_YOU = frozenset({"you", "your", "yours", "yourself", "yourselves", "u", "ur", "ya"})
_OFFICES = frozenset(
    [
        "ambassador",
        "ayatollah",
        "bishop",
        "chancellor",
        "congressman",
        "congresswoman",
        "deputy",
        "emir",
        "general",
        "governor",
        "imam",
        "judge",
        "king",
        "mayor",
        "minister",
        "mp",
        "pm",
        "pope",
        "premier",
        "president",
        "prince",
        "princess",
        "queen",
        "senator",
        "sheikh",
        "speaker",
        "sultan",
    ]
)
_NAME = re.compile(r"(?<![.!?\n] )(?<=\w )[A-Z][^\W\d_]{2,}")
"""A word of an article that begins with a capital within a sentence."""

_ENDS = re.compile(r"[.!?\n]")
_NEAR = 200
"""Code points before and after a stretch in which its sentence is looked for."""

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A comment's text beside its context.

    Attributes:
        text: All of it.
        own: Without what is quoted; the whole text where nothing else is left.
        quoted: The stretches of `text.folded` that are quoted, in order.
        relevance: The share of the comment's different content words that the article holds too, in [0, 1]; None
            without the article's text, or where the comment has no content words. It is reported and never judged.
        names: What the article calls by name, folded.
    """

    text: Text
    own: Text
    quoted: tuple[Stretch, ...] = ()
    relevance: float | None = None
    names: frozenset[str] = frozenset()

    @property
    def only_quotes(self) -> bool:
        """Whether the comment is a quotation and nothing else."""
        return bool(self.quoted) and self.own is self.text

    def unquoted(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Give the findings that stand against the commenter.

        One whose words are all quoted is dropped, save for promotion: a link advertises whoever wrote it first.
        Where the comment is a quotation and nothing else, such a finding asks for a person instead.
        """
        for finding in findings:
            if (
                not self.quoted
                or finding.effect is not Effect.JUDGE
                or finding.guideline is Guideline.PROMOTION
            ):
                yield finding
            elif self.only_quotes:
                yield replace(finding, effect=Effect.REVIEW)
            elif not self._is_quoted(finding):
                yield finding

    def aimed(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Give the findings, personal attacks of the classifier with whom they are aimed at where that can be told.

        Of the sentence that a finding points at: where it says "you", at another reader; where it names an office or
        somebody the article names, at a public figure; where it does both or neither, nobody can tell.
        """
        for finding in findings:
            if finding.guideline is Guideline.PERSONAL_ATTACK and finding.kind is None and finding.span:
                yield replace(finding, kind=self._aim(finding.span))
            else:
                yield finding

    def _aim(self, span: Span) -> Kind | None:
        before = _ENDS.split(self.text.raw[max(0, span.start - _NEAR) : span.start])[-1]
        after = _ENDS.split(self.text.raw[span.end : span.end + _NEAR])[0]
        sentence = before + self.text.raw[span.start : span.end] + after
        words = set(_WORD.findall(sentence.casefold()))
        you, figure = not words.isdisjoint(_YOU), not words.isdisjoint(_OFFICES | self.names)
        if you is figure:
            return None
        return Kind.READER if you else Kind.FIGURE

    def _is_quoted(self, finding: Finding) -> bool:
        if finding.span is None:
            return False
        spans = (self.text.span(start, end) for start, end in self.quoted)
        return any(span.start <= finding.span.start and finding.span.end <= span.end for span in spans)


@dataclass(frozen=True, slots=True)
class _Source:
    """The words of an article or a parent comment: which there are, and which rows of `LEAST` and of two."""

    words: frozenset[str]
    rows: frozenset[tuple[str, ...]]
    pairs: frozenset[tuple[str, ...]]

    def holds(self, words: Sequence[str]) -> bool:
        """Tell whether the words stand in the source, next to each other."""
        if len(words) == 1:
            return words[0] in self.words
        size, known = (2, self.pairs) if len(words) < LEAST else (LEAST, self.rows)
        return all(tuple(words[at : at + size]) in known for at in range(len(words) - size + 1))


def read(comment: Comment, text: Text) -> Reading:
    """Find what a comment quotes; linear in the comment, its article and its parent."""
    article = "\n".join(filter(None, (comment.article_title, comment.article_text)))
    if not article and not comment.parent_text:
        return Reading(text, text)
    tokens = [(match[0], match.span()) for match in _WORD.finditer(text.folded)]
    marked = [match.span() for match in _MARKED.finditer(text.folded)]
    found: list[Stretch] = []
    if article:
        source = _source(article)
        found += _taken(tokens, source)
        found += _quotations(tokens, marked, source)
    if comment.parent_text:
        found += _quotations(tokens, marked, _source(comment.parent_text))
    quoted = tuple(_joined(found))
    own = text.edited([(start, end, "") for start, end in quoted]) if quoted else text
    return Reading(
        text=text,
        own=own if _WORD.search(own.folded) else text,
        quoted=quoted,
        relevance=_relevance(tokens, _source(article)) if comment.article_text else None,
        names=_names(article),
    )


@lru_cache(maxsize=_KEPT)
def _source(raw: str) -> _Source:
    words = _WORD.findall(normalize(raw).folded)
    return _Source(
        frozenset(words),
        frozenset(zip(*(words[start:] for start in range(LEAST)), strict=False)),
        frozenset(pairwise(words)),
    )


@lru_cache(maxsize=_KEPT)
def _names(article: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in _NAME.findall(article)) - COMMON


def _taken(tokens: Sequence[tuple[str, Stretch]], source: _Source) -> Iterator[Stretch]:
    """Give each row of `LEAST` words that the source holds, from its first letter to its last."""
    words = [word for word, _ in tokens]
    for at in range(len(words) - LEAST + 1):
        if tuple(words[at : at + LEAST]) in source.rows:
            yield tokens[at][1][0], tokens[at + LEAST - 1][1][1]


def _quotations(
    tokens: Sequence[tuple[str, Stretch]], marked: Iterable[Stretch], source: _Source
) -> Iterator[Stretch]:
    """Give the marked quotations whose words the source holds; both lists are walked once, side by side."""
    at = 0
    for start, end in marked:
        while at < len(tokens) and tokens[at][1][0] < start:
            at += 1
        inside = at
        while inside < len(tokens) and tokens[inside][1][1] <= end:
            inside += 1
        words = [word for word, _ in tokens[at:inside]]
        if words and source.holds(words):
            yield start, end
        at = inside


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join stretches that overlap."""
    open_start, open_end = 0, 0
    for start, end in sorted(stretches):
        if start > open_end or open_end == 0:
            if open_end:
                yield open_start, open_end
            open_start, open_end = start, end
        open_end = max(open_end, end)
    if open_end:
        yield open_start, open_end


def _relevance(tokens: Sequence[tuple[str, Stretch]], source: _Source) -> float | None:
    content = {word for word, _ in tokens if word not in COMMON and len(word) > 2}
    return round(len(content & source.words) / len(content), 3) if content else None

"""What makes words of a threat no threat: somebody else's words, a fear, a denial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moderation.rules.threats.grammar import Grammar, Reading

_REACH: Final = 16
"""How many words before a threat are looked at, at most to the beginning of the sentence."""

BEFORE: Final = (
    # Someone else says it: "he told me that ...", not "I told you ..."
    "(?<!{i})(?<!{i}{be})(?<!{i} have) {say} {!end}{0,12}$",
    "{not} {say} {!end}{0,12}$",
    # Someone fears it.
    "(?:{i}|{they}|people|am|are|is) {!end}{0,2} {fear} {!end}{0,8}$",
    # It is what happens to anyone who does so.
    "(?:if you (?:eat|drink|smoke|fall|drive|jump|swim|touch|breathe|catch) {!end}{0,10}|without {!end}{0,3}) $",
    # It is denied or forbidden.
    "{not} (?:to|saying|about|mean|think|believe|want|trying|going|be|that|here|{someone}){0,3} $",
    "(?:against|stop|without|instead of|oppose|wrong to|condemn|those who) $",
)
"""What, right before a threat, takes it back."""


class Excuses:
    """The excuses, compiled for a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile them."""
        self._before = tuple(grammar.compile(shape) for shape in BEFORE)
        self._end = grammar.compile("{end}")
        self._quote = grammar.compile("{quote}")

    def hold(self, reading: Reading, start: int, end: int) -> bool:
        """Tell whether what stands around ``letters[start:end]`` takes the threat back."""
        before = self._end.split(reading.letters[max(0, start - _REACH) : start])[-1]
        return any(shape.search(before) for shape in self._before) or self._quoted(reading, start, end)

    def _quoted(self, reading: Reading, start: int, end: int) -> bool:
        """Tell whether it stands within quotation marks with words of the writer's own outside."""
        marks = [mark.start() for mark in self._quote.finditer(reading.letters)]
        for opening, closing in zip(marks[::2], marks[1::2], strict=False):
            if opening < start and end <= closing:
                return len(reading.letters) - (closing - opening) > 5
        return False

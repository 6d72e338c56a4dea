"""What makes words of a threat no threat: somebody else's words, a fear, a denial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moderation.rules.threats.grammar import Grammar
    from moderation.rules.threats.reading import Reading

_REACH: Final = 16
"""How many words before a threat are looked at, at most to the beginning of the sentence."""

BEFORE: Final = (
    # Someone else says it: "he told me that ...", not "I told you ..."
    (
        "(?<!{i})(?<!{i}{!end})(?<!{i}{!end}{!end})(?<!{i}{!end}{!end}{!end})(?<!me)(?<!us)(?<!{you})(?<!{your})"
        "(?<!{you}{!end})(?<!{your}{!end}) ({say}|(?<!^) say) {!end}{0,12}$"
    ),
    "{hear} {!end}{0,12}$",
    # It is about a game or a vote.
    "(in|on|at|this|next|during) {!end}{0,2} {arena} {!end}{0,4} $",
    "{not} ({say}|say) {!end}{0,12}$",
    # Someone fears it.
    "({i}|{they}|people|am|are|is) {!end}{0,2} {fear} {!end}{0,8}$",
    # Somebody tries, is paid or is known to do it.
    "(how|able|tried|tries|trying|wants|wanted|paid|allowed|hired) to $",
    # It is denied or forbidden.
    "{not} (to|saying|about|mean|think|believe|want|trying|going|be|that|here|{someone}){0,3} $",
    "(against|stop|without|instead of|oppose|wrong to|condemn|those who) $",
)
"""What, right before a threat, takes it back."""
WARNING: Final = (
    "(if you (eat|drink|smoke|fall|drive|jump|swim|touch|breathe|catch|go|return|travel|stay|cross) {!end}{0,10}"
    "|without {!end}{0,3}|(be careful|take care|come home|stay home|do not go) {!end}{0,4}) $"
)
"""What makes "you will die" a warning to anyone."""


class Excuses:
    """The excuses, compiled for a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile them."""
        self._before = tuple(grammar.compile(shape) for shape in BEFORE)
        self._warning = grammar.compile(WARNING)
        self._you = grammar.compile("{you}|{your}")
        self._end = grammar.compile("{end}")

    def hold(self, reading: Reading, start: int) -> bool:
        """Tell whether what stands before ``letters[start]`` takes the threat back."""
        before = self._end.split(reading.letters[max(0, start - _REACH) : start])[-1]
        if any(shape.search(before) for shape in self._before):
            return True
        return bool(self._you.match(reading.letters, start) and self._warning.search(before))

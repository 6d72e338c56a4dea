"""What makes words of a threat no threat: somebody else's words, a fear, a denial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moderation.rules.threats.grammar import Grammar
    from moderation.rules.threats.reading import Reading

_REACH: Final = 16
"""How many words before a threat are looked at, at most to the beginning of the sentence."""

AFTER: Final = "({pause}|{quote}){1,2} ({they}|{name}|the {!end}{1,2}|{someone}|people)? (says|said|shouted|shouts|yelled|wrote|writes|sings|screamed)"
"""What, right behind a threat, makes it somebody else's words."""
BEFORE: Final = (
    # Someone else says it: "he told me that ...", not "I told you ..."
    (
        "(?<!{i})(?<!{i}{!end})(?<!{i}{!end}{!end})(?<!{i}{!end}{!end}{!end})(?<!me)(?<!us)(?<!{you})(?<!{your})"
        "(?<!{you}{!end})(?<!{your}{!end}) ({say}|(?<!^) say) {!end}{0,12}$"
    ),
    "{hear} {!end}{0,12}$",
    "(?<={end}) without {!end}{0,12}$",
    "{i} told (my|our|the|a|him|her|them) {!end}{0,5}$",
    # It is about a game or a vote.
    "(in|on|at|this|next|during) {!end}{0,2} {arena} {!end}{0,4} $",
    "{not} ({say}|say) {!end}{0,12}$",
    # Someone fears it.
    "({i}|{they}|people|am|are|is) {!end}{0,2} {fear} {!end}{0,8}$",
    # Somebody tries, is paid or is known to do it.
    "(how|able|used|tried|tries|trying|wants|wanted|paid|allowed|hired) to $",
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

_STAGED: Final = "{sport} | (the|this|a|that|new|in|last|first) {screen}"
DOUBTS: Final = {
    "": _STAGED,
    "wide": (
        f"{_STAGED} | (?<!{{i}})(?<!{{you}})(?<!whoever)(?<!who) {{report}} | (?<={{other}}|{{name}}|{{human}}|{{they}}|people) say"
        " | {fear} | {doubt} | {law} | ({!pause}{6}|^{!pause}{0,5}) {question}"
    ),
    "kind": "{kind}",
}
"""What, anywhere in its sentence, makes a match no threat, by the kind of shape: sport and film for every one; reports,
fears, what has happened, laws and questions for the wide ones; a kind word for what is also said in kindness."""


class Excuses:
    """The excuses, compiled for a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile them."""
        self._before = tuple(grammar.compile(shape) for shape in BEFORE)
        self._doubts = {name: grammar.compile(shape) for name, shape in DOUBTS.items()}
        self._after = grammar.compile(AFTER)
        self._warning = grammar.compile(WARNING)
        self._you = grammar.compile("{you}|{your}")
        self._end = grammar.compile("{end}")

    def hold(self, reading: Reading, start: int, end: int) -> bool:
        """Tell whether what stands around ``letters[start:end]`` takes the threat back."""
        before = self._end.split(reading.letters[max(0, start - _REACH) : start])[-1]
        if self._after.match(reading.letters, end) or any(shape.search(before) for shape in self._before):
            return True
        return bool(self._you.match(reading.letters, start) and self._warning.search(before))

    def doubted(self, reading: Reading, start: int, end: int, doubt: str) -> bool:
        """Tell whether anything in the sentences around ``letters[start:end]`` speaks of reports, fears, games or laws."""
        before = self._end.split(reading.letters[max(0, start - _REACH) : start])[-1]
        after = self._end.split(reading.letters[end : end + _REACH])[0]
        # The mark that ends the sentence belongs to it.
        last = len(before) + end - start + len(after)
        sentence = reading.letters[start - len(before) : start - len(before) + last + 1]
        return self._doubts[doubt].search(sentence) is not None

"""Advertisements in nobody's stock phrases, told by cues that add up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moderation import domain
from moderation.rules.promotion.cues import lexicon
from moderation.rules.promotion.record import promotion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moderation.rules.promotion.cues import Cue, Kind, Word
    from moderation.rules.rule import Rule
    from moderation.text import Text

_STRONG = promotion(
    "R064",
    domain.Kind.COMMERCIAL,
    0.8,
    "An advertisement in words of its own: cues such as a price, goods, the writer's business and a call to get in touch.",
    examples=(
        "We repair all phones, original parts, 10 dollars, call us",
        "I sell fresh honey, 15 dollars, delivery to all provinces, write to me",
        "Our institute has a new course, first lesson free, 50 dollars a month, contact the office",
        "Generator almost new for sale, 900 dollars, text me",
        "I make logos for 5 dollars, fast delivery, ask me",
        "Our salon has nails and hair, book today",
    ),
    counterexamples=(
        "The new shop sells bread for 1,500 dinars.",
        "We repair our homes after each attack and nobody pays.",
        "Hotels in Shaqlawa are empty since the attack.",
        "Write to the ministry that rent costs 500 dollars.",
        "My cousin has a tailor shop and cannot pay the rent since the salaries stopped",
        "The generator of our quarter runs 8 hours and costs 15,000 per ampere",
    ),
)

_LIKELY = promotion(
    "R065",
    domain.Kind.COMMERCIAL,
    0.6,
    "Probably an advertisement: cues that add up, less what speaks for a report, a complaint or a question.",
    examples=(
        "Diesel generators, Perkins, 60 kVA, best price",
        "Honey from Barzan, natural, 20 dollars",
        "Cheap flights to Frankfurt on Friday",
        "Used laptops from Germany, like new",
        "Our new menu, fish and kebab",
        "Sofa, almost new, 100 dollars",
    ),
    counterexamples=(
        "The taxi from Sulaimani to Erbil now costs 20,000 dinars a seat",
        "I took English lessons at an institute in Erbil and the teacher was never paid",
        "Pomegranates of Halabja rot in the fields because of imports",
        "Smugglers take 8,000 dollars per person and let them drown",
        "Our restaurant closed because of the curfew",
        "A lawyer in Germany told me the case will take three years",
    ),
)

_FAINT = promotion(
    "R066",
    domain.Kind.COMMERCIAL,
    0.3,
    "Faint cues of an advertisement: too weak to hold a comment.",
    examples=(
        "my channel",
        "subscribers",
        "like and share",
        "cheap",
        "the best price",
        "share my page",
    ),
    counterexamples=(
        "A visa costs 10,000 dollars on the black market",
        "Booking a hotel in Erbil is more expensive than in Istanbul",
        "My father earned 3 dollars a day in the sanctions years",
        "The minister resigned.",
        "God have mercy on him.",
        "Why is the bridge closed?",
    ),
)

RULES: Final = (_STRONG, _LIKELY, _FAINT)

_TIERS: Final = ((2.0, _STRONG), (0.3, _LIKELY), (-0.5, _FAINT))
"""The points a stretch has beyond what its comment needs, at least, for each rule."""
_WARNING: Final = re.compile(
    r"\b(?:spam|spammers?|spamming|bots|scammers|fraudsters|beware|moderators?"
    r"|(?:do not|don\W?t|never) (?:\w{1,12} ){0,2}(?:believe|trust|click|fall|answer|send|pay|buy)"
    r"|under (?:every|each|all) (?:the )?(?:articles?|posts?|comments?|videos?)|keeps? (?:writing|posting|sending)"
    r"|(?:remove|delete|block|ban|report) (?:it|them|this|these|such))\b"
)
"""What is said of others' advertisements, which are quoted then."""
_MORE_FOR_A_WARNING: Final = 2.0
"""The points a stretch needs besides in a comment that speaks of others' advertisements."""
_FEWEST_WORDS: Final = 4
"""In less, a word or two is no advertisement, whatever they are."""
_LONGEST: Final = 2000
"""Code points; what is longer is read for the other rules alone."""
_MOST_SENTENCES: Final = 3
_MOST_WORDS: Final = 60
"""How far a stretch reaches, in sentences and in words: an advertisement at the end of a comment stands by itself."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few sentences of a comment with the cues in them.

    Attributes:
        cues: Those of the stretch, and those of the whole comment that count everywhere.
    """

    cues: tuple[Cue, ...]

    def points(self) -> float:
        """Add up the kinds, each once, and what a second place of it adds."""
        return sum(kind.points + kind.again * (len(starts) > 1) for kind, starts in self.places().items())

    def places(self) -> dict[Kind, set[int]]:
        """Give where the cues of each kind begin."""
        found: dict[Kind, set[int]] = {}
        for cue in self.cues:
            found.setdefault(cue.kind, set()).add(cue.start)
        return found


def stretches(words: Sequence[Word]) -> list[Stretch]:
    """Give every stretch of a comment."""
    cues = lexicon().find(words)
    shared = tuple(cue for cue in cues if cue.kind.everywhere)
    ends = [index + 1 for index, word in enumerate(words) if word.is_end]
    found = []
    for place, start in enumerate([0, *ends[:-1]]):
        for end in ends[place : place + _MOST_SENTENCES]:
            if end - start > _MOST_WORDS and end > ends[place]:
                break
            inside = (cue for cue in cues if start <= cue.start and cue.end <= end)
            found.append(Stretch((*shared, *inside)))
    return found


def scan(text: Text) -> Iterator[tuple[Rule, domain.Span]]:
    """Give at most one finding: the stretch whose cues add up to most."""
    if len(text.folded) > _LONGEST:
        return
    words = lexicon().read(text)
    count = count_words(words)
    needed = lexicon().needed(count)
    if lexicon().most(words) < needed + _TIERS[-1][0]:
        return
    words, spans = lexicon().read_closely(text)
    best = max(stretches(words), key=Stretch.points)
    beyond = best.points() - needed - _MORE_FOR_A_WARNING * warns(text)
    for least, rule in _TIERS if count >= _FEWEST_WORDS else _TIERS[-1:]:
        if beyond >= least:
            speaking = [cue for cue in best.cues if cue.kind.points > 0]
            start = min(spans[cue.start][0] for cue in speaking)
            yield rule, text.span(start, max(spans[cue.end - 1][1] for cue in speaking))
            return


def warns(text: Text) -> bool:
    """Tell whether a comment speaks of others' advertisements."""
    return _WARNING.search(text.folded) is not None


def count_words(words: Sequence[Word]) -> int:
    """Count words without the ends of sentences."""
    return sum(not word.is_end for word in words)

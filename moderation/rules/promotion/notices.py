"""Small advertisements in nobody's stock phrases: told by the kinds of words that meet in them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from moderation.domain import Kind
from moderation.rules.promotion.language import translate
from moderation.rules.promotion.record import promotion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

_STRONG = promotion(
    "R064",
    Kind.COMMERCIAL,
    0.8,
    "A small advertisement: four or more of price, offer, goods, the writer's business and a call to get in touch.",
    examples=(
        "Hotel rooms in Shaqlawa from 40 dollars, breakfast included, message us, we pick you up",
        "We repair all phones, original parts, 10 dollars, call us",
        "I sell fresh honey, 15 dollars, delivery to all provinces, write to me",
        "Our institute has a new course, first lesson free, 50 dollars a month, contact the office",
        "Generator almost new for sale, 900 dollars, text me",
        "I make logos for 5 dollars, fast delivery, ask me",
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
    Kind.COMMERCIAL,
    0.6,
    "Probably a small advertisement: three of price, offer, goods, the writer's business and a call to get in touch.",
    examples=(
        "We repair phones with original parts",
        "I sell pomegranates of Halabja, I deliver them at home",
        "Kurdish teacher here, lessons on Zoom, first hour is free",
        "Slimming tea from Turkey, original, contact us",
        "Citizenship in three months, our office is in Erbil",
        "Our salon has nails and hair, book today",
    ),
    counterexamples=(
        "The taxi from Sulaimani to Erbil now costs 20,000 dinars a seat",
        "I took English lessons at an institute in Erbil and the teacher was never paid",
        "Pomegranates of Halabja rot in the fields because of imports",
        "The students ask for their 60,000 dinars a month",
        "Tourists from Basra come for the weekend and leave rubbish",
        "A lawyer in Germany told me the case will take three years",
    ),
)

_PERHAPS = promotion(
    "R066",
    Kind.COMMERCIAL,
    0.55,
    "Perhaps a small advertisement: a short comment without a statement, with two of them.",
    examples=(
        "Logos and websites from 5 dollars",
        "Fresh pomegranates of Halabja, cheap",
        "Golden retriever for adoption fee 200 dollars",
        "Cheap phone cards to call Iraq from Europe",
        "Netflix accounts one year 10 dollars",
        "Slimming tea from Turkey, original",
    ),
    counterexamples=(
        "A visa costs 10,000 dollars on the black market",
        "Our restaurant closed because of the curfew",
        "Smugglers take 8,000 dollars per person and let them drown",
        "Booking a hotel in Erbil is more expensive than in Istanbul",
        "My father earned 3 dollars a day in the sanctions years",
        "My website at work is blocked too",
    ),
)

RULES: Final = (_STRONG, _LIKELY, _PERHAPS)

_GOODS: Final = (
    "apartments? flats? villas? houses? plots? room rooms cars? toyota bmw iphones? samsung laptops? puppies puppy kittens? furniture carpets? rugs? "
    "perfumes? watches shoes clothes dress dresses jewelry cameras? tickets visas? citizenship accounts? followers passports? diplomas? certificates? ielts "
    "generators? honey saffron pomegranates tea cream pills supplements? vpn uniforms? tickets? herbal hair lessons? classes course courses tutor translation logos? websites? iptv "
    "netflix satellite receiver hotel tours? trips? loans? forex bitcoins? usdt crypto trading trades robot bot massage transplant treatment wallet keys? cards? hoodies "
    "prints parcels passengers retriever shepherd scholarships? hosting app apps phones? batteries tyres dental tattoo nails makeup catering cakes? sweets flowers "
    "dollars visa insurance supermarket bakery restaurant salon gym spells? solar panels? piano guitar oud violin consultation betting fibroids? piles wrinkles hepatitis diabetes herpes prints tips predictions channels subscription essays? thesis"
)

_KINDS: Final[Mapping[str, str]] = {
    "price": "{amount}|\\d{1,6} each|(rent|price|only|from|just) \\d{1,7}|per (day|month|person|kilo|hour|night|seat|week|piece|lesson)",
    "offer": "available|delivery|deliver|delivered|delivers|shipping|discounts?|percent off|% off|original|guaranteed?|installments|free trial|trial|negotiable|brand new|"
    "almost new|like new|for (sale|rent)|included|first (hour|lesson|month|class|week|session) (is )?free|free (lessons?|flat|pdf|consultation|quote|delivery)|"
    "cheap|cheaper|cheapest|affordable|(best|good|great|low) (rates?|prices?|quality|deal)|registration|wholesale|bookings?|enrol|enroll|in stock|no (password|questions|side effects|risk|"
    "language|experience|interview)|fast charge|worldwide|opens (saturday|sunday|monday|tuesday|wednesday|thursday|friday|today|tomorrow|next)|shop open|handmade|special price|"
    "appointments?|on request|at the door|all (sizes|colors|provinces|cities|models)|24 hours free|win rate|trusted|legit|fees apply|worth it|no hidden|cash only|warranty|free first|high profit|now open|new branch",
    "call": "(contact|message|text|whatsapp|inbox|dm|pm) (me|us|for|the office|the number|now|him|her)|(contact|message|text|whatsapp|inbox|dm|telegram|viber)(?=\\W{0,3}\\Z)|"
    "call (me|us|dr|doctor|mr|now|today|\\d)|(write|talk|speak|reach out) to (me|us|mr|mrs|ms|madam|dr|doctor|quick|{agent})|(write|reach|text|ask|find|try|email|mail) (me|us|here|him|her)(?=\\W|\\Z)|"
    "ask for (price|prices|details|\\w{3,12}(?=\\W{0,3}\\Z))|send (me |us )?(your )?(name|number|cv|hi|a message)|come (and|see|visit|to our|try|join|by)|"
    "(see|visit|join|book|order|try) (our|us|now|today|here|with us)|our office is|{please} (call|contact|write|visit|order|come)|we pick you up|sell your|buy here|at our office|in my inbox",
    "own": "(our|my) (\\w{1,20} ){0,2}(shop|store|institute|office|clinic|restaurant|brand|cream|products?|lawyers?|company|course|agency|salon|bakery|team|studio|school|center|service|services|website|page|"
    "prices|customers|clients|drivers|experts|students|farm|workshop|studio|designs|academy|factory)|(i|we) (also |can |now )?(sell|make|repair|deliver|bring|drive|teach|do the|offer|guarantee|rent|fix|build|design|"
    "translate|supply|ship|clean|install|print|cook|bake|buy used|have a (\\w{1,20} )?(shop|store|salon))|(lawyer|teacher|designer|photographer|tutor|trader|plumber|translator) here|"
    "(kurdish|honest|professional|experienced) (designers|lawyer|teacher|tutor|driver|plumber|photographer|trader)",
    "goods": _GOODS.replace(" ", "|"),
}
_SHORT: Final = 170
_LONGEST: Final = 500
"""In code points; what is longer is no small advertisement, and what is not short needs more signs of one."""
_FEW_WORDS: Final = 70
_VERY_FEW_WORDS: Final = 25
"""Longer comments that say something are no small advertisements."""
_WORD: Final = re.compile(r"\w+")
_STATEMENT: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|had|did|does|they|them|he|she|his|her|their|why|who|whose|never|nobody|nothing|government|ministry|minister|police|"
    r"should|would|could|said|says|pay|paid|pays|costs?|rose|fell|spent|took|take|takes|earned|earn|earns|lost|stole|stolen|broke|closed|arrested|killed|because|black market|"
    r"let|lets|ads?|comment|article|party|war|people|if|that|one country|refused|blocked|waited|destroyed|got|went|gave|gives|read|will|again|before|facts|decisions|argument|image|only like)\b|n\Wt\b"
)
"""Words of a statement, a complaint or a report; the terse language of notices has none."""
_WINDOW: Final = 220
"""Characters within which the kinds of words must meet."""
_CUES: Final = frozenset(
    [
        "sell",
        "sells",
        "selling",
        "sale",
        "rent",
        "deliver",
        "delivery",
        "delivered",
        "shipping",
        "cheap",
        "cheaper",
        "cheapest",
        "original",
        "guarantee",
        "guaranteed",
        "price",
        "prices",
        "discount",
        "discounts",
        "contact",
        "whatsapp",
        "message",
        "text",
        "inbox",
        "dm",
        "call",
        "ask",
        "write",
        "free",
        "trusted",
        "legit",
        "available",
        "included",
        "per",
        "office",
        "shop",
        "store",
        "registration",
        "institute",
        "make",
        "repair",
        "lesson",
        "lessons",
        "brand",
        "order",
        "book",
        "visit",
        "dollars",
        "usd",
        "rate",
        "rates",
        "worldwide",
        "course",
        "installments",
        "talk",
        "speak",
        "send",
        "reach",
        "try",
        "cream",
        "tickets",
        "citizenship",
        "iptv",
        "website",
        "websites",
        "teach",
        "install",
        "panels",
        "consultation",
        "warranty",
        "percent",
        "salon",
        "restaurant",
        "supermarket",
        "handmade",
        "trial",
        "affordable",
        "rooms",
        "puppies",
        "hotel",
        "accounts",
    ]
)
"""Words of which one stands in any small advertisement; without them or a sign of money a text is not looked at."""


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?<!\w)(?:{translate(source)})(?!\w)") for name, source in _KINDS.items()}


def scan(text: Text, words: frozenset[str]) -> Iterator[tuple[Rule, Span]]:
    """Give at most one finding: the stretch of the text where most kinds of words meet."""
    folded = text.folded
    if len(folded) > _LONGEST:
        return
    signs = len(words & _CUES) + ("$" in folded or "€" in folded or "£" in folded)
    if signs < 1 + (len(folded) > _SHORT):
        return
    cues = sorted(
        (match.start(), match.end(), kind)
        for kind, pattern in _patterns().items()
        for match in pattern.finditer(folded)
    )
    best: tuple[int, int, int] = (0, 0, 0)
    for index, (start, _, _) in enumerate(cues):
        near = [cue for cue in cues[index : index + 12] if cue[1] - start <= _WINDOW]
        kinds = {kind for _, _, kind in near}
        if len(kinds) > best[0]:
            best = (len(kinds), start, max(cue[1] for cue in near))
    rule = _rule_for(folded, best[0], {kind for _, _, kind in cues})
    if rule is not None:
        yield rule, text.span(best[1], best[2])


def _rule_for(folded: str, count: int, kinds: set[str]) -> Rule | None:
    words = len(_WORD.findall(folded))
    if count >= 3 and words <= _FEW_WORDS and kinds & {"call", "own"}:
        return _STRONG if count >= 4 else _LIKELY
    if (
        count >= 2
        and words <= _VERY_FEW_WORDS
        and kinds != {"own", "price"}
        and not _STATEMENT.search(folded)
    ):
        return _PERHAPS
    return None

"""Tell an insult that is told of from one that is given: "they called me a …", "he shouted '…' at my sister".

Quotation marks alone excuse nothing. It takes somebody else who calls, says or writes it, and nobody addressed: with "I
call them …" or "called you a …" the words are the writer's own. Whoever borrows such a form wins a person's look and no
publication.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moderation.text import Text


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HELD: Final = 0.5
"""The score of an insult that is told of: the shipped policy holds it, whatever its guideline, and does not reject."""

_BEFORE: Final = 100
_AFTER: Final = 60
"""Characters around the word that are read."""

_OTHER: Final = r"(?: (?!(?:you|your|yours|u|ur|ya|but|because)\b)[^\W_]+)"
"""One word more that addresses nobody and begins no other statement."""
_SAY: Final = (
    r"(?:said|says?|saying|shout(?:ed|s|ing)|scream(?:ed|s|ing)|yell(?:ed|s|ing)|hissed|spat|wrote|sprayed|painted|"
    r"scrawled|chant(?:ed|ing))"
)
_WHOM: Final = r"(?:me|us|my|our|him|her|them|his|their|the)"
_CALL: Final = re.compile(
    r"(?P<subject>(?:[^\W_]+ ){0,4})(?P<verb>call|calls|called|calling|label(?:l?ed|s)?|brand(?:ed|s)?|taunted)"
    rf"(?P<object>(?:(?! (?:is|are)\b){_OTHER}){{0,7}})$"
)
_TELL: Final = re.compile(
    rf"(?P<subject>(?:[^\W_]+ ){{0,3}})(?:told {_WHOM}|{_SAY}{_OTHER}{{0,4}} (?:at|to|on|behind) {_WHOM}|"
    rf"{_SAY}(?: that)? (?:i am|im|we are)){_OTHER}{{0,7}}$"
)
_SHOUT: Final = re.compile(
    rf"(?P<subject>(?:[^\W_]+ ){{0,3}}){_SAY}(?: (?:a|the|things|words|like|such|as|dirty|filthy|stupid)){{0,3}}$"
)
_AT: Final = re.compile(rf"^(?: [^\W_]+)? (?:at|to|on|behind|across|over|outside)(?: of)? (?:{_WHOM}|a)\b")
_NAME: Final = re.compile(
    r"(?P<subject>(?:[^\W_]+ ){0,2})"
    r"(?:words?|terms?|slurs?|insults?|epithets?|labels?|expressions?|phrases?|hashtags?|names)"
    r"(?: like| such as| as)?(?:(?: [^\W_]+,?){1,3} (?:and|or))?$"
)
_IS_NAME: Final = re.compile(
    r"^ (?:hurts?|(?:is|are|was|were)(?: still| also| just| not| no)?(?: an?)? "
    r"(?:slurs?|insults?|swear|words?|terms?|jokes?|funny|compliments?))\b"
)
_SPEECH: Final = re.compile(
    rf"\b(?P<subject>(?:[^\W_]+ )?)(?:{_SAY}|written|writes|carved|(?<!so )(?<!so-)called|calls|told|texted|tweeted|"
    r"posted|commented|graffiti|reads|heard|messages?|banner|comments?)\b"
)
_OPEN: Final = re.compile(r"(?:^|[\s(:,])[\"“„«'‘](?=(?:[^\"”“»'’]|(?<=\w)['’](?=\w))*$)")
_CLOSE: Final = re.compile(r"^[^\"”“»'’.!?\n]*[.!?]?[\"”“»'’](?![^\W_])")
_OWN: Final = _words("i we you u ya other let lets should must please deserve deserves deserved ought")
_OURS: Final = (["me"], ["us"], ["my"], ["our"])
_DENIAL: Final = _words("never not dont didnt cannot cant stop nobody nor wont shouldnt")
_PASSIVE: Final = _words("was were been being be get gets got getting am is are")
_PLAIN: Final = str.maketrans(dict.fromkeys("'’‘\"“”„«»(", "") | dict.fromkeys(":-\t", " "))


def is_reported(text: Text, start: int, end: int) -> bool:
    """Tell whether ``folded[start:end]`` is somebody else's insult that the writer tells of."""
    before = text.folded[max(0, start - _BEFORE) : start]
    after = text.folded[end : end + _AFTER]
    said = " ".join(before.translate(_PLAIN).split())
    follows = " " + " ".join(after.translate(_PLAIN).split())
    return (
        _is_called(said)
        or _is_others(_TELL.search(said))
        or (_is_others(_SHOUT.search(said)) and _AT.search(follows) is not None)
        or _is_others(_NAME.search(said))
        or _IS_NAME.search(follows) is not None
        or _is_quoted(before, after)
    )


def _is_called(said: str) -> bool:
    found = _CALL.search(said)
    if found is None:
        return False
    subject = found["subject"].split()
    if not _DENIAL.isdisjoint(subject) or found["object"].split()[:1] in _OURS:
        return True
    if found["verb"] in {"call", "label", "brand"} and not subject:
        return False
    own = _OWN - {"i", "we"} if subject and subject[-1] in _PASSIVE else _OWN
    return own.isdisjoint(subject)


def _is_others(found: re.Match[str] | None) -> bool:
    return found is not None and _OWN.isdisjoint(found["subject"].split())


def _is_quoted(before: str, after: str) -> bool:
    """Tell whether the word stands in quotation marks with somebody else's speech or writing before or behind."""
    opened, closed = _OPEN.search(before), _CLOSE.search(after)
    if opened is None or closed is None:
        return False
    around = (before[: opened.start()], after[closed.end() :])
    return any(_is_others(found) for part in around for found in _SPEECH.finditer(part))

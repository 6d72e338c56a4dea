"""Addresses and numbers written so that a filter does not see them: "my site dot com", "azad (at) gmail", "O75O"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moderation.domain import Span
from moderation.rules.promotion import contact_rules as rules

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from moderation.rules.rule import Rule

_DOT = r"(?:\s{0,2}[(\[{<]\s{0,2}(?:dot|d0t|\.|punkt)\s{0,2}[)\]}>]\s{0,2}|(?:\s{1,2}|[\-_/]|\s/)(?:dot|d0t|point|d\so\st)(?:\s{1,2}|[\-_/]|/\s)|\s?。\s?)"
_DISGUISED_SUFFIX = (
    r"(?:com|net|org|info|shop|store|xyz|online|site|club|co|io|me|tk|ru|ir|iq|tr|krd|cc|biz|ly|gl|gg)"
)
_DISGUISED_LINK = re.compile(
    rf"(?<![\w@])(?:(?!(?:the|a|an|of|this|that|and|or)\b)(?:[\w\-]{{2,40}}|(?:[\w]\s){{3,30}}\w){_DOT}){{1,3}}{_DISGUISED_SUFFIX}"
    rf"(?:\s?(?:slash|/)\s?[\w\-/]{{1,60}}+)?(?!\w|\W{{1,2}}(?:bubble|crash|boom|era|bust|compan))"
    rf"|(?<![\w@.])(?!(?:the|any|hot|this|that|and)\b)[\w\-]{{3,40}}(?:\s\.\s?|\s?\.\s|,|\s?[*•·]\s?)(?:com|c0m)(?![\w])"
    r"|(?<![\w@.])(?!(?:the|any|hot|this|that|and)\b)[\w\-]{3,40}(?:\s\.\s(?:net|org|info|shop|store|online)|,(?:net|org)|\s\((?:com|net|org|info|shop)\))(?!\w)"
    r"|(?<!\w)(?:\w\s){4,30}\.\s(?:c\so\sm|n\se\st|o\sr\sg)(?!\w)"
    r"|(?<!\w)(?:then|and|plus|with|add)\s(?:a\s)?dot\s(?:then\s)?(?:com|net|org|krd|shop)(?!\w)"
    r"|(?<=[a-z]\s)\.(?:com|krd)(?!\w|\W{1,2}(?:bubble|crash|boom|era|bust|compan|domain))"
    r"|(?<!\w)(?:t|wa)\s?[(\[]\.[)\]]\s?me/"
    r"|(?<!\w)(?:t|wa)\s{1,2}dot\s{1,2}me(?!\w)"
    rf"|(?<!\w)w(?:[\s.]{{1,3}}w){{2}}[\s.]{{1,3}}[\w\-]{{2,40}}[\s.]{{1,3}}(?:c[\s.]{{1,2}}o[\s.]{{1,2}}m|{_DISGUISED_SUFFIX})(?!\w)"
    r"|(?<!\w)w\.w\.w\.[\w\-.]{3,40}?\.c\.o\.m(?!\w)"
    r"|(?<!\w)(?:facebook|fb|insta(?:gram)?|tik ?tok|telegram|youtube)\sslash\s[\w.]{6,30}+",
    re.IGNORECASE,
)
_AT = r"(?:\s{0,2}[(\[{<]\s{0,2}(?:at|@|a)\s{0,2}[)\]}>]\s{0,2}|\s{1,2}(?:at|@)\s{1,2})"
_HIDDEN_AT = r"(?:\s{0,2}[(\[{<]\s{0,2}(?:at|@|a)\s{0,2}[)\]}>]\s{0,2})"
_DISGUISED_EMAIL = re.compile(
    rf"(?<![\w@])[\w.+\-]{{2,40}}(?:{_AT}[\w\-]{{2,40}}{_DOT}|{_HIDDEN_AT}[\w\-]{{2,40}}\.){_DISGUISED_SUFFIX}(?!\w)"
    rf"|(?<![\w@])[\w.+\-]{{2,40}}\s{{0,2}}[(\[{{<]\s{{0,2}}(?:at|@|a)\s{{0,2}}[)\]}}>]\s{{0,2}}(?:g ?mail|yahoo|hotmail|outlook|proton(?:mail)?|icloud)\b"
    r"|(?<![\w@])[\w.]{3,40}\s(?:gmail|yahoo|hotmail|outlook)\s(?:dot\s)?com(?!\w)"
    rf"|(?<![\w@])[\w\-]{{2,40}}\s{{1,2}}dot\s{{1,2}}[\w\-]{{2,40}}\s{{1,2}}at\s{{1,2}}(?:g ?mail|yahoo|hotmail|outlook|protonmail|icloud)\b"
    rf"|(?<![\w@])[\w.+\-]{{2,40}}\s{{0,2}}@\s{{0,2}}(?:g ?mail|yahoo|hotmail|outlook|protonmail|icloud)\s{{1,2}}\.\s{{0,2}}com\b"
    rf"|(?<![\w@])[\w.+\-]{{2,40}}@[\w\-]{{2,40}}{_DOT}{_DISGUISED_SUFFIX}(?!\w)",
    re.IGNORECASE,
)
_DISGUISED_PHONE = re.compile(
    r"(?<![\w.])0(?:[.*_]\d){10}(?![\w.])"
    r"|(?<!\w)(?=[\d\s.\-]{0,14}[oil])[0o]7[5-9][0-9o](?:[\s.\-]?[\doil]){7}(?!\w)",
    re.IGNORECASE,
)
_BETWEEN = r"[\s\-*_,./()\ufe0f\u20e3]{0,4}"
_FIGURE = r"(?:\d|o(?![a-z])|oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|double|triple|then)"
_MIXED_PHONE = re.compile(
    rf"(?<!\w)(?!\d{{1,2}}[./\-]\d{{1,2}}[./\-]\d{{2,4}})(?:0|oh|zero){_BETWEEN}(?:7|seven)(?:{_BETWEEN}{_FIGURE}){{7,14}}(?!\w)"
    rf"|(?<!\w)seven{_BETWEEN}seven{_BETWEEN}(?:zero|five)(?:{_BETWEEN}{_FIGURE}){{6,12}}(?!\w)",
    re.IGNORECASE,
)
_NUMBER_BEGINS = re.compile(rf"0[.*_]\d|(?:0|o(?=7)|oh|zero|seven){_BETWEEN}(?:7|seven)", re.IGNORECASE)
"""What every disguised number holds, and hardly any other figure."""
_ODD = re.compile(r"[a-z*_,\u20e3]", re.IGNORECASE)
"""What is in no plain phone number, which is looked for elsewhere."""
_DISGUISED_HANDLE = re.compile(
    r"(?<!\w)(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|tele ?gra?m|whatsapp)\b(?:\s(?:me|us|id|name|is))?"
    r"(?:\sat\s(?=[a-z]{2,20}[._]\w)|\s?:\s?(?=[a-z]{2,20}[._\d])|\s?[^\w\s.,:;!?'\"()/&%@\-]{1,2}\s?(?=[a-z._]{0,20}\d))[a-z][\w.]{3,30}+(?<!\.)"
)
_WORDS = frozenset(
    {
        "dot",
        "d0t",
        "com",
        "c0m",
        "slash",
        "net",
        "org",
        "shop",
        "krd",
        "gmail",
        "yahoo",
        "hotmail",
        "outlook",
        "protonmail",
        "icloud",
    }
)
"""Words of which one stands in any disguised address, where there is no bracket."""
_SELDOM = frozenset({"d", "w", "point"})
_SPREAD = re.compile(
    rf"point[\s\-_/]{{1,2}}{_DISGUISED_SUFFIX}|d\so\st|c\so\sm|n\se\st|o\sr\sg|w[\s.]{{1,3}}w", re.IGNORECASE
)
"""One of which stands in any disguised address where only a word of `_SELDOM` gives reason to look."""
_ZEROS = frozenset({"zero", "oh", "seven"})
_APPS = frozenset(
    [
        "insta",
        "instagram",
        "ig",
        "snap",
        "snapchat",
        "tiktok",
        "tik",
        "tele",
        "telegram",
        "telegrm",
        "whatsapp",
    ]
)
_OPENING = "([{<"
_HIDDEN = re.compile(r"[(\[{<]\s{0,2}(?:at|@|a|\.)\s{0,2}[)\]}>]", re.IGNORECASE)


def scan(raw: str, words: Collection[str]) -> Iterator[tuple[Rule, Span]]:
    """Give each disguised address, number and handle.

    Args:
        raw: The original text.
        words: The words of the folded text.
    """
    if _may_be_address(raw, words):
        for match in _DISGUISED_EMAIL.finditer(raw):
            yield rules.DISGUISED_EMAIL, Span(*match.span())
        for match in _DISGUISED_LINK.finditer(raw):
            yield rules.DISGUISED_LINK, Span(*match.span())
    if ("0" in raw or "7" in raw or not _ZEROS.isdisjoint(words)) and _NUMBER_BEGINS.search(raw):
        for match in (*_DISGUISED_PHONE.finditer(raw), *_MIXED_PHONE.finditer(raw)):
            if _ODD.search(match.group()) or "." in match.group():
                yield rules.PHONE_SPOKEN, Span(*match.span())
    if not _APPS.isdisjoint(words):
        for match in _DISGUISED_HANDLE.finditer(raw):
            yield rules.HANDLE, Span(*match.span())


def _may_be_address(raw: str, words: Collection[str]) -> bool:
    """Tell, at less cost than looking for them, whether an address may be in a text."""
    return (
        not _WORDS.isdisjoint(words)
        or (any(map(raw.__contains__, _OPENING)) and _HIDDEN.search(raw) is not None)
        or (not _SELDOM.isdisjoint(words) and _SPREAD.search(raw) is not None)
    )

"""Ways to reach the writer: e-mail addresses, phone numbers and handles."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

import phonenumbers

from moderation.domain import Span
from moderation.rules.promotion import contact_rules as rules
from moderation.rules.promotion.domains import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.rules.rule import Rule
    from moderation.text import Text

REGIONS = ("IQ", "TR", "IR", "SY", "US", "GB", "DE", "SE", "AE")
"""Where a number without a country code may belong."""

_EMAIL = re.compile(
    r"(?<![\w.+\-@])[\w.+\-]{1,64}+@(?P<host>(?:[^\W_][\w\-]{0,62}+\.){1,6}[^\W\d_]{2,24}+)(?!\w)"
)
_PHONE = re.compile(r"(?<![\w.,:/@#$€£+\-])(?:\+|00)?\(?\d(?:[ \u00a0().\-/–]{0,3}\d){6,14}(?![\w%]|[.,:]\d)")
_NUMBER_WORD = r"(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|double|triple|hundred|\d{1,4})"
_SPOKEN_PHONE = re.compile(
    rf"\b{_NUMBER_WORD}(?:[ ,.\-]{{1,3}}(?:then |and )?{_NUMBER_WORD}){{6,17}}\b", re.IGNORECASE
)
_SPOKEN_WORD = re.compile(r"zero|one|two|three|four|five|six|seven|eight|nine", re.IGNORECASE)
_HANDLE = re.compile(
    r"\b(?:(?:follow|add|dm|pm|message|inbox|contact|text|find|hit|write|reach)(?: (?:me|us|him|her|her up|me up))?"
    r"|insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|telegram|tg|twitter|whats ?app|skype|kik|youtube|channel|onlyfans|cash ?app)\b"
    r"(?:\W{1,3}(?:me|us|on|at|is|via|my|the|our|id|user|username|page|name|handle|account|channel|group|insta(?:gram)?|telegram|twitter|tik ?tok|snap(?:chat)?|x|here|now|please)\b){0,5}"
    r"\W{0,4}(?P<handle>(?<![\w@])@[\w.]{3,40}+)",
    re.IGNORECASE,
)
_APP_ID = re.compile(
    r"\b(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|telegram|tg|skype|kik|wechat|discord|icq|line id|twitter|twitch|fortnite|psn|steam)"
    r"(?: (?:id|user|username|name|handle|account)(?: is)?\s{1,2}(?=[\w.]{0,30}[\d_@])|(?: (?:id|user|username|name|handle|account))?\s{0,2}(?::|=|👉|➡|->)\s{0,2})(?P<handle>@?[a-z][\w.]{3,30}+)(?<!\.)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:call|calling|text|sms|whats ?app|watsapp?|telegram|viber|imo|botim|signal|dm|inbox|contact|reach|message|msg|ring|phone|tel|mobile|mob|e-?mail|mail|write to|write|order|book|booking|"
    r"hire|for (?:sale|rent|more|info|details|appointments?|bookings?|orders?)|selling|sell|buy|price|prices|discount|delivery|available|apply|cv|consult\w*|loans?|invest\w*|"
    r"recovery|hacker|spell\w*|herbal|doctor|dr|services?|customers?|clients?|support number|tickets?|visas?|massage|girls|i am (?:single|lonely|alone))\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:hot ?line|help ?line|emergency|unhcr|unicef|red cross|red crescent|crescent|police|ambulance|fire (?:brigade|department|service)|embassy|consulate|ministry|"
    r"minister|parliament|mp|mps|congress\w*|senat\w*|representative|council|governor|governorate|asayish|civil defen[cs]e|suicide|samaritans|hospital|"
    r"white house|switchboard|municipality|commission|ombudsman|editor|newsroom|missing|blood|donors?|court|case|resolution|isbn|issn|law)\b",
    re.IGNORECASE,
)
_WINDOW = 100
"""Code points on either side of an address in which words about it are looked for."""
_SHORTEST = 9
"""Digits a number with a trunk zero has at least; less is a year, a sum, a score."""
_MOST = 50
"""Addresses of one sort looked at in a text: one is enough to judge it, a thousand cost time."""
_DIGITS = re.compile(r"\d(?:\W{0,3}\d){6}")
_SPOKEN = frozenset({"zero", "oh", "seven", "eight", "nine", "double", "triple"})
_APPS = frozenset(
    {
        "insta",
        "twitch",
        "steam",
        "instagram",
        "ig",
        "snap",
        "snapchat",
        "tiktok",
        "telegram",
        "tg",
        "skype",
        "kik",
        "wechat",
        "discord",
        "icq",
        "twitter",
    }
)


def scan(text: Text, trusted: frozenset[str]) -> Iterator[tuple[Rule, Span]]:
    """Give each way to reach the writer.

    Args:
        text: The comment.
        trusted: Domains whose addresses are no promotion.
    """
    raw, words = text.raw, text.words
    has_at = "@" in raw
    if has_at:
        yield from scan_emails(raw, trusted)
    if has_at or not words.isdisjoint(_APPS):
        yield from scan_handles(raw)
    if _DIGITS.search(raw):
        yield from scan_phones(raw)
    if not words.isdisjoint(_SPOKEN):
        yield from scan_spoken_phones(raw)


def scan_emails(raw: str, trusted: frozenset[str]) -> Iterator[tuple[Rule, Span]]:
    """Give each e-mail address that is not an official body's."""
    for match in islice(_EMAIL.finditer(raw), _MOST):
        host = match["host"].lower()
        if _is_known(host, trusted):
            continue
        near = _around(raw, match)
        called = _CONTACT.search(near) is not None
        yield (rules.EMAIL_CALLED if called else rules.EMAIL), Span(*match.span())


def scan_phones(raw: str) -> Iterator[tuple[Rule, Span]]:
    """Give each phone number that is not a public service's."""
    for match in islice(_PHONE.finditer(raw), _MOST):
        near = _around(raw, match)
        if match.group().startswith("0.") or _PUBLIC.search(near):
            continue
        called = _CONTACT.search(near) is not None
        if _is_phone(match.group(), strict=not called):
            yield (rules.PHONE_CALLED if called else rules.PHONE), Span(*match.span())


def scan_spoken_phones(raw: str) -> Iterator[tuple[Rule, Span]]:
    """Give each phone number written in words."""
    for match in islice(_SPOKEN_PHONE.finditer(raw), _MOST):
        if len(_SPOKEN_WORD.findall(match.group())) >= 3 and not _PUBLIC.search(_around(raw, match)):
            yield rules.PHONE_SPOKEN, Span(*match.span())


def scan_handles(raw: str) -> Iterator[tuple[Rule, Span]]:
    """Give each handle the reader is sent to."""
    for match in _HANDLE.finditer(raw):
        yield rules.HANDLE, Span(match.start(), match.end())
    for match in _APP_ID.finditer(raw):
        if match["handle"].islower():
            yield rules.HANDLE, Span(match.start(), match.end())


def _is_phone(written: str, *, strict: bool) -> bool:
    """Tell whether it is a number somewhere; where nobody says it is one, it must be a number in use."""
    digits = phonenumbers.normalize_digits_only(written)
    if written.startswith("+"):
        return _is_valid(written, None, strict=strict)
    if digits.startswith("00"):
        return _is_valid("+" + digits[2:], None, strict=strict)
    if digits.startswith("0") and len(digits) >= _SHORTEST:
        return any(_is_valid(written, region, strict=strict) for region in REGIONS if region != "US")
    grouped = re.fullmatch(
        r"\(?\d{3}\)?[ .\-]{1,2}\d{3}[ .\-]\d{4}|1[ .\-]\d{3}[ .\-]\d{3}[ .\-]\d{4}", written
    )
    if grouped:
        return _is_valid(written, "US", strict=strict)
    return digits.startswith("7") and len(digits) == 10 and _is_valid(written, "IQ", strict=strict)


def _is_valid(written: str, region: str | None, *, strict: bool) -> bool:
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number) if strict else phonenumbers.is_possible_number(number)


def _is_known(host: str, trusted: frozenset[str]) -> bool:
    labels = host.split(".")
    parents = {".".join(labels[start:]) for start in range(len(labels) - 1)}
    return not parents.isdisjoint(trusted) or standing(host) is Standing.SOURCE


def _around(raw: str, match: re.Match[str]) -> str:
    return raw[max(0, match.start() - _WINDOW) : match.end() + _WINDOW]

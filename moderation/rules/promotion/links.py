"""Links: where they lead, how they are introduced, and what is known of the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.domain import Span
from moderation.rules.promotion import link_rules as rules
from moderation.rules.promotion.domains import Standing, registrable, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.rules.rule import Rule

_LINK = re.compile(
    r"(?<![\w@.\-])(?P<scheme>(?:h(?:tt|xx)ps?|ftp)://)?"
    r"(?P<host>(?:[^\W_][\w\-]{0,62}+\.){1,8}(?P<suffix>xn--[\w\-]{1,59}+|[^\W\d_]{2,24}+))(?![\w@])"
    r"(?::\d{1,5}+)?(?P<rest>[/?\#][^\s<>\"]{0,2000}+)?",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\.[^\W_]")
_TRAILING = ".,;:!?)]}'\"*_»”’…"
_BARE_SUFFIXES = frozenset(
    [
        "com",
        "net",
        "org",
        "info",
        "biz",
        "shop",
        "online",
        "store",
        "xyz",
        "site",
        "website",
        "club",
        "top",
        "io",
        "co",
        "app",
        "dev",
        "tv",
        "ru",
        "ir",
        "iq",
        "tr",
        "de",
        "uk",
        "se",
        "krd",
        "cn",
        "fr",
        "nl",
        "eu",
        "ca",
        "au",
        "ly",
        "gl",
        "gg",
        "click",
        "blog",
        "casino",
        "icu",
        "ae",
        "sy",
        "jp",
        "br",
        "pl",
        "es",
        "ch",
        "dk",
        "cz",
        "ro",
        "kz",
        "ua",
        "uz",
        "ai",
        "sa",
        "eg",
        "jo",
        "lb",
        "pk",
    ]
)
"""Suffixes believed without ``https://``, ``www.`` or a path: no English word stands there by a forgotten space."""

_REFERRAL = re.compile(
    r"[?&#/](?:ref|refer|referral|ref_?id|ref_?code|referrer_?id|aff|aff_?id|affiliate|affiliate_?id|invite|invite_?code"
    r"|promo|promo_?code|coupon|voucher|partner_?id|friend|sponsor)[=/][\w\-]"
    r"|[?&]r=[\w\-]|[?&]tag=[\w\-]{2,40}-2[01]\b|/invite/|/(?:signup|register|join)/?\?",
    re.IGNORECASE,
)
_SELLING_HOST = re.compile(
    r"(?<!photo)(?<!bi)shop(?!hia)|store(?!y)|buy|cheap|discount|coupon|deals|sales?\b|loans?\b|casino|\bbet|bets?\b|betting|poker|viagra|cialis|pills|forex|"
    r"crypto|bitcoin|\bbtc\b|escort|dating|hookup|seo\b|\bseo|backlink|essay|diploma|replica|followers|jackpot|lotter|"
    r"earn-?money|make-?money|paidto|get-?rich|work-?from-?home|nude|xxx|porn|cams\b|chats\b|miner\b|airdrop|freegift|giveaway|"
    r"\.(?:shop|store|bet|casino|loans?|xxx|sale|porn|cam|dating)\Z"
)
_SELLING_PATH = re.compile(
    r"/(?:cart|checkout|products?|pricing|order|shop|store|collections|buy)(?:[/?]|\Z)", re.IGNORECASE
)
_CALL_BEFORE = re.compile(
    r"\b(?:check(?:ing)?\W{1,3}(?:\w{1,12}\W{1,3}){0,4}out|chek out|(?:(?<!the )(?<!'s )(?<!a )visit|join|buy|order|purchase|download|install|subscribe|register|apply|enroll|"
    r"sign\W?up|log\W?on|click|tap|book (?:now|at|on|your)|shop|enquire|contact|donate|earn|hire|bet|play|win|get (?:yours|paid|started|your|a free|\d{1,3} ?%)|head (?:over )?to|"
    r"find (?:me|us)|follow (?:me|us|my|our)|(?:please|pls|plz) (?:like|share|vote)|watch (?:me|my|live|free|\w+ \w+ (?:free|live)|all \w+)|listen to|more (?:info|details|information)|try (?:it )?(?:for )?free|free (?:money|karma|steam|access|trial|download|sign)|"
    r"(?:here|this) is (?:my|our)|(?:i|we) (?:made (?:a|this)|wrote|run|started|sell)|i made|my new)\b(?:[^\w.!?\n%$€£']{1,3}[\w%$€£']{1,20}+){0,7})\W{0,6}\Z",
    re.IGNORECASE | re.DOTALL,
)
_CALL_AFTER = re.compile(
    r"\A\W{0,6}(?:(?:is|has|offers?|sells?|provides?|gives?|pays?)\W{1,3}(?:the\W)?(?:best|great|amazing|cheap\w*|free|you)\b|"
    r"check (?:it|this|me|us|them) out|click|join|visit|sub(?:scribe)?\b|follow (?:me|us)|sign up|buy|order|use (?:my )?code|"
    r"(?:please )?(?:like|share) (?:and|&)|earn|free (?:money|shipping|delivery|trial))",
    re.IGNORECASE,
)
_BAIT = re.compile(
    r"\b(?:tits|boobs|pussy|pussies|hooters|naked|nudes?|slut\w?|holes?|blowjob|horny|hookup|webcam|cam\b.{0,10}girls?|beaver|jack off|suck(?:s|ing)? (?:to|on|you)|"
    r"sex|porn|xxx|make money|earn (?:\$|money|up to)|free (?:money|robux|v-?bucks|gift cards?|iphone|bitcoin|karma)|wallet codes?|prescription|giveaway)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:my|our)\W{1,3}(?:[\w']{1,20}+\W{1,3}){0,3}(?:site|website|web ?page|page|channel|chanel|blog|vlog|podcast|newsletter|book|e-?book|novel|app|store|"
    r"shop|profile|portfolio|company|business|service|services|course|videos?|vid|song|songs|music|album|mixtape|remix|cover|"
    r"petition|fundraiser|campaign|stream|group|server|link|instagram|insta|facebook|twitter|youtube|tik ?tok|patreon|print|art)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"/(?:19|20)\d\d/|\.(?:pdf|html?|jpe?g|png|gif|php|aspx?|mp4)\b|(?:[\w]{1,30}[-_]){3}\w|/(?:news|articles?|story|stories|opinion|politics|world)/|\d{5}",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"/?\Z|/(?:@|c/|channel/|user/|groups/|pages/|in/|company/|profile\.php)|/[\w.\-]{2,40}/?\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_WINDOW = 90
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands in the original text."""

    span: Span
    host: str
    rest: str
    is_name: bool = False
    """Bare ("Amazon.com"): in a debate that is a company's name."""

    @property
    def address(self) -> str:
        """Host and path, without the scheme."""
        return self.host + self.rest


def is_suffix(label: str) -> bool:
    """Tell whether a dot and this, in small letters, are believed to end an address that nothing else marks as one."""
    return label in _BARE_SUFFIXES


def find_links(raw: str) -> Iterator[Link]:
    """Give the links of a text, left to right; what only looks like one ("end.The next") is left out."""
    for match in _LINK.finditer(raw):
        host, rest = match["host"], (match["rest"] or "").rstrip(_TRAILING)
        if _is_link(match, host, rest):
            end = match.start("rest") + len(rest) if match["rest"] else match.end()
            is_name = len(rest) < 2 and not match["scheme"] and host[:4].lower() != "www."
            yield Link(Span(match.start(), end), host.lower(), rest, is_name)


def _is_link(match: re.Match[str], host: str, rest: str) -> bool:
    suffix = match["suffix"]
    clear = bool(match["scheme"]) or host[:4].lower() == "www." or len(rest) > 1
    if not clear and (suffix.lower() not in _BARE_SUFFIXES or not (suffix.islower() or host.isupper())):
        return False
    return registrable(host) is not None


def scan(raw: str, trusted: frozenset[str], denied: frozenset[str]) -> Iterator[tuple[Rule, Span]]:
    """Give at most one finding for each link: the strongest that holds."""
    if not _DOTTED.search(raw):
        return
    for link in find_links(raw):
        rule = _rule_for(link, raw, trusted, denied)
        if rule is not None:
            yield rule, link.span


def _rule_for(link: Link, raw: str, trusted: frozenset[str], denied: frozenset[str]) -> Rule | None:
    if _is_under(link.host, denied):
        return rules.DENIED
    if _is_under(link.host, trusted):
        return None
    place = standing(link.host)
    if place is Standing.SOURCE:
        return None
    known = rules.BY_STANDING.get(place)
    if link.is_name and place is not Standing.UNKNOWN:
        return (known or rules.CALLED) if _is_called(link, raw) else None
    return known or _by_wording(link, raw, place)


def _is_called(link: Link, raw: str) -> bool:
    before = raw[max(0, link.span.start - _WINDOW) : link.span.start]
    after = raw[link.span.end : link.span.end + _WINDOW]
    return bool(
        _CALL_BEFORE.search(before) or _CALL_AFTER.match(after) or _OWN.search(before) or _OWN.search(after)
    )


def _by_wording(link: Link, raw: str, place: Standing) -> Rule:
    if _REFERRAL.search(link.rest):
        return rules.REFERRAL
    if place is not Standing.SOCIAL and (_SELLING_HOST.search(link.host) or _SELLING_PATH.search(link.rest)):
        return rules.SELLING
    if _is_called(link, raw):
        return rules.CALLED
    article = _is_article(link, place)
    near = raw[max(0, link.span.start - _WINDOW) : link.span.end + _WINDOW]
    if place is Standing.UNKNOWN and not article and _BAIT.search(near):
        return rules.BAIT
    words = len(_WORD.findall(raw[: link.span.start][-200:])) + len(_WORD.findall(raw[link.span.end :][:200]))
    return rules.UNKNOWN if words > _FEW_WORDS or article else rules.ALONE


def _is_article(link: Link, place: Standing) -> bool:
    """Tell whether the path leads to one piece rather than to a place: a date, a file, a long title, one video."""
    if place is Standing.SOCIAL:
        return _PROFILE.match(link.rest) is None
    return _ARTICLE.search(link.rest) is not None


def _is_under(host: str, domains: frozenset[str]) -> bool:
    if not domains:
        return False
    labels = host.split(".")
    return any(".".join(labels[start:]) in domains for start in range(len(labels) - 1))

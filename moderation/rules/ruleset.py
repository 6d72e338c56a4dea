"""The rules in force on one site."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict, fields
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

from moderation.domain import Effect, Finding, Span
from moderation.rules import profanity, promotion, structure, threats
from moderation.rules.phrases import Domains, Phrases
from moderation.rules.rule import Rule, SiteRule
from moderation.text import normalize, prepare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from importlib.resources.abc import Traversable

    from moderation.text import Text

RULES: tuple[Rule, ...] = (*profanity.RULES, *threats.RULES, *promotion.RULES, *structure.RULES)
"""Every shipped rule, in order of the families."""


class RuleSet:
    """The rules in force: the shipped ones and a site's own, with its exceptions.

    Attributes:
        rules: The records, the site's own after the shipped ones.
        version: Content hash of the records, their word lists and the site's additions: 16 hexadecimal digits.
    """

    __slots__ = ("_allowed", "_denied", "_domains", "_effects", "_site", "_trusted", "rules", "version")

    def __init__(  # noqa: PLR0913 - what a site may say about rules, each by its own name
        self,
        records: Sequence[Rule] = RULES,
        *,
        site: Sequence[SiteRule] = (),
        allow: Sequence[str] = (),
        trusted_domains: Sequence[str] = (),
        denied_domains: Sequence[str] = (),
        shadow: Collection[str] = (),
    ) -> None:
        """Put the rules together and prove the site's own.

        Args:
            records: The shipped rules in force.
            site: The site's own rules.
            allow: Words and phrases no rule may flag.
            trusted_domains: Domains a link to which is never promotion.
            denied_domains: Domains a link to which always is.
            shadow: Codes of rules on trial: what they find has no say.

        Raises:
            ValueError: A code is taken twice or unknown, a term holds no letter or digit, or a rule of the site
                fails on its own examples; the sentence names the rule and the example.
        """
        own = tuple(_record(rule) for rule in site)
        self.rules = (*records, *own)
        self._effects = {rule.code: rule.effect for rule in self.rules}
        if len(self._effects) < len(self.rules):
            raise ValueError("two rules have the same code")
        unknown = sorted(set(shadow) - set(self._effects))
        if unknown:
            raise ValueError(f"there is no rule {unknown[0]} to put on trial")
        self._effects.update(dict.fromkeys(shadow, Effect.SHADOW))
        self._trusted, self._denied = frozenset(trusted_domains), frozenset(denied_domains)
        self._allowed = Phrases(dict.fromkeys(map(_folded, allow), True))
        self._site = Phrases(
            {_folded(term): rule for rule, given in zip(own, site, strict=True) for term in given.words}
        )
        self._domains = Domains(
            {domain: rule for rule, given in zip(own, site, strict=True) for domain in given.domains}
        )
        self.version = _version(
            records, site, sorted(allow), sorted(trusted_domains), sorted(denied_domains), sorted(shadow)
        )
        for rule in own:
            failures = self.prove(rule)
            if failures:
                raise ValueError(failures[0])

    def prepare(self) -> None:
        """Make now what would be made when first needed, in a second or two; a server does so before it forks."""
        prepare()
        threats.prepared()[0].compile_all()
        promotion.prepare()
        for rule in self.rules:
            self.prove(rule)

    def find(self, text: Text, *, is_repeated: bool = False) -> list[Finding]:
        """Give what the rules find in the text, in order of the spans.

        Args:
            text: The folded comment.
            is_repeated: Whether the same text stands under another article, which nothing but a store can tell.
        """
        seen = self._matches(text)
        if is_repeated:
            seen = chain(seen, [structure.repeated(text)])
        matches = {(rule.code, rule.score, span): rule for rule, span in seen}
        if not matches:
            return []
        allowed = [text.span(start, end) for start, end, _ in self._allowed.find(text)]
        found = [
            Finding(rule.guideline, rule.score, rule.code, span, rule.kind, self._effects[rule.code])
            for (_, _, span), rule in matches.items()
            if rule.code in self._effects and not _inside(span, allowed)
        ]
        return sorted(found, key=lambda finding: (finding.span or Span(0, 1), finding.source))

    def prove(self, rule: Rule) -> list[str]:
        """Try a rule on its own examples; one sentence for each that fails, none where it holds."""
        return prove(rule, self)

    def _matches(self, text: Text) -> Iterator[tuple[Rule, Span]]:
        yield from profanity.scan(text)
        yield from threats.scan(text)
        yield from promotion.scan(text, trusted=self._trusted, denied=self._denied)
        yield from structure.scan(text)
        for start, end, rule in chain(self._site.find(text), self._domains.find(text)):
            yield rule, text.span(start, end)


def prove(rule: Rule, rules: RuleSet) -> list[str]:
    """Try a rule on its own examples; one sentence for each that fails, none where it holds."""

    def caught(example: str) -> bool:
        return any(finding.source == rule.code for finding in rules.find(normalize(example)))

    missed = [
        f"{rule.code} does not match its example {text!r}" for text in rule.examples if not caught(text)
    ]
    wrong = [
        f"{rule.code} matches its counterexample {text!r}" for text in rule.counterexamples if caught(text)
    ]
    return missed + wrong


def _record(rule: SiteRule) -> Rule:
    if not re.fullmatch(r"X\d{3}", rule.code):
        raise ValueError(f"a site's rule has a code X001 to X999, got {rule.code!r}")
    if not (rule.words or rule.domains):
        raise ValueError(f"{rule.code} has neither words nor domains")
    shared = {field.name: getattr(rule, field.name) for field in fields(rule) if field.name != "domains"}
    shared["words"] = (*rule.words, *rule.domains)
    return Rule(**shared, source="the site's policy", license="the site's own")


def _folded(term: str) -> str:
    folded = normalize(term).folded
    if not any(character.isalnum() for character in folded):
        raise ValueError(f"expected a word or a phrase, got {term!r}")
    return folded


def _inside(span: Span, allowed: Iterable[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in allowed)


def _version(*parts: Sequence[Rule] | Sequence[SiteRule] | Collection[str]) -> str:
    """Hash what decides what is found: the code and data of the rule layer, the records and the site's additions."""
    said = [[str(part) if isinstance(part, str) else asdict(part) for part in each] for each in parts]
    return hashlib.sha256(_shipped() + repr(said).encode()).hexdigest()[:16]


@cache
def _shipped() -> bytes:
    digest = hashlib.sha256()
    for name in ("lexicon", "rules", "text"):
        for path, blob in sorted(_files(files("moderation").joinpath(name), name)):
            digest.update(path.encode() + b"\0" + blob + b"\0")
    return digest.digest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, f"{path}/{entry.name}")
        elif entry.name.endswith((".py", ".toml", ".txt")):
            yield f"{path}/{entry.name}", entry.read_bytes()

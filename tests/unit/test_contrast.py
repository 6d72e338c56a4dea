"""The contrast examples: harmful sentences beside harmless ones of the same form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from statistics import mean
from typing import TYPE_CHECKING, Any

import pytest

from moderation.text import normalize
from training import authored, corpus
from training.labels import ABUSE, HEADS, KINDS, PERSONAL_ATTACK, PROMOTION, THREAT

if TYPE_CHECKING:
    from collections.abc import Mapping

    Contrast = list[tuple[Mapping[str, Any], str, dict[str, bool]]]

IDENTITIES = {
    "Kurds": "kurd|kurds|kurdish",
    "Arabs": "arab|arabs",
    "Turks": "turk|turks|turkish",
    "Persians": "persian|persians",
    "Yazidis": "yazidi|yazidis",
    "Shiites": "shiite|shiites",
    "Sunnis": "sunni|sunnis",
    "Alevis": "alevi|alevis",
    "Christians": "christian|christians|chaldean|chaldeans|assyrian|assyrians",
    "Jews": "jew|jews|jewish",
    "Turkmens": "turkmen|turkmens",
    "Armenians": "armenian|armenians",
    "Afghans": "afghan|afghans",
    "Syrians": "syrian|syrians",
    "newcomers": "refugee|refugees|immigrant|immigrants|asylum seeker|asylum seekers|foreigner|foreigners",
    "Roma": "roma",
    "black people": "black man|black men|black woman|black people|african|africans",
    "Asians": "asian|asians|chinese",
    "women": "woman|women|girl|girls",
    "gay and trans people": "gay|gays|lesbian|lesbians|trans|bisexual|bisexuals",
    "disabled people": "disabled|deaf|blind|autistic",
    "Muslims": "muslim|muslims",
    "Hindus": "hindu|hindus",
    "atheists": "atheist|atheists",
    "Iranians": "iranian|iranians",
    "Israelis": "israeli|israelis",
    "Palestinians": "palestinian|palestinians",
    "Americans": "american|americans",
    "Germans": "german|germans",
    "Iraqis": "iraqi|iraqis",
}


READERS = {THREAT: 400, PROMOTION: 250, PERSONAL_ATTACK: 200, ABUSE: 250}
"""How many pairs there are at least in the voices of readers of news, by the head on which the twins differ."""


@pytest.fixture(scope="module")
def contrast() -> Contrast:
    return list(authored.examples(authored.CONTRAST))


def test_there_are_eight_thousand_examples_of_them_four_thousand_free_sentences(contrast: Contrast) -> None:
    free = [text for row, text, _ in contrast if "{" not in row["text"]]
    assert len(contrast) >= 8000
    assert len(free) >= 4000
    assert min(len(text.split()) for text in free) <= 4
    assert max(len(text.split()) for text in free) >= 80


def test_no_text_stands_twice(contrast: Contrast) -> None:
    counts = Counter(corpus.key(normalize(text).folded) for _, text, _ in contrast)
    assert [text for text, count in counts.items() if count > 1] == []


def test_rows_name_known_heads_and_a_group_and_have_unique_ids(contrast: Contrast) -> None:
    rows = {row["id"]: row for row, _, _ in contrast}
    assert len({id(row) for row, _, _ in contrast}) == len(rows)
    for row in rows.values():
        assert set(row["breaks"]) <= set(HEADS)
        assert set(row.get("unknown", ())) <= set(HEADS) - set(row["breaks"])
        assert row["group"]
    assert all(set(labels) <= set(HEADS) for _, _, labels in contrast)


def test_twins_differ_on_the_head_they_name_and_are_filled_with_the_same_communities(
    contrast: Contrast,
) -> None:
    sides: dict[str, dict[bool, int]] = defaultdict(lambda: {True: 0, False: 0})
    for row, _, labels in contrast:
        if "pair" in row:
            sides[row["pair"]][labels[row["head"]]] += 1
    assert len(sides) >= 250
    assert all(min(counts.values()) >= 1 for counts in sides.values())
    assert all(max(counts.values()) <= 2 * min(counts.values()) for counts in sides.values())


def test_twins_are_one_form_and_so_are_held_back_together(contrast: Contrast) -> None:
    pairs = defaultdict(set)
    for row, _, _ in contrast:
        if "pair" in row:
            pairs[row["pair"]].add(authored.form(row["id"]))
    assert [forms for forms in pairs.values() if len(forms) > 1] == []


@pytest.mark.parametrize("head", READERS)
def test_what_readers_write_stands_beside_a_harmless_twin_of_like_length(
    contrast: Contrast, head: str
) -> None:
    sides: dict[bool, list[int]] = {True: [], False: []}
    for row, text, labels in contrast:
        if row["id"].startswith("news_") and row.get("head") == head:
            sides[labels[head]].append(len(text.split()))
            assert labels[head] or not any(labels.values())
    assert len(sides[True]) == len(sides[False]) >= READERS[head]
    assert 0.7 <= mean(sides[True]) / mean(sides[False]) <= 1.4


def test_readers_write_harmless_comments_that_are_nobodys_twin(contrast: Contrast) -> None:
    alone = [labels for row, _, labels in contrast if row["id"].startswith("news_") and "pair" not in row]
    assert len(alone) >= 250
    assert not any(any(labels.values()) for labels in alone)


@pytest.mark.parametrize("head", READERS)
def test_a_question_may_be_a_hit_or_harmless(contrast: Contrast, head: str) -> None:
    asked = Counter(
        labels[head]
        for row, text, labels in contrast
        if row["id"].startswith("news_") and row.get("head") == head and "?" in text
    )
    assert asked[True] >= 25
    assert asked[False] >= 25


@pytest.mark.parametrize("identity", IDENTITIES)
def test_every_identity_is_as_often_respected_as_abused(contrast: Contrast, identity: str) -> None:
    named = re.compile(rf"\b({IDENTITIES[identity]})\b", re.IGNORECASE)
    sides = Counter(labels[ABUSE] for _, text, labels in contrast if ABUSE in labels and named.search(text))
    assert sides[True] >= 30
    assert 0.8 <= sides[True] / sides[False] <= 1.2


def test_abuse_names_its_kind(contrast: Contrast) -> None:
    kinds = Counter(kind for _, _, labels in contrast for kind in KINDS if labels.get(kind))
    assert set(kinds) == set(KINDS)
    assert not [
        text for _, text, labels in contrast if not labels.get(ABUSE, True) and any(map(labels.get, KINDS))
    ]


def test_no_contrast_example_stands_in_the_golden_set(
    contrast: Contrast, request: pytest.FixtureRequest
) -> None:
    golden = (request.config.rootpath / "tests" / "golden").glob("*.jsonl")
    known = {
        corpus.key(text)
        for path in golden
        for text in re.findall(r'"text": ?"((?:[^"\\]|\\.)*)"', path.read_text())
    }
    assert known
    assert [text for _, text, _ in contrast if corpus.key(text) in known] == []


COMMUNITY: dict[str, Any] = {
    "many": "Kurds",
    "one": "a Kurd",
    "adj": "Kurdish",
    "kinds": ["abuse.racism"],
    "unsure": ["abuse.xenophobia"],
}


def test_a_sentence_keeps_to_one_community_and_its_twin_has_the_same() -> None:
    other = COMMUNITY | {"many": "Turks", "one": "a Turk", "kinds": ["abuse.xenophobia"], "unsure": []}
    fillers: dict[str, list[Any]] = {"who": [COMMUNITY, other], "city": ["Erbil", "Van"]}
    made = authored.fill("In {city} {who.many} greet {who.one}.", fillers, "p-1")
    assert {text.split()[2] + text.split()[-1] for text in made} <= {"KurdsKurd.", "TurksTurk."}
    twin = authored.fill("{who.many} left {city}.", fillers, "p-1")
    assert [people[0]["many"] for people in made.values()] == [people[0]["many"] for people in twin.values()]


def test_rows_whose_ids_agree_up_to_the_number_are_one_form() -> None:
    assert authored.form("abuse-017-racism") == authored.form("abuse-017") == "abuse-017"
    assert authored.form("targets-003a") == authored.form("targets-003b") != authored.form("targets-004a")


def test_the_community_tells_the_kind_of_abuse_and_what_stays_unknown() -> None:
    labels = authored.label({"breaks": [ABUSE], "unknown": ["personal_attack"]}, [COMMUNITY])
    assert labels["abuse.racism"]
    assert labels["toxicity"]
    assert not labels["abuse.religion"]
    assert not {"abuse.xenophobia", "personal_attack"} & set(labels)
    assert not any(authored.label({"breaks": []}, [COMMUNITY]).values())

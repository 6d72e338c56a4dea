from __future__ import annotations

import pytest

from training import labels
from training.labels import ABUSE, HEADS, PERSONAL_ATTACK, PROFANITY, PROMOTION, THREAT, TOXICITY
from training.sources import SOURCES, TIERS

_SIX = ("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate")


def test_not_hate_says_nothing_about_insults_and_swearing() -> None:
    said = labels.stormfront({"label": "noHate"})
    assert said[ABUSE] is False
    assert PERSONAL_ATTACK not in said
    assert PROFANITY not in said
    assert TOXICITY not in said


def test_toxic_says_nothing_about_what_is_wrong() -> None:
    assert labels.toxic({"toxic": 1}) == {TOXICITY: True}


def test_a_clean_wikipedia_comment_says_nothing_about_promotion() -> None:
    said = labels.jigsaw(dict.fromkeys(_SIX, 0), "fine")
    assert set(said) == set(HEADS) - {PROMOTION}
    assert not any(said.values())


def test_the_middle_of_a_scale_is_unknown() -> None:
    row = dict.fromkeys(("obscene", "sexual_explicit", "threat", "insult", "identity_attack"), 0.0)
    said = labels.civil(row | {"target": 0.3, "insult": 0.3, "rating": "approved"})
    assert PERSONAL_ATTACK not in said
    assert TOXICITY not in said
    assert said[THREAT] is False


@pytest.mark.parametrize("norm", ["opposing-political-views-trump", "abusing-and-criticisizing-mods"])
def test_other_opinions_and_criticism_of_moderators_are_not_learned(norm: str) -> None:
    assert labels.removed({"norms": [norm, "personal-attacks"], "best_rank": 3}) == {}


def test_a_threat_among_sexist_posts_is_a_threat() -> None:
    assert labels.sexism({"sexist": "sexist", "category": "1. threats, plans to harm"})[THREAT] is True
    assert labels.sexism({"sexist": "sexist", "category": "2. derogation"})[THREAT] is False


def test_casual_slurs_without_agreement_of_the_raters_are_left_out() -> None:
    assert labels.davidson({"votes": "1/2/0"}) == {}
    assert labels.davidson({"votes": "0/3/0"}) == {PROFANITY: True}


@pytest.mark.parametrize(
    ("named", "kind"),
    [
        ("['mus']", labels.RELIGION),
        ("['bla']", labels.RACISM),
        ("['wom']", labels.SEXISM),
        (["lgbtq"], labels.HOMOPHOBIA),
        ("Immigrants", labels.XENOPHOBIA),
        (["physical dis"], labels.DISABILITY),
    ],
)
def test_groups_tell_the_kind_of_abuse(named: str, kind: str) -> None:
    assert [head for head, value in labels.groups(named).items() if value] == [kind]


def test_groups_we_do_not_know_tell_nothing() -> None:
    assert labels.groups("['none']") == {}


def test_sets_for_measuring_only_are_marked_so() -> None:
    names = {name for name, source in SOURCES.items() if source.role == "dev"}
    assert names >= {"dynahate_test", "wiki_fuzzed_identity", "madlibs_identity", "ethos", "unhealthy_globe"}
    assert names >= {"youtoxic_1000", "fox_news_comments", "sbic_test"}
    assert all(source.role == "dev" for source in SOURCES.values() if source.tier not in TIERS)
    assert SOURCES["civil_comments_chunk"].role == "half"

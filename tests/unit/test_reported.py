"""An insult somebody tells of is held for a person; an insult that is given is rejected, whatever marks stand around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from moderation.bootstrap import load_policy
from moderation.config import Config
from moderation.domain import Verdict
from moderation.rules.reported import HELD
from moderation.text import normalize

if TYPE_CHECKING:
    from moderation.domain import Judgement

POLICY = load_policy(Config())
TOLD = (
    "They called me a faggot at school and nobody helped.",
    "He called my little sister a dirty whore on the bus.",
    "My son was called a retard by his teacher.",
    "I was called a sand nigger at the airport.",
    "We get called filthy Kurds every time we cross the checkpoint.",
    "People call us filthy Arabs although our families came here in 1925.",
    "Stop calling Syrians filth and refugee scum.",
    "Never call a woman a whore.",
    "Do not call people retards.",
    "She has been called a slut for wearing jeans.",
    'The officer shouted "filthy Kurds" at my family.',
    "He shouted 'faggot' at my brother and spat on him.",
    "He shouted faggot at my brother.",
    'They sprayed "dirty Arabs" on the door of our shop.',
    "Somebody wrote ‘refugee scum’ across our gate.",
    "“Kurdish scum”, the guard said to us, and he hit my father.",
    "The word faggot hurts, please stop using it.",
    "Words like bitch and whore have no place here.",
    'The term "raghead" is a slur.',
    "Slurs such as paki and raghead were common in my school in Bradford.",
    '"Retard" is not a joke.',
    "A soldier told my mother she was a whore.",
    "A man on the train screamed at us that we are refugee scum.",
    'The graffiti says "Arab scum" and the police did nothing.',
    "The minister called journalists bastards on live television.",
    "In 1943 a neighbor called my grandmother a dirty Jew.",
    "Being called a faggot every day broke him.",
    "They label every refugee a rapefugee.",
    "You call us filthy Arabs and then you want our oil.",
    "A boy in my class said I am a faggot and the teacher laughed.",
    "My boss calls me a bitch when I ask for my wage.",
    'He said to my daughter "shut up, bitch" in front of the class.',
)
GIVEN = (
    'You are a "faggot" and everybody knows.',
    "I call them filthy Arabs because they are.",
    "We call them refugee scum.",
    "Everyone calls you a faggot.",
    "He called you a whore and he was right.",
    "You should be called a faggot.",
    "Call them what they are: refugee scum.",
    "Let us call them what they are, Arab scum.",
    'I said "filthy Arabs" and I mean it.',
    "In other words faggots should not be on television.",
    '"Faggots" like him should hang.',
    'These so-called refugees are "refugee scum".',
    "They called the police, you faggot.",
    "He called me yesterday but he is a faggot.",
    "As I told my friends, they are Arab scum.",
    "I would call her a whore.",
    "I wrote to the editor that they are refugee scum.",
    "The 'filthy Kurds' are back.",
    '"You faggot"',
    "What they call a minister is a retard.",
    "Somebody please call her a whore to her face.",
    "The word for people like you is faggot.",
    'Honestly? "whore".',
    "He said nothing. Faggot.",
    "I heard the news at noon, those Arab scum again.",
)


def judged(text: str) -> Judgement:
    """Judge a text by the words it holds, whatever other rules say of it."""
    return POLICY.judge([f for f in POLICY.rules.find(normalize(text)) if f.source[0] in "PVA"])


@pytest.mark.parametrize("text", TOLD)
def test_an_insult_that_is_told_of_is_held(text: str) -> None:
    judgement = judged(text)
    assert {finding.score for finding in judgement.findings} == {HELD}
    assert (judgement.needs_review, judgement.reason[:8]) == (True, "A person")


@pytest.mark.parametrize("text", GIVEN)
def test_an_insult_that_is_given_is_rejected(text: str) -> None:
    judgement = judged(text)
    assert (judgement.verdict, judgement.needs_review) == (Verdict.REJECT, False)


def test_an_expletive_is_the_writers_own_in_quotation_marks_too() -> None:
    judgement = judged('He shouted "fuck this" at us')
    assert (judgement.verdict, judgement.needs_review) == (Verdict.REJECT, False)

"""What the writer says they, or their people, will do."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T001",
            guideline=Guideline.THREAT,
            score=0.95,
            summary="The writer says that they or their people will kill or hurt someone.",
            examples=(
                "I will kill you",
                "We are going to slaughter you and your family",
                "I swear to God I will hunt you down",
                "my brothers will cut off your head",
                "We gonna burn your house down tonight",
                "i kill you dog",
                "We are coming for you, traitor",
                "You will die by my hands",
            ),
            counterexamples=(
                "I will find you a link to the study",
                "We will beat you in the election",
                "The militia said it would kill him",
                "My mother will kill me when she sees this",
                "I will never hurt you",
                "I would kill for a coffee right now",
                "He told the court that they shouted I will kill you",
                "I will shoot you an email tomorrow",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            <us> <future> ~3 @{hurt} <prey> <sport>
            <us> <future> ~3 @{lash} (?:off|out|up|open|down|in)? <limb>
            <us> <future> ~3 @{raze} (?:up|down)? <house>
            <us> <future> ~3 @{raze} ~1 {place}
            (?<={end}) <future> @{kill} <prey> <sport>
            (?<!{that})(?<!{clause}) {i} @{kill} (?:<you>) <sport>
            (?:{i} {be} | were) @coming (?:for|after|to get) (?:<you>)
            <us> <future> ~2 @find (?:<you>) (?={end}|{pause}|and|one|soon|wherever|no|if)
            <us> <future> ~2 (?:hunt|track|chase|gun|mow|cut|take|put) (?:<prey>) @down
            <us> <future> ~2 get (?:<you>) (?:{end}|one @day|soon)
            <us> <future> ~3 (?:put|plant|drop|fire|empty|drive|stick) ~2 @{weapon} ~2 (?:in|into|through|under|between|to|on|at) (?:<limb>|<you>|<house>|{your})
            <us> <future> ~2 (?:make|get|have) (?:<prey>) (?:@pay|@suffer|@regret|@disappear|@bleed|@beg|@scream|@killed)
            <us> <future> ~2 (?:send|put|dig|prepare) ~4 @{death}
            {you} (?:all)? {will} ~2 (?:@die|be @{killed}) ~2 (?:by|at) (?:my|our|the) ~1 (?:hand|hands|sword|knife|bullet|bullets)
        """,
    ),
)

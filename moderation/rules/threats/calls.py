"""What the writer wishes on people, or calls on others to do to them."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T005",
            guideline=Guideline.THREAT,
            score=0.7,
            summary="A wish that someone may die or come to harm.",
            examples=(
                "I hope you die",
                "May a rocket hit your house",
                "I hope they kill you and your family",
                "hope she gets cancer and dies",
                "go kill yourself",
                "I wish you were dead",
            ),
            counterexamples=(
                "I hope you do not die",
                "May he rest in peace",
                "I hope the rocket misses",
                "hope she gets well soon",
                "He tried to kill himself, please help him",
                "I wish my father were not dead",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            {hope} that? ~3 (?:<prey>|{they}) ~3 (?:@die|@dies|@dead|@{killed}|@{illness})
            {hope} that? ~4 @{weapon} ~2 (?:hit|hits|fall|falls|land|lands|strike|strikes|find|finds) ~2 (?:<prey>|<house>)
            {hope} that? {they}? ~3 @{hurt} (?:<prey>)
            @kill yourself
            @drop dead
        """,
    ),
    Threat(
        Rule(
            code="T006",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="A call on someone to kill or hurt a person or a group.",
            examples=(
                "Someone should shoot him",
                "Somebody put a bullet in that dog",
                "All journalists deserve to be shot",
                "kill all the Kurds",
                "Let's burn down their office",
                "Death to the traitors",
            ),
            counterexamples=(
                "Someone should shoot a documentary about him",
                "Nobody should kill a prisoner",
                "All journalists deserve to be heard",
                "kill the lights",
                "He was charged because he shouted death to the traitors",
                "They burned down the office last year",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            {someone} (?:{should}|please|{will}|just|go|to)? ~2 @{hurt} (?:<prey>)
            {someone} ~2 put ~2 @{weapon} (?:in|into|through) (?:<prey>|<limb>)
            (?:<prey>) (?:{fellow}|like you|like him|like them)? {should} (?:all)? (?:to)? (?:all)? be @{killed}
            (?<={end}|{pause}) (?:please|just|so|now|and|let us|go)? @{kill} <them>
            (?<={end}|{pause}|us) ~1 @{raze} (?:down|up)? <house>
            (?<={end}|{pause}) ~1 @death to ~1 (?:{foe}|{figure}|{place})
        """,
    ),
)

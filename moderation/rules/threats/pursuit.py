"""What the writer says of coming for someone: to find them, to wait for them, to make them pay."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T004",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="The writer or their people will come for someone, find them, or make them pay.",
            examples=(
                "We are coming for you, traitor",
                "I swear to God I will hunt you down",
                "We will find you and you will beg",
                "The Hashd boys will come for you",
                "We will come to your office with our guns",
                "We will teach this reporter a lesson",
                "You can't hide from us",
            ),
            counterexamples=(
                "I will find you a link to the study",
                "I'm coming to get you from the airport, cousin",
                "The plumber will come for you at noon",
                "We will come to your office with the documents",
                "We will teach this class a lesson on Newroz",
                "You can't hide from the truth",
                "I will come to your house for tea",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            <us> ~1 <future> ~2 (hunt|track|chase) (<prey>) down
            {i} {be} coming (for|after) (<you>) (?={end}|{pause}|and|all|soon|tonight|tomorrow|with|so|no|now|next|{fellow}|you|we|i) (?!{pause} ({place}|{name}|{kin}|grandma|grandpa|habibi|dear|my))
            <band> {will} ~1 (come|get|go) (for|after) (<you>) (?={end}|{pause}|and|all|soon|tonight|tomorrow|with|so|no|now|at night)
            <band> <future> ~2 find (you|where you|<you>|him) (live|all)? (?={end}|{pause}|and|then|one|wherever|no matter|even|if|you|everywhere|anywhere)
            <band> <future> ~2 (teach) (<prey>) a lesson (?! {!end}{0,1} (on|about|in) {other})
            {someone} {should} ~2 teach (<prey>) a lesson
            you (can|could|{will}) not (hide|escape|run) (?={end}|{pause}|from (us|me)|forever|for long)
            {i} {will}? ~1 (visit|come to|come over to|on my way to|be at|drive to|coming to|coming over to|way to) your ~1 {property} ~4 (knives|knife|gun|guns|bat|kalashnikov|rifle|axe|hammer|gasoline|petrol|fire)
            {i} will (see|meet) (each other|again)? ~1 soon {!end}{0,4} you will not (like|enjoy|survive)
        """,
        kind="""
            {i} ~1 (have|got) ~1 (snipers|men|brothers|guys|friends|eyes|bullets) ~2 (in|inside|around|near|outside|on|at|everywhere) (your|you) ~1
        """,
        wide="""
            <we> <shall> (get|catch|reach) (you|your ~1 {kin}) (?={end}|one day|soon|sooner|wherever|even|no matter|and)
            {i} {be} coming for (him|her|them|{figure}) (?={end}|{pause}|and|soon|tonight)
        """,
    ),
)

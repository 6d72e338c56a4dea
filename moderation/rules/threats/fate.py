"""What the writer foretells the reader, openly, on a condition or with a hint."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T002",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="Harm is announced in case someone does, or does not do, something.",
            examples=(
                "If you publish this you will pay with your life",
                "Take it down or we burn your office",
                "Stop writing about us or else",
                "Insult our leader again and you die",
                "Keep talking and you will end up in a ditch",
                "one more word and you are dead",
            ),
            counterexamples=(
                "If you publish this you will lose readers",
                "If you drink that water you will die",
                "Stop writing about us or at least ask us first",
                "Insult our leader again and I cancel my subscription",
                "Keep talking and people will listen",
                "One more word on the budget, please",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            (?:if you {offend}|stop|delete|remove|shut|leave|apologize|take {!end}{0,4} down|keep|again|one more) ~9 {pause}? (?:or|and|then)? (?:{i} {will}? @{hurt} (?:<prey>)|{i} {will}? @{raze} <house>|you (?:{will}|are)? (?:all)? (?:@die|@dead|be @{killed}))
            @stop ~8 {pause}? or @else (?={end})
            (?:if you {offend}|again|keep) ~9 {pause}? (?:and|or|then)? you will (?:all)? (?:@pay (?:with|for) ~2 {other}?|@end up in a (?:ditch|coffin|grave|box|morgue))
        """,
    ),
    Threat(
        Rule(
            code="T003",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="The reader is told that death or harm awaits them.",
            examples=(
                "You will die soon",
                "Your days are numbered",
                "you are a dead man",
                "You're next, journalist",
                "You will pay for this with blood",
                "your mother will cry over your grave",
            ),
            counterexamples=(
                "You will die of boredom reading this",
                "The days of cheap oil are numbered",
                "You are next in the queue at the passport office",
                "You will pay for this with your taxes",
                "We will all die one day",
                "Without water you will die in three days",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            (?<!when)(?<!how) (?:you (?:all)?|you and {your} ~1 {kin}) <future> ~2 @die (?! (?:of|from|without|alone|waiting|laughing|poor|hungry|happy|old|in ~1 days|trying|in debt|one day too))
            {your} (?:days|hours) (?:are|is) ~1 @numbered
            (?:your|{you} are) ~1 @dead (?:man|meat|men|woman|{fellow}|(?={end}))
            (?:you|your) (?:are|will be|{kin} (?:are|will be|is))? ~1 @next (?={end}|{pause}|{fellow}|{role}|on (?:our|the|my) list)
            {you} (?:all)? <future> @pay (?:with|in) ~2 (?:life|lives|blood|head|heads)
            {you} (?:all)? <future> @pay ~2 (?:with|in) ~2 (?:life|lives|blood|head|heads)
            {you} (?:all)? <future> @pay (?:dearly|for what)
            your (?:mother|wife|family|children|kids|father|parents) <future> ~1 (?:@cry|@mourn|@bury|@weep|wear @black)
            {you} (?:all)? <future> ~1 be @{killed}
        """,
    ),
    Threat(
        Rule(
            code="T004",
            guideline=Guideline.THREAT,
            score=0.75,
            summary="A hint: the writer knows an address, a family, a routine, or tells the reader to beware.",
            examples=(
                "I know where you live",
                "We know where your kids go to school",
                "Watch your back",
                "Nice family you have, would be a shame if something happened to them",
                "Sleep with one eye open",
                "we have your address",
            ),
            counterexamples=(
                "I know where your argument is going",
                "We know where the refugees live now",
                "Watch your language please",
                "Nice family photo, thank you for sharing it",
                "Sleep with the window open",
                "we have your address on file, said the clerk",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            {i} ~2 know ~1 @where ~2 (?:you|your) ~3 (?:live|lives|work|works|sleep|sleeps|school|study|home|house|office|park|stay)
            @watch your @back
            sleep with one @eye open
            {i} (?:have|got|found) ~1 your ~1 @address (?={end}|{pause}|and)
            (?:shame|pity|terrible|sad|unfortunate) if ~1 (?:something|anything) ~2 @happened to
        """,
    ),
)

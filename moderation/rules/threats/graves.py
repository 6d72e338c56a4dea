"""What is said of the blood, the coffin or the mourners of the reader."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T008",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="The reader's blood, head, coffin or grave is spoken of, or their mourners.",
            examples=(
                "You will pay for this with your blood",
                "Your mother will cry over your grave",
                "Prepare your coffin",
                "Your head will roll",
                "your blood is halal",
                "A bullet is waiting for you",
                "Say your prayers",
            ),
            counterexamples=(
                "You will pay for this with your taxes",
                "Your mother will cry with joy at your wedding",
                "Prepare your questions",
                "Heads will roll in the ministry after this report",
                "your meat is halal",
                "A surprise is waiting for you",
                "They say their prayers at five",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            ({you}|{foe}|{figure}) (all)? <future> ~1 pay ~3 (with|in) ~2 (life|lives|blood|head|heads|death|flesh|families)
            your ~1 ({kin}|mom) <future> ~1 (be)? (cry|crying|mourn|mourning|bury|burying|weep|weeping|wear black|wearing black) (?!with joy|of joy|happy|tears of)
            your ~1 {kin} <future> ~2 (without|be) (a|an|without)? (father|mother|orphan|orphans|widow|widows|orphaned|husband)
            your ~1 {kin} <future> ~1 (find|identify|collect|pick|receive|get) ~1 (you|your body|your corpse|your head|your pieces) ~1 (in|body|corpse|from|up)
            (prepare|buy|order|choose|dig|pick|get|bring|sew|wear|reserve) ~1 (your|you) (own)? ~1 (coffin|shroud|grave|funeral|kafan|tombstone|bodybag|casket)
            your (own)? ~1 (coffin|shroud|grave|kafan) (is|are|has|will be|it) ~1 (ready|waiting|prepared|dug|open|been|soon)
            your (head|heads) {will} ~1 (roll|fall|be|hang|come off)
            your (blood) (is|will|shall|should) ~1 (halal|permitted|flow|run|be|spill|water|paint|ours|mine|cheap|lawful)
            (a|the|my|our|this|one|that|next|your)? ~1 (bullet|bullets|rope|noose|knife|knives|grave|rocket|gallows|gun|coffin|sword|blade) ({be}|has been|have been|is already|{will})? ~2 (ready|waiting|reserved|sharp|sharpened|for you|wait|loaded|find) ~1 (for)? (you|your)
            say ~1 your ~1 (prayers|goodbyes|goodbye|shahada) (?={end}|{pause}|now|tonight|{fellow}|before|to)
            say (goodbye|farewell) to your (kids|children|wife|family|mother|life|daughter|son|legs|head|{kin})
            (rip|rest in peace) in advance
        """,
    ),
    Threat(
        rule=Rule(
            code="T017",
            guideline=Guideline.THREAT,
            score=0.6,
            summary="The reader, or what is theirs, is named beside a bullet, a coffin, a gallows or a grave.",
            examples=(
                "The bullets know you",
                "Coffins suit you",
                "We measured you for the coffin already",
                "The gallows miss your neck",
                "the noose fits you",
                "Snipers love big heads like yours",
            ),
            counterexamples=(
                "Did you visit the graves of Halabja?",
                "You bite the bullet and pay",
                "You were carried in a coffin, hero of Kurdistan",
                "If you smoke you buy nails for your coffin",
                "They did not give you a bullet-proof vest",
                "You said the sniper shot the child",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
        """,
        wide="""
            (?<!if)(?<!did)(?<!do)(?<!are)(?<!have) ({you}|{your}) (?! {!end}{0,5} (hear|bite|biting|dodge|dodged|were|was|visit|visited|had|saw|see|took|taking|smoke|seen|died|dug|wrote|know|about|read)) {!break}{0,6} {grim} (?!proof|points|point|train|trains)
            (?<!bite the)(?<!vest and)(?<!from the)(?<!dodged a) {grim} (?!proof|points|point|train|trains) {!break}{0,4} ({you}|{your}) (?!can|were|should|are|have|see|need|put|want|do)
            (?<={end}) (?! {!end}{0,30} ({past}|{say}|{question}|{fear}|{crime}|me|us|my|our|if|not|never|who|when|because)) (?={!end}{0,30} {mode}) {!end}{0,12} ({you}|{your}) {!end}{0,12} {dark}
            (?<={end}) (?! {!end}{0,30} ({past}|{say}|{question}|{fear}|{crime}|me|us|my|our|if|not|never|who|when|because)) (?={!end}{0,30} {mode}) {!end}{0,12} {dark} {!end}{0,12} ({you}|{your})
        """,
    ),
)

"""What is said to be deserved: that people should be killed, hanged or beaten."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T016",
            guideline=Guideline.THREAT,
            score=0.8,
            summary="It is said that people should be killed, beaten or lynched, or deserve it.",
            examples=(
                "These journalists deserve to be shot",
                "He should be lynched in the street",
                "All Turks must be wiped out",
                "Every Zionist needs to be hunted down and killed",
                "You should be hanged for this article",
                "He must die",
                "Refugees should be drowned in the sea",
            ),
            counterexamples=(
                "All journalists deserve to be heard",
                "They should be hanged if the court finds them guilty",
                "Nobody should be killed for his religion",
                "All landmines must be wiped out",
                "You should be shot from a better angle, the photo is dark",
                "Must he die before you treat him?",
                "The law must die in committee",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            (<prey>|you|they|he|she|{human}|{name}|people|and|who|also) ~1 (who {!end}{1,5}|like (you|him|them|this|that))? ~1 {should} (all)? (to)? (all)? ~1 (be|get) (?!given|a) ~1 (?!given) ({slain}|shot) (?! (off|in (black|color)|(down)? and (brought|put|tried|arrested|handed|punished)|at (the|an) {arena}|from|if|by the court|with a camera|in a|as|on film|down (for|by)|before|after))
            (<prey>|you|they|he|she|people|{figure}|{name}|this|that|{human}) (must|{should}|{should} to|has to|have to|needs to|need to|deserve|deserves) (all)? (to)? (die|death now|bleed|perish|drop dead|burn alive) (?! <mild>|penalty|sentence|with) <fair>
            (<prey>|he|she|they|you) (does not|do not) deserve to (live|breathe|exist|be alive)
            should ~1 be (put down|put to sleep|put out of|thrown (to|off|into|in|from)|fed to|dragged|set on fire|set on fire|gutted|skinned|impaled|gassed|neutered|burned alive|burnt alive|buried alive|dead|six feet under|in the ground)
            ({fellow}|{group}|<prey>|they|he|she) (must|should|need to|needs to|have to) be put (down|to sleep|in the ground|against)
        """,
        wide="""
            (<prey>|<foe>|they|he|she|you) ~5 {should} ~2 (be|get|have been) ~2 (?<!a)(?<!the)(?<!given) {doomed} (?! out|away|a party|off the|{!end}{0,3} (in|at) ~2 {arena}|in (black|color)|out|from)
            (<prey>|<single>|they|he|she|{human}) ~3 (deserve|deserves) ~3 (death|{weaponry}|{grave}|to die|to hang|to burn|to {harm}|to be {doomed})
            (only|nothing but|just) ~2 (bullet|bullets|rope|gallows|knife|death|fire) ~2 (will|can|is|for|they|understand)
            (this|that|these|those) ~2 ({role}|{fellow}|actress|singer|dancer|woman|man) {should} ~1 be ~1 {doomed}
            (<prey>|<foe>|they|he|she|you|who) ~5 {should} {!fog}{0,5} (be|get) {!fog}{0,4} and {doomed} <real>
            ({group}|{foe}|they|you|he|she|everyone) ~1 (must|should|will|shall|has to|have to|going to) ~2 pay {!fog}{0,3} with (their|your|his|her) ~1 (children|sons|blood|lives|life|head|heads|daughters|families|skin|wives)
            death is ~2 (good|kind|easy|nice|mercy|merciful|gentle|little|much) for (you|him|her|them|{figure}|{human}|people)
            (everyone|everybody|anyone|all|those) (who|at|in|from) {!end}{1,8} (deserve|deserves) ~2 ({weaponry}|{grave}|death|firing|to die|to burn|to hang|gallows)
            (every|any|all) {!fog}{1,6} (should|must|ought to) ~1 (burn|die|hang|bleed) (?={end}|{pause}|with|in|like) (?! in ~2 {arena}) <fair>
        """,
    ),
)

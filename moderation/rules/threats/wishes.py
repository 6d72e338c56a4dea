"""What the writer wishes on people."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T011",
            guideline=Guideline.THREAT,
            score=0.75,
            summary="A wish that someone may die or come to harm.",
            examples=(
                "I hope you die",
                "May a rocket hit your house",
                "I hope they kill you and your family",
                "hope she gets cancer and dies",
                "I wish you were dead",
                "It is a pity the bullet missed him",
                "inshallah a drone finds him tonight",
                "may God burn your children",
            ),
            counterexamples=(
                "I hope you do not die",
                "May he rest in peace",
                "I hope the rocket misses",
                "hope she gets well soon",
                "I wish my father were not dead",
                "I hope they do not kill him",
                "I hope the killers get the death penalty after a trial",
                "I hope your phone dies",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            <hope> (<target>) ~3 ({harm}|dead|{killed}|get ~2 {illness}|gets ~2 {illness}) <sane>
            <hope> (<target>) ~1 (get|gets|catch|catches|contract|have|has|die of|dies of) ~3 ({illness}|{killed}|{weapon}|bullet|accident|covid)
            <hope> (<actor>) ~2 ({slay}|{kills}|burn|burns|bomb|bombs|destroy|finish|finishes|finished|crush|hunt|get you|find you) (<prey>|(your|his) ~1 {property}) (?! {other}|<mild>|alive|safe|help|soon|better)
            <hope> ~4 ({weapon}|earthquake|flood|lightning|fire|plague|disease|accident) ~2 (hit|hits|fall|falls|land|lands|strike|strikes|find|finds|take|takes|destroy|destroys|get|gets|reach|reaches|hits|swallow|swallows|kill|kills) ~2 (<prey>|<house>|you|him|them|on)
            <hope> ~1 (your|his|her|their) ~2 ({property}|plane|car|helicopter|convoy|flight|{kin}) ~2 (burn|burns|crash|crashes|explode|explodes|{harm}|{razed}|{killed}|collapse|collapses|gets ~1 {razed}|goes up|catches fire|falls)
            (<hope>|i would) (you|he|she|they|<target>) (was|were|had (?!not)|would|to be|had been|would have) ~2 (dead|die|died|{killed}|never been born|aborted)
            ({i}|i would|would|can not|love|want|happy|glad) ~3 (wait|to|love|forward|live|day|happy) ~2 (see|watch|seeing|watching|until|when|hear|hearing|read|reading) (that)? (<prey>|you|he|she|they|your ~1) ~2 (hanging|hang|hanged|hung|die|dies|dead|burn|burning|bleed|bleeding|swing|swinging|{killed}|suffer|funeral|grave|obituary|in a coffin|on a rope|drown|beg)
            (someone|somebody|they) {!end}{0,3} put (you|him|her|them) in the ground
            (if only|only if|i wish) ~3 (had|have|would have) ~2 ({slain}|finished|shot|hanged|executed|got|kill|hit) (<prey>|you|him|them|you all)
            why (did|has|have|could) (not)? ~4 (not)? (bomb|bullet|rocket|missile|drone|isis|daesh|saddam|fire|explosion|they) ~2 (kill|get|hit|{slay}|finish|take) (you|<prey>) (too|all|also)?
            (hope|hopefully|may|let) ~1 (the)? (earth|ground|sea|covid|corona|cancer|death|azrael|hell) (swallow|swallows|take|takes|eat|eats|get|gets|visit|visits|find|finds) (you|<prey>|him|them)
            (great|nice|wonderful|good|perfect|happy|love it|be good) if ~2 (bomb|rocket|missile|meteor|drone|bullet|earthquake) ~1 (took|hit|hits|fell|killed|takes|destroyed|lands|landed|got|wiped)
            <hope> ~2 (airplane|plane|jet|helicopter|car|convoy|building|house|roof) ~1 (will|would)? ~1 (fall|falls|crash|crashes|collapse|collapses|explodes|explode|burns|burn)
            (day|time|moment) (your|his|her|their) head ~2 (spike|stick|on|rolls|falls)
            (shame|pity|too bad|sad|unfortunately|sadly|wish) (that)? ~1 (the|that|this)? ~1 (bullet|bomb|rocket|sniper|shooter|killer|knife|attack|assassin|drone) ~1 (missed|failed|did not|only) ~1
            (?<={end}) drown in (the|your)
            (please|dear) (god|allah|lord) ~1 (kill|take|burn|strike|destroy) (<prey>|him|them|you)
            (better|happy|happier|great|good) ~3 if (you|he|she|they|<prey>) (were|was|are|is) ~1 (six feet|dead|buried|gone from this earth|underground|hanged|shot)
        """,
        wide="""
            <hoping> {!fog}{0,5} (<prey>|{you}|{your}|<single>|he|she|they|every) {!fog}{0,4} ({bane}|{banes}|{harmed}|dead|{grave}|death|(?!heart (?!attack)) {illness}) (?! (his|her|a|its) {other})(?! (in (opposition|peace)|out|to it|off|up with) | {!end}{0,5} {arena}|{!end}{0,2} (last|as they))
            <hoping> {!fog}{0,5} (somebody|someone|they) {!fog}{0,3} ({bane}|{banes}|{harmed}|finish|finished) {!fog}{0,4} ({you}|{your}|{him}|his|her|their|{place}|{group}|{figure}|{human}|{outlet}|{property})
            <hoping> {!fog}{0,5} ({weaponry}|{calamity}|{armed}|isis|militia) {!fog}{0,3} ({bane}|{banes}|{harmed}|crawls|bites|stings|eats|find|take|catch|hit|fall|come|get|gets|reach|visit|visits|finish|finished|sends|send|found|reached) {!fog}{0,4} ({you}|{your}|{him}|his|her|their|{place}|{group}|{figure}|{human}|{outlet}|{property})
            (?<={end}|{pause}) (let|leave) ({him}|<prey>|{human}) ~2 (drown|burn|die|starve|freeze|rot|bleed|hang|choke) (?={end}|{pause}|in|like|all) (?! {mild})
            (see|join|meet) ~4 in hell
            (world|country|place|earth|air|kurdistan|iraq) {!end}{0,5} (better|cleaner|lighter|nicer|happier) {!end}{0,3} (without|when|once|if) ~1 (you|him|her|them|{figure}) ~2 ({harmed}|dead|in the ground|gone for good|buried|breathing)
            <hoping> {!fog}{0,4} (every|your|their|his|her|all|these|those) {!fog}{0,5} (bury|buries|lose|loses|mourn|mourns) (a|an|their|her|his|your|all) ~1 {kin}
            (god|allah|lord|azrael) {pause}? ~1 (take|kill|burn|strike|destroy|end) (this|that|these|those|the|his|her|their|your|him|them|{figure}) {!fog}{0,3} ({human}|life|soul|lives|souls|him|them|lot)
            {i} <shall> {!fog}{0,8} (night|day|moment|hour|minute|evening|week) (you|he|she|they|{figure}) ~1 (die|dies|dead|drop|drops|hang|{harmed}|{banes})
            <hoping> {!fog}{0,3} (next|another|a|the) ~2 (attack|bomb|explosion|rocket|missile|strike|earthquake|bombing|massacre) {!fog}{0,4} (your|you|{place}|{outlet}|their|them|him)
            (god|allah|lord|please) ~1 let (him|her|them|this|that|these|{figure}|you|every) {!fog}{0,5} ({bane}|{harmed}|die|dead|{weaponry})
            <hoping> {!fog}{0,4} (lose|loses) (your|his|her|their|all) ~2 ({kin}|{body}|life|loved)
            (god|allah|lord) ~1 (wipe|erase|remove|strike) (you|him|her|them|{group}|your) {!fog}{0,5} (from|off|down|dead)
            (hoping|hope|wish|wishing|praying|pray) for ~3 (accident|cancer|bullet|bomb|death|attack|stroke|rocket|explosion|crash) ~1 (for|on)
            <hoping> {!fog}{0,5} ({armed}|militia|somebody|someone|they|god) {!fog}{0,1} (catches|catch|get|gets|find|finds|take|takes|grab|grabs) {!fog}{0,4} ({you}|{your}|{him}|his|her|their|{group}|{figure}|{human}) {!fog}{0,6} ({bane}|{banes}|{harmed}|pieces|{grave}|{weaponry}|dead|alive)
            (god|allah|lord) ~1 (give|send|grant) (this|that|him|her|them|you|these|{figure}) ~3 ({illness}|{calamity}|death|bullet)
            may (you|he|she|they|your ~1 {kin}) be (the)? next
            to see (him|her|them|you|{figure}|this ~1 {human}|these ~1 {human}) ~1 ({harmed}|hang|burn|bleed|die|dead|on a ({weaponry}|stick)|in a coffin)
            <hoping> {!fog}{0,5} (someone|somebody|they|god|allah|he|{armed}) ~1 (cuts|cut|breaks|break|smashes|rips|slits|tears|crushes|puts) ~2 (your|his|her|their) ~1 {body}
            (love|joy|give|happy|wait|want|dream|pleasure|like|glad|live) {!end}{0,8} to see (this|that|these|your) {!fog}{1,3} ({harmed}|hang|burn|bleed|die|dead)
            <hoping> {!end}{0,3} (you|your ~2|he|she|they|his ~1|her ~1|their ~1) never (land|lands|wake|wakes|come|comes|return|returns|reach|reaches|recover|recovers)
            <hoping> {!fog}{0,4} your ~1 ({body}|{kin}|{property}) ~1 (rot|burn|beg|bleed|die|collapse|fall)
        """,
        kind="""
            (you|he|she|they) should have been (on|in|under|inside|at) (that|the) ~1 (plane|bus|car|building|rubble|crash|explosion|fire|van|boat|ferry|flight)
            {shame} {!end}{0,3} (bullet|bomb|rocket|drone|missile|sniper|grenade|shooter|killer|knife|assassin|gunman|they|he|explosion) ~2 (missed|miss|failed|did not|only|not ~1 (explode|go off|hit|kill|finish|reach))
            (belong|belongs) (in|on|under) ~2 ({grave}|ground|graves|ovens|gas|rope|noose|gallows|river)
            ({human}|they|he|she|you) ~2 (need|needs|deserve|deserves|want|wants) ~1 (is)? (a|some)? ~1 (rape|beating|lynching|acid|hanging|slaughter|flogging|anfal|genocide|holocaust|killing)
            <hoping> {!fog}{0,6} (see|hear|read|attend|watch|celebrate) {!fog}{0,4} (your|his|her|their|you|him|them) {!fog}{0,4} ({death}|{harmed}|{grave}|head|hanging|obituary|blood|burn|die|bleed|begging|bleeding|burning|dying|crawling)
            {shame} (that)? (the|that|this) ~1 ({weaponry}|{calamity}) ~2 (missed|miss|failed|survived)
            (someone|somebody|they|your (mother|father|parents)|isis|saddam|{armed}|nobody|the ~1 {weaponry}) ~2 should have {!fog}{0,1} ({harmed}|finished|got) (you|your|him|her|them|{group}|all of)
            why ({be})? (you|he|she|they|{figure}) (still alive|still breathing|not dead) (?! (serious|wrong|tired|yet sure))
            why (are|is) not (you|he|she|they|{figure}) {!end}{0,1} dead
            (wish|wishing) (you|him|her|them|<prey>) ~5 (death|pain|cancer|end|agony|suffering)
            <hoping> {!fog}{0,8} without (you|him|her|a father|a mother|their father|parents)
            (happy|glad|love|pleased|delighted|celebrate|smile|laugh|dance) ~2 (hear|see|read|learn|if|when|know) {!fog}{0,5} (you|he|she|they|him|{figure}) {!fog}{0,3} (dead|died|{harmed}|run over|hanging|buried|in a coffin)
            (you|they|{human}) should have been ~1 (?!finished (?!off)|cut|hurt) {harmed} (?! (by|in) ~2 {law}|up|out|earlier|long ago)
            why (could|did|has|have|was) not ~3 ({weaponry}|{calamity}|isis|daesh|{armed}) ~3 (hit|kill|get|find|land|take|{harmed}) ~2 (your|you|him|them|his|{group}|{figure}|this)
            (good|best) ~1 {human} is ~1 dead {human}
            may the (ground|earth|sea|river|mountain) {!end}{0,4} (swallow|take|cover|crush)
            (wish|wishing) (a|nothing but)? ~2 (death|cancer|agony) (on|upon|to|for) (you|him|her|them|{figure}|all|every|this|that|these|the) (?! {!end}{0,3} (is|are|was))
            (blessing|favor|favour|gift|wonderful|great|nice|service|relief|good) {!end}{0,3} if (somebody|someone|they|he|she|you|anybody|a ~1) {!end}{0,4} ({harmed}|dead|died|blew|put)
            if only {!fog}{0,5} ({weaponry}|{calamity}|{armed}|isis|bomber|sniper|shooter) {!end}{0,2} (had|would) {!end}{0,1} (found|hit|killed|taken|reached|got|find|hit|finished|come|landed)
            (wish|wishing) {i} {!end}{0,6} to ({slay}|finish|shoot|burn) (him|her|you|them)
        """,
    ),
    Threat(
        rule=Rule(
            code="T012",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="Someone is told to die or to kill themselves.",
            examples=(
                "go kill yourself",
                "kys loser",
                "Drop dead, all of you",
                "why don't you just die",
                "go hang yourself",
                "jump off a bridge, clown",
                "Die, traitor",
            ),
            counterexamples=(
                "He tried to kill himself, please help him",
                "She is drop dead gorgeous",
                "Why don't you just diet",
                "Don't kill yourself over the small print",
                "They jump off the bridge into the river every summer",
                "Die Linke won three seats",
                "I want to die",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            (?<!not)(?<!you)(?<!to)(?<!i) (go|just|please|and|should|you should|now|so)? ~1 (kill|hang|shoot|drown|burn|stab|poison) (yourself) (?! (over|trying|with|in the foot|for|to|if|by|working))
            (?<={end}|{pause}) (drop dead) (?={end}|{pause}|all|you|{fellow}|already)
            why (do|does|will|can) (not)? (you|he|she|they) ~2 (die|drop dead|kill yourself|go kill|hang yourself) (?={end}|already|and|in|{pause}|like)
            (?<={end}) die (?={end}|{pause}|you|slowly|painfully|in a|like|{fellow}|already|all) (?! {pause} {!end}{0,4} {pause}|{end} {end} {other})
            (?<={end}|{pause}|go|should|please|just) ~1 jump (off|from|out of|under|in front of) (a|the|your|some) ~1 (bridge|roof|cliff|building|train|window|bus|balcony|tower) (?={end}|{pause}|you|{fellow}|and|of (your|the|that|this))
            (put|stick|place) ~1 (a|the|your) ~1 (gun|bullet) (in|to) your ~1 (mouth|head)
            (you|he|she|they|<prey>) should (really)? have (been)? ~1 (died|{slain}|aborted|drowned|perished|shot|choked) (?!to|by now|in parliament|long before)
            (?<={end}) die {pause}? die {pause}? die
            <start> throw yourself (under|off|from|in front|into)
        """,
        wide="""
            (?<={end}|{pause}) (rot|burn|choke|die|drown|suffocate|perish) (in|on|with) ~3 ({grave}|hell|fire|blood|vomit|lies)
            <start> (die|drop dead|go die|go and die) (?={end}|{pause}|you|already|{fellow}|slowly|in|like) (?! ~1 {end} {!end}{0,1} {end})
            <start> (drink|swallow|jump|hang yourself|walk|slit) ~4 (bleach|poison|petrol|yourself|bridge|citadel|roof|cliff|balcony|minaret|train|traffic|wrists|dam|building|window|tower)
            <start> burn in (your|that|the|this) ~1 ({property}|{outlet}|car|bed)
            (do (us|me|the world|everyone|yourself|humanity|kurdistan|iraq|your {!end}{1,2}|the {!end}{1,2})) ~2 (favor|favour|service) {!end}{0,3} (step|jump|die|kill|hang|walk|drown|drop|shoot|swallow|disappear forever|stop breathing)
            (please|just|go) die ~1 (slowly|painfully|already)
            <start> get (cancer|aids|ebola|killed|shot|run over|raped|hit by)
        """,
    ),
)

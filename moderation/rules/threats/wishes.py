"""What the writer wishes on people."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
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
        """
            <hope> (<target>) ~3 ({harm}|dead|{killed}|get ~2 {illness}|gets ~2 {illness}) <sane>
            <hope> your ~1 {body} ~2 (cut|chopped|blown|rot|rots|explodes|{killed}|broken)
            <hope> (<target>) ~1 (get|gets|catch|catches|contract|have|has|die of|dies of) ~3 ({illness}|{killed}|{weapon}|bullet|accident|covid)
            <hope> (<actor>) ~2 ({slay}|{kills}|burn|burns|bomb|bombs|destroy|finish|finishes|finished|crush|hunt|get you|find you) (<prey>|(your|his) ~1 {property}) (?! {other}|<mild>|alive|safe|help|soon|better)
            <hope> ~4 ({weapon}|earthquake|flood|lightning|fire|plague|disease|accident) ~2 (hit|hits|fall|falls|land|lands|strike|strikes|find|finds|take|takes|destroy|destroys|get|gets|reach|reaches|hits|swallow|swallows|kill|kills) ~2 (<prey>|<house>|you|him|them|on)
            <hope> ~1 (your|his|her|their) ~2 ({property}|plane|car|helicopter|convoy|flight|{kin}) ~2 (burn|burns|crash|crashes|explode|explodes|{harm}|{razed}|{killed}|collapse|collapses|gets ~1 {razed}|goes up|catches fire|falls)
            {hope} ~1 (your|his|her|their) ~2 ({property}|{kin}) ~1 (be|is|are|get|gets) ~1 ({razed}|{killed})
            (<hope>|i would) (you|he|she|they|<target>) (was|were|had (?!not)|would|to be|had been|would have) ~2 (dead|die|died|{killed}|never been born|aborted)
            (may|let|hope|wish|pray) ~1 (god|allah|the lord) ~2 (kill|burn|destroy|strike|take|smite|finish|send ~2 {weapon}|send ~2 {illness}) (<prey>|you|your|his|him|them|{place}) (?! to paradise|with love|under his)
            ({i}|i would|would|can not|love|want|happy|glad) ~3 (wait|to|love|forward|live|day|happy) ~2 (see|watch|seeing|watching|until|when|hear|hearing|read|reading) (that)? (<prey>|you|he|she|they|your ~1) ~2 (hanging|hang|hanged|hung|die|dies|dead|burn|burning|bleed|bleeding|swing|swinging|{killed}|suffer|funeral|grave|obituary|in a coffin|on a rope|drown|beg)
            (would be|be|makes|make|made) ~2 (happy|better|nice|great|glad|celebrate) (if|when|the day) (you|he|she|they|someone|<prey>) ~2 (die|dies|died|dead|{killed}|kills|kill|killed|put ~1 in the)
            world {!end}{0,3} better {!end}{0,4} (without (you|him|them|<prey>)|if {!end}{0,4} (dead|died|{killed}|in the ground))
            (someone|somebody|they) {!end}{0,3} put (you|him|her|them) in the ground
            (i)? will (celebrate|party|drink|dance|cheer|laugh|open ~2 champagne) ~3 (when|the day|after|on|if) (you|he|she|they|your|his|<prey>) ~2 (die|dies|dead|{killed}|{death})
            {hope} (isis|daesh|saddam|hitler|someone|{figure}|{weapon}|{armed}|they|the {ours}) ~1 (come|comes|would come|returns|back|had) ~1 (back)? ~1 (and|to|for) ~1 ({kills}|{kill}|finish|finished|{killed}|<you>|you)
            <hope> ({someone}|a ~2|the) ~1 (run|runs|hit|hits|push|pushes|throw|throws) (<prey>) (over|down|under|off)
            (if only|only if|i wish) ~3 (had|have|would have) ~2 ({slain}|finished|shot|hanged|executed|got|kill|hit) (<prey>|you|him|them|you all)
            why (did|has|have|could) (not)? ~4 (not)? (bomb|bullet|rocket|missile|drone|isis|daesh|saddam|fire|explosion|they) ~2 (kill|get|hit|{slay}|finish|take) (you|<prey>) (too|all|also)?
            (hope|hopefully|may|let) ~1 (the)? (earth|ground|sea|covid|corona|cancer|death|azrael|hell) (swallow|swallows|take|takes|eat|eats|get|gets|visit|visits|find|finds) (you|<prey>|him|them)
            (see|want|have|put|bring) (your|his|her|their|{figure} {s}?) head on
            (great|nice|wonderful|good|perfect|happy|love it|be good) if ~2 (bomb|rocket|missile|meteor|drone|bullet|earthquake) ~1 (took|hit|hits|fell|killed|takes|destroyed|lands|landed|got|wiped)
            may (you|your ~1 {kin}|<prey>|he|she|they) (and)? ~4 (die|burn|rot|suffer|perish|bleed|be {killed}) <sane>
            may your ~1 ({property}|{body}) ~2 (collapse|fall|burn|rot|be {razed}|be cut)
            <hope> ~2 (airplane|plane|jet|helicopter|car|convoy|building|house|roof) ~1 (will|would)? ~1 (fall|falls|crash|crashes|collapse|collapses|explodes|explode|burns|burn)
            <hope> ~3 (buries|bury|swallows|swallow|drowns|wipes|erases) (<prey>|you)
            ({hope}|celebrate|party|happy|glad|wait|dance|cheer) {!tell}{0,3} (if|when|until|day|that) (he|she|you|they|<prey>) (was|were|is|are|gets|get|got) ~1 (murdered|assassinated|{slain}|hanged|shot|killed)
            (day|time|moment) (your|his|her|their) head ~2 (spike|stick|on|rolls|falls)
            (shame|pity|too bad|sad|unfortunately|sadly|wish) (that)? ~1 (the|that|this)? ~1 (bullet|bomb|rocket|sniper|shooter|killer|knife|attack|assassin|drone) ~1 (missed|failed|did not|only) ~1
            (?<={end}) drown in (the|your)
            <hope> ~1 {someone} (puts|put|plants|throws|drops|leaves) ~2 (bomb|bullet|knife|grenade|rocket) ~1 (under|in|into|on|through) (your|you|his|her|him|their)
            (wish|wishing|i wish|want) ~1 (death|cancer|pain|misery and death) (on|upon|to|for) (you|<prey>|your|him|them|all)
            may (god|allah|the lord) ~1 send ~2 ({weapon}|{illness}) ~1 (on|to|upon|at) (you|your|him|his|them)
            (please|dear) (god|allah|lord) ~1 (kill|take|burn|strike|destroy) (<prey>|him|them|you)
            (you|they|he|she|<prey>) (belong|belongs) (in|on|at) (a|the|your) ~1 (gas|chamber|coffin|grave|gallows|ground|cemetery|morgue|oven|guillotine)
            (better|happy|happier|great|good) ~3 if (you|he|she|they|<prey>) (were|was|are|is) ~1 (six feet|dead|buried|gone from this earth|underground|hanged|shot)
            (so|very)? happy to see your (corpse|body|funeral|grave|coffin)
            (hope|hoping|pray|praying|wish|inshallah|may|hopefully) (?! {!end}{0,8} {not}) {!tell}{0,6} (your|his|her|their) ~1 ({body}|{kin}|{property}|life|plane|car|end) ~2 (falls|rots|rot|burns|burn|explodes|break|breaks|stops|stop|crushed|crash|crashes|collapse|ends|suffers|suffer|buried|destroyed|taken|cut|bleed|bleeds|die|dies|destroyed)
            (hope|hoping|pray|praying|wish|inshallah|hopefully) (?! {!end}{0,8} {not}) {!tell}{0,4} (someone|somebody|they|god|allah|isis|daesh|turkey|iran|israel|{armed}|people|the people) {!tell}{0,3} (kill|kills|shoot|shoots|hang|hangs|burn|burns|bomb|bombs|behead|beheads|rape|rapes|beat|beats|stab|stabs|lynch|lynches|slaughter|slaughters|torture|tortures|execute|executes|punch|punches|cut|cuts|break|breaks|poison|poisons|wipe|wipes) {!tell}{0,2} ({you}|{your}|{him}|his|{human}|{figure}|that|these|this|all) (?!alive|justice)
            (hope|hoping|pray|praying|wish|inshallah|hopefully) ~1 (you|he|she|they|<prey>|all of you|you all) ~3 (never wake|never come back|never return|die|dies|rot|rots|burn|burns|bleed|suffocate|suffer|suffers|choke|chokes|drown|drowns|perish|perishes|crash|explode|get killed|gets killed|get raped|gets raped|get shot|gets shot|get cancer|gets cancer|get what) <sane>
            (happy|party|celebrate|celebration|dance|sweets|baklava|champagne|drink|smile) {!tell}{0,5} (when|if|day|once) {!tell}{0,2} (dead|die|dies|killed|shot|hanged|buried|murdered|assassinated|funeral|corpse)
        """,
    ),
    Threat(
        Rule(
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
        """
            (?<!not)(?<!you)(?<!to)(?<!i) (go|just|please|and|should|you should|now|so)? ~1 (kill|hang|shoot|drown|burn|stab|poison) (yourself) (?! (over|trying|with|in the foot|for|to))
            you (should|must|need to|better|can)? ~1 (go)? (kill|hang|shoot|drown) yourself (?! (over|trying|with|in the foot|for|to))
            (?<={end}|{pause}) (drop dead) (?={end}|{pause}|all|you|{fellow}|already)
            (?<!to) (go|just) (and)? (die|drop dead) (?={end}|{pause}|in|you|already|slowly|alone|of|{fellow}|like|now|painfully)
            (fuck off|shit|piss off|go away) and die
            (like|try|consider|about) killing yourself
            why (do|does|will|can) (not)? (you|he|she|they) ~2 (die|drop dead|kill yourself|go kill|hang yourself) (?={end}|already|and|in|{pause}|like)
            (?<={end}) die (?={end}|{pause}|you|slowly|painfully|in a|like|{fellow}|already|all) (?! {pause} {!end}{0,4} {pause}|{end} {end} {other})
            (?<!{will})(?<!to) die (slow|slowly|painfully|screaming|in (a|the) fire|like (a|the) ~1 {fellow}|you ~1 {fellow}|{pause} ({fellow}|you))
            (?<={end}|{pause}|go|should|please|just) ~1 jump (off|from|out of|under|in front of) (a|the|your|some) ~1 (bridge|roof|cliff|building|train|window|bus|balcony|tower) (?={end}|{pause}|you|{fellow}|and|of (your|the|that|this))
            (go|should|please|just) ~1 (drink|swallow|eat) ~1 (bleach|poison|acid|cyanide|rat poison|bullets|a bullet)
            (put|stick|place) ~1 (a|the|your) ~1 (gun|bullet) (in|to) your ~1 (mouth|head)
            (blow) your ~1 brains out
            (do|favor|favour) {!end}{0,6} (favor|favour|service) ~2 (and|by|{pause})? ~1 (die|kill|jump|hang|drop dead)
            (you|{foe}|people like you) ~1 (should|need to|must|ought to|deserve to|have to|better) ~2 (die|burn|rot in your grave|perish|hang) (?! <mild>) <fair>
            (you|he|she|they|<prey>) should (really)? have (been)? ~1 (died|{slain}|aborted|drowned|perished|shot|choked) (?!to|by now|in parliament|long before)
            your ~1 (mother|father|mom|parents|dad) should have ~2 (aborted|drowned|strangled|swallowed|killed)
            (too bad|pity|shame|unfortunately|sad|wish|sadly|why) (that)? ~1 (saddam|hitler|isis|daesh|the (bomb|bullet|rocket|drone|doctors)|they|he|bomb|bullet|rocket|someone|did) {!end}{0,3} (did not|not|missed|failed to|had|never|could not) ~1 (get|{slay}|hit|finish|finished|{slain}|missed) ~1 (<you>|all of you|the job)
            (saddam|hitler|isis|daesh|ataturk|stalin|enver|the turks|chemical ali) ~1 (should have|did not|knew|had|would have) ~3 (finish|finished|kill|killed|gassed|what to do|exterminated) {!end}{0,2} (you|them|all|{group}|the job|with)
            (?<={end}) die {pause}? die {pause}? die
        """,
    ),
)

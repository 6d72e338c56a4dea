"""What the writer calls on others to do to people."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T013",
            guideline=Guideline.THREAT,
            score=0.9,
            summary="A call on someone to kill or hurt a person.",
            examples=(
                "Someone should shoot him",
                "Somebody put a bullet in Sadr's head",
                "Why has nobody killed this dog yet",
                "who has the courage to shoot this dog?",
                "I will pay ten thousand dollars for his head",
                "Bring me the head of this editor",
                "whoever kills him goes to paradise",
            ),
            counterexamples=(
                "Someone should shoot a documentary about him",
                "Nobody should kill a prisoner",
                "Why would anyone kill a journalist?",
                "Someone should ask him about the oil money",
                "I will pay ten dollars for his book",
                "Bring me the menu",
                "Whoever killed him must be arrested",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            (?<!would)(?<!does)(?<!did)(?<!if)(?<!for)(?<!before)(?<!without)(?<!until)(?<!see) ({someone}|one of you) (of you|with a gun|brave|in {place}|over there|out there|from {other})? (please|just|really|finally|{should}|{will}|go|to|has to|has got to|have to|with|would|is going to|can)? ~2 {slay} (<prey>) <plain>
            ({someone}|one of you|everyone|everybody) (please|just|really|{should}|go|has to|have to)? ~1 {hurt} (<you>|him|her|this ~1 {foe}|that ~1 {foe}|these ~1 {foe}|{figure}) <plain>
            (?<={end}|{pause}|wish|please) (can|could|will|why (does|will|can|has) not|when will|when is) ~1 {anyone} ~3 ({hurt}|{killed}) (<prey>) <plain>
            {someone} ~2 put ~2 ({weapon}|bullet) (in|into|through|between) (<prey>|<limb>)
            (he|she|they|you|{figure}|that|this) ~2 (needs|deserves|deserve|need|wants|earned) (a|to get a|to eat a|some)? ~1 (bullet|bullets|rope|noose|knife|beating|rocket|drone) (?!{other}|proof|train|vest)
            (a|one|put a)? ~1 (bullet|rope|noose|knife) (in|for|around|between|to|through) (his|her|their|{figure}|the|your|every|this|that|all) ~1 ({body}|{foe}) (?={end}|{pause}|is|would|will|and|now)
            (?<!silver) (bullet|bullets|rope) for (every|all|each|the|these|those) ~1 {human}
            why (has|have|did|does|is|are) (nobody|noone|no one|not anyone|not someone|he|she|they|this ~1 {human}|that ~1 {human}|{figure}) ~1 (still alive|killed|shot|kill|shoot|not dead|{killed}|still breathing|{hurt}) (<prey>)?
            how (is|come|are) ~1 (he|she|they|this ~1 {human}|{figure}) ~1 (still alive|still breathing|not dead)
            who (will|wants to|is going to|dares to|has the ~1 to|would like to|is ready to) ~3 ({kill}|burn|silence) (<prey>)
            (pay|give|offer|reward|offering|dollars|dinars|euros|bounty|money) ~8 (for|bring|brings|who|kills|to anyone|to whoever) {!end}{0,4} (his|her|their|your|the|{figure}) ~1 (head|heads|scalp|body)
            (bounty) (on|for) (his|her|their|your|{figure}|the|every|this|that) ~1
            (pay|give|offer|reward|offering|dollars|bounty|money) {!end}{0,6} (whoever|anyone who|who|the man who|person who|to) ~1 (kills|shoots|kill|stabs|beheads|murders|murder|shoot) (<prey>|this|that|the|{figure})
            (bring|give|send|get|deliver) (me|us) ~1 (the|his|her|their|your|that|{figure}) ~1 (head|heads|scalp) ((of) ~2)?
            (whoever|anyone who|he who|the one who) ~1 (kills|shoots|beheads|stabs|burns|slaughters|murders) (<prey>) ~2 (will|goes|go|is|gets|deserves|should|paradise|heaven|hero|would) ~1 (paradise|heaven|to|a|hero|be|reward|medal|jannah|statue|doing)
            (his|her|their|your) blood (is|are) ~1 (halal|permitted|lawful|cheap|allowed|on him)
            (go|let us go|let us) ~2 to (his|her|their|the) ~1 {property} ~1 and ~1 (drag|burn|kill|beat|pull|shoot|hang|smash|teach)
            (drag|pull) (him|her|them|<prey>|this ~1 {human}) ~1 (out|through|into|from|to|by) ~3 (street|streets|house|office|square|car|hair)
            ({someone}|who will) ~2 (take|takes) (him|<prey>) (out) (?={end}|{pause}|already|permanently|before|for good)
            (we|they|he|she|you) ~1 (need|needs|want|deserve|deserves) ~2 (a|nothing but a|only a|one|good)? ~1 (sniper|rope|bullet|noose|guillotine|hitman|assassin) (for (him|her|them|this|that|these|every|you)|(?={end}|{pause}))
            (deserves|deserve|understand|understands|needs|need|gets|want) (nothing but|only|just) ~1 (bullets|bullet|rope|knife|noose|gun|guns|sword)
            (give|gives|gave|get|offer|buy|send) (him|her|them|you|this ~1 {human}|that ~1 {human}|these ~1 {human}|{figure}) ~1 (a|the|some|only|one)? ~1 (bullet|bullets|rope|noose)
            (?<!silver) (a|one|single|use a) bullet ~1 (for|in|to|will|would|can|is) ~1 (each|every|all|him|her|them|the|solve|solves|solution|enough|this|their)
            (?<={end}|{pause}) (just|please)? take (him|{figure}) out (?={end})
            why (is|are|does|do) (this|that|these|he|she|they|the|{figure}) ~2 still (breathing|alive|breathe|live|have his head)
            (?<={end}|{pause}|please|just) kick (his|her|their|your) (teeth|head|face) in
            go to (his|her|their) (house|home|office) and ~1 teach
            to the (gallows|guillotine|wall|stake) with (him|her|them|all|these|those|this|that|you|the|every)
            {someone} {should} ~2 put (<prey>) (down|to sleep)
            (can not|why can not|could not|can) {anyone} just {hurt} (<prey>|this ~1 {human})
            (rope|bullet|noose|knife|sword) {!end}{0,10} (is|are)? (what|all) (this|that|these|he|she|they|you|the) ~2 (need|needs|deserve|deserves|want|wants)
            (rope|bullet|noose) for (this|that|him|her|them|all)
            (?<={end}|{pause}) beat (him|her|them|{that} ~1 {foe}|the {foes}) (?={end}|{pause}|up|until|like|with)
            (?<={end}|{pause}) (break|smash) (his|her|their) ~1 (camera|cameras|bones|legs|face)
            (?<={end}|{pause}|and|to) teach (all of)? (them|him|her|these ~1 {human}|those ~1 {human}|the {foes}) (all)? a lesson (?={end}|{pause}|with|they)
            who ~1 (has|have) ~1 (courage|guts|balls|brave|heart) ~1 to {slay}
            {someone} (has to|have to|must|should|needs to|ought to) ~1 (stop|silence|fix|handle|solve) {!end}{0,4} (with a|using a|by) ~1 (bullet|knife|gun|rope|rocket|drone|bomb)
            (give|pay|offer|reward) {!end}{0,4} (anyone|whoever|someone|the one|person) who (breaks|cuts|burns|kills|shoots|stabs|beats|brings|finds)
            give (him|her|them|this ~1 {human}) the (mussolini|gaddafi|saddam|ceausescu|khashoggi) (treatment|end)
            (only|best|final|right) (solution|answer|cure|language|remedy|medicine) {!end}{0,6} (bullet|bullets|machine gun|gun|guns|rope|gallows|fire|knife|sword|gas)
            (someone|somebody|peshmerga|people|brothers|army|police|soldiers|anyone|everyone|boys|kurds|let us|please|go) ~2 (blow|pour|throw|drop|fire|empty|send|plant) ~3 (bomb|grenade|molotov|petrol|gasoline|acid|bullet|bullets|rocket|missile|drone|knife|rope) {!end}{0,3} (at|on|in|into|under|through|over|around|to) ({him}|his|their|her|this|that|these|the|{figure}|{human})
            (where|we need|need|wish there was|send|hire) ~2 (sniper|hitman|assassin|oswald|lee harvey) ~2 (when|for|to|now|please|(?={end}))
            (legitimate|fair|open|easy|good) (target|game|targets) ~1 (for|now|from|(?={end}))  ({ours}|us|every|all)
            (should|must|has to|needs to|better) ~1 fear for (his|her|their|your) (life|lives)
            (get rid of|eliminate|neutralize|take care of|remove) (him|her|them|<prey>|this ~1 {human}) ~2 (permanently|for good|forever|once and for all|physically|with a bullet|by force)
            (make|making) ~1 example (of|out of) (him|her|them|these|this|that|the|{figure})  (?! {!end}{0,6} {crime})
            (deserves|deserve|needs|need|earned|asking for) ~2 (what khashoggi|what saddam|what gaddafi|khashoggi|gaddafi|mussolini|ceausescu)
        """,
    ),
    Threat(
        Rule(
            code="T014",
            guideline=Guideline.THREAT,
            score=0.9,
            summary="An order or an appeal to kill people or a group.",
            examples=(
                "kill all the Kurds",
                "Death to the traitors",
                "Hang them all from the lamp posts",
                "Slaughter the Shia before they come",
                "Line them up against the wall and shoot them",
                "The only good Kurd is a dead Kurd",
                "Deport them? No, just shoot them at the border",
                "Throw the refugees into the sea",
            ),
            counterexamples=(
                "kill the lights",
                "He was charged because he shouted death to the traitors",
                "Don't shoot the protesters",
                "We must vote the Shia parties out",
                "Line them up and take a photo",
                "Kill time with a good book",
                "Shoot the penalty, Ali",
                "Hang the pictures in the hall",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            <go> {slay} (<them>) <plain> (?! to (it|the ball))
            <go> (burn|bomb|nuke|crush|wipe|eliminate|destroy|hunt|finish|stone|erase|bury|whip|flog|beat|smash|torch) (<crowd>) <plain>
            <go> (hang|string|hunt|gun|shoot|mow|cut) (him|her|them|<crowd>) (all)? (up|down|high)
            (?<!when)(?<!if) (we|you|people|{place}|the {ours}|the government|they) ~1 {should} (to)? (all|just|now|simply)? ~1 {slay} (<crowd>) <plain>
            (we|let us|people|time to|{place}|the world) ~1 ({should}|to) (to)? ~1 (wipe|exterminate|cleanse|eradicate|annihilate|purge) (<crowd>) ~1 (out|off)?
            (wipe|erase) (<crowd>|<them>|{place}|you|them) ~1 (off|from) (the)? ~1 (map|earth|face)
            (?<={end}|{pause}|and|just|so|go|us|to|must|should|then) ~1 (line) (them|him|<crowd>) ~1 up {!end}{0,6} (shoot|wall|execute|fire)
            (put|stand|get) (them|him|her|<crowd>|all) ~2 (against|to|in front of) (the|a) ~1 (wall|firing squad)
            <go> (cut|chop|slit|break|smash|crush|rip|bash) (off|out)? (their|his|her|your) ~1 (head|heads|throat|throats|neck|necks|hands|legs|skull|skulls|bones|tongue|tongues|fingers|face) (off|out)?
            (?<={end}|{pause}|says|and) ~1 death to ~2 ({foe}|{figure}|{place}|them|him|her|you|all|{human}|this|that|every)
            (the)? only good {!end}{1,2} is a dead
            (no|without) mercy {!end}{0,8} (cut|kill|shoot|slaughter|behead|burn)
            (?<={end}|{pause}|just|should|and|go|must|to|us|better|simply) ~1 (throw|push|drown|dump|toss|drop) (<them>|them|him|her|<crowd>) (all)? ~1 (off|into|in|from|out|to) ~2 (roof|roofs|sea|river|building|ocean|lake|ditch|plane|helicopter|dogs|lions|sharks|desert|mediterranean|bosphorus|tigris|euphrates)
            (?<={end}|{pause}|and|just|so|go|us|to|must|should) ~1 (stone|beat|burn|flog|choke|starve|torture|whip|put) (<them>|him|her|them) ~1 to death
            (?<={end}|{pause}|and|just|so|go|us|to|must|should) ~1 (burn|bury|skin|boil|roast) (<them>|him|her|them) ~1 alive
            (gas|ovens|oven) (for|the) ~1 {group}
            (send|put|back) (them|him|her|{him}|<crowd>|the {group}) ~2 (to|in|into) ~1 (the)? (gas|ovens|oven|gallows|guillotine|death|auschwitz|grave|graves|coffins|hell in) (camps|camp|chamber|chambers)?
            (we need|need|bring back|time for|want) (a|another|the|new)? ~1 (holocaust|anfal|genocide|final solution|guillotine|guillotines|gulag|massacre|lynching|crusade|gallows)
            (take|grab|pick|get|load) (up)? (your|the|our)? ~1 (arms|guns|weapons|rifles|knives|machetes|pitchforks|kalashnikovs|swords) ~3 and ~3 ({hurt}|go|show|clean|finish|take|{property})
            (make|let) ~1 (them|him|their|the streets|the streets run|{group}) ~1 (bleed|suffer and die|drown|run red|burn)
            (?<={end}|{pause}|just|should|and) let (you all|{him}|the {foes}|{group}) (all)? (drown|burn|die|hang|rot|bleed|perish) (?={end}|{pause}|all|in (the|their)|together|like) (?! <mild>)
            (leave|let) (none|no one|nobody|not one) (of them)? ~1 (alive|breathing|standing|live)
            open season on ~1 {human}
            (?<={end}|{pause}) (genocide|exterminate|eradicate) (for|to)? (them all|all of them|every last one|(all|the)? ~1 {group})
            (put|putting|be put) (to|by) the sword
            (time to|let us|we must|we should|must|please|<go>) ~1 (clean|cleanse|purge|clear|rid) ~3 (of|from) (the|all|these|this|every)? ~1 {human}
            <go> {slay} (ten|five|two|three|hundred|thousand|one|twenty|one hundred) (of|{human}|for)
            (with|by) fire and sword
            no survivors (?={end}|{pause})
            no prisoners (?={end}|{pause}) (just)? ~1 (kill|shoot|bullets)
            slaughter them (like|all|as|now|and|(?={end}))
            (<go>|{should}|we will) {!tell}{1,7} and (then)? (just)? {slay} (<them>)
            be put to death (?! by ~1 {crime})
            (let us|we must|we should|time to|should|must|<go>) ~1 hunt (down)? (<crowd>|<prey>) ~1 (down)? (?={end}|{pause}|one|like|and|all|everywhere|until)
            wish {someone} would ~1 (blow|burn|bomb|shoot|kill|nuke) (up|down)?
            it is ~4 (duty|obligation|right|halal) ~4 to {slay}
            (the)? (best|only good|only nice) {group} is a dead
            (?<={end}|{pause}) shoot (on sight|to kill) (?={end}|{pause}|all)
            (?<={end}|{pause}) ({slay}|burn|beat) (a|an|the|any|one|your) ~1 {human} (alive|today|tonight|every|each|wherever|a day|now)
            (?<={end}|{pause}) burn ~3 {foe} alive
            (?<={end}) burn (the|all|these|those) {!end}{1,3} alive
            (let us|lets|time to|we must|we should|must|should|someone) ~1 finish (what ~3 (started|began)|the job)
            open fire (on|at) (them|all|these|the ~1 {foe}|every|him|{group}|<crowd>)
            (spill|shed|drink) (their|his|her|{group}|the {group}) blood
            (take up|pick up|to) arms (against|and|brothers|(?={end}))
            (send|sending) (them|him|her|these ~1 {human}|those ~1 {human}|<crowd>) ~1 (all)? ~1 (to|back to) (hell|the grave|their maker|their graves|allah|their god|god|hellfire|paradise|the cemetery) (?={end}|{pause}|where|now|with)
            (run|mow|gun|shoot|cut) (them|<crowd>) (all)? (over|down) (?={end}|{pause}|all|like|with)
            (drive|push|throw|chase) (<crowd>|you|them) (all)? into the (sea|river|fire|flames|desert to die|tigris)
            (blow|blast) (them|him|her|<crowd>) (all)? (up|to pieces|to hell|away) (?={end}|{pause}|with|like|all)
            (make|making) {group} pay (in|with) blood
            (no|not one|not a single) {group} (will|should|shall|must|can) ~1 (be safe|remain|survive|live|be left|stay alive|breathe)
            {group} blood will ~1 (flow|run|be|water)
        """,
    ),
    Threat(
        Rule(
            code="T015",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="A call to burn, bomb or storm a house, an office or a town.",
            examples=(
                "Burn down their office!",
                "lets burn the KDP building tonight brothers",
                "Nuke Tehran",
                "Bomb every mosque in that city",
                "Set fire to the newsroom",
                "Somebody should blow up this channel's studio",
            ),
            counterexamples=(
                "They burned down the office last year",
                "Let's burn some calories",
                "Nuclear talks in Tehran go on",
                "A bomb hit the mosque in that city",
                "Do not set fire to the fields",
                "This scandal should blow up in their faces",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            <go> (burn|bomb|torch|firebomb|raze|bulldoze|shell|demolish|ransack|incinerate|flatten) (down|up|to the ground)? (<house>|{outlet}) (?!notice)
            <go> (burn|blow|shoot) (down|up) ~3 ({property}|{outlet}|{place}|it)
            <go> (burn|bomb|nuke|flatten|level|carpet bomb) ~2 {place} (?={end}|{pause}|now|to|and|already|off|again|into|down|back)
            <go> (burn) (it|them|everything) (all)? (down|to the ground)
            <go> set (fire|ablaze|light) to (<house>|{outlet}|it|them)
            <go> set (<house>|{outlet}|them) on fire
            ({someone}|we|you|they|people) {should} ~2 (burn|bomb|torch|blow|firebomb|flatten|raze|bulldoze) (down|up)? ~1 (<house>|{outlet}|{place}|this ~2) ~1 {outlet}?
            (this|that|your|their|the|his) ~2 ({property}|{outlet}) ~1 (should|must|needs to|has to|deserves to|ought to) ~1 (be {razed}|burn|go up in flames|be closed by fire)
            (turn|reduce) (it|them|{place}|their ~1|the whole ~1) ~2 (in)?to ~1 (ashes|rubble|glass|dust|parking lot)
            (?<={end}|{pause}|and|drones|planes|jets|bombers) (flatten|level|bomb|burn|torch) (the|that|this|their|his) ~1 {property}
            (?<={end}|{pause}) burn {pause}? ({outlet}|{place}|{figure}|{foe}|you ~1 {foe}) {pause}? (burn)?
            (?<={end}|{pause}) (attack|storm) (their|this|his|the|every) ~1 {property} {!end}{0,6} (break|burn|kill|leave|smash|beat|with)
            (?<={end}|{pause}) attack (every|all|their|the|these|those) ~2 ({property}|{outlet})
        """,
    ),
    Threat(
        Rule(
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
        """
            (<prey>|you|they|he|she|{human}|{name}|people|and|who|also) ~1 (who {!end}{1,5}|like (you|him|them|this|that))? ~1 {should} (all)? (to)? (all)? ~1 (be|get) (?!given|a) ~1 (?!given) ({slain}|shot) (?! (from|if|by the court|with a camera|in a|as|on film|down (for|by)|before|after))
            (you|{group}|{role}|all ~1 {human}|people like you) ~1 (like you)? {should} (all)? (to)? (all)? ~1 (be|get) ~2 (hanged|hung|executed) (?! (from|if|by the court|out|in a museum|after))
            {should} all be ~1 (hanged|hung|executed) (?! (from|if|by the court|out))
            {should} ~1 be ~1 (hanged|hung|strung) ~1 (up|from|by|in|on) (the|a|lamp|every|public|{body}|his|her|their)? ~1 (street|streets|bridge|lamp|tree|trees|pole|square|balls|neck|lampposts|lamppost)
            (<prey>|you|they|he|she|people|{figure}|{name}|this|that|{human}) (must|{should}|{should} to|has to|have to|needs to|need to|deserve|deserves) (all)? (to)? (die|death now|bleed|perish|drop dead|burn alive) (?! <mild>|penalty|sentence|with) <fair>
            (<prey>|he|she|they|you) (does not|do not) deserve to (live|breathe|exist|be alive)
            (<prey>|they|he|she|you) ~1 (deserve|deserves|need|needs) (a|the|to get a|only)? ~1 (bullet|bullets|noose|rope|beheading|lynching|gallows|guillotine|beating|gassing|hanging|impaling|shooting)
            {should} ~1 (put|stand|be put|be stood|be lined up) ~2 (against|in front of|before) (the|a) ~1 (wall|firing squad)
            should ~1 be (put down|put to sleep|put out of|thrown (to|off|into|in|from)|fed to|dragged|set on fire|set on fire|gutted|skinned|impaled|gassed|neutered|burned alive|burnt alive|buried alive|dead|six feet under|in the ground)
            (<prey>|they|he|she|you|{human}) should (all)? be ~1 thrown (off|from|into|to)
            (<prey>|you|they|he|she|{human}) ~1 {should} ~1 be (found|caught|arrested|dragged|tied|lined|taken|hunted|thrown) {!tell}{0,4} and ~1 ({slain}|shot|executed|hanged)
            {human} (must|should) (all)? be (hanged|hung|executed|beheaded|shot) (in public|publicly|in the street|one by one|starting with|like|now|immediately|today)
            ({fellow}|{group}|<prey>|they|he|she) (must|should|need to|needs to|have to) be put (down|to sleep|in the ground|against)
        """,
    ),
)

"""What the writer calls on others to do to people."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T013",
            guideline=Guideline.THREAT,
            score=0.9,
            summary="A call on someone to kill or hurt a person.",
            examples=(
                "Young men of Basra, bring your rifles",
                "Put a bullet in this traitor and be done with it",
                "Someone should shoot him",
                "Somebody put a bullet in Sadr's head",
                "Why has nobody killed this dog yet",
                "who has the courage to shoot this dog?",
                "I will pay ten thousand dollars for his head",
                "Bring me the head of this editor",
                "whoever kills him goes to paradise",
            ),
            counterexamples=(
                "Young men of Basra, bring your books",
                "The film is called Put a bullet in this traitor",
                "Someone should shoot a documentary about him",
                "Nobody should kill a prisoner",
                "Why would anyone kill a journalist?",
                "Someone should ask him about the oil money",
                "I will pay ten dollars for his book",
                "Bring me the menu",
                "Whoever killed him must be arrested",
                "I don't support the teachers' strike.",
                "We don't want another attack.",
                "Please do not shoot.",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            (?<!would)(?<!does)(?<!did)(?<!if)(?<!for)(?<!before)(?<!without)(?<!until)(?<!see) ({someone}|one of you) (of you|with a gun|brave|in {place}|over there|out there|from {other})? (please|just|really|finally|{should}|{will}|go|to|has to|has got to|have to|with|would|is going to|can)? ~2 {slay} (<prey>) <plain>
            ({someone}|one of you|everyone|everybody) (please|just|really|{should}|go|has to|have to)? ~1 {hurt} (<you>|him|her|this ~1 {foe}|that ~1 {foe}|these ~1 {foe}|{figure}) <plain>
            (a|one|put a)? ~1 (bullet|rope|noose|knife) (in|for|around|between|to|through) (his|her|their|{figure}|the|your|every|this|that|all) ~1 ({body}|{foe}) (?={end}|{pause}|is|would|will|and|now)
            why (has|have|did|does|is|are) (nobody|noone|no one|not anyone|not someone|he|she|they|this ~1 {human}|that ~1 {human}|{figure}) ~1 (still alive|killed|shot|kill|shoot|not dead|{killed}|still breathing|{hurt}) (<prey>)?
            (pay|give|offer|reward|offering|dollars|dinars|euros|bounty|money) ~8 (for|bring|brings|who|kills|to anyone|to whoever) {!end}{0,4} (his|her|their|your|the|{figure}) ~1 (head|heads|scalp|body)
            (bring|give|send|get|deliver) (me|us) ~1 (the|his|her|their|your|that|{figure}) ~1 (head|heads|scalp) ((of) ~2)?
            (whoever|anyone who|he who|the one who) ~1 (kills|shoots|beheads|stabs|burns|slaughters|murders) (<prey>) ~2 (will|goes|go|is|gets|deserves|should|paradise|heaven|hero|would) ~1 (paradise|heaven|to|a|hero|be|reward|medal|jannah|statue|doing)
            (go|let us go|let us) ~2 to (his|her|their|the) ~1 {property} ~1 and ~1 (drag|burn|kill|beat|pull|shoot|hang|smash|teach)
            (drag|pull) (him|her|them|<prey>|this ~1 {human}) ~1 (out|through|into|from|to|by) ~3 (street|streets|house|office|square|car|hair)
            (deserves|deserve|understand|understands|needs|need|gets|want) (nothing but|only|just) ~1 (bullets|bullet|rope|knife|noose|gun|guns|sword)
            (give|gives|gave|get|offer|buy|send) (him|her|them|you|this ~1 {human}|that ~1 {human}|these ~1 {human}|{figure}) ~1 (a|the|some|only|one)? ~1 (bullet|bullets|rope|noose)
            (?<!silver) (a|one|single|use a) bullet ~1 (for|in|to|will|would|can|is) ~1 (each|every|all|him|her|them|the|solve|solves|solution|enough|this|their)
            (?<={end}|{pause}) (just|please)? take (him|{figure}) out (?={end})
            (?<={end}|{pause}|please|just) kick (his|her|their|your) (teeth|head|face) in
            to the (gallows|guillotine|wall|stake) with (him|her|them|all|these|those|this|that|you|the|every)
            {someone} {should} ~2 put (<prey>) (down|to sleep)
            (can not|why can not|could not|can) {anyone} just {hurt} (<prey>|this ~1 {human})
            (rope|bullet|noose|knife|sword) {!end}{0,10} (is|are)? (what|all) (this|that|these|he|she|they|the) ~2 (need|needs|deserve|deserves|want|wants)
            (?<={end}|{pause}) (break|smash) (his|her|their) ~1 (camera|cameras|bones|legs|face)
            who ~1 (has|have) ~1 (courage|guts|balls|brave|heart) ~1 to {slay}
            {someone} (has to|have to|must|should|needs to|ought to) ~1 (stop|silence|fix|handle|solve) {!end}{0,4} (with a|using a|by) ~1 (bullet|knife|gun|rope|rocket|drone|bomb)
            (give|pay|offer|reward) {!end}{0,4} (anyone|whoever|someone|the one|person) who (breaks|cuts|burns|kills|shoots|stabs|beats|brings|finds)
            give (him|her|them|this ~1 {human}) the (mussolini|gaddafi|saddam|ceausescu|khashoggi) (treatment|end)
            (only|best|final|right) (solution|answer|cure|language|remedy|medicine) {!end}{0,6} (bullet|bullets|machine gun|gun|guns|rope|gallows|fire|knife|sword|gas)
        """,
        wide="""
            <callee> {!fog}{0,3} (?<!would)(?<!could) {should} {!fog}{0,5} ({slay}|stone|drag|hang|crush|burn|beat|throw|silence|hunt|finish) ~2 (<prey>|{him}|{figure}) <real>
            <callee> {!fog}{0,3} {should} {!fog}{0,5} {lash} ~1 (his|her|their|every) ~1 {body}
            <start> ({slay}|behead|stone|gas|crush|nuke|hunt|lynch|exterminate) (?!and|with|in) (the)? (those who|these|those|them|him|her|every|all|any|each|{foes}|{figure}) (?!{other} (to|of)) <real>
            <start> (rape|kill|burn|slaughter|butcher|drown|enslave) (their|his|her) ~1 ({kin}|{human}|{property}|women)
            (<start>|and) (line|put|stand|stack) {!end}{0,5} (wall|trigger|firing|gallows)
            (and|just|someone|please|him) (pull|squeeze) the trigger (?! on)
            (<start>|and) {slay} ~2 (and be done|and save|and throw|and finish|on sight)
            (<start>) put ~2 {weaponry} ~2 (in|into|through|between|under) ~2 ({figure}|{human}|{him}|his|her|their)
            (time|ready|happy|good) (to|for) ~2 ({killing}|start {killing}|{slay}) ~3 ({human}|{him}|{figure})
            (take|bring|grab|get|pick|load|need|want|come|go|use|carry|wait) {!end}{0,9} ({gunlike}|molotovs|ropes|torches) {!end}{0,4} (his|her|their|that|the|him|them|end|finish|on) {!end}{0,3} (house|roof|camp|tents|end|door|office|home|this|them|street|him|car)
            (whoever|anyone who|he who|the one who|who) {!end}{0,3} (brings|bring|gives|delivers|takes|cuts|kills|shoots|finds) {!end}{0,6} (head|him|her|dead|alive|body) {!end}{0,6} (gets|get|wins|receives|reward|dollars|dinars|million|money|paradise|hero|from me)
            pay {!end}{0,3} visit {!end}{0,2} with ~2 {gunlike}
            (no|forget|not) (prison|court|courts|jail|trial|trials|judge|judges) {!end}{0,5} {end}? {!end}{0,4} (rope|bullet|tree|wall|gallows|grave)
            do not {!end}{0,3} {pause} (shoot|kill|burn|attack|strike|bomb) (?={end})
            let nothing {!end}{0,1} (breathe|live|breath|stand)
            (do not|never) let ~1 (him|her|them|this ~1 {human}) ~1 (sleep|live|leave|breathe|reach|enter|get home|come home|walk|speak again)
            (one|a|single|just a|only a) ~1 {weaponry} {!end}{0,8} (would|will|can|could) ~1 (solve|fix|end|do|be enough|cure|teach|silence|stop|settle|suffice|change|improve|clean)
            let us {!end}{0,8} (break|smash|cut|slit|hang|drag|crush|beat|stone|shoot) ~1 (his|her|their|him|them)
            let us {!end}{0,8} (burn|hang|drag|stone|slit) ~1 (every|all|this|that|these|those)
            <start> (cut|rip|tear|gouge|chop|pull|slit|slice|crush|smash|break) {!fog}{0,4} ({body}) (out|off)? of (every|all|each|these|this|that|those|any)
            <start> (clean|cleanse|clear|purge|empty|smoke) (out)? ~2 (nest|den|city of|country of|land of|town of|rats|vermin|spies)
            wanted {pause}? dead
            {end} (just)? (machetes|bullets|rope|ropes|gallows|knives|guns|kalashnikovs|fire|blood|gasoline|petrol|swords|rockets|grenades) {end}
            (do something|get him|get her|get them|find him|find her|find them|visit him|deal with him|you know what to do) {pause}? (lads|boys|brothers|guys|men|now|before|at home|tonight)
            (why|how|come) {!end}{0,4} still (walking|talking|breathing|alive|on two legs|has a tongue|has his head|in one piece)
            (welcome|visit|greet|meet|teach|receive|treat|beat|go|come) {!fog}{0,6} with ~2 (bars|sticks|clubs|bats|hammers|stones|chains|knives|petrol|whips|axes|hoses|fists)
            (break into|storm|enter|surround|occupy|attack|raid) ~2 {property} {!end}{0,8} (kneel|beat|kill|break|burn|smash|drag|teach|hostage|hostages|kneeling)
            (i say|let us|why do not) we? ~1 ({bane}|string) ~2 (<prey>|{him}|{figure}|all of|every)
            (only|best|final|right) (solution|answer|cure|language|remedy|medicine|way) {!end}{0,6} (is|are)? ~1 (extermination|death|fire|genocide|annihilation|gas|sword|elimination|slaughter|violence)
            bring (petrol|gasoline) (?={end}|and)
            (bring|grab) (your|the|some)? (torches|ropes|guns|rifles|kalashnikovs|machetes|molotovs|bats|pitchforks)
            (best|only|right|smart|good) ~1 (thing|way|idea|option|solution) {!end}{0,6} (to|is|be) ~2 {slay} ~1 (all|every|them|him|the ~1 {human}|these|those|{figure}|parliament|everyone)
            {someone} ~2 (run|runs|mow) (<prey>|him|her|them|this ~1 {human}|that ~1 {human}) (over|down)
            <start> (take|bring|drag|tie|chain|strip|round up|gather|catch|find|grab|arrest) {!end}{0,8} and ~1 ({bane}|hang) (him|her|them|his|their|all|every)
            {should} {!fog}{1,10} and ~1 (?!throw) ({bane}|hang) (them|him|her|all|those|these)
            <start> (go)? {slay} (anyone|whoever|everyone|everybody|anybody) (who|{end}|you|in|that|on)
            time for (the|our|some)? ~1 (knives|guns|bullets|rifles|ropes|gallows|blood|swords|kalashnikovs|machetes)
            (show|have|give) no (mercy|pity) (?={end}|{pause})
            <start> (raid|storm|burn|attack|loot|torch) (their|his|her|these|those) ~1 ({property})
            (load|get|sharpen|oil|raise|pick up|prepare|ready|draw|grab) ~1 (your|our) (rifles|guns|knives|weapons|kalashnikovs|swords|machetes|axes|arms|rifle|gun|knife)
            <start> go (to|into) {!end}{1,5} and ~1 (finish|kill|teach|drag|beat|burn|shoot|hang|break|smash|slaughter) (him|her|them|it|every|all|his|their)
            <start> ({slay}|gas|burn|bomb|drown|bury|crush) (the (lot|whole lot|whole bunch)|all|every last one|every one|most|half) of (them|these|you|those)
            <callee> {!fog}{0,3} {should} {!fog}{0,3} {slay} (this|that) {!break} (?! (down|process|rumor|rumour|engine|project))
            aim (for|at) (the|their|his|her) (head|heads|chest|knees|legs|face)
            <start> (fire|shoot) (on|at|into) (the|these|those) ~1 ({foes}|crowd|people|women)
            let (them|him|her|you|<prey>) ~1 (taste|feel|have|eat|drink) ~2 ({weaponry}|sarin|gas|fire|steel|bullets|blood)
            round (them|these|those|{foes}|him) ~3 up {!end}{0,12} (container|truck|shoot|camp|burn|wall|trains|desert|gas|kill)
            no mercy (for|to|on|with) (these|those|them|him|her|any|(the)? ({group}|{figure}|{foes}))
            ({human}|{figure}|his|her|their|your) {s}? blood is ~1 (permitted|halal|allowed|lawful|cheap|free)
            (understand|understands) ~1 (only|nothing but|just) ~2 ({weaponry}|stick|whip|violence)
            (only|just) (understand|understands) ~2 ({weaponry}|stick|whip|violence)
            (whoever|anyone who|everyone who|he who) {!end}{1,6} (should|must|has to|may|can) ~1 {bane} (him|her|them)
            take (the|your|our) ~1 (guns|rifles|weapons|knives|kalashnikovs) ~1 (out|from|up|and)
            <start> (break|cut|smash|chop|crush) (every|all|any) ~1 {body}
            make (him|her|them|you|this ~1 {human}) ~1 example
            let us ~1 (spill|shed) ~1 blood
            (earned|deserved|earns) ~1 (a|his|her|the|their) ~1 {weaponry}
            (your|their|his|her|only|one) ~1 (place|home|spot) {!end}{0,6} (under the (ground|earth)|in the (ground|earth|grave))
            (send|bring|mail|post|show) ~1 (his|her|their|your) ~1 (head|heads|ears|fingers|tongue) ~1 (to|on|in|back)
            <start> (finish|erase|eliminate|destroy|crush|silence|burn|end) (them|him|her|these ~1 {human}|those ~1 {human}) (?={end}|{pause}|all|now|before|once|with|tonight)
            (make|making) (them|him|her|{group}|these ~1 {human}) ~1 (pay|bleed|suffer|beg|scream|disappear) (?! {!end}{0,3} (taxes|tax|money|for the|electricity|attention|back)) (?={end}|{pause}|with|in|for|like|tonight)
            (rise|stand|get) up {!end}{0,5} and ~1 ({bane}|burn|hang|storm)
            (give|show) (him|her|them|this ~1 {human}) ~1 what ~1 (he|she|they|traitors) (deserve|deserves) (?={end}|{pause}|with|tonight)
            (take|settle) (the law|matters|it|this) into (our|your|their) own hands
        """,
        kind="""
            who (lives|works) ~2 (near|next to|close to) (this|that|him|her) {!end}{0,3} {end} {!end}{0,4} (go|visit|welcome|give|make|teach|do)
            (his|her|their) {!end}{0,4} (car|dog|house|home|address|plate|number|street|office) {!end}{0,12} {end} {!end}{0,3} (volunteers|volunteer|do the right thing|you know what|do your (duty|thing|job)|just saying|who is free|do what|visit (him|her)|brothers)
            (he|she) (walks|drives|lives|parks|prays|eats|sleeps|drinks|shops|leaves) {!end}{0,14} {end} {!end}{0,3} (volunteers|volunteer|do the right thing|you know what|do your (duty|thing|job)|just saying|who is free|do what|visit (him|her)|brothers)
            (his|her|their|home|the|exact) address {!end}{0,12} {end} {!end}{0,3} (volunteers|volunteer|do the right thing|you know what|do your|just saying|who is free|do what|visit|brothers)
            let us {!end}{0,9} (petrol|gasoline|guns|knives|ropes|matches)
            ({i}|you|everyone|everybody|we all) ~1 (know|knows|have) ~1 (his|her|their) ~1 (house|address|street|car|office|home|village|route|school|number|children) {!end}{0,3} {end} {!end}{0,4} (do not|let|go|make|visit|give|no|tonight|brothers|someone|pay)
            (shut|silence|stop|quiet|silenced) (you|him|her|them|<prey>|<single>) ~1 (up|down)? (for good|for ever|forever|permanently|once and for all)
            (assassin|sniper|bullet|rope|noose|coffin|hitman|executioner|guillotine) for ({figure}|him|her|them|every|all|this|that|these|the ~1 {human}|{place})
            <start> (smash|break|crush|bash|kick|cut|shoot|burn) ~2 ({body}|bones|cameras|faces) of (these|those|the|this|that|every|all)
            who {will} ~1 (rid|free|relieve) (us|me|kurdistan|iraq|the country|the world) ~1 of
            (?<={end}|{pause}) {someone} with (a|an) ~2 {gunlike}
            (one|two|a) (bullet|bullets|rope|grave) (each|apiece|per head)
            who ~1 (has|have|got|is) ~2 (balls|courage|guts|heart|brave enough|man enough) ~1 to ({bane}|throw|set|put|plant)
            not let (him|her|them|this ~1 {human}) ~1 (live|breathe|survive) (?={end}|{pause})
            ({bane}|hang) {!fog}{0,6} (without|no) ~1 (trial|court|judge|questions)
            bring back ~1 (saddam|rope|gallows|chemical|guillotine|hangman|executioner|executioners)
        """,
    ),
    Threat(
        rule=Rule(
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
        block="""
            (let us|time to|we must|we should|must|should|someone|{i} <future>) ~1 finish what {!end}{1,4} (started|began|did)
            <go> {slay} (<them>) <plain> (?! to (it|the ball))
            <go> (burn|bomb|nuke|crush|wipe|eliminate|destroy|hunt|finish|stone|erase|bury|whip|flog|beat|smash|torch) (<crowd>) <plain>
            (put|stand|get) (them|him|her|<crowd>|all) ~2 (against|to|in front of) (the|a) ~1 (wall|firing squad)
            <go> (cut|chop|slit|break|smash|crush|rip|bash) (off|out)? (their|his|her|your) ~1 (head|heads|throat|throats|neck|necks|hands|legs|skull|skulls|bones|tongue|tongues|fingers|face) (off|out)?
            (?<={end}|{pause}|says|and) ~1 death to ~2 ({foe}|{figure}|{place}|them|him|her|you|all|{human}|this|that|every)
            (?<={end}|{pause}|just|should|and|go|must|to|us|better|simply) ~1 (throw|push|drown|dump|toss|drop) (<them>|them|him|her|<crowd>) (all)? ~1 (off|into|in|from|out|to) ~2 (roof|roofs|sea|river|building|ocean|lake|ditch|plane|helicopter|dogs|lions|sharks|desert|mediterranean|bosphorus|tigris|euphrates)
            (?<!you) (send|put|back) (them|him|her|{him}|<crowd>|the {group}) ~2 (to|in|into) ~1 (the)? (gas|ovens|oven|gallows|guillotine|death|auschwitz|grave|graves|coffins|hell in) (camps|camp|chamber|chambers)?
            (take|grab|pick|get|load) (up)? (your|the|our)? ~1 (arms|guns|weapons|rifles|knives|machetes|pitchforks|kalashnikovs|swords) ~3 and ~3 ({hurt}|go|show|clean|finish|take|{property})
            open season on ~1 {human}
            (put|putting|be put) (to|by) the sword
            (time to|let us|we must|we should|must|please|<go>) ~1 (clean|cleanse|purge|clear|rid) ~3 (of|from) (the|all|these|this|every)? ~1 {human}
            <go> {slay} (ten|five|two|three|hundred|thousand|one|twenty|one hundred) (of|{human}|for)
            (<go>|{should}|we will) {!tell}{1,7} and (then)? (just)? {slay} (<them>)
            be put to death (?! by ~1 {crime})
            wish {someone} would ~1 (blow|burn|bomb|shoot|kill|nuke) (up|down)?
            it is ~4 (duty|obligation|right|halal) ~4 to {slay}
            (the)? (best|only good|only nice) {group} is a dead
            (?<={end}) burn (the|all|these|those) {!end}{1,3} alive
            open fire (on|at) (them|all|these|the ~1 {foe}|every|him|{group}|<crowd>)
            (run|mow|gun|shoot|cut) (them|<crowd>) (all)? (over|down) (?={end}|{pause}|all|like|with)
        """,
    ),
    Threat(
        rule=Rule(
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
        block="""
            <go> (burn|bomb|torch|firebomb|raze|bulldoze|shell|demolish|ransack|incinerate|flatten) (down|up|to the ground)? (<house>|{outlet}) (?!notice)
            <go> (burn|blow|shoot) (down|up) ~3 ({property}|{outlet}|{place}|it)
            <go> (burn|bomb|nuke|flatten|level|carpet bomb) ~2 {place} (?={end}|{pause}|now|to|and|already|off|again|into|down|back)
            <go> set (fire|ablaze|light) to (<house>|{outlet}|it|them)
            <go> set (<house>|{outlet}|them) on fire
            ({someone}|we|you|they|people) {should} ~2 (burn|bomb|torch|blow|firebomb|flatten|raze|bulldoze) (down|up)? ~1 (<house>|{outlet}|{place}|this ~2) ~1 {outlet}?
            (?<={end}|{pause}|and|drones|planes|jets|bombers) (flatten|level|bomb|burn|torch) (the|that|this|their|his) ~1 {property}
            (?<={end}|{pause}) burn {pause}? ({outlet}|{place}|{figure}|{foe}|you ~1 {foe}) {pause}? (burn)?
            (?<={end}|{pause}) attack (every|all|their|the|these|those) ~2 ({property}|{outlet})
        """,
    ),
)

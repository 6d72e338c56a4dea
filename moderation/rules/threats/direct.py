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
                "my brothers will behead the editor",
                "i kill you dog",
                "You will die by my hands",
                "gonna strangle that reporter with my own hands",
                "I am going to shoot Erdogan when he comes to Diyarbakir",
            ),
            counterexamples=(
                "We will beat you in the election",
                "The militia said it would kill him",
                "My mother will kill me when she sees this",
                "I will never hurt you",
                "I would kill for a coffee right now",
                "He told the court that they shouted I will kill you",
                "I will shoot you an email tomorrow",
                "We will bury them in paperwork",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            <us> ~1 <future> ~6 {hurt} (?<!{soft}) (<you>) <plain>
            <us> ~1 <future> ~6 {soft} (<you>) (?! {!end}{0,10} {arena}) <plain>
            <us> ~1 <future> ~4 {kill} (<them>) <plain>
            <band> <future> ~2 {hurt} (?<!{soft}) (<you>) <plain>
            (?<={end}|{pause}) <future> {kill} (<prey>) <plain>
            (?<!{that})(?<!{clause})(?<!how|did) {i} {kill} (<you>) <plain>
            you (all)? <future> ~2 ({harm}|be {killed}) ~2 (by|at|with|from) (my|our) ~1 (hand|hands|sword|knife|bullet|bullets|gun|guns)
            <us> ~1 <future> ~2 (beat|choke|stab|stone|burn|flog|torture|whip|crush|kick) (<prey>) (to death|alive|until|senseless|bloody)
            <us> ~1 <future> ~2 cut (<you>) (?={end}|{pause}|up|open|like|when|so|and)
            <us> ~1 <future> ~2 (beat|kick|whoop|whip|stomp|bust|fuck|mess) (the shit out of (<prey>)|the hell out of (<prey>)|your ~1 ass|you ~1 up (?={end}|{pause}|so|if|bad|when))
            i <future> ~3 (beat|hit) (<you>) (?={end}|{pause}|until|to death|with|up|so|like|black|in the|and|when|if)
            <us> <future> ~3 beat (<you>) (until|to death|with ~1 {weapon}|up (?={end}|{pause}|so|and)|like ~1 {fellow}|black|in the street|senseless|bloody)
            <us> ~1 <future> ~2 (burn|bury|skin|flay|boil|roast) (<prey>) alive
            <us> ~1 <future> ~2 (set|light) (<prey>) on fire
            <us> ~1 <future> ~2 (run|mow|gun|cut|shoot) (<prey>) (over|down) (?!{other}|to|for|a|the)
            <us> ~1 <future> ~2 take you (all)? down (?={end}|{pause})
            <us> ~1 <future> ~2 (chop|cut|tear|rip|blow|slice|hack|break) (<prey>) (up (?={end})|(in|into|to) (pieces|bits|half|shreds|two)|apart|open|limb)
            <us> ~1 <future> ~2 (throw|push|toss|drop|hang|drag|pull) (<prey>) ~1 (off|from|through|by|in|into|out|behind) ~3 (roof|roofs|building|bridge|window|river|street|streets|cliff|hair|car|truck|sea|plane|helicopter|tree|house)
            <us> ~1 <future> ~2 (feed) (<prey>) to ~2 (dogs|pigs|fish|sharks|lions|wolves|rats)
            <us> ~1 <future> ~2 (make|see|watch|have|get|let) (<prey>) ~1 (suffer|disappear|bleed|beg|scream|{killed}|{harm}|dead|hanging|beg|lying in)
            <us> ~1 <future> make (<you>) ~1 (pay|regret|sorry|cry) (?! {!end}{0,5} {arena})(?!{other}|attention|a|the|more|taxes)
            <us> ~1 <future> ~1 make sure (<prey>) ~2 ({harm}|{killed}|pay|suffer|disappear|never ~1 (come|comes|see|walk|return|wake|leave|write|speak))
            <us> ~1 <future> ~3 (send|put|dig|prepare|bring|get|leave) (<prey>|your|his|their|you|them) ~5 ({death}|ground|hospital|six feet under)
            <us> ~1 <future> (end|finish) you (?={end}|{pause}|and|all|once|for good|off)
            {i} ~1 (hunting|killing|slaughtering|butchering|beheading|exterminating) (<you>) (?!{other})
            <us> ~1 <future> ~1 (dance|piss|spit|dancing|shit) on ~1 (your|his|her|their) {death}
            <us> <future> {!break}{0,6} (finish it|finish the job|finish {!break}{0,2}) ~1 (to|with|on) you
            <us> <future> finish what {!tell}{0,9} and do it to <you>
            {i} {will}? ~1 cut you (all)? (to|into|in) pieces
            <us> ~1 <future> ~3 (pull|squeeze) the trigger
            <us> ~1 <future> ~3 (end|take) (your|his|her|their) life (?!{other}|for granted|easier)
            {i} (will not|do not|am not going to) ~1 (stop|rest|sleep|relax|give up) until {i}? ~2 (<prey>|you|he|she|they|your) ~3 (dead|die|grave|hang|killed|{killed}|bleed|gone|six)
            (do not|never) (think|believe|imagine|doubt) (that)? {i} ({will}|would|can) not ~2 {hurt} (<prey>)
            <us> ~1 <future> ~2 (make|give|prepare|bring) ~3 (another|second|new) {atrocity}
            (another|second|new|next) {atrocity} ~2 (is|will|for|awaits|coming|for you)
            (your) {atrocity} ~2 (is|will) ~1 (coming|come|near)
            <us> ~1 <future> (massacre|kill|shoot|bomb) (everyone|everybody|people|all) (in|at|inside|who)
            and ~1 (end|take) (your|his|her|their) life (?={end}|{pause})
            (watch|see) me ({hurt}|{raze}) (<prey>|<house>|your)
            (has|have|had) ~1 (sworn|orders|promised|vowed) to {slay} (<you>)
            {i} {will} not leave (<you>|<crowd>|one of (you|them)|any of (you|them)|a single) ~4 (alive|standing|breathing)
            no ~1 {human} (should|will|must|can|shall) ~4 alive
            <us> ~1 <future> (smoke|pop|clap|ice|clip|drop|deck|jump|ruin|whack) you (all)? (?={end}|{pause}|{fellow}|after|when|outside|fool|in)
            {i} <future> ~1 kill again
            <us> ~1 <future> ~1 (pump|fill|riddle) (<prey>) (full of|with) ~1 (lead|bullets|holes)
            <us> ~1 <future> ~1 (kidnap|abduct|snatch) (<prey>)
            <us> ~1 <future> ~1 (sew|shut|close) your ~1 (mouth|lips) ~1 (forever|with|for good|for ever|shut)
            <us> ~1 <future> ~2 (wipe|finish|burn|drown|gas|crush|hunt|clean|cleanse) (out|off|down)? (<crowd>) (out|off|down|all)? (?={end}|{pause}|like|from|with|once|and|for)
            {i} <future> ~1 (take|have|get) ~1 revenge (on|from) (you|your|<prey>)
            (it is|is)? ~1 (halal|our duty|permitted|my duty|your duty|an honor|every ~2 duty|the duty|legal|obligatory) ~4 to {slay} (<prey>)
            blood for blood (?={end}|{pause})
            <us> ~1 <future> ~3 (make your life hell|turn your life into hell)
            <us> ~1 <future> ~1 shoot up ~2 ({property}|{outlet}|place)
            (you|your {kin}|<ye>) <doom> ~1 (get|be) (hurt|harmed|crushed|destroyed|hunted|tortured|beaten) (?! (by|at|in|on) ~2 {arena}|if|over)
            {i} ~1 not ~1 (sleep|rest|stop) until {name}? ({figure}|<prey>) {!end}{0,3} (dead|hanging|hanged|die|killed|gone|buried)
            {place} <future> ~2 (crush|slaughter|kill|burn|destroy|exterminate) (you|<ye>) ~1 {group}?
            {i} {!tell}{0,6} <future> {!tell}{0,4} (drink|spill) ~1 the blood of
            <us> ~1 <future> ~1 (stop|silence|shut) (you|him|them) (up)? {end}? ~1 permanently
            (our|your) boys will ~1 (take care of|handle|deal with|find) you
            (will|shall) not be (found|alive|breathing) (?={end}|{pause}|again|by|tomorrow)
        """,
    ),
    Threat(
        Rule(
            code="T002",
            guideline=Guideline.THREAT,
            score=0.95,
            summary="The writer announces a blow, a bullet or a blade for someone's body.",
            examples=(
                "I'll smash your teeth in",
                "We will cut off your head",
                "I have a bullet with your name on it",
                "I will put a knife in Maliki's neck",
                "I am going to rip your tongue out",
                "we will drink your blood",
            ),
            counterexamples=(
                "I will break your record",
                "We will cut off your electricity, says the ministry",
                "I have a letter with your name on it",
                "I will put a kiss on your cheek, grandmother",
                "That film will rip your heart out",
                "we will drink your tea",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            <us> ~1 <future> ~3 {lash} (off|out|up|open|down|in|{all}|the)? (<limb>)
            (?<={end}|{pause}) <future> {lash} (off|out|up|open|down|in)? (<limb>)
            <us> ~1 <future> ~3 (put|plant|drop|fire|empty|drive|stick|shove|plunge|pump|shoot) ~3 {weapon} ~2 (in|into|through|under|between|to|on|at|inside|up) (<limb>|<you>|<them>)
            (?<!a) (bullet|bullets|knife|acid|axe|bomb|blade) (in|to|into|through|on) (your) ~1 {body}
            ({i} have|have|got|there is|i keep|a|my|one|this|next) ~4 {weapon} ~3 (with|has|have|carries) (your|his|her) name on
            <us> ~1 <future> ~1 (have|take|get|want|wants|bring|mount|hang|claim) (your|his|her|their|{figure}) ~1 (head|heads|scalp|blood|life) (?!{other}|pressure|sample|test|of|for (that|this|the) {other})
            {i} want (your|his|her|their) (blood|head|heads) (?!{other}|pressure|sample|test|of)
            <us> ~1 <future> ~2 (punch|hit|kick|shoot|stab|slap) (<prey>) ~1 (in|on|between|through|across) (the|your|his|her) ~1 {body}
            <us> ~1 <future> knock (<prey>) (out|teeth)
            <us> ~1 <future> ~1 (knock) (<limb>)
            {i} {lash} (off|out|up)? your ~1 {body}
            <us> ~1 <future> ~2 {lash} (off|out)? the {body} (that|which|who|of (the|this|that|your))
            your head (on|will be on) (a|my|the|our) (stick|spike|plate|wall|pike|pole|platter)
            ({armed}|{ours}|{weapon}|we|i) {!end}{0,4} {will} {!end}{0,3} {lash} (off)? {all}? your ~1 {body}
            <us> ~1 <future> {!tell}{0,6} (slit|cut|smash|break|crush|chop) ~1 ({all}|off|the|and)? ~3 (your|their|his|her|these|those) ~1 (throats|throat|heads|head|skulls|skull|necks|hands|legs|bones|teeth|cameras and)
            (cut|chop|slice|tear) (<you>|him|her|them) {!end}{0,3} (pieces|bits)
            (?<={end}|{pause}|and|go) (cut|chop) off ~1 (heads|head|hands|tongues|necks) of (these|the|all|those|this|every) ~1 {human}
        """,
    ),
    Threat(
        Rule(
            code="T003",
            guideline=Guideline.THREAT,
            score=0.95,
            summary="An attack on a house, an office or a town is announced.",
            examples=(
                "We gonna burn your house down tonight",
                "I will blow up your office in Erbil",
                "We are going to put a bomb under your building",
                "our missiles will turn your city to ashes",
                "Your office will be bombed",
                "There is a bomb in your studio",
            ),
            counterexamples=(
                "We will burn the midnight oil in the office",
                "I will storm out of your office if this goes on",
                "They put a bomb under the building in 2006",
                "Our farmers will turn your city into a market",
                "Your office will be closed on Friday",
                "There is a bomb shelter in your school",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            <us> ~1 <future> ~3 {raze} (up|down|to the ground)? ~1 (<house>)
            <us> ~1 <future> ~3 {raze} (up|down)? ~1 {place} (?!{other}|{property})
            <us> ~1 <future> ~3 (turn|reduce|bring) (your|this|that|their|the|{place}|it|you) ~4 (ashes|ash|rubble|dust|graveyard|cemetery)
            <us> ~1 <future> ~3 wipe (<prey>|{place}|your ~2) (off|from|out) ~1 (the)? (map|earth|face)
            ({i}|our|my) ~3 ({will}|have|going to)? ~1 (put|planted|plant|left|placed|hid|place) ~2 {weapon} ~1 (in|under|at|near|inside|outside|on) (your|the|his|their) ~1 {property}
            there is (a|one)? ~1 (bomb|explosive|explosives|ied) (in|under|at|inside) (your|the) ~1 {property} (?={end}|{pause}|and|now|tonight)
            your ~1 {property} (<future>|is going to|are going to) ~1 (be {razed}|burn|explode|blow|be on fire|be next)
            <us> ~1 <future> ~3 set ~1 (<house>) ~1 (on fire|ablaze|alight)
            <us> ~1 <future> ~3 set (it|them|everything) on fire
            {weapon} {will} ~2 (hit|fall|rain|land|reach|find|strike|come) ~2 (your|on you|<you>) ~1 {property}?
            next time ~6 {will} not miss
            (shut|close) (you|it|this|your) ~2 (with|by) (fire|bullets|rockets|force)
            <us> ~1 <future> ~1 burn (it|this|that|everything) (all)? (down|to the ground|with)
            <us> ~1 <future> ~2 (come|go) to (your|his|her|their) ~1 {property} {!end}{0,5} (on fire|burn|kill|shoot|bomb|blow)
            (next|this) ({weapon}) (is|will be|comes|goes) (for|on|to) (your|{outlet}|{name}|the {outlet}|{place}|{figure}|<you>)
        """,
    ),
    Threat(
        Rule(
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
                "We will teach this reporter a lesson with a hammer",
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
        """
            <us> ~1 <future> ~2 (hunt|track|chase) (<prey>) down
            {i} {be} coming (for|after) (<you>) (?={end}|{pause}|and|all|soon|tonight|tomorrow|with|so|no|now|next|{fellow}|you|we|i) (?!{pause} ({place}|{name}|{kin}|grandma|grandpa|habibi|dear|my))
            {i} {be} (coming|comming) to get (<you>) (?={end}|{pause}|and|all|soon|tonight|so|now|you)
            (were|{i}) coming for you (?={end}|{pause}|and|all|soon|tonight|{fellow})
            <band> {will} ~1 (come|get|go) (for|after) (<you>) (?={end}|{pause}|and|all|soon|tonight|tomorrow|with|so|no|now|at night)
            <band> <future> ~2 find (you|where you|<you>|him) (live|all)? (?={end}|{pause}|and|then|one|wherever|no matter|even|if|you|everywhere|anywhere)
            <us> ~1 <future> ~2 (get|catch|grab) (<you>) (?={end}|{pause}|one day|soon|sooner|no matter|wherever|even if|one way|in the end)
            <us> ~1 <future> ~2 (come|go|going|coming) to (your|his|her|their) ~1 {property} ~2 (with ~3 {weapon}|and ~3 {hurt}|(?={end}) tonight|armed)
            (visit|drag|meet) (<prey>|you) ~1 (with|and) ~2 ({weapon}|{hurt})
            (go|come) to (his|her|their|your) {property} and ~1 (drag|beat|kill|burn|make) (him|her|them|him|it)?
            <band> <future> ~2 (teach) (<prey>) a lesson (?! {!end}{0,1} (on|about|in) {other})
            {someone} {should} ~2 teach (<prey>) a lesson
            you (can|could|{will}) not (hide|escape|run) (?={end}|{pause}|from (us|me)|forever|for long)
            (you|there is|will be) ~3 (nowhere|no where|no place) ~1 (to|you can|for you to) ~1 (hide|run) (?={end}|{pause}|{fellow}|from (us|me))
            {i} ~1 (have|got) ~1 (snipers|men|brothers|guys|friends|eyes|bullets) ~2 (in|inside|around|near|outside|on|at|everywhere) (your|you) ~1
            (our|my) ({ours}|snipers|men) {be} ~1 (on|at|in|outside|near|around|watching|looking) ~2 (your|for you|you)
            <us> ~1 <future> ~2 (deal|settle) ~2 with (<you>) (?={end}|{pause}|soon|one|when|later|personally|my|our|the)
            <us> ~1 <future> ~1 (show|let) you what ~1 {i} ~2 (do|traitors)
            <us> ~1 <future> ~2 (make) ~1 example (of|out of) (<prey>)
            {i} ~1 waiting for you ~1 (outside|at|in front of|near|by) {!end}{0,5} ({weapon}|dark)
            we ~1 waiting for you ~1 (outside|in front of|near|by) your ~1 {property}
            {i} {will} ~1 (silence|shut) (<you>) (up)? (forever|for good|for ever|permanently)
            (tonight|tomorrow|soon) {pause}? {i} {will}? (visit|come to) your ~1 {property}
            {i} {will}? ~1 (visit|come to|come over to|on my way to|be at|drive to|coming to|coming over to|way to) your ~1 {property} ~4 (knives|knife|gun|guns|bat|kalashnikov|rifle|axe|hammer|gasoline|petrol|fire)
            {i} have ~1 (gun|rifle|kalashnikov|knife|pistol) {!end}{0,9} (you|your|see you)
            (get|take|got|bring|grab) my (gun|knife|kalashnikov|rifle|pistol|axe) {!end}{0,8} (you|your|them|him)
            {i} {be} (loading|sharpening|cleaning|preparing|polishing) (our|my|the) (guns|gun|knives|knife|swords|rifles|bullets|weapons|blades|axes)
            you (messed|mess|fucked|fuck|picked|chose) with the wrong (people|family|tribe|man|guy|person|nation|country)
            (?<={end}) expect us (?={end})
            you (will|can) not see (us|it|me|them) coming
            (our|my) {ours} ~1 (will be|are|is) ~1 on (their|his) way ~1 (to you|tonight)? (?={end}|{pause})  way
            one (phone)? call ~3 and ~2 (your|you)
            {i} ~1 (see|meet|stand) {!end}{0,5} you {!end}{0,4} and you will ~1 (beg|cry|scream|die|bleed|kneel)
            {i} will (see|meet) (each other|again)? ~1 soon {!end}{0,4} you will not (like|enjoy|survive)
        """,
    ),
)

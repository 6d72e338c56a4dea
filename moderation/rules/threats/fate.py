"""What the writer foretells the reader."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T006",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="The reader is told that death or harm awaits them.",
            examples=(
                "Whoever wrote this will be found in the Tigris",
                "Every soldier who enters this valley will be buried here",
                "You will die like a dog",
                "you are a dead man",
                "You Kurds are all going to die",
                "You will be found in the river",
                "You will not live to see Newroz",
                "You traitors will hang",
                "Soon nobody will hear your voice again, you will be dead",
            ),
            counterexamples=(
                "Police say the boy will be found in the river",
                "I fear that every soldier who enters will be buried here",
                "You will die of boredom reading this",
                "We will all die one day",
                "Without water you will die in three days",
                "If you go back to Syria you will be killed, stay here",
                "You will not live on that salary",
                "You will be found guilty by history",
                "Khamenei's legacy will be prisons and gallows",
                "The coat you ordered will hang in the office",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            (<ye>) <doom> ~2 (die|perish|bleed|rot in your|hang|burn alive) (?! <mild>|on|anyway|someday|eventually)
            (<ye>) <doom> ~1 be ~1 (dead|six feet under|in a grave|buried|silenced|punished by (us|my|our|the)|found ~1 (in|on|at|under|dead|floating|hanging) (?!{other}{0,1} {arena}))
            (?<!or)(?<!when)(?<!if)(?<!until)(?<!because)(?<!after) (<ye> {be}|your|youre) ~1 (all)? (already|so|as good as)? dead (man|meat|men|woman|walking|to us|{fellow}|{role}|when|soon|if|tonight|tomorrow|(?={end}|{pause})) (?!end|tired|wrong|right|to me|serious|inside)
            (<ye>) (will not|are not going to) ~1 (live|survive|make it) (?={end}|to see|this|until|another|tonight|much longer|the (night|week|month|year))
            (nobody|noone|no one) {will} ~2 (find|hear|save|protect|recognize) (your|you) ~2 (body|voice|corpse|again|from us|(?={end}|{pause}|when|then|now))
            (nobody|noone|no one|who|nothing|god|america|even god) (can|will|could) ~1 (not)? (save|protect|help) you (now|from (us|me)|this time|anymore|when|then|here|(?={end}|{pause}))
            (?<={end}|{pause}|fucking) dead man walking (?={end}|{pause})
            (living|live) on borrowed time (?={end}|{pause}|{fellow}|you|{name})
            (hell|azrael|the grave) (awaits|waits for|is waiting for|wait for) (you)
            your (death|execution|murder|funeral|obituary|end|killing) (will|is|shall|comes) ~2 (slow|painful|near|coming|soon|bloody|be|close|certain|next|ugly|on)
            (read|write|see|post|publish|attend|celebrate) ~1 your (obituary|funeral)
            (find|pick|identify|recover|throw|dump) ~2 your (body|corpse|head|remains|bones|pieces) ~1 (in|on|under|at|near|somewhere|floating|up|to)
            death (is|comes|will) ~2 (to|for) (you|<you>) (?={end}|{pause}|soon|slowly)
            your day of (reckoning|judgment|death) (is|will) ~1 (near|come|coming|here)
            (start|keep|are|begin) ~1 digging your own grave
            (bullet|knife|rope|gun|man|one|ones) (that|who|which) (kills|will kill|will end|is going to kill) you
            (cry|come|weep|be|laugh) (at|to) your funeral
            your last (hour|day|minute|night|breath|moment) (has|is|have) ~1 (come|here|near|arrived|coming)
            (<ye>) will not ~1 (grow old|last a|last the|see old age|get old|live long (?! on)|be here)
            (have|has|just) ~1 dug your (own)? (grave)
            (sorry|regret) ~1 (you were|being|you are|that you were) ~1 born
            (judgment|judgement|revenge|azrael|hell|punishment|vengeance) ~1 (is)? (coming|on (his|its) way) ~1 (for|to) (you|your)
            (<ye>) {will} ~1 be ~1 (food|meat) for ~1 (worms|dogs|fish|wolves|crows)
            (<ye>) <future> ~1 pay ~3 price {pause}? with your
            rest in (peace|piece|pieces) {pause}? you will need it
        """,
        wide="""
            (?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6} <shall> {!fog}{0,3} (be|get|end up|become|lie|stay) {!fog}{0,3} ({harmed}|{grave}|dead|meat) <warned>
            (your ~1 ({kin}|{body}|{role})|<single>) ~4 (?<!legacy) <shall> {!fog}{0,2} (be|end up|become|lie) {!fog}{0,3} ({harmed}|{grave}|dead) <warned>
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~4) <shall> {!fog}{0,3} (die|hang|bleed|perish|burn|rot|choke|drown) (?! in the (office|hall|museum|gallery|kitchen|closet))(?! (of|to|for|with|from|out|down|your|the|a) | {!end}{0,2} {mild}) <warned>
            (?<={end}|{pause}) {you} (all)? (die|burn|bleed|hang) (?={end}|{pause}|tomorrow|tonight|soon|today|next|first|now)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~4) (will not|never|{be} not {!break}{0,1} to) {!end}{0,3} (leave|return|reach|come|get|make|go|live|wake|walk|survive|finish|last|stay|be) {!end}{0,5} (alive|breathing|another|sunrise|one piece|feet|in peace|among us)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~4) <shall> {!fog}{0,2} (end up|be|sleep|rest|lie|float|swim|go|land|finish|wake up|return|leave|rot|travel|come out) {!fog}{0,4} (in|into|inside|under|at the bottom of|to) {!fog}{0,3} ({grave}|{dump}|pieces|bodybag)
            (found|wake up|end up|fished|pulled|swim|sleep) {!fog}{0,4} (in|at|from|under|with) {!fog}{0,3} ({dump}|fish|fishes) {!end}{0,3} (with (stones|a|your|his)|in pieces|{end}) (?<=your|his|pieces|stones)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~4) (will not|never|not going to) {!fog}{0,2} (live to|live long (?! on)|see (tomorrow|another|(the|his|her|your) ~2 (sun|sunrise|light|morning|end|election|year|{kin} again|dawn|newroz|eid|christmas|spring|summer|winter|snow|week|month)|daylight|summer|spring|winter|eid|newroz|christmas)|wake up|grow old|(write|speak|publish|walk|talk|sing|film) (again|another word))
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~6) (get|gets|receive|find|finds|taste|tastes|expect) {!fog}{0,3} ({weaponry}|acid|grave) {!fog}{0,2} (waiting|from (me|us)|between|in|soon|tonight|through)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~4) <shall> {!fog}{0,2} (get|taste|receive|feel|eat|meet|swallow) {!fog}{0,3} {weaponry}
            (not one|not a single|no|none of) {!end}{0,2} {human} {!end}{0,3} (will|shall) {!end}{0,2} (stay|remain|leave|live|survive|walk|sleep) ~2 (alive|here|safe|safely|in peace|breathing)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<foe> ~4) <shall> {!fog}{0,4} (pay|answer) {!fog}{0,3} (with|in) {!fog}{0,3} (blood|life|lives|head|skin|limbs|flesh|bodies|teeth|bones)
            (target|targets) (for|of) (us|our|me)
            {place} {!end}{0,4} {will} {!end}{0,2} (become|be|turn) {!end}{0,3} (your|their) {grave}
            (camp|village|house|office|street|city|newsroom|studio) {!end}{0,4} {will} {!end}{0,2} (become|be|turn) {!end}{0,3} your {grave}
            {group} {!fog}{0,5} <shall> {!fog}{0,3} ({fall}|be {harmed}|go home in) {!end}{0,8} {pause}? <commit>
            <commit> {!fog}{0,8} ({group}|{role}) {!fog}{0,5} <shall> {!fog}{0,3} ({fall}|be {harmed})
            {human} (who|that) {!end}{1,8} <shall> be {!fog}{0,2} {harmed}
            ({role}|{figure}|the {!end}{1,3}) <shall> be a dead {human}
            (neighbours|neighbors|police|mother|family|dogs|children|wife|people|shepherds|fishermen|cleaner|cleaners|everyone|colleagues) {will} ~1 (find|collect|identify|recognize|bury|scrape|pick) ~1 (what is left|what|you|your|him|pieces|only|nothing)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~6) (will not|never|not going to) ~1 (see|watch) (his|her|your|their) ~3 (grow|again|born|wedding|graduate|marry|school|married|birthday)
            ((?<!{other}){you} ({pause} {name} {pause})? {!nigh}{0,6}|<single> ~6) (will not|never|not going to) ~1 (make it|reach) ~1 (to|home|out|past|through|back|alive|the|your) (?! {!end}{0,4} (final|playoffs|season|league|parliament|cup))
            (<shall>|or|{you}|(if|again|and|more|to) {!end}{0,14}) {!end}{0,1} (send|sends|ship|mail|goes|comes|leaves|leave|go home|come out|walk out|go out|come home|goes out|go back|carried|return|returns|sent) ~4 in (a|an|your|his|bags|{few})? ~1 (coffin|box|bag|bodybag|pieces|bags|coffins|boxes|blanket|shroud|ambulance|wheelchair) (?! of)
            (eat|eating|drinking|drink|fed|breathe|breathing) (through|with|from) a (straw|tube|machine)
            {should} be found ~4 {dump}
            (every|any|all|the) {!end}{1,12} (is|are|becomes) (already)? (a)? dead (man|men|woman|meat) (?! walking)
            (next|our|the|that|this) ~1 {weaponry} ~1 not miss
            (bring|call|order|book|prepare) (an|the|your|a)? (ambulance|hearse|doctor|undertaker) (?={end}|{pause}|for you|with you)
            like (you|him|her|this|that) {!fog}{0,6} ({harmed}|{grave}|throat|throats|disappear|bleed|die young|lampposts|ditch)
            ({you}|<single> ~3|who {!end}{1,6}) <shall> ~1 lose ~1 (his|her|their|your) ~1 ({body}|life|lives|{kin}) (?! (deposit|savings))
            ({human}|{figure}) {!fog}{0,4} (dies|goes down|falls|burns|bleeds|hangs) (first|next|tonight|tomorrow)
            you not (see|live|wake|walk|leave|go) ~2 (tomorrow|sun|home|alive|morning|long|back)
            {you} (think|thinks) {you} ~2 (safe|untouchable|protected|immortal)
            (somebody|someone) <shall> ~2 (get|be) {harmed} (tonight|tomorrow|soon|today|and)
            (leave|go|walk|return|come|wake up) ~2 without ~1 (legs|head|hands|teeth|tongue|eyes|fingers|feet|ears)
            (will|shall|have to) carry (you|him|her|them) (out|away|home|in)
            (anyone|whoever|everyone|those|any {!end}{1,2}) {!end}{1,9} (gets|get|finds|receives|earns) ~1 (a|the|his)? ~1 ({weaponry}|beating|grave|coffin)
            (streets|rivers|river|street|tigris|square|snow) <shall> ~1 (be|run|turn|flow) ~1 (red|with blood|blood)
            ({i}|{ours}|men|boys|people|god|death|someone) ~2 (will|shall) (come|be coming) for (you|every one|each|all of you) (?! (at|with) {other})
            will not leave {!end}{0,3} with (your|both|his|all) ~1 (legs|head|teeth|hands|eyes)
            (your|his|her|their) (neck|head|throat|house|family|son|daughter) ~1 (is|will be|comes) next
            (you|he|she|they) <shall> ~1 (learn|find out|understand|discover) ~1 why
            your ~1 {kin} (die|dies|burn|burns|bleed|pay|suffer) (if|when|unless|tomorrow|tonight|soon)
            you {!fog}{0,6} are on (our|the|my) list (?! (of|for|to))
            death (is|comes|will) ~1 (coming|come)? (to|for) (your|all of|every)
            (will|would) not have (a|any|your)? ~1 ({body}|house|home|family|car|office|studio|newsroom) (left|anymore)
            (receive|receives|collect|get|gets|find|carry|welcome|bury|send|bring) (you|him|her|them) {!end}{0,4} in (a|an)? ~1 (sack|bag|box|coffin|shroud|pieces|bags|blanket|bucket|suitcase)
            {you} is (finish|dead|finished|die)
            <shall> (string|hang) ~2 up (?={end}|{pause}|from|by|in|on)
            (will be|is) your own ~1 {grave}
            ({someone}|{i}|they|men|friends) {will} ~1 (visit|call on|come to see|drop by|come and see) (you|him|her|your) ~1 (soon|tonight|tomorrow|at night) (?={end}|{pause})
            you dead (tomorrow|tonight|soon|today|now|man|meat|(?={end}))
            you will see what ({be} going to)? (happen|happens|will happen|is coming) (to you|to your)
            (sign|signs|signed|signing) (his|her|their|your) own ~1 death
            (picked off|taken out|finished off|hunted down) (one by one|one after another)
            (leave|leaves|come out|go|goes|exit) {!end}{0,4} (horizontally|feet first|on a stretcher)
            (next|this) ~1 {weaponry} {will} not (miss|fail|be a dud)
            last (day|days|hour|night) for you
            no (father|mother|husband|son|dad|wife) (next|tomorrow|soon|anymore) {!end}{0,1} (?={end})
            (share|shares|sharing) ~2 {grave}
            (want|like|wish) to keep ~1 (your|his|her|their) ~1 ({body}|limbs|life|kneecaps)
            (he|she|they|{name}|those ~2) <shall> (all)? be {harmed} (like|one by one|wherever|in (his|their|her) ~1 ({property}|bed|beds|sleep|streets)|by (us|our)|tonight|without mercy|publicly)
            ({you}|<single> ~3|they|he|she) <shall> ~1 (be dealt with|be taken care of|face our|taste our|feel our|know our|regret the day|be made an example)
            ({you}|<single> ~3|they|he|she) <shall> not ~1 (escape|be spared|be safe|be forgiven|hide) (?={end}|from us|anywhere|wherever|us|our|forever)
            the (hand|hands|tongue|tongues|mouth|mouths|finger|fingers|head) that {!fog}{1,6} <shall> be
            ({outlet}|{group}|{figure}|{place}) {s}? ~2 ({property}|convoy|headquarters|hq|staff|members|soldiers|mps|guards|officers|buses) ~2 <shall> ~2 (be)? ({razed}|{harmed}|burn|next|rubble|ashes|dust|explode|on fire)
            (rockets|missiles|drones|bombs|shells|mortars|katyushas) <shall> ~1 (rain|fall|land|visit|find|reach|follow) ~1 (on|upon)? (your|you|{outlet})
            (is|are) ~1 (legitimate|fair|open|our|easy) (target|targets) (?={end}|{pause}|for (us|our)|from (now|today)|now)
            (he|she|they|this ~1 {human}|that ~1 {human}|{figure}) ~1 (has|have|needs|need|must|should) ~1 (to)? ~1 (go|disappear|vanish|be stopped|be silenced|be removed) ~2 (by force|by any means|for good|forever|permanently|one way or another)
        """,
        kind="""
            {you} ~2 will not survive (?! {!end}{0,3} (without|on))
            (does|do) not know it yet
            signed (his|her|their|your) ~1 death
            (will not|not) be the (postman|mailman|milkman|plumber|pizza)
            wish (you|he|she|they) (had never|were never|had not been|were dead)
            your ~1 (photo|picture|face|head|name|car) is (the|my|our) target
        """,
    ),
    Threat(
        rule=Rule(
            code="T007",
            guideline=Guideline.THREAT,
            score=0.8,
            summary="The reader is told that their time is running out or that they are next.",
            examples=(
                "Your days are numbered",
                "You're next, journalist",
                "Your name is on our list",
                "You are the next one, traitor",
                "You will end up like Khashoggi",
                "Remember what happened to the last reporter who lied about us",
                "Enjoy your last days",
            ),
            counterexamples=(
                "The days of cheap oil are numbered",
                "You are next in the queue at the passport office",
                "Your name is on the list of winners, congratulations",
                "Your time is valuable",
                "You will end up like Finland if you invest in schools",
                "Remember what happened to the economy in 2014",
                "Enjoy your last days of the holiday",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
        """,
        kind="""
            {your} ~1 (days|hours|weeks|minutes|breaths) (are|is|were) ~1 numbered
            {your} ~1 ({kin}|{property}|turn)? (are|is|will be)? ~1 next (?! {pause} {place}) (?={end}|{pause}|{fellow}|{role}|after|on (our|the|my) list (?! for))
            (<ye>) (are|will be|could be|might be|is) ~1 (the)? next (one)? (?! {pause} {place}) (?={end}|{pause}|{fellow}|{role}|after|on (our|the|my) list (?! for)|to (die|go|be {killed}|fall|burn)|{name}|khashoggi|target|victim)
            {your} ~1 (name|names|photo|picture) (is|are) ~1 on (the|our|my|a|their) (kill|death|hit)? (list|wall) (?={end}|{pause}|now|already|too|soon)
            (<ye>) <doom> ~1 (end up|end|finish|finish up|die) ~1 (like|as|just like) (the (last|other)|khashoggi|saddam|qassem|soleimani|gaddafi|ghaddafi|qaddafi|mussolini|ceausescu|charlie hebdo|your ({kin}|friend)|him|her|them) (?!the)
            (remember|forget|look|know|recall) what (happened|they did|we did) to (the (last|other)|your (brother|father|friend|uncle|cousin|colleague)|khashoggi|{figure}|that|those|(the|a)? {role}|people) (?!the)
            enjoy your (last|remaining|final) (days|hours|breath|breaths|moments|minutes|night|meal|nights|day|words) (?={end}|{pause}|on (this|earth)|you|{fellow}|{role})
            ~1 (see|meet) you in (hell|the grave|your grave|the cemetery) (?={end}|{pause})
            (<ye>) <doom> ~1 go the same way (as|like)
            (<ye>) <doom> ~1 follow (your {kin}|him|her|them|{figure}|{name}) ~1 (to|into) (the)? (cemetery|grave|hell|ground)
            {i} have ~1 list and (you|your)
            (?<={end}) remember {name}? (?!ceausescu|saddam|mussolini|gaddafi) {victim} (?={end})
            (you|your ~1 {human}) {!break}{0,1} {will} ~1 (get|join|meet|follow|suffer|share) {!end}{0,4} {victim}
        """,
    ),
)

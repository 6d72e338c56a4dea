"""What is only hinted at: an address, a family, a dark street, an accident."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T009",
            guideline=Guideline.THREAT,
            score=0.75,
            summary="The writer lets the reader know that they know an address, a family or a way home.",
            examples=(
                "I know where you live",
                "We know where your kids go to school",
                "we have your address and your phone number",
                "We are watching you and your house",
                "I saw your car outside the office, see you tomorrow",
                "You have a beautiful daughter, think of her before you write again",
            ),
            counterexamples=(
                "I know where your argument is going",
                "We know where the refugees live now",
                "we have your address on file, said the clerk",
                "We are watching you, ministers, publish the contracts",
                "I saw your car at the wedding, congratulations",
                "You have a beautiful country, think of it before you vote",
                "I know where you live now, congratulations on the new house",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            {i} ~2 (know|knows|found out|find out|learned|see) ~2 where ~1 (<you>|you|your {!break}{0,3}) ~2 (live|lives|living|work|works|sleep|sleeps|school|study|studies|home|house|hide|park|parks|stay|pray|play|plays|walk|shop|eat) (?! {!end}{0,4} (congratulations|thanks|cousin|bring|visit you|flowers|come by|drop))
            ({ours}|{armed}|people) ~1 know where (you|your {!break}{0,2}) (live|lives|work|sleep)
            {i} ~2 (know|have|got|found) ~1 (all|both)? your ~1 (home|exact|family)? (address|addresses|route|routine|number plate|license plate) (?={end}|{pause}|and|now|you|too)
            {i} ~1 know (your|the) ~1 (house|car|street|daughter|wife|kids|children|son|school|family|color|name of your) (?={end}|and|very well|of your {kin}|name)
            (know who (you|your {kin}) ~1 (are|is)) (and|{pause}) ~1 (where|what|we will|i will|who)
            afraid {end} {i} ~1 know who you are
            {i} {be} (watching|following) (you|<you>) (and|at|every|{pause}|all|closely|from|when|now|day|night) ~2 (your)? ({property}|{kin}|time|move|day|night|school|close|closely|window|(?={end}))
            {i} {be} (watching|following) your ({kin}|{property}|every move)
            {i} ~1 (saw|seen|see|watched|photographed|have pictures of|have photos of|followed) your ~1 ({kin}|car|house|home) ~2 (outside|at school|walking|yesterday|today|near|in front|leaving|every|alone|going|playing|this morning|(?={end})) (?!{end} congratulations)
            {your} ~1 ({kin}|daughter|wife|kids) (walks|walk|goes|go|plays|play|leaves|comes|drives|takes) ~4 (alone|school|university|morning|every day|every night|bus|at night)
            {your} ~1 ({kin}) (is|are|looks|look) ~1 (very|so|really)? (pretty|beautiful|cute|sweet|lovely|young) {!end}{0,3} {end} {!end}{0,2} (walks|alone|goes|careful|shame|pity|would|i would|take care|watch|school)
            (nice|lovely|beautiful|pretty|cute|sweet) ~1 (family|kids|children|daughter|daughters|wife|son|house|home|shop|car) ({you}|{your})? ~2 {!end}{0,2} {end}? {pause}? {!end}{0,3} (shame|pity|sad|terrible|careful|if something|would hate|hope nothing|think of|take care of (them|her|it)|be safe)
            (think|thought) (of|about) (your|her|them|him) ~1 ({kin}|before|kids|children|family) ~2 (before|next time|when|first|(?={end}))
            (say|give) (hello|hi|regards|my regards|greetings|salam) to your ~1 ({kin}) ~3 (in class|at|from us|school|for us)
            how (is|are) your ~1 ({kin}) ~6 (school|alone|walk|safe)
            your ~1 (address|house|home|phone|location) is (known|not a secret|easy to find|not far|no secret|public now)
            where (do|does) (you|your ~1 {kin}) ~1 (live|sleep|go to school) {end} {!end}{0,4} (visit|guns|come)
            (where|does anyone know where|who knows where|give me|post|share|find|need|what is) {!end}{0,4} ((does|do|is)? (he|she|this ~1 {human}|that ~1 {human}|they|his|her|their|{human}) ~1 (live|lives|home address|address|house)) {!end}{0,2} {end}? {!end}{0,4} (visit|guns|pay (him|her|them)|teach|surprise|burn|kill|lesson|beat)
            {i} (drive|walk|pass|drove|walked|passed|sit|stand|stood) ~1 (past|by|in front of|outside|near|opposite) your ~1 ({property}) (every|each|yesterday|today|last|again|at night|right|now|all)
            {i} (have|took|got|keep) ~1 your ~1 (photo|photos|picture|pictures|name|number) and ~3 (house|address|car|family|kids|photo|home|wife)
            (does|do|did) your ~1 {kin} know ~5 (dangerous|alone|dark|dies|die|dead)
            how are your ~2 {human} {end} ~1 still ~4 (school|class|kindergarten|nursery|walking)
            you park your ~3 (behind|in front|near|outside|at|next|under|on)
            (easy|simple|not hard|not difficult|not so hard) to find (out)? ~1 where ~2 (you|{role}|he|she|they|someone|{human}) ~1 (live|lives|sleep|sleeps)
            ({anyone}|we all|{i}) ~1 knows where ~2 (lives|live|sleeps) {!end}{0,2} {!end}{0,6} (brothers|do what|visit|go)
            (his|her|their|your) address is {!end}{0,8} {end}? {!end}{0,6} (boys|brothers|do with|visit|you know what to)
            your ~1 {kin} (works|work|studies|study|goes|lives|live|walks|sleeps) ~5 {!end}{0,4} {end} {!end}{0,3} (careful|take care|be safe|watch|accident|shame)
            {i} ~1 know (which|what|the) ~1 (cafe|coffee|street|school|car|bus|road|restaurant|mosque|gym|apartment|floor|building|hotel|park) ~1 (you|your)
            {i} ~1 know your ~1 (license|plate|number|routine|schedule|village|neighborhood)
            your ~1 {kin} (lives|live|is|sleeps|stays) alone
            (same) (road|route|way|street|bus|car) ~1 (to|from) (work|home|school|the office) (every|each|at) (morning|day|night|evening)
            your ~1 {kin} (leaves|leave|finishes|finish|comes out) ~2 (school|work|kindergarten|university) (at|around)
            {i} know your (name|names) {pause}? {!end}{0,3} (your)? (street|address|car|house|school|face|family)
            {i} ~1 know who your ~1 {kin} ~1 (is|are) (?={end}|{pause}|and)
            (nice|lovely|beautiful) (house|shop|office|car|home) {!end}{0,6} {end} {!end}{0,4} (burns|burn|fire|fast|easily)
            {i} ~2 know (when|what time|which way|which route|at what time|where|who) ~1 (you|your ~1 {kin}) ~1 (leave|leaves|come home|comes home|finish|start|wake|arrive|park|drive|walk|walks|travel|shop|go home|goes to|go to|eat|drink|buy|pray|buried|hang out|meet)
            {i} ~2 (have|got|found) ~1 (your|his|her) ~1 (address|photo of your|home number|license plate|plate number|coordinates|location) (?!on file|in our database)
            your ~1 {kin} (goes to|go to|studies at|studies in|works at|works in|plays in|plays at|takes the|leaves|walks|drives|rides|shops) {!end}{0,5} (school|university|street|hospital|bank|kindergarten|park|bus|market|mall|office|home|road|every|alone|o'clock|pm|am|morning|right)
            (someone|somebody|{armed}|{ours}|we|they) {be} (watching|following|waiting for|observing) (you|your {kin}|your house) (?={end}|and|now|tonight|right|every|outside|in front)
            {i} {be} ~1 (closer|nearer) than you think
            {i} {be} ~1 already (in|at|inside|near|outside) your (city|street|house|building|office|town|country|neighborhood)
            (look|watch) (out of|outside|through) your window
            (the|a) ~1 (last|previous) (person|man|one|journalist|editor|reporter|{role}) who ~6 (dead|gone|missing|buried|disappeared|killed|grave|hospital|river|regretted|alive)
            (graveyards|cemeteries|graveyard|cemetery|river|desert|tigris|mountains) ~1 (is|are|has|have) ~1 (full of|big|deep|many|enough|place|room) ~3 (you|{role}|secrets|people who|liars|bodies|journalists)
        """,
    ),
    Threat(
        Rule(
            code="T010",
            guideline=Guideline.THREAT,
            score=0.75,
            summary="The reader is told to beware, or that something might happen to them.",
            examples=(
                "Watch your back",
                "Sleep with one eye open",
                "Be careful when you start your car tomorrow",
                "Accidents happen on the road to Duhok",
                "It would be a shame if something happened to your family",
                "Tick tock, editor",
                "Somebody might pay you a visit at night",
            ),
            counterexamples=(
                "Watch your language please",
                "Sleep with the window open",
                "Be careful on the road to Duhok, it is icy",
                "Accidents happen because the road is bad",
                "It would be a shame if something happened to the old citadel",
                "The clock goes tick tock",
                "Somebody might pay you for a photo like that",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            (?<!them to)(?<!me to)(?<!us to)(?<!who will) (watch|watching) (your|ur) back (?!when you (lift|carry|work|bend|sit|train|exercise)) (?={end}|{pause}|{fellow}|when|from|at|tonight|in|every|always|because|and)
            sleep with ~2 (one)? (eye|eyes) open
            (look|check|looking|watch) ~2 (over) your shoulder (?={end}|{pause}|every|from|all|when|always|for|because|{fellow})
            (check|look) ~1 (under|underneath|beneath) your car
            (be careful|take care|careful|beware|watch out|watch it|be afraid) {!end}{0,2} (when you|next time you|if you|on your way|while you) ~1 (start your|go out|leave|walk|drive|go home|home|open|sleep|cross|turn)
            accidents (can|do|will|could)? happen (?={end}|{pause}|to (people|{role}|you|those)|all the time|on the road (?!{!end}{0,6} because))
            (shame|pity|terrible|sad|unfortunate|tragic|awful|too bad) if {!end}{0,1} (something|anything|someone|bad|{your}) {!end}{0,3} (happened|happens|happen|were to|burned|burnt|caught) {!end}{0,2} (you|your|him|her|them|fire|down)
            (shame|pity|sad|too bad|terrible|unfortunate) if (your|this|that) ~2 ({property}|{kin}) {!end}{0,2} (fire|accident|burned|burnt|exploded|disappeared|hurt|happened|missing)
            (something|anything) ~1 (bad|terrible|ugly)? (might|could|may|will) ~1 happen to (<you>|you|your ~1 {property})
            bad things (will|can|could|might|may|do)? ~1 (happen|happens) to (people|{role}|you|those|{fellow}) ~1 (like you|who)
            (?<={end}|{pause}) tick {pause}? tock (?={end}|{pause}|{fellow}|{role}|you|mr|for|{name})
            ({someone}|we|{ours}|{armed}) ~1 ({will}|might|may|could|should) ~2 pay (<you>|him|her|them|you) a ~1 visit
            (expect|await) (a|our|my)? ~2 (visit|visitors|guests|knock) ~2 (at|from|tonight|soon|on your)
            {i} have ~1 people (in|inside|at|near|around) (your|every)
            {i} have ~1 long (arms|arm)
            our (arm|arms|hand|hands) (is|are|can|will) ~1 (long|reach)
            (street|road|way|alley) ~2 (in front of|near|outside|to|home|behind) your ~1 (house|home|office) (is|are|gets) ~2 dark
            i would (not)? {!end}{0,8} if i (had|were|was) ~1 (your|you|little|small|young) ~1 ({kin}|kids|children|family|daughter)
            if i (were|was) you i would ~1 (leave|hide|start running|run|buy a coffin|not sleep|watch my back|check under)
            (i would)? (start|better) running (?={end}|{pause}|{fellow}|while|now)
            ({i} {be}|{i} {will} be) ~1 (under|outside|at|near) your ~1 window
            your (life)? insurance ~3 (paid|up to date|good|{end})
            (mark|remember) my words {pause}? ~1 (you|your) ~2 (regret|pay|next|dead|sorry)
            (keep|hold) your ({kin}) ~1 (close|inside|safe)  (?={end}|{pause}|tonight|from now)
            (karma|justice) ~1 bullet
            ({role}|people|you|those) ~2 (have|had|can have|often have|meet with) ~1 (accident|accidents) ~2 (here|in this|in our|like that|every|(?={end}))
            (shame|pity|sad|terrible) if {someone} {!end}{0,2} (burned|burnt|blew|broke|shot|hurt|found|attacked) ~2
            (lock|close|check|bolt) your (doors|door|windows) ~1 (tonight|when|well|and (pray|hope)|from now|every)
            (do not|never|better not|not) ~1 (walk|go|be|go out|travel|sleep|drive) (out|home)? alone (at night|from now|anymore|after|tonight|in) (?={end}|{pause}|{fellow}|{role})
            you will meet (us|me|{i}) face to face
            (a lot|brave|big mouth|so much|loud|much|bold) for (someone|a man|a woman|somebody) with (a|two|three|small|little|young|such) ~2 (family|kids|children|daughter|wife|daughters)
            (visit|see|meet|find) (him|her|this {role}|the {role}|this ~1 {human}|you) at (home|his house|night|his home|your home)
            you (do not|have no idea|dont) (know)? who you are (dealing|messing|playing|talking|fucking) (with|to) ~1 (?={end}|{pause}|{fellow}|ask)
            (no idea|not know) what (is|will be) ~1 coming (to|for) you
            (tell|ask|remind|warn) (him|her|them|your {kin}) to be careful
            what (is|will be) coming (to|for) you (?={end}|{pause}|{fellow}|soon)
            you (should|must|better|need to|will need|had better|need) ~1 (hire|get|buy|find|wear|have) ~2 (bodyguard|bodyguards|bulletproof|bullet proof|vest|good locks|an alibi|new locks)
            (stay|be|remain) ~1 (home|inside) (tomorrow|tonight) ~1 {pause}? ~1 (friendly|just|advice|for your own|if you know|my advice)
            (people|journalists|those|reporters|men|women|writers|{role}) who ~4 (too much|against us|like you|like that|like this|lies) ~1 (disappear|vanish|die|end up dead|do not live|have accidents|get hurt|suffer)
            (meet|find|see|catch|visit|get) you ~1 (in|on) (a|the|some|that) ~1 dark (street|alley|corner|road|night|place)
            (how much|is|do you have|hope you have|got|buy|need) {!end}{0,2} your? life insurance
            (?<={end}|{pause}) be ~1 careful {pause} (mr|{role}|{fellow}|{name}|mister|boy|girl|sweetheart)
            your brakes ~1 (could|may|might|will) ~1 fail
            (houses|offices|cars|shops) (burn|explode|catch) ~2 (easily|fast|quickly|fire|every)
            (run|run away) while you (still)? can (?={end}|{pause})
            (small) (city|town|world|country|place) {end} {i} will (meet|see|find)
            (people|journalists|men|writers|those|reporters|some|others) {!end}{0,4} had (bad luck|accidents) ~1 (after|for|when|because)
            (more careful|careful|think twice|think) {!end}{0,6} (for the sake of|if you love|for) your ~1 {kin} (?={end}|{pause})
            i would not ~1 (sleep|stay|walk|drive|be|go|park) ~3 if i were you
            (remember|do not forget|never forget|just remember) (that)? you have ~1 ({kin}|family|children|kids) (?={end}|{pause})
            (look|check|turn) (behind|around) you (when|before|every|always|from now)
            (hope|enjoy|enjoyed) {!end}{0,3} your last (newroz|eid|christmas|ramadan|birthday|meal|summer|holiday|day|night|sleep)
            take care of your {kin} {pause} ~1 (roads|road|streets|street|city|world|times|accidents|things) {!end}{0,3} (dangerous|happen)
            (last|final) (chance|warning) ~1 (to|before|or|{pause}|for) {!end}{0,3} ({order}|leave|stop|run|disappear|live|you|{foe}|shut)
            (consider|take|count|call) (this|it|that) (as)? ~1 (a|your|my|our)? ~1 warning
            (end|finish|go) ~1 (badly|not well|bad|ugly|in tears|in blood) for (you|your)
            (will|would) not end well for (you|your)
            (something|things) ~1 (will|is going to|are going to|may|might|could) ~1 happen to (you|your)
            (people|{role}|men|women|liars|traitors|those) like (you|this|that|him) ~1 (do not|never|rarely|usually|often|always|tend to) ~2 (live|last|grow|survive|die|disappear|end)
            (nobody|no one|noone) (is|are) ~1 (untouchable|safe from us|out of reach|beyond our reach|bulletproof)
            (everyone|everybody|anyone|even you) (can) ~1 (bleed|be reached|be found|disappear|be touched|die)
            i would be ~1 (careful|afraid|scared|worried|nervous) if i were you
            if i (were|was) you ~1 i would ~1 (be careful|leave|hide|pack|check|watch|sleep|look|move|stay|keep|lock|run|not sleep|not go|buy|hire|think)
            (i would|we would|i) hate ~1 (for|to see|if) ~1 (something|anything|anyone|your|you|it) {!end}{0,4} (happen|happened|hurt|accident|burn|lose|orphan|orphans)
            {i} (do not|never|will not|will never) ~1 (forget|forgive) ~1 (you|your (face|faces|name|names)|(a)? (face|faces)|what you) {!end}{0,6} ({end} {i} will|find|day|soon|pay|settle)
            (countdown) (has|is|to your|for you)
            (clock) is ticking (?={end}|{pause}|for|{fellow}|{role})
        """,
    ),
)

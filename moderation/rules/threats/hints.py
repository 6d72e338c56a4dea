"""What might happen: hints at accidents, visits, graves and time that runs out."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T010",
            guideline=Guideline.THREAT,
            score=0.75,
            summary="The reader is told to beware, or that something might happen to them.",
            examples=(
                "The rope is ready",
                "Who will raise your children?",
                "Watch your back",
                "Sleep with one eye open",
                "Be careful when you start your car tomorrow",
                "Accidents happen on the road to Duhok",
                "It would be a shame if something happened to your family",
                "Tick tock, editor",
                "Your time is coming, traitor",
                "Somebody might pay you a visit at night",
            ),
            counterexamples=(
                "The bread is ready",
                "Ask the mothers of Halabja what gas is",
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
        wide="""
            (the|this|that|our)? (river|ground|earth|desert|mountain|mountains|lake|soil|tigris|sea|well|dogs|wolves|crows) (is|are|{be} still|has|have) ~3 (deep|thirsty|hungry|waiting|cold|big|space|room|quiet|patient|full|silent) {!end}{0,6} ({you}|{your}|liars|people like|journalists)
        """,
        kind="""
            (?<!them to)(?<!me to)(?<!us to)(?<!who will) (watch|watching) (your|ur) back (?!when you (lift|carry|work|bend|sit|train|exercise)) (?={end}|{pause}|{fellow}|when|from|at|tonight|in|every|always|because|and)
            sleep with ~2 (one)? (eye|eyes) open
            (look|check|looking|watch) ~2 (over) your shoulder (?={end}|{pause}|every|from|all|when|always|for|because|{fellow})
            (check|look) ~1 (under|underneath|beneath) your car
            (be careful|take care|careful|beware|watch out|watch it|be afraid) {!end}{0,2} (when you|next time you|if you|on your way|while you) ~1 (start your|go out|leave|walk|drive|go home|home|open|sleep|cross|turn)
            accidents (can|do|will|could)? happen (?={end}|{pause}|to (people|{role}|you|those)|all the time|on the road (?!{!end}{0,6} because))
            (shame|pity|terrible|sad|unfortunate|tragic|awful|too bad) if {!end}{0,1} (something|anything|someone|bad|{your}) {!end}{0,3} (happened|happens|happen|were to|burned|burnt|caught) {!end}{0,2} (you|your|him|her|them|fire|down)
            (?<={end}|{pause}) tick {pause}? tock (?={end}|{pause}|{fellow}|{role}|you|mr|for|{name})
            ({someone}|we|{ours}|{armed}) ~1 ({will}|might|may|could|should) ~2 pay (<you>|him|her|them|you) a ~1 visit
            {i} have ~1 long (arms|arm)
            (street|road|way|alley) ~2 (in front of|near|outside|to|home|behind) your ~1 (house|home|office) (is|are|gets) ~2 dark
            i would (not)? {!end}{0,8} if i (had|were|was) ~1 (your|you|little|small|young) ~1 ({kin}|kids|children|family|daughter)
            ({role}|people|you|those) ~2 (have|had|can have|often have|meet with) ~1 (accident|accidents) ~2 (here|in this|in our|like that|every|(?={end}))
            (lock|close|check|bolt) your (doors|door|windows) ~1 (tonight|when|well|and (pray|hope)|from now|every)
            (do not|never|better not|not) ~1 (walk|go|be|go out|travel|sleep|drive) (out|home)? alone (at night|from now|anymore|after|tonight|in) (?={end}|{pause}|{fellow}|{role})
            you will meet (us|me|{i}) face to face
            (a lot|brave|big mouth|so much|loud|much|bold) for (someone|a man|a woman|somebody) with (a|two|three|small|little|young|such) ~2 (family|kids|children|daughter|wife|daughters)
            (visit|see|meet|find) (him|her|this {role}|the {role}|this ~1 {human}|you) at (home|his house|night|his home|your home)
            you (do not|have no idea|dont) (know)? who you are (dealing|messing|playing|talking|fucking) (with|to) ~1 (?={end}|{pause}|{fellow}|ask)
            what (is|will be) coming (to|for) you (?={end}|{pause}|{fellow}|soon)
            you (should|must|better|need to|will need|had better|need) ~1 (hire|get|buy|find|wear|have) ~2 (bodyguard|bodyguards|bulletproof|bullet proof|vest|good locks|an alibi|new locks)
            (stay|be|remain) ~1 (home|inside) (tomorrow|tonight) ~1 {pause}? ~1 (friendly|just|advice|for your own|if you know|my advice)
            (people|journalists|those|reporters|men|women|writers|{role}) who ~4 (too much|against us|like you|like that|like this|lies) ~1 (disappear|vanish|die|end up dead|do not live|have accidents|get hurt|suffer)
            (meet|find|see|catch|visit|get) you ~1 (in|on) (a|the|some|that) ~1 dark (street|alley|corner|road|night|place)
            (how much|is|do you have|hope you have|got|buy|need) {!end}{0,2} your? life insurance
            (?<={end}|{pause}) be ~1 careful {pause} (mr|{role}|{fellow}|{name}|mister|boy|girl|sweetheart)
            (small) (city|town|world|country|place) {end} {i} will (meet|see|find)
            (people|journalists|men|writers|those|reporters|some|others) {!end}{0,4} had (bad luck|accidents) ~1 (after|for|when|because)
            (more careful|careful|think twice|think) {!end}{0,6} (for the sake of|if you love|for) your ~1 {kin} (?={end}|{pause})
            (remember|do not forget|never forget|just remember) (that)? you have ~1 ({kin}|family|children|kids) (?={end}|{pause})
            (look|check|turn) (behind|around) you (when|before|every|always|from now)
            (hope|enjoy|enjoyed) {!end}{0,3} your last (newroz|eid|christmas|ramadan|birthday|meal|summer|holiday|day|night|sleep) (?! (of|at|in|before))
            take care of your {kin} {pause} ~1 (roads|road|streets|street|city|world|times|accidents|things) {!end}{0,3} (dangerous|happen)
            (clock) is ticking (?={end}|{pause}|for|{fellow}|{role})
            {i} never miss twice
            (ask|guess|look up|google|ask around|think) {!end}{0,3} (what|how) (happens|happened|ended|became|we did|we do) (to|of|with) (those|people|anyone|men|others|your|{figure}|{role}|the last|the one)
            (guards|security|bodyguards|police|passport|walls|army|visa|detail|embassy|{place}) {!fog}{0,2} (can|will|could) not ~1 (be with|protect|save|help|hide) (you|him|her)
            time for (a|your) ~1 (long|eternal|final|last) (sleep|rest|journey)
            ({figure}|{victim}|he|she|others|they) ~1 (also|too) thought {!end}{0,3} (clever|safe|untouchable|brave|protected|immortal|strong|smart)
            (send|bring|order) ~2 (flowers|wreath|wreaths) (to|for) (your|the|his|her) ~1 (wife|widow|mother|family|kids|funeral|grave)
            i would (update|write|make|hide|run|pack|pray|sell|lock|hug|kiss|count) {!end}{1,6} if i (were|was) you
            (empty|free|open|fresh|reserved|new) ~1 (plot|grave|hole) {!end}{0,4} (your|you|beside|waiting|cemetery)
            the (last|previous|other) (one|man|guy|person|{role}|woman) (who|that) {!end}{1,10} (missing|cemetery|underground|dead|buried|disappeared|grave|wheelchair|hospital|river|limps|silent|regrets|teeth|breathing|alive|walking|speaks)
            enjoy (the|your|this|that) ~1 (weekend|holiday|summer|evening|night|day|breakfast|coffee|dinner|trip|freedom|sun|sunset|eid|newroz|christmas|year|meal|wedding|winter) {!end}{0,3} {pause}? {!end}{0,3} (only one left|you have left|while it lasts|another one|not many left|will be the last|might be the last|is the last|your last)
            people will {!end}{0,4} what happened to (you|him|her)
            silence is ~1 (healthy|healthier|safer|cheaper|insurance)
            (do not|never) sit ~2 (back to|near|by|at) ~2 (door|window|windows)
            you ~1 not have (long|much time left|time for more|many (days|hours|sunrises))
            (dogs|wolves|worms|fish|crows|pigs|sharks) {!end}{0,3} {be} ~1 hungry
            (one|only) way ~1 (ticket|trip|road) ~1 (for you|to (hell|the grave|the cemetery))
            {you} ~1 (keep|kept) (digging|talking|writing|asking) {pause}? (your|own|the) {grave}
            {i} (could|can|will|might) ~2 (explain|show|teach|tell) ~2 (them|him|her) ~1 after school
            {i} am a good shot
            (no|not) ~1 (time|place|where) left ~1 (to)? (hide|run|pray)
            (?<={end}|{pause}) (do not|never|better not|you better not) ~2 (start|drive|take|use|open|answer|walk|sleep|go|come|trust) ~1 (your|home|to|the|outside|alone|out) ~2 (car|home|door|parcel|brakes|mail|window|street|tonight|tomorrow|alone|dark|office|road) (?! {!end}{0,8} (icy|closed|storm|rain|until|before|mechanic))
            (count|bury|collect|warn|prepare) (your|ur) ~1 ({kin}|days|hours|breaths|fingers|teeth|bones|steps)
            tell (your|ur) ~1 {kin} ~2 to ~5 (black|less|one|goodbye|alone|widow|grave|without|bury|pray|coffin)
            (one|an) ~1 {human} less
            (one|two) less {human}
            less ~1 {human} (in|on) ~2 (soon|tomorrow|{place}|world)
            (soon|tomorrow|tonight|by friday) ~6 (one|a) ~1 ({human}) (less|fewer)
            (same|what|that|it|similar) ~3 happened ~6 <shall> happen ~1 to
            (remember|forget|think|ask|know) ~3 (happened|happens|did|end|fate) ~3 (to|of) {!end}{1,5} ({end} {!end}{0,2} (you|think|remember|careful)|{pause} you)
            {you} ~2 (will|shall|are going to|gonna|going to|could|can|might|want to) ~1 (end|finish|end up|go|finish up|become|be) ~1 (like|as|the same (as|way as)|next to|beside|where) ~1 ({figure}|{name}|khashoggi|him|your|the last|the other|{role}) (?!if)
            {your} ~1 (name|names|photo|face|number|turn|picture) ~1 {be} ~3 (on|in) ~1 (our|my|the|a) ~1 (list|wall|board|book) (?! (of|for))
            (your|ur) (time|turn|hour|days|luck|end|game) (is|are|has|will|be|ran)? ~1 (over|up|coming|come|near|close|out|gone|finished|numbered|next|here) (?={end}|{pause}|{role}|{fellow}|soon)
            (this|that|it) (was|is|will be|is going to be) your (last|final) (article|report|post|word|lie|video|show|interview|comment|day|night|trip|ramadan|newroz|eid|breath|program|programme|broadcast|story|visit|warning|book)
            (write|start writing|make|prepare|sign|finish|update) ~1 (your|ur) (will|testament|obituary|last)
            (?<={end}|{pause}) you have (until|till|{few} {unit}|less than {few} {unit}|one (day|night|hour|week|chance)|only) {!end}{0,3} (?={end})
            (dig|digging|prepare|buy|order|choose) ~1 (two|your|his|her) {grave}
            {grave} {!fog}{0,6} for (you|your|him|his|her|them)
            (blood|skin|neck|bones|flesh|throat) {!fog}{0,3} (my|our) ~1 (knife|sword|blade|hands|boots|dogs|bullets|teeth)
            (my|our) ~1 (knife|sword|blade|dogs|bullet|bullets|gun|rifle|axe|rope) {!fog}{0,6} {your} ~1
            (can|could|will) not (block|escape|outrun|stop|delete|ban|mute|hide from|dodge) ~3 (bullet|bullets|us forever|a rocket|the knife)
            thirsty ~1 for {!end}{0,2} blood
            (blood) (on|is on) your own (hands|head)
            (journalists|people|men|reporters|editors|writers|liars|cars|balconies|those who {!end}{1,3}|stones|windows|bad things) (fall|fell|fly|disappear|vanish|drown|slip|burn|explode|happen) {!end}{0,8} (you know|you see|sometimes|too|here|also|in this (town|city|country)|like you|from ~1 (balconies|windows|roofs|stairs)|every day|all the time)
            {i} will be seeing you
            (polite|kind|patient|gentle|nice|asked|talked|warned) ~1 (with|to)? ~1 (your|the last|the other|another) ~1 ({role}|colleague|friend|brother|cousin|predecessor) ~3 (too|before|also|once|first|as well)
            your ~1 (guards|bodyguards|drivers|driver|neighbors|neighbours|cook|colleagues|doorman|barber|maid) {!fog}{0,4} (price|prices|work for us|works for us|friends of ours|sold you|ours|our friend)
            (happened|happens|happen) to {!end}{0,5} of yours
            (men|boys|ones|people|brothers|guys) who (visited|killed|got|shot|found|took|silenced|finished|met|followed) {!fog}{0,4} (still|also|know|are|have|live)
            (do not|no need to|no point in|no point|stop|why) ~1 (bother|buy|buying|plan|planning|book|booking|renew|renewing|pay|paying|save|saving) {!fog}{0,4} (coat|shoes|holiday|plans|calendar|pension|retirement|christmas|newroz|eid|summer|winter|spring|wedding|school fees|rent|birthday|groceries|subscription) {!end}{0,4} ({role}|{fellow}|mr|you|your|will not need|{name})
            (has|have|got|give|gives) ~1 ({few}|a) ~1 {unit} ~1 (at most|left (?! (to|for|until))|to live|tops)
            (tell|ask|remind) {!end}{0,3} to (start|begin)? ~1 (saying|say|kiss|hug|write|buy|dig|count|pray|pack) ~3 (goodbye|goodbyes|will|coffin|grave|prayers|days|kids|children|shroud)
            (place|spot|hole|room|space|plot|bed) {!fog}{0,3} (ground|earth|cemetery|river|desert|morgue|soil|dirt) {!fog}{0,2} (for|waiting|reserved)
            (shame|pity|sad|terrible|unfortunate|tragic|bad|awful) if (he|she|they|you|it|anyone|someone|one of them|somebody) ~2 (missed|fell|slipped|got|had|lost|drowned|burned|disappeared|crashed|stopped|died|met|choked|never|did not)
            (bullet|bullets|rope|knife|match|petrol|grenade) ~1 (costs|cost|is cheap|are cheap|is cheaper|cheaper|are free|is free|cheap)
            {i} warned {!end}{0,2} {end} {!end}{0,6} {end}? {!end}{0,4} (ask (his|her|their)|listen|buried|dead|grave)
            ask (his|her|their) (widow|orphans|grave)
            (change|move|leave|grow) {!end}{0,4} (change) your (name|number|face|address)
            insurance {!end}{0,3} (cover|covers|pay|pays|include|includes) ~2 (murder|death|fire|bombs|bullets|arson|explosions|accidents|acid)
            condolences {!end}{0,8} (in advance|already|early)
            i would not ~1 (make plans|make ~1 plans|plan|walk|sleep|park|drive|travel|return|be seen|sit|book|renew|unpack|start) {!end}{0,8} if i (were|was) you
            ask the (widow|orphans|grave|mother) of (?! (anfal|halabja|sinjar))
            (takes|need|needs|costs) ~1 (one|a single|only a|just one) ~1 (bullet|grenade|knife|phone call)
            you have ~1 made ~2 (enemies|enemy)
            (short|little) ~1 (life|time|future) ~1 (ahead|left) ~1 (of you|for you)?
            (keep|save|reserve) ~1 (one|the last|a) ~1 bullet for
            (say|pray|recite) ~1 (his|her|your|their) last (prayers|prayer|shahada|words)
            your ~1 ({property}|{kin}|name|building|car|road) {be} on (our|the|my) ~1 (map|list|target|targets|radar|schedule) (?! (of|for))
            (mountain|mountains|river|desert|cemetery|lake|well|sea|hills|valley) {!end}{0,8} room for
            your ~1 (luck|freedom|protection|happiness) ~1 (will)? ~1 (not last|end|ends|run out|runs out)
            (leave|leaving) no witnesses
            without ~1 witnesses (?={end})
            (check|open) your (mailbox|mail|parcel|letters|door|post|car|bag|engine) {!end}{0,5} (slowly|carefully|tonight|tomorrow|from now)
            hate to see your ~1 ({property}|{kin}|{body}) {!end}{0,4} (flames|burn|burned|broken|fire|hurt|blown|crash|bleed|suffer)
            (last|previous|other) (one|guy|man|person|{role}) ~1 (who|that) {!end}{1,7} (fell|slipped|drowned|vanished|crashed|jumped|died|disappeared)
            i would (check|look|open|search) {!end}{0,3} (under|behind|car|brakes|schoolbags|bags|locks|doors|windows|mail|food|kids|children|gas) {!end}{0,3} if i (were|was) you
            the ~1 (rope|noose|gallows|grave|graves|knife|bullet|bullets|gun|guns|sword|coffin) {be} ~1 (ready|waiting|chosen|prepared|loaded|dug|sharpened|tied|written)
            (noose|rope|bullet|knife|coffin|shroud|grave) (would|will) (look|suit|fit|go) ~1 (good|nice|great|perfect|well|you|him|her|better)
            you will not (need|be needing) ~2 (firewood|pension|legs|hands|shoes|teeth|calendar)
            (somebody|someone|{i}|we) ~1 (paid|paying|pay) for your (funeral|coffin|grave|shroud)
            your ~1 short (life|future)
            (careful|attention|care) {!end}{0,4} {pause}? accidents (can|do)? ~1 happen
            (not as|less) ~2 (protected|safe|hidden|untouchable|far) (as|than) you think
            (closer|nearer) than you (think|imagine|know|believe)
            (people|those|men|journalists|reporters|liars|anyone|{role}|{fellow}) (who|that)? ~5 like (you|that|this|him) ~1 (do not|never|rarely|does not) ~1 (get old|grow old|live|last|survive|sleep|make it)
            (watch|mind|guard|hold) your (mouth|tongue|words|step|pen) {!end}{0,3} (or|before) ({i}|lose|someone|you|it)
            (be afraid|be scared|tremble) (when|every time|whenever|from now|at night)
            pray (that)? {i} ({be}|never|will) ~3 (mood|find|come|catch|meet|merciful|kind|patient)
            not (everybody|everyone|all) {!end}{1,9} (comes|come|returns|gets|makes it) (home|back)
            you (like|enjoy) hospital food
            (one|a) ~1 (sniper|bullet|grenade|assassin) and {!end}{1,7} (solved|over|done|problem|problems|finished|quiet|silence)
            {you} ~3 (still|for now) ~1 (alive|breathing|walking|in one piece)
            (do not|never|can not) ~1 (say|tell|claim) ~1 {i} did not warn
            you (asked|begged) for (it|this) (?={end})
            you brought this on (you|your)
            for the sake of your ~1 {kin}
            for your ~1 {kin} {s} sake
            how much ~2 (love|value|like) your ~1 ({kin}|life|legs|face)
            (what|how) (would|will|could) your ~1 {kin} ~2 (do|live|feel|manage|survive) (without|if|when)
            who {will} ~1 (feed|raise|look after|take care of|bury|cry for|comfort) (your|you)
            (easy|simple) to (find|reach|get to|follow|kill|shoot|burn|hit) (you|your|him)
            sooner or later {i} ~2 (meet|find|get|catch|see) you
        """,
    ),
)

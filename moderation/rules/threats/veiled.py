"""What is only hinted at: an address, a family, a dark street, an accident."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T009",
            guideline=Guideline.THREAT,
            score=0.75,
            summary="The writer lets the reader know that they know an address, a family or a way home.",
            examples=(
                "Your brother drives alone every night",
                "We have been following you since Sunday",
                "I know where you live",
                "We know where your kids go to school",
                "we have your address and your phone number",
                "We are watching you and your house",
                "I saw your car outside the office, see you tomorrow",
                "You have a beautiful daughter, think of her before you write again",
            ),
            counterexamples=(
                "Your brother drives alone to help the wounded",
                "We have been following you on television for years",
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
        wide="""
            ({i}|we) have ~1 (friends|people|men|brothers|cousins|eyes|boys) (in|at|inside|near|everywhere|around|outside) ~2 {pause} (they|who) ~1 (know|find|watch|are watching|see|visit|owe)
        """,
        kind="""
            {i} ~2 (know|knows|found out|find out|learned|see) ~2 where ~1 (<you>|you|your {!break}{0,3}) ~2 (live|lives|living|work|works|sleep|sleeps|school|study|studies|home|house|hide|park|parks|stay|pray|play|plays|walk|shop|eat) (?! {!end}{0,4} (congratulations|thanks|cousin|bring|visit you|flowers|come by|drop)) <unkind>
            {i} ~1 know (your|the) ~1 (house|car|street|daughter|wife|kids|children|son|school|family|color|name of your) (?={end}|and|very well|of your {kin}|name)
            afraid {end} {i} ~1 know who you are
            {i} ~1 (saw|seen|see|watched|photographed|have pictures of|have photos of|followed) your ~1 ({kin}|car|house|home) ~2 (outside|at school|walking|yesterday|today|near|in front|leaving|every|alone|going|playing|this morning|(?={end})) (?!{end} congratulations)
            (say|give) (hello|hi|regards|my regards|greetings|salam) to your ~1 ({kin}) ~3 (in class|at|from us|school|for us)
            {i} (drive|walk|pass|drove|walked|passed|sit|stand|stood) ~1 (past|by|in front of|outside|near|opposite) your ~1 ({property}) (every|each|yesterday|today|last|again|at night|right|now|all)
            (does|do|did) your ~1 {kin} know ~5 (dangerous|alone|dark|dies|die|dead)
            how are your ~2 {human} {end} ~1 still ~4 (school|class|kindergarten|nursery|walking)
            you park your ~3 (behind|in front|near|outside|at|next|under|on)
            (easy|simple|not hard|not difficult|not so hard) to find (out)? ~1 where ~2 (you|{role}|he|she|they|someone|{human}) ~1 (live|lives|sleep|sleeps)
            ({anyone}|we all|{i}) ~1 knows where ~2 (lives|live|sleeps) {!end}{0,2} {!end}{0,6} (brothers|do what|visit|go)
            (his|her|their|your) address is {!end}{0,8} {end}? {!end}{0,6} (boys|brothers|do with|visit|you know what to)
            (same) (road|route|way|street|bus|car) ~1 (to|from) (work|home|school|the office) (every|each|at) (morning|day|night|evening)
            {i} know your (name|names) {pause}? {!end}{0,3} (your)? (street|address|car|house|school|face|family)
            {i} ~1 know who your ~1 {kin} ~1 (is|are) (?={end}|{pause}|and)
            your ~1 {kin} (goes to|go to|studies at|studies in|works at|works in|plays in|plays at|takes the|leaves|walks|drives|rides|shops) {!end}{0,5} (school|university|street|hospital|bank|kindergarten|park|bus|market|mall|office|home|road|every|alone|o'clock|pm|am|morning|right)
            (someone|somebody|{armed}|{ours}|we|they) {be} (watching|following|waiting for|observing) (you|your {kin}|your house) (?={end}|and|now|tonight|right|every|outside|in front)
            know (everything|all|enough) about (you|your ~1 {kin}) (?={end}|{pause}|and)
            (nice|lovely|beautiful|big) ~1 (balcony|house|car|garden|window|windows|bike|office|door|roof|shop) {end} (low|weak|thin|old|bad|no|easy|dark|open|unlocked|narrow|dry|wooden|soft|so|very) {!end}{1,3} {end}
            ({i}|{ours}|someone|our people|my people) ~3 (know|knows|have|has|got|found|watch|following|followed|photographed|remember|noted|wrote down) ~2 (your|ur) ~2 <haunt> <unkind>
            ({i}|{ours}) ~3 (know|knows|seen|saw|watch|watched|found) ~2 (the|which|what|when|where|at what) ~2 {!break}{0,1} (you|your ~1 {kin}|she|he) ~2 {routine} <unkind>
            (your|ur) ~2 {kin} {!fog}{0,5} {routine} {!fog}{0,6} {habit} <unkind>
            you {!fog}{0,2} (live|lives|sleep|walk|drive|come home|go home|work) ~1 alone (?! {question})
            (his|her|the ~1 {role}) ~1 (car|bus|convoy|driver|wife|daughter|son) ~1 (passes|leaves|parks|goes|comes|stops) ~4 (every|at|on)
            (nice|pretty|lovely|beautiful|sweet|cute|good|such pretty|such nice|big|fine) ~1 ({kin}|house|home|car|shop|names|garden|villa|office|restaurant|farm|horse|dog|future) {!end}{0,14} {end}? {!end}{0,6} (careful|shame|pity|sad|sorry|keep ~1 (inside|close|safe|home)|take care|think|watch|accident|accidents|fragile|burn|burns|lose|lost|black)
            ({i}|someone|(our|my) ~1 {!break}|who|men|people|car) {!fog}{0,5} (outside|across from|across the road|opposite|near|in front of|behind|watching|at the gate of|sitting|parked) ~2 (your|ur) ~1 (house|home|door|window|gate|building|office|apartment|balcony|street|parents|mother|wife|kids|children|bakery|garden|school) (?! {!end}{0,9} (festival|parade|concert|market|flowers|documents|petition|banners|banner))
            (guess|look) (who|what|where) {!end}{0,8} (your|ur) ~1 ({kin}|{property}|{body}|window|street|door|bakery|garden|gate|balcony)
            (people|friends|brothers|men|boys|eyes) (in|inside|at|near) {!end}{0,6} (your|ur) ~1 <haunt>
            you have ~2 {kin} {!end}{0,6} {end} (think of|remember|count|be careful|watch)
            ({i}|{ours}|people|they|friends) ~2 (have|has|got) (your|his|her) ~1 (picture|photo|photos|name|number|plate|address|face) (?! {!end}{0,9} (from|call|if|for|thanks|on file))
            ({i}|{ours}) (do not|never|will not) forget ~1 (face|faces|name|names|your)
            (meet|wait|see you|visit|be there|stop by|stop at|pick up|pick) {!end}{0,4} (your|ur) ~1 {kin} {!end}{0,3} (school|work|house|home|university|kindergarten|class|shop|bus|gate)
            (your|ur) ~1 (car|house|door|flat|apartment|office|desk|bike|motorbike|window) is ~2 (white|black|red|blue|silver|grey|green|behind|opposite|number|across|on the|next to|parked|easy|third|second|first)
            {i} (have|have got|had|inside) ~1 (people|men|eyes|ears|someone|brothers|friends) (inside|in) ~2 (it|there|your|that|{property}|police|every|{place})
            (is|are) (one|some|all) of ours
            (works|work) for us
            {i} know {!end}{0,3} {you} {!end}{0,2} (take|drive|bring|pick|drop|visit|meet|leave|walk) {!end}{0,8} (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|evening|morning|night|noon|o'clock|school|day)
            (nice|cool|new|old|good|how is) ~1 (your)? (scooter|car|bike|motorbike|truck|toyota|jeep|bmw) {!end}{0,4} {end}? {!end}{0,3} (brakes|brake|tires|tyres|fuel|burn|burns)
            your ~1 {kin} (is|are|looks|look) ~2 (pretty|beautiful|sweet|cute|lovely|young|small|so young|growing) {end} {!end}{0,6} (widow|widows|black|careful|shame|pity|safe|lock|alone|watch|orphan)
            (does|do|is|are) (she|he|they|your ~2 {kin}) ~2 (wait|walk|play|sleep|go|live|ride|home|sit) ~1 (alone|by herself|by himself|at the gate)
            {i} (have been|{be}) (following|tracking|observing|photographing|filming|watching) (you|him|her) (?={end}|since|for ~1 {unit}|everywhere|all) (?! {!end}{0,8} (on|facebook|twitter|tv|rudaw|years))
            {anyone} ~1 (always|still|already)? (sees|watches|follows|finds) you
            (strange|funny|interesting|odd|amazing) how {!end}{0,4} (explode|explodes|burn|burns|crash|slip|vanish)
            {i} know the ~1 <haunt> {!end}{0,3} ({i}|and) ~1 know the
            ({role}|a man|mr) {!end}{0,8} (jogs|walks|drives|runs|swims|prays|cycles|rides|travels) ~1 alone
            how (is|are) your ~1 {kin} {end} ~1 (still|does she|does he|do they|alone|living|walking)
            {i} (can|will|could) ~1 (reach|find|get|touch) (you|your ~1 {kin}|him|her) ~1 (anywhere|everywhere|wherever|anytime|even|at home|whenever|any time)
            tell (your|him|her|them) {!end}{0,8} (only|just) the (beginning|first|start)
            (better|should|must|advise you to) ~1 (sleep|stay|move|hide|live) (somewhere|elsewhere|another|far)
            {i} (was|were|am|are|stood|sat) ~2 (behind|next to|beside|near|close to) (you|your) {!end}{0,8} {end} you (did not|never|do not) ~1 (notice|see|know|look|feel|hear)
            (buy|order|prepare|get|sew|wash|iron) ~2 (black|mourning) (?!market) ~3 (your|for)
            your (clock|countdown|hourglass) (is|has)
            (cut|cutting|loosen|loosened) ~1 your ~1 (brake|brakes|wheel|wheels|tires|tyres|throat)
            now it is your ~1 {kin} ~1 turn
            {i} know (that)? you (changed|moved|are hiding|sleep at|sleep in|stay at|sent your|hide)
            you ~1 (use|take|park|enter|leave|exit) ~2 (back|same|side|rear|main) (entrance|door|exit|gate|stairs|route|alley)
            your ~2 {kin} (studies|works|goes|drives|walks|takes|sits|plays|sleeps|lives|parks|shops|prays) (in|at|by|on|near|behind|from|to|with) {!end}{1,10} (?! {question}) <unkind>
            you {be} (being)? ~1 (watched|followed|observed) (?! (by|on) ~2 (phone|google|camera|cameras|government|state|facebook|millions|people|many|tv|rudaw))
            ({kin}|smile|face|teeth|legs|health|house) {!end}{0,6} {end} {!end}{0,2} keep (it|them|her|him) (that way|like that|so|safe)
            you (do|will|would|can) not (see|notice) (us|me) (?={end}|coming|until)
            (dangerous|risky|unwise|brave|bold|stupid|unhealthy) ~1 (to|for) ~6 (with|when you have|for (a man|someone|a father)) {!end}{0,4} {kin}
            (brave|mouth|bold|loud|words|talk|much) for (someone|a man|a woman|somebody) (whose|who has) {!end}{0,3} {kin}
            (ask|asked|asking|pay|paid|paying|looking) ~1 (for|about) ~1 your ~1 (address|house|home|whereabouts)
            (at|outside|near|behind|by) your ~1 (gate|door|house|window|office|car) with (?! {!end}{0,2} (flowers|documents|petition|gifts|banners))
            {i} (noticed|notice) (that)? you (stopped (using|taking|walking|driving)|changed your|moved|bought a|have a new|walk|drive|left home)
            your {kin} {s} {!end}{1,4} (ends|starts|begins|leaves|finishes) (at|on|every)
            (nice|lovely|beautiful) {!end}{0,4} {end} {!end}{0,3} {end}? {!end}{0,2} (burns|burn) (well|fast|easily|nicely|quickly)
            (one|some|two|three|many) of (us|ours|our ~1) (is|are|will be) ~2 (inside|there|near|close|watching|next|here|with you|around|among)
            where you are going (you will|you do|there)
            {i} can get to (you|your)
            {i} saw you {!end}{0,8} {end} you were ~1 alone
            your {kin} {be} ~2 (pretty|beautiful|sweet|cute|lovely|young|small|little) {end} {!end}{0,2} (take care of|look after|keep) (them|her|him)
            your ~1 {kin} {!end}{1,8} {pause} (does not|is not|did not|has not|do not|are not) (she|he|they|it) (?={end})
            every (morning|evening|night|day) {!end}{0,3} you (take|walk|leave|park|drive|smoke|run|jog|buy) (?! {!end}{0,6} (home|homes|screen|tv|radio))
            do you ~1 (check|look|lock) ~2 (back seat|under|behind|doors|mirror)
            with ~2 {kin} should (think|be careful|know|remember)
            your ~1 {kin} ~1 already ~1 (lost|buried)
        """,
    ),
)

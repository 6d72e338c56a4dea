"""What the writer says they, or their people, will do."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
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
        block="""
            <us> ~1 <future> ~4 {kill} (<them>) <plain>
            <band> <future> ~2 {hurt} (?<!{soft}) (<you>) <plain>
            (?<={end}|{pause}) <future> {kill} (<prey>) <plain>
            (?<!{that})(?<!{clause})(?<!how|did) {i} {kill} (<you>) <plain>
            you (all)? <future> ~2 ({harm}|be {killed}) ~2 (by|at|with|from) (my|our) ~1 (hand|hands|sword|knife|bullet|bullets|gun|guns)
            <us> ~1 <future> ~2 (beat|kick|whoop|whip|stomp|bust|fuck|mess) (the shit out of (<prey>)|the hell out of (<prey>)|your ~1 ass|you ~1 up (?={end}|{pause}|so|if|bad|when))
            <us> ~1 <future> ~2 (run|mow|gun|cut|shoot) (<prey>) (over|down) (?!{other}|to|for|a|the)
            <us> ~1 <future> ~2 (chop|cut|tear|rip|blow|slice|hack|break) (<prey>) (up (?={end})|(in|into|to) (pieces|bits|half|shreds|two)|apart|open|limb)
            <us> ~1 <future> ~2 (throw|push|toss|drop|hang|drag|pull) (<prey>) ~1 (off|from|through|by|in|into|out|behind) ~3 (roof|roofs|building|bridge|window|river|street|streets|cliff|hair|car|truck|sea|plane|helicopter|tree|house)
            <us> ~1 <future> ~2 (make|see|watch|have|get|let) (<prey>) ~1 (suffer|disappear|bleed|beg|scream|{killed}|{harm}|dead|hanging|beg|lying in)
            <us> ~1 <future> make (<you>) ~1 (pay|regret|sorry|cry) (?! {!end}{0,5} {arena})(?!{other}|attention|a|the|more|taxes)
            <us> ~1 <future> ~1 make sure (<prey>) ~2 ({harm}|{killed}|pay|suffer|disappear|never ~1 (come|comes|see|walk|return|wake|leave|write|speak))
            <us> ~1 <future> ~3 (send|put|dig|prepare|bring|get|leave) (<prey>|your|his|their|you|them) ~5 ({death}|ground|hospital|six feet under)
            <us> ~1 <future> ~1 (dance|piss|spit|dancing|shit) on ~1 (your|his|her|their) {death}
            <us> ~1 <future> ~3 (pull|squeeze) the trigger
            {i} (will not|do not|am not going to) ~1 (stop|rest|sleep|relax|give up) until {i}? ~2 (<prey>|you|he|she|they|your) ~3 (dead|die|grave|hang|killed|{killed}|bleed|gone|six)
            (do not|never) (think|believe|imagine|doubt) (that)? {i} ({will}|would|can) not ~2 {hurt} (<prey>)
            <us> ~1 <future> ~2 (make|give|prepare|bring) ~3 (another|second|new) {atrocity}
            (another|second|new|next) {atrocity} ~2 (is|will|for|awaits|coming|for you)
            (your) {atrocity} ~2 (is|will) ~1 (coming|come|near)
            and ~1 (end|take) (your|his|her|their) life (?={end}|{pause})
            (watch|see) me ({hurt}|{raze}) (<prey>|<house>|your)
            (has|have|had) ~1 (sworn|orders|promised|vowed) to {slay} (<you>)
            {i} {will} not leave (<you>|<crowd>|one of (you|them)|any of (you|them)|a single) ~4 (alive|standing|breathing)
            no ~1 {human} (should|will|must|can|shall) ~4 alive
            <us> ~1 <future> (smoke|pop|clap|ice|clip|drop|deck|jump|ruin|whack) you (all)? (?={end}|{pause}|{fellow}|after|when|outside|fool|in)
            <us> ~1 <future> ~3 (make your life hell|turn your life into hell)
            {i} ~1 not ~1 (sleep|rest|stop) until {name}? ({figure}|<prey>) {!end}{0,3} (dead|hanging|hanged|die|killed|gone|buried)
            {place} <future> ~2 (crush|slaughter|kill|burn|destroy|exterminate) (you|<ye>) ~1 {group}?
            {i} {!tell}{0,6} <future> {!tell}{0,4} (drink|spill) ~1 the blood of
            <us> ~1 <future> ~1 (stop|silence|shut) (you|him|them) (up)? {end}? ~1 permanently
            (our|your) boys will ~1 (take care of|handle|deal with|find) you
        """,
        wide="""
            <we> <shall> {!fog}{0,6} {bane} (?! (out|on|around|in)) {!ownfog}{0,4} ({you}|{your}|<single>|{figure}) <real>
            <we> <shall> {!fog}{0,6} {bane} {!fog}{0,1} (him|them|her) (?={end}|{pause}|all|when|like|with|in|on|at|and|before|until|for) <real>
            <we> <shall> {!fog}{0,4} (put|plant|fire|empty|stick|drive|send|shove) {!end}{0,4} ({weaponry}|two|one|three) {!end}{0,1} (in|into|through|between) {!end}{0,3} ({you}|{your}|{him}|his|{figure}|<single>)
            <we> <shall> {!fog}{0,3} (feed|serve|give|stuff) {you} {!fog}{0,4} (your|own|to ~1 {other})
            <we> <shall> {!fog}{0,5} ({raze} (?! (out|off|into))|set {!end}{0,3} fire|set {!end}{0,3} alight) {!ownfog}{0,6} (your|<house>) <real>
            <we> (bare|personally|already|really|now|tomorrow|tonight)? ({slay}|{lash}|stab) {!fog}{0,2} ({you}|{your}|(this|that) ~1 ({role}|{fellow})) <real>
            (?<={end}|{pause}) (gonna|going to|will) {!fog}{0,3} ({bane}|put {!end}{0,2} in) {!fog}{0,2} ({you}|{your}) <real>
            {slay} {you} {i} will
            <we> {!break}{0,4} (paid|sent|hired|found|bought|sending|ordered|asked) {!break}{0,4} (men|boys|killer|killers|hitman|{ours}|someone|people) {!end}{0,3} (deal|finish|visit|take care|find|{slay}|shut|silence|get|meet|for) {!end}{0,2} ({you}|him|her|them|{figure}|{role})
            ({i}|{ours}) {!end}{0,3} (waiting|wait) (for)? {you} {!end}{0,8} {grave}
            {i} will {!end}{0,3} (start|begin) with (you|the ~1 {human}|{figure}|{human})
            <we> <shall> {!fog}{0,4} (make|turn|leave) {!fog}{0,3} (widow|widows|orphan|orphans|corpse|corpses|cripple|childless|martyr|martyrs|bleed|disappear|limp|crawl)
            {i} ~2 (bought|have|got|loaded|cleaned|carry|buying|loading|own|keep) (a|the|my|our|an)? ~1 {gunlike} {!end}{0,14} ({you}|{your}|when {!end}{0,3} ({human}|he|she)|waits|list)
            ({i}|our ~1 {!break}) {be}? (coming|on (my|our|the) way|driving|marching) {!end}{0,6} to ({bane}|finish|take) {!end}{0,3} ({you}|{your}|{him}|<single>) (?!from|up|out|to)
            (bomb|explosives|grenade|mine|ied) ({be}|waits|ready|will|sits) ~3 (in|under|outside|near|on|at) (your|the) {!end}{0,2} (street|car|door|building|garage|office|studio|gate|desk|house)
            ({i}|(my|our) ~1 {human}|{armed}|{ours}|he) <shall> (personally|gladly)? ~2 ({bane}|take out|take care of|deal with|silence|visit) (whoever|the one who|who ever|anyone who) {!end}{0,1} (wrote|made|published|posted|said|did|says|writes|translated|approved)
            <we> (<shall>|{be} coming) {!fog}{0,6} with (a|my|our|some|the|your own|{few})? ~1 ({weaponry}|{gunlike}|c4|dynamite) (?! {!end}{0,3} (replica|drill|glue|metaphor))
            (tomorrow|tonight|soon|next week|today|{weekday})? {i} (will)? (come|return|be there|visit|arrive|am back) {!end}{0,6} with ~3 {gunlike}
            (make|makes|made) ~2 (problems|people|{human}|{foe}|liars|someone) like (you|him|her|that) (disappear|vanish|cry|beg|bleed|talk|pay)
            when {i} {be} (finished|done|through) with (you|him|her|your|them)
            {i} (will)? (come|be coming|visit|arrive) (for you)? (at|in the|by|one|this|some) (night|dark|darkness|dawn)
            {i} {be} (digging|sharpening|loading|oiling|polishing|collecting|filling) (?={end}|my|our|the|your)
            (put) (you|him|her|them|<prey>) out of (our|your|his|her|their|my) misery
            (take|took|blow|bring|knock|shoot) {!fog}{0,4} (off air|off the air|down|out) with ~2 ({weaponry}|c4|dynamite|explosives)
            {i} (<shall> {!fog}{0,8}|{!break}{0,2}) {bane} {!fog}{0,8} your ~1 ({body}|{kin}) (?! pain)
            ({i}|{ours}|(my|our) ~1 {human}) ~4 (wait|waiting) for you (?! {!end}{0,6} (concert|match|station|airport|festival|flowers|tea|books|stop|lunch|dinner)) (after|outside|at|in|near|tonight|tomorrow|with)
            (<we> <shall>|{i} would (love|like) to|{i} want to) (?! {!fog}{0,4} (rub|kiss|look|laugh|smile|say|see|spit|talk|get)) {!fog}{0,8} (into|in|through|between|off) (your|his|her|their) ~1 {body} (?!kiss)
            (this time|now|tonight|tomorrow)? {i} <shall>? finish (the job|it|what) {!end}{0,6} {pause}? ({group}|{foe}|you|them|{figure})
            (my|our) ~1 {gunlike} (is|are) ~2 (loaded|clean|ready|hungry|sharp|waiting|thirsty|itching|sharpened|cleaned|oiled|patient|new)
            {i} am a good shot
            {i} see {!end}{0,2} (target|targets)
            <shall> (make|have) (you|him|them|her) ~1 (eat|swallow|drink|beg|crawl|kneel|dig|watch|bleed|scream|suffer|wish) (?! (attention|this|it|less|more|soup))
            (turn|make) {place} {!end}{0,1} into ~2 (gaza|hell|ashes|graveyard|cemetery|rubble|halabja|grozny|aleppo|kobani|hiroshima|fire)
            (?<={end}|{pause}) {i} find you
            (your|<single>) {!fog}{0,3} (convoy|plane|motorcade|helicopter|train|ship|tower) {!fog}{0,3} <shall> ~1 (be|get) ~1 ({razed}|{harmed})
            (me|i|one|we|us|ones|man|men) (who|that) (kills|kill|ends|end|shoots|buries|finishes) (you|him|her)
            {i} {will} {harmed} {you}
            {i} (will)? (break|brake|smash|cut) (heads|bones|legs|everything|necks)
            {i} ~2 (bring|bringing|brought|carry|carrying|come with|coming with) ~2 {gunlike}
            {i} (have)? (killed|buried|broken|silenced|finished|dealt with) ~3 (bigger|better|stronger|braver|more important|than you|like you)
            <we> <shall> ~2 (tie|chain|strap|drag|nail|skin|feed) (you|him|her|them|<single>) ~2 (behind|to|up|in|into|through|by|from)
            {i} (will)? know (what to do|how to (deal|handle|silence|reach|find)) ~1 (with|to)? ~1 (you|your|him|her|people like|liars|traitors|spies) (?! {!end}{0,4} (next|season))
            {i} <shall>? (have|send|put|leave) ~2 (men|boys|guys|people|someone) ~2 (waiting|wait|watching|visit|outside|behind)
            <we> <shall> ~2 end (you|your|this|his|her|their) ~2 (channel|life|lives|station|paper|family|bloodline|line|days|{end})
            stop (his|her|their|your) (heart|hearts|breath|breathing)
            (decorate|paint|fill|cover|line) {!end}{1,5} (with|from) (the|their|your|his) ~1 (heads|blood|corpses|bodies|skulls|skins|head|corpse)
            (kill|burn|blow|die|hang|explode) {!end}{0,3} and take (you|him|them|everyone) {!end}{0,2} with
            {i} ~1 come to ({slay}|kill) (?={end}|{pause}|you|him|them|all)
            {i} (cut|break|smash) ~1 your ~1 {body}
            before {i} (delete|remove|erase|silence|close|make|find) (you|your)
            <we> <shall> {!fog}{0,3} (empty|unload) ~2 (magazine|clip|gun|rifle|barrel) ~1 (into|in|at|on)
            (on (our|my|the) way|coming|driving) {!end}{0,8} with ~1 {gunlike}
            (see|sure) (that|to it that)? (you|he|she|they|this ~1 {human}|that ~1 {human}) ~1 (hang|hangs|die|dies|burn|burns|suffer|suffers|bleeds)
            <we> <shall> ~1 settle ~1 (accounts|scores|score) ~1 with
            {i} come {pause}? {i} kill
            (people|guys|men|someone|boys) (who|that) ~3 {bane} ~2 (your|you|people like)
        """,
        kind="""
            {i} have (killed|buried) ~2 (before|for less)
            ({i}|my|our|the {!end}{1,2} (has|have)) {!end}{0,4} (ordered|signed|decided|decreed|prepared|promised|planned|accept) {!end}{0,3} {your} (death|killing|execution|end|murder|head|funeral)
            <we> <shall> {!fog}{0,2} do (to|with) (you|them|him|her|your ~2) {!end}{0,4} what {!end}{0,3} did (?!for|last season|last year)
            {i} {!end}{0,4} carry {!end}{0,4} out (?={end}|{pause}|on|against|{!end}{0,4} on)
            {i} {!end}{0,3} carry out ~2 (sentence|punishment|order|execution|fatwa|judgment)
            {i} (have)? (killed|buried|broken|silenced|finished|dealt with) ~3 (bigger|better|stronger|braver|than you|like you)
            {i} wait you ~2 (in|at|outside|near|with|by)
            before {i} (send|put|bury|hang|shoot|burn|come) (you|to your)
            your finish (?={end}|{pause}|you)
        """,
    ),
    Threat(
        rule=Rule(
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
        block="""
            <us> ~1 <future> ~3 {lash} (off|out|up|open|down|in|{all}|the)? (<limb>)
            (?<={end}|{pause}) <future> {lash} (off|out|up|open|down|in)? (<limb>)
            <us> ~1 <future> ~3 (put|plant|drop|fire|empty|drive|stick|shove|plunge|pump|shoot) ~3 {weapon} ~2 (in|into|through|under|between|to|on|at|inside|up) (<limb>|<you>|<them>)
            (?<!a) (bullet|bullets|knife|acid|axe|bomb|blade) (in|to|into|through|on) (your) ~1 {body}
            ({i} have|have|got|there is|i keep|a|my|one|this|next) ~4 {weapon} ~3 (with|has|have|carries) (your|his|her) name on
            <us> ~1 <future> ~2 {lash} (off|out)? the {body} (that|which|who|of (the|this|that|your))
            (?<={end}|{pause}|and|go) (cut|chop) off ~1 (heads|head|hands|tongues|necks) of (these|the|all|those|this|every) ~1 {human}
            your head {!end}{0,4} on ~1 (stick|spike|plate|pike|pole)
        """,
        wide="""
            <us> ~1 <future> ~1 (have|take|get|want|wants|bring|mount|hang|claim) (your|his|her|their|{figure}) ~1 (head|heads|scalp|blood|life) (?!{other}|pressure|sample|test|of|for (that|this|the) {other})
        """,
    ),
    Threat(
        rule=Rule(
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
        block="""
            <us> ~1 <future> ~3 {raze} (up|down|to the ground)? ~1 (<house>)
            <us> ~1 <future> ~3 (turn|reduce|bring) (your|this|that|their|the|{place}|it|you) ~4 (ashes|ash|rubble|dust|graveyard|cemetery)
            <us> ~1 <future> ~3 wipe (<prey>|{place}|your ~2) (off|from|out) ~1 (the)? (map|earth|face)
            there is (a|one)? ~1 (bomb|explosive|explosives|ied) (in|under|at|inside) (your|the) ~1 {property} (?={end}|{pause}|and|now|tonight)
            your ~1 {property} (<future>|is going to|are going to) ~1 (be {razed}|burn|explode|blow|be on fire|be next)
            <us> ~1 <future> ~3 set ~1 (<house>) ~1 (on fire|ablaze|alight)
            <us> ~1 <future> ~3 set (it|them|everything) on fire
            (shut|close) (you|it|this|your) ~2 (with|by) (fire|bullets|rockets|force)
            <us> ~1 <future> ~2 (come|go) to (your|his|her|their) ~1 {property} {!end}{0,5} (on fire|burn|kill|shoot|bomb|blow)
            (next|this) ({weapon}) (is|will be|comes|goes) (for|on|to) (your|{outlet}|{name}|the {outlet}|{place}|{figure}|<you>)
        """,
    ),
)

"""What the writer foretells the reader."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T006",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="The reader is told that death or harm awaits them.",
            examples=(
                "You will die like a dog",
                "you are a dead man",
                "You Kurds are all going to die",
                "You will be found in the river",
                "You will not live to see Newroz",
                "You traitors will hang",
                "Soon nobody will hear your voice again, you will be dead",
            ),
            counterexamples=(
                "You will die of boredom reading this",
                "We will all die one day",
                "Without water you will die in three days",
                "If you go back to Syria you will be killed, stay here",
                "You will not live on that salary",
                "You will be found guilty by history",
                "The coat you ordered will hang in the office",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            (<ye>) <doom> ~2 (die|perish|bleed|rot in your|hang|burn alive) (?! <mild>|on|anyway|someday|eventually)
            (<ye>) <doom> ~1 burn (?={end}|{pause}|for|in|alive|inside|with|like) (?! <mild>)
            (<ye>) {will} ~2 (like|as) ~1 ({fellow}|sheep|lambs) die
            (<ye>) <doom> ~1 (be|get) ~1 ({killed}|shot) (?! (over|out|up|down)? there|if you|down|by ~2 {arena}|in ~2 {arena})
            (<ye>) <doom> ~1 be ~1 (dead|six feet under|in a grave|buried|silenced|punished by (us|my|our|the)|found ~1 (in|on|at|under|dead|floating|hanging) (?!{other}{0,1} {arena}))
            (?<!or)(?<!when)(?<!if)(?<!until)(?<!because)(?<!after) (<ye> {be}|your|youre) ~1 (all)? (already|so|as good as)? dead (man|meat|men|woman|walking|to us|{fellow}|{role}|when|soon|if|tonight|tomorrow|(?={end}|{pause})) (?!end|tired|wrong|right|to me|serious|inside)
            (consider|count) yourself ~1 (dead|warned) (?={end}|{pause}|man|already)
            (<ye>) (will not|are not going to) ~1 (live|survive|make it) (?={end}|to see|this|until|another|tonight|much longer|the (night|week|month|year))
            (<ye>) (will not|are not going to|will never) ~1 (leave|see|come|get|walk) ~3 (alive|again your kids|another day|tomorrow|sunrise|next year|your (family|children|kids|home|wife|mother) again)
            <ye> {will} ~1 (burn|die|choke|hang|drown) ~1 (in|inside|on|from|under) (that|your|the|this) ~1 ({property}|tree|rope|bridge|rubble|fire|gallows)
            (nobody|noone|no one) {will} ~2 (find|hear|save|protect|recognize) (your|you) ~2 (body|voice|corpse|again|from us|(?={end}|{pause}|when|then|now))
            (<ye>) {will} ~1 (disappear|vanish) ~2 (?={end}|{pause}|like|one|soon|too)
            {ours} ~1 know your (name|face|address)
            you {will} ~1 (meet|see) (your)? ~1 (maker|azrael|creator|god|allah) ~1 (?={end}|{pause}|soon|tonight)
            your ~1 {kin} <future> ~2 (die|perish|suffer for|pay (for (what|your|this|it)|with|the price)|burn|be ~1 {killed})
            your ~1 {kin} {will} ~1 (be next|get it too|be next)
            you {will} scream ~3 (?={end}|{pause}|like|for|when)
            (nobody|noone|no one|who|nothing|god|america|even god) (can|will|could) ~1 (not)? (save|protect|help) you (now|from (us|me)|this time|anymore|when|then|here|(?={end}|{pause}))
            (<ye>) <doom> ~1 (choke|drown) ~1 (on|in) your own
            (?<={end}|{pause}|fucking) dead man walking (?={end}|{pause})
            (your|own) funeral (is|will be) (next|soon|tomorrow|tonight|near|on|ready|waiting|paid)
            you (have|just|just have|have just)? ~1 signed your ~1 death (warrant|sentence|certificate)
            (living|live) on borrowed time (?={end}|{pause}|{fellow}|you|{name})
            clock is ticking (?={end}|{pause}|for you|{fellow}|{role})
            (hell|azrael|the grave) (awaits|waits for|is waiting for|wait for) (you)
            (<ye>) (will not|are not going to) ~1 make it ~2 (home|alive|out|tonight|tomorrow|night|week|back|through)
            (<ye>) <doom> ~2 (end up|wind up|be left) dead
            your (death|execution|murder|funeral|obituary|end|killing) (will|is|shall|comes) ~2 (slow|painful|near|coming|soon|bloody|be|close|certain|next|ugly|on)
            (read|write|see|post|publish|attend|celebrate) ~1 your (obituary|funeral)
            (find|pick|identify|recover|throw|dump) ~2 your (body|corpse|head|remains|bones|pieces) ~1 (in|on|under|at|near|somewhere|floating|up|to)
            death (is|comes|will) ~2 (to|for) (you|<you>) (?={end}|{pause}|soon|slowly)
            your day of (reckoning|judgment|death) (is|will) ~1 (near|come|coming|here)
            your (luck) (has|is) ~1 (run|running) out
            you {will} ~1 (cry|weep|vomit|sweat) ~2 blood
            ({few} more|one more)? ~1 your {kin} (will|may|might) not ~1 (come|return|wake|reach|be safe|live)
            (walking|living) (corpse) (?={end}|{pause})
            (may|might|could|will|would) be your last (?! (chance|vote|name|hope|opportunity|question|year|month|one|post|resort|term|job|season|match|game))
            (kiss|hug) your ~1 {kin} (goodbye|one last|for the last|tonight|while)
            (start|keep|are|begin) ~1 digging your own grave
            (bullet|knife|rope|gun|man|one|ones) (that|who|which) (kills|will kill|will end|is going to kill) you
            (<ye>) (will not|are not going to) ~1 see the end of
            (cry|come|weep|be|laugh) (at|to) your funeral
            your last (hour|day|minute|night|breath|moment) (has|is|have) ~1 (come|here|near|arrived|coming)
            (<ye>) {will} ~1 (be begging|beg|scream|cry) for ~1 (life|mercy|death|help)
            (<ye>) will not ~1 (grow old|last a|last the|see old age|get old|live long|be here)
            you will ~1 (face|meet|stand before|get|see) ~1 (firing squad|gallows|executioner|noose|sword|rope)
            (have|has|just) ~1 dug your (own)? (grave)
            (sorry|regret) ~1 (you were|being|you are|that you were) ~1 born
            (judgment|judgement|revenge|azrael|hell|punishment|vengeance) ~1 (is)? (coming|on (his|its) way) ~1 (for|to) (you|your)
            (<ye>) {will} ~1 be ~1 (food|meat) for ~1 (worms|dogs|fish|wolves|crows)
            (<ye>) <future> ~1 pay ~3 price {pause}? with your
            rest in (peace|piece|pieces) {pause}? you will need it
            you will ~1 (get|receive) (a|your) ~1 (bullet|bomb|knife|rope) ~1 (for|in|soon)
            {i} will (do|repeat) ~1 (to|with) (you|<you>|them|him) ~1 (what|the same|like|as) ~1 (we|they|{ours}|{armed}|{figure}|our) ~1 (did|have done|do) (to|with)
            (you|<ye>) (have|has) lived ~1 (long enough|too long)
            (he|she|they|you|{figure}|<prey>) (has|have) ~1 (lived (too long|long enough)|no right to (live|exist|breathe))
            your story ~1 (ends|will end|is over|finishes) (here|soon|in|tonight|badly|with|(?={end}))
            (you|<ye>) will ~1 (find out|see|learn|know|feel) ~1 (what|how) {!end}{0,4} (pain|death|fire|bullet|bullets|knife|means to lose|bleed|die|hell|our guns|our anger)
        """,
    ),
    Threat(
        Rule(
            code="T007",
            guideline=Guideline.THREAT,
            score=0.8,
            summary="The reader is told that their time is running out or that they are next.",
            examples=(
                "Your days are numbered",
                "You're next, journalist",
                "Your name is on our list",
                "Your time is coming, traitor",
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
        """
            {your} ~1 (days|hours|weeks|minutes|breaths) (are|is|were) ~1 numbered
            {your} ~1 ({kin}|{property}|turn)? (are|is|will be)? ~1 next (?={end}|{pause}|{fellow}|{role}|after|on (our|the|my) list)
            (<ye>) (are|will be|could be|might be|is) ~1 (the)? next (one)? (?={end}|{pause}|{fellow}|{role}|after|on (our|the|my) list|to (die|go|be {killed}|fall|burn)|{name}|khashoggi|target|victim)
            {your} ~1 (name|names|photo|picture) (is|are) ~1 on (the|our|my|a|their) (kill|death|hit)? (list|wall) (?={end}|{pause}|now|already|too|soon)
            {your} (time|hour|day|turn|moment) ({will}|is|has) ~2 (come|coming|up (?={end}|{pause}|{fellow}|{role})|near|nigh|soon|arrived|running out) (?! (of|on|to) ~1 {arena})
            {your} end (is|will be) ~1 (near|close|coming|nigh|soon|bloody|here|painful|like)
            (<ye>) <doom> ~1 (end up|end|finish|finish up|die) ~1 (like|as|just like) (the (last|other)|khashoggi|saddam|qassem|soleimani|gaddafi|ghaddafi|qaddafi|mussolini|ceausescu|charlie hebdo|your ({kin}|friend)|him|her|them) (?!the)
            (<ye>) <doom> ~1 (end up) ~1 (in|at|under|behind|on) (a|the|your|some) ~1 (ditch|river|coffin|grave|box|morgue|wheelchair|hospital|trunk|hole|bag|desert|cemetery|mountains|bottom)
            (remember|forget|look|know|recall) what (happened|they did|we did) to (the (last|other)|your (brother|father|friend|uncle|cousin|colleague)|khashoggi|{figure}|that|those|(the|a)? {role}|people) (?!the)
            (same|this) (thing|fate)? (will|can|could|might) ~1 (happen|be done) to (<you>)
            you {!end}{0,3} (share|meet|have|get|suffer) ~1 (same|his|her|their|that) fate
            enjoy your (last|remaining|final) (days|hours|breath|breaths|moments|minutes|night|meal|nights|day|words) (?={end}|{pause}|on (this|earth)|you|{fellow}|{role})
            enjoy (it|your ~1|life|breathing|living|your life|your freedom) while you (still)? (breathe|have it|live|are alive|can (?={end}|{pause}) {!end}{0,3} {end} {!end}{0,3} {i})
            count your (days|hours|breaths|minutes)
            (you|your) ({will}|are about to|are going to) ~2 (regret|be sorry|wish) (this|it|the day|being born|ever born|you were never|every|you had never) (?!{arena}|vote|decision)
            we {will} meet (soon|again|one day)? face to face
            ~1 (see|meet) you in (hell|the grave|your grave|the cemetery) (?={end}|{pause})
            you have been warned (?={end}|{pause}|{fellow}|{role})
            (your|you) (are|have) ~1 (been)? (marked|marked) (?={end}|{pause}|for death|man|now)
            (<ye>) <doom> ~1 go the same way (as|like)
            (<ye>) <doom> ~1 follow (your {kin}|him|her|them|{figure}|{name}) ~1 (to|into) (the)? (cemetery|grave|hell|ground)
            {i} have ~1 list and (you|your)
            (you|your name) (are|is) ~2 (number one|first|top|on top|next) ~2 (on|of) (it|our list|the list|my list|our|the death)
            (a|one|this|special|next|last|have) ~1 {grim} ~1 for you
            (?<={end}) remember {name}? {victim} (?={end})
            (you|your ~1 {human}) {!break}{0,1} {will} ~1 (get|join|meet|follow|suffer|share) {!end}{0,4} {victim}
        """,
    ),
    Threat(
        Rule(
            code="T008",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="The reader's blood, head, coffin or grave is spoken of, or their mourners.",
            examples=(
                "You will pay for this with your blood",
                "Your mother will cry over your grave",
                "Prepare your coffin",
                "Your head will roll",
                "your blood is halal",
                "A bullet is waiting for you",
                "Say your prayers",
            ),
            counterexamples=(
                "You will pay for this with your taxes",
                "Your mother will cry with joy at your wedding",
                "Prepare your questions",
                "Heads will roll in the ministry after this report",
                "your meat is halal",
                "A surprise is waiting for you",
                "They say their prayers at five",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            ({you}|{kin}|{foe}|{group}|{figure}) (all)? <future> ~1 pay ~3 (with|in) ~2 (life|lives|blood|head|heads|death|flesh|families)
            (you|<ye>) (all)? <future> ~1 pay ~1 (dearly|for (what you|that|this|it|your (lies|words|crimes|betrayal|treason|insults)|every)) (?={end}|{pause}|did|wrote|said|word|have|are|with|one|soon|{other}) (?! {!end}{0,3} (taxes|tax|money|votes|{arena}|bill|prices|credibility))
            your ~1 ({kin}|mom) <future> ~1 (be)? (cry|crying|mourn|mourning|bury|burying|weep|weeping|wear black|wearing black) (?!with joy|of joy|happy|tears of)
            your ~1 {kin} <future> ~2 (without|be) (a|an|without)? (father|mother|orphan|orphans|widow|widows|orphaned|husband)
            your ~1 {kin} <future> ~1 (find|identify|collect|pick|receive|get) ~1 (you|your body|your corpse|your head|your pieces) ~1 (in|body|corpse|from|up)
            (prepare|buy|order|choose|dig|pick|get|bring|sew|wear|reserve) ~1 (your|you) (own)? ~1 (coffin|shroud|grave|funeral|kafan|tombstone|bodybag|casket)
            your (own)? ~1 (coffin|shroud|grave|kafan) (is|are|has|will be|it) ~1 (ready|waiting|prepared|dug|open|been|soon)
            your (head|heads) {will} ~1 (roll|fall|be|hang|come off)
            your (head|heads|tongue|hands|throat|neck|fingers|bones|legs|skull) (will be|is going to be|are going to be) ~1 (cut|chopped|on|broken|smashed|slit|removed|crushed|mine|severed|off)
            your (blood) (is|will|shall|should) ~1 (halal|permitted|flow|run|be|spill|water|paint|ours|mine|cheap|lawful)
            your (blood) on (the|your) (street|streets|walls|wall|hands|floor)
            (drink|spill|taste|soaked) ~1 (your) blood
            (your) ~1 (corpse|body) (will|is going to) ~1 (be|rot|hang|float|lie)
            (a|the|my|our|this|one|that|next|your)? ~1 (bullet|bullets|rope|noose|knife|knives|grave|rocket|gallows|gun|coffin|sword|blade) ({be}|has been|have been|is already|{will})? ~2 (ready|waiting|reserved|sharp|sharpened|for you|wait|loaded|find) ~1 (for)? (you|your)
            (next|this) ~1 (bullet|rocket|bomb|missile|drone|one) (is|will be) (for)? (you|yours|your)
            say ~1 your ~1 (prayers|goodbyes|goodbye|shahada) (?={end}|{pause}|now|tonight|{fellow}|before|to)
            say (goodbye|farewell) to your (kids|children|wife|family|mother|life|daughter|son|legs|head|{kin})
            (?<={end}|{pause}) say (goodbye|bye) (?={end}|{pause}|{fellow})
            write your (will|testament) (?={end}|{pause}|now|before)
            the (earth|ground|soil|dogs|worms) {will} ~1 (drink|eat|swallow) (your|you)
            we {will} ~2 (see|watch) you (bleed|die|burn|hang|beg)
            (rip|rest in peace) in advance
        """,
    ),
    Threat(
        Rule(
            code="T017",
            guideline=Guideline.THREAT,
            score=0.6,
            summary="The reader, or what is theirs, is named beside a bullet, a coffin, a gallows or a grave.",
            examples=(
                "The bullets know you",
                "Coffins suit you",
                "We measured you for the coffin already",
                "The gallows miss your neck",
                "the noose fits you",
                "Snipers love big heads like yours",
            ),
            counterexamples=(
                "Did you visit the graves of Halabja?",
                "You bite the bullet and pay",
                "You were carried in a coffin, hero of Kurdistan",
                "If you smoke you buy nails for your coffin",
                "They did not give you a bullet-proof vest",
                "You said the sniper shot the child",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        """
            (?<!if)(?<!did)(?<!do)(?<!are)(?<!have) ({you}|{your}) (?! {!end}{0,5} (bite|biting|dodge|dodged|were|was|visit|visited|had|saw|see|took|taking|smoke|seen|died|dug|wrote|know|about|read)) {!break}{0,6} {grim} (?!proof|points|point|train|trains)
            (?<!bite the)(?<!vest and)(?<!from the)(?<!dodged a) {grim} (?!proof|points|point|train|trains) {!break}{0,4} ({you}|{your}) (?!can|were|should|are|have|see|need|put|want|do)
            (?<={end}) (?! {!end}{0,30} ({past}|{say}|{question}|{fear}|{crime}|me|us|my|our|if|not|never|who|when|because)) (?={!end}{0,30} {mode}) {!end}{0,12} ({you}|{your}) {!end}{0,12} {dark}
            (?<={end}) (?! {!end}{0,30} ({past}|{say}|{question}|{fear}|{crime}|me|us|my|our|if|not|never|who|when|because)) (?={!end}{0,30} {mode}) {!end}{0,12} {dark} {!end}{0,12} ({you}|{your})
        """,
    ),
)

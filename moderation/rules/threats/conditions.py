"""What will happen if someone does, or does not do, something."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        rule=Rule(
            code="T005",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="Harm is announced in case someone does, or does not do, something.",
            examples=(
                "Free our brothers or we burn the ministry down",
                "Next time you come here we break your legs",
                "If you publish this you will pay with your life",
                "Take it down or we burn your office",
                "Stop writing about us or else",
                "Insult our leader again and you die",
                "Keep talking and you will end up in a ditch",
                "one more word and you are dead",
                "You have three days to leave the city",
                "Leave Kurdistan or die",
            ),
            counterexamples=(
                "Cancel the vote or we call for a new one",
                "If the dam breaks the valley will be under water",
                "If you publish this you will lose readers",
                "If you drink that water you will die",
                "Stop writing about us or at least ask us first",
                "Insult our leader again and I cancel my subscription",
                "Keep talking and people will listen",
                "One more word on the budget, please",
                "You have three days to register for the election",
                "Fix the road or else we will lose the tourists",
            ),
            source="written for this project",
            license="Apache-2.0",
        ),
        block="""
            (stop|keep|{order}|(take|shut) {!end}{0,4} down|again|one more ~1 (word|time|article|lie|lies|report|post|line|video|comment|mistake|step|insult|story|photo|day)|once more|touch (me|my|our|us|one)|dare|come (here|near|to|back|any closer|close)|show (up|your face)|set foot|open your mouth|next time (you|i)|insult) {!tell}{0,10} <ill>
            (whoever|anyone who|everyone who|all who|those who) {offend} {!end}{0,8} (die|be {slain}|be shot|expect (a|the) {weapon}|pay with)
            (shut|close) your ~1 (mouth|trap) or (someone|somebody|{i}|it) (will)? ~2 (shut|close)
            (?<!kill) or (be|get) ~1 (buried|killed|{slain}|shot)
            {!end}{0,1} you (had)? better ~6 before ({i}|someone|somebody|our {ours}) ~1 (find|come|get|{hurt}|visit)
            (see|pray|hope) (if) you (wake up|live|survive|see) (tomorrow|the|until)
            last warning {pause}? (to (you|the ~1 {foe}|all)|or {i}|{order}|close|leave|stop|before {i})
            stop {!end}{0,10} or else (?={end})
            you have ~1 {few} {unit} ~1 to (leave|resign|delete|remove|apologize|apologise|surrender|disappear|run|get out|close)
            will be the last (time|word|thing|article|breath|day) (?={end}|{pause}|you)
            or (we|i) ~1 take you down
            (or|and) you will be carried out
            (if|once) {!tell}{1,10} (he|she|you|they) will not ~2 (on (his|her|your|their) feet|back alive|in one piece|leave alive|walk)
            if {place} {!tell}{1,8} {i} will (turn|burn|bomb|destroy|make|flatten|level|kill)
            (or|and) face the consequences (?={end}|{pause})
            (say|write|print|publish|keep|continue|come|touch|insult|vote|show) {!tell}{1,8} and (see|watch|find out) what (will happen|happens|{i} do|{i} will do|is coming) (to you)?
            before (someone|somebody|{i}) (shut|shuts|silence|silences|break|breaks|cut|cuts|kill|kills|makes|make) (you|your)
            (or|again|more|about) {!tell}{0,8} and a (grenade|bomb|bullet|rocket) (comes|will|flies|lands)
            if you (value|love|like|care about) your (life|teeth|legs|family|children|kids|head)
            end up like the (french|other|last|rest|others) ~1
            (otherwise|or else|or) ~1 (your ~1 ({kin}|{property}|{body}|name|life|turn|blood)|blood|heads|bullets|bombs|rockets) ~1 (will|shall|is|are|gets|burns|dies|pays|flows)
            (the moment|the day|as soon as|once|when) you {!tell}{1,8} (we will be (there|waiting)|{i} will (come|find|kill|shoot|burn|bomb|hang|get|break|cut|slaughter|finish))
        """,
        wide="""
            (if|unless|whoever|anyone who|next time|when|once|the day|the moment|as soon as|each time|every time|one more) {!tell}{1,14} <blow>
            (if|unless|whoever|anyone who|everyone who|next time|the day|the moment|as soon as|each time|every time|(any|every) {!end}{1,3} who) {!end}{0,4} {provoke} {!tell}{0,12} <doomed>
            (?<={end}|{pause}|either) (just|please|so|now|you)? ({order}|{provoke}|pay|close|shut|take|get out|move|release|free|shave|cover|quit|sell|give|drop|hand|cancel|choose|kneel|bow|withdraw|end|break up|divorce) {!tell}{0,14} (or|otherwise|or else) {!end}{0,2} (<doomed>|<blow>|<toll>)
            (?<={end}|{pause}) (just|you|u|go|dare|dare to|go ahead|try|try to|keep|one more|set foot)? ~1 ({act}|step|word|article|lie) {!tell}{0,12} (and|then|{pause}|{end} {!end}{0,2} then) {!end}{0,3} (<doomed>|<blow>|<toll>)
            if {!tell}{1,12} <toll>
            (if|otherwise|or) {!tell}{0,10} (not|never) {!end}{0,3} (any|have a|see a|much) future
            (then|and) {!end}{0,2} (see|count|find out|let us see|watch) how (long|many days|much time) {!end}{0,2} (you|he|she|they) {!end}{0,1} (stay|live|breathe|survive)
            (will|can) never ~1 (write|speak|publish|walk|type|film|sing|breathe) ~1 again (?={end}|{pause})
            (sword|leave|exile|conversion|silence|choices|choice|options) {!end}{0,3} or ~1 (sword|grave|bullet|coffin|gallows|death|knife|cemetery|rope)
            (?<={end}) {!tell}{1,12} (or|otherwise|or else) ~1 <blow>
            (if|unless|should) {!tell}{1,12} {i} (<shall>)? ~1 (blow|burn|bomb|torch|destroy|storm|shoot|hang|kill|attack|slaughter) ~1 (it|everyone|everything|the ~2|this) (?!bridge|midnight)
            (or|otherwise|or else) ~1 (start|prepare|begin|get ready|expect|kiss|watch|count|buy|dig|pray) ~3 ({grave}|your|goodbye|war|blood|fire|burning)
            (or|otherwise) ~2 {i} ~1 (remove|delete|close|shut|silence|stop|erase) (you|your mouth|your eyes)
            do not (make|force) (us|me|him|them) ~2 (come|visit|hurt|kill|repeat|use|find|send) ~3
            (go|stay|leave|stop|close|shut|keep|resign|delete|quit) {!end}{0,10} if (you|he|she|they) (love|loves|value|values) ~1 (life|living|breathing|lives)
            either {!end}{1,8} or (he|she|they|you|{human}|it) ~1 (will)? ~1 (die|dies|hang|hangs|burn|burns|bleed|{harmed})
            (if|unless|whoever|anyone who|should|when) {!tell}{1,14} (the|your|his|this|that|it|them|everything) ~2 (<shall>)? ~1 (burn|burns|explode|explodes|go up|blow up|goes up|in flames|in ashes) (with|together|in flames)
            (if|unless|whoever|anyone who|next time|once) {!tell}{1,14} (lose|loses|will join|joins) ~1 (your|his|her|their|them|him) ~1 ({body}|life|{kin}|head|fingers)
            <start> (keep|go on|continue) {!tell}{1,12} (and|{pause}) ~1 (you|he|she|they) <shall> ~1 (join|follow|end|die|bleed|lose ~1 (your|his|her|their) ~1 ({body}|life|{kin})|pay with|meet)
            (next time|this time) {!end}{0,3} will not be (a|stones|words|empty|just|only|polite|warning|talk|nice|so)
            (one|another|next) {!end}{1,12} (and|or) {!end}{1,5} (dies|burns|bleeds|disappears|is dead|gets shot)
            (if|unless|or|and) {!end}{1,12} {pause}? {!end}{1,3} <shall> (start|begin) (burning|dying|bleeding|exploding|disappearing)
            next (thing|one|target) {!end}{1,5} (is|will be) (you|your|yours)
            (the moment|as soon as|once|when|if) you {!end}{1,8} you are (ours|mine) (?={end}|{pause})
            (one|two|some|each|ten|many) of you (dies|die|will die|bleeds|falls|burns|will fall)
            (or|otherwise|or else) ~1 (count|bury|collect) ~2 (bodies|dead|corpses|coffins)
            (if|when) i (find|found) out who {!end}{0,8} {pause} ~1 (<doomed>|<blow>)
            (say|tell|print|pay|leave|obey|kneel|surrender|apologize|sorry|quit|go) ~2 or (bleed|die|burn|suffer)
            (publish|write|speak|talk|come|return|resign|leave|apologize|shut up|stop|pay|surrender|obey) {!tell}{0,4} or (you)? ~1 (die|be killed|get shot|get killed|bleed|burn|perish|be hanged|end up|disappear)
        """,
        kind="""
            {you} have been (told|warned|asked) ~2 (times|twice|enough)
            (as long as|while|until) {!end}{1,8} {pause}? your ~1 {kin} (is|are) not ~1 safe
            ({you}|your ~1 {kin}) ~1 (is|are) not ~1 safe ~1 (from us|from me|anymore|anywhere|as long|while you|until you)
            (bodies|corpses) <shall> ~1 (float|hang|fill|line|pile|lie)
            (has|have|had) (until|till) {!end}{1,4} {pause}? (then|or|after|otherwise|before) {!end}{0,4} ({razed}|rubble|ashes|burn|{bane}|dead|die|{i} come)
            {i} will not ~1 (ask|say|repeat|warn) ~2 (again|twice|a second time) (?={end})
            (saw|know|remember|seen|heard) what {i} (did|do) to
            (fix|rearrange|redecorate) your face
            (funeral|grave|coffin|martyrs) {!end}{0,8} of your own
            while you still have (teeth|legs|fingers|hands|a (tongue|head))
            no more warnings (?={end})
            used up ~1 warnings
            (ask|asking|asked) you ~1 nicely
            (if|whether|think) {i} (am|are) ~1 (joking|bluffing|not serious)
            (and|or|{end}|{pause}) {i} (will)? ~1 (come|visit|knock|march) ~1 (to|at|into|on) ~1 your ~1 ({property}|door|homes|family|village)  (?! {!end}{0,6} (help|tea|bring|lunch|dinner|deliver|documents))
        """,
    ),
)

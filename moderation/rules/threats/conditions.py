"""What will happen if someone does, or does not do, something."""

from __future__ import annotations

from typing import Final

from moderation.domain import Guideline
from moderation.rules.rule import Rule
from moderation.rules.threats.grammar import Threat

THREATS: Final = (
    Threat(
        Rule(
            code="T005",
            guideline=Guideline.THREAT,
            score=0.85,
            summary="Harm is announced in case someone does, or does not do, something.",
            examples=(
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
        """
            if you (ever|even|do not|dare|so much as)? ~1 (?!touch (the|that|this|it|any|a)|(go|return|come|travel) (back)? to) {offend} {!tell}{0,10} <ill>
            if (<band>|{figure}|he) (ever|{offend}|{!end}{0,2} {offend}) {!tell}{0,10} <ill>
            if i (ever)? (see|catch|meet|find) (you|him|<prey>) {!tell}{0,10} <ill>
            (stop|keep|{order}|(take|shut) {!end}{0,4} down|again|one more ~1 (word|time|article|lie|lies|report|post|line|video|comment|mistake|step|insult|story|photo|day)|once more|touch (me|my|our|us|one)|dare|come (here|near|to|back|any closer|close)|show (up|your face)|set foot|open your mouth|next time (you|i)|insult) {!tell}{0,10} <ill>
            (stop|shut up|quit) {!end}{0,8} or (die|you (will)? die|be {killed}) (?={end}|{pause})
            you (will|are going to) ~1 (be {killed}|be {slain}|be shot|die|be dead) if you (?!go|return|cross|touch|stay|open) {offend}
            if you (love|value|care about|like|want to keep|want to see) (your|being) ~1 (life|alive|{kin}|head|breathing|legs|body) {!end}{0,12}
            (unless|if) you {!end}{0,10} blood will (flow|run|be)
            (whoever|anyone who|everyone who|all who|those who) {offend} {!end}{0,8} (die|be {slain}|be shot|expect (a|the) {weapon}|pay with)
            if (he|she|they|that ~1 {human}|this ~1 {human}|{figure}|{name}) ~1 {offend} {!end}{0,10} (he|she|they) will ~1 (be ~1 {slain}|be shot|die|leave in a coffin|go home in a|not leave)
            (shut|close) your ~1 (mouth|trap) or (someone|somebody|{i}|it) (will)? ~2 (shut|close)
            or (be|get) ~1 (buried|killed|{slain}|shot)
            {!end}{0,1} you (had)? better ~6 before ({i}|someone|somebody|our {ours}) ~1 (find|come|get|{hurt}|visit)
            (see|pray|hope) (if) you (wake up|live|survive|see) (tomorrow|the|until)
            last warning {pause}? (to (you|the ~1 {foe}|all)|or {i}|{order}|close|leave|stop|before {i})
            stop {!end}{0,10} or else (?={end})
            ({order}|{order} {!end}{0,3} down|take {!end}{0,3} down|shut up|back off|{end} watch (your|what|it)) {!end}{0,6} or else (?={end})
            you have ~1 {few} {unit} ~1 to (leave|resign|delete|remove|apologize|apologise|surrender|disappear|run|get out|close)
            (leave|convert|resign|surrender|repent|submit|get out) ~3 or (you will)? (die|face the sword|be killed|be slaughtered)
            (come|go|try) ~4 and (you will)? see what ({i} ~1 do|happens) to ~1 (you|{fellow}|people|{human})
            (will be|(?<={end}|{pause}) (this|that|it) is) {your} last (word|words|time|day|breath|article|mistake|post|comment)? (?={end}|{pause}|you|on earth)
            (close|shut|leave|stop|pay|delete|remove|get out) {!end}{0,8} or your ~1 ({kin}|{property}|{body}) (will|burns|burn|dies|die|is|explodes|gets) ~1 (disappear|burn|burns|die|dies|dead|explodes|{killed}|gone)?
            ({offend}|insult|touch|mess with|try) {!end}{0,8} and {i} will see your ~1 {kin} (in black|cry|weep)
            will be the last (time|word|thing|article|breath|day) (?={end}|{pause}|you)
            you have (until|till|{few} {unit}) ~2 {end} ~2 ({i}|or|after|else) ~1 (come|visit|take|burn|act|kill)
            ({few} {unit}) (to|{!end}{0,4} or) {!end}{0,6} {end}? ~1 or (we|i) ~1 (take|burn|come|kill|shoot) (you|your) (down)?
            or (we|i) ~1 take you down
            or your ~1 {kin} (dies|die|gets it|is dead|will die|bleeds)
            you {!end}{1,2} {pause} you die (?={end})
            (or|and) you will be carried out
            if (he|she|they|this ~1 {human}) {!end}{0,8} ({someone}) {should} ~1 (throw|shoot|kill|put|beat|burn)
            (if|once) {!tell}{1,10} (he|she|you|they) will not ~2 (on (his|her|your|their) feet|back alive|in one piece|leave alive|walk)
            if {place} {!tell}{1,8} {i} will (turn|burn|bomb|destroy|make|flatten|level|kill)
            (or|and) face the consequences (?={end}|{pause})
            (say|write|print|publish|keep|continue|come|touch|insult|vote|show) {!tell}{1,8} and (see|watch|find out) what (will happen|happens|{i} do|{i} will do|is coming) (to you)?
            (say|tell|print|pay|leave|obey|kneel|surrender|apologize|sorry|quit|go) ~2 or (bleed|die|burn|suffer)
            before (someone|somebody|{i}) (shut|shuts|silence|silences|break|breaks|cut|cuts|kill|kills|makes|make) (you|your)
            or your ~1 {kin} (will|might|may|could) ~1 (have|suffer|meet with|get|be|disappear|not)
            (touch|insult|harm|attack) {!tell}{1,8} and ({place}|your ~1|everything|{i}|the whole) ~2 (will)? (burn|burns|bleed|burned|destroyed)
            (or|again|more|about) {!tell}{0,8} and a (grenade|bomb|bullet|rocket) (comes|will|flies|lands)
            if you (value|love|like|care about) your (health|life|teeth|legs|family|children|kids|head)
            end up like the (french|other|last|rest|others) ~1
            (if|unless) you (do not|dont)? ~1 (want|wish|like|prefer|hope|would like) ~1 (to)? ~1 (die|bury|lose your|stay alive|live|see your {kin}|see tomorrow|wake up|keep your|keep breathing|get killed|get hurt|be killed|be buried|be next|join him|join them|grow old) (?!in|with|a|the|well|longer)
            or (lose|say goodbye to|kiss) your ~1 ({body}|{kin}|life|tongue)
            (otherwise|or else|or) ~1 (your ~1 ({kin}|{property}|{body}|name|life|turn|blood)|blood|heads|bullets|bombs|rockets) ~1 (will|shall|is|are|gets|burns|dies|pays|flows)
            (there will|will) be (blood|bloodshed|a massacre|a bloodbath|bodies|corpses|funerals) (?! (test|tests|shedding|bank|pressure|sample|donation))
            (blood|heads|bullets) (will|shall) (flow|be spilled|be shed|run|fly|rain|fall) (?={end}|{pause}|in|on|like|if|for|from|through)
            (the moment|the day|as soon as|once|when) you {!tell}{1,8} (we will be (there|waiting)|{i} will (come|find|kill|shoot|burn|bomb|hang|get|break|cut|slaughter|finish))
            (publish|write|speak|talk|print|say|show|come|post|print it|publish it|try|move) {!tell}{0,4} and (you|u|we|i) (will)? ~1 (die|dead|kill|shoot|burn|bleed|pay with)
            (publish|write|speak|talk|come|return|resign|leave|apologize|shut up|stop|pay|surrender|obey) {!tell}{0,4} or (you)? ~1 (die|be killed|get shot|get killed|bleed|burn|perish|be hanged|end up|disappear)
            (means|equals|is|equal) ~2 (your death|a bullet|war with us|your end|death for you|bullet for)
        """,
    ),
)

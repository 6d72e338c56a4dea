"""The parts several shapes share: who threatens, whom, and what people mean to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS: Final[Mapping[str, str]] = {
    # Parts of wide shapes
    "we": "(?<!if)(?<!did)(?<!do)(?<!when)({i}|(my|our) ~2 {ours}|{ours} of {place})",
    "shall": "({shall}|{be}? (going|coming|about|ready) to)",
    "single": "((this|that|these|those|any|every|each|all) ~2 {human}|(the|new|our)? ~1 ({role}|{outlet})|the ~1 {group}|{figure} (?!{they}|{i}|{you}|that|who|{pause})|(any|every) {!end}{0,2} who|(whoever|the one who|who ever) {!end}{1,3})",
    "foe": "((the|this|that|these|those|any|every|all)? ~1 ({role}|{fellow} (?!that|which)|{group})|{figure})",
    "start": "(?<={end}|{pause}) (and|so|then|now|please|brothers|people|guys|but|or|yes|ok)? (just|simply|go|please|all|let us|lets)?",
    "commit": "({i} (swear|promise|will see|are ready|are waiting|are preparing)|wait and see|wait for (us|me|our)|{i} will (see to (it|that)|make sure)|just wait|wallah|wallahi|by god|believe me|mark my words|our boys|watch|inshallah|soon|one by one|until none|trust me)",
    "callee": "({someone}|we|you|(the|our|young|every|all|true|real|dear)? ~2 (people|youth|men|boys|army|brothers|sons|tribes|lads|{group}|{ours}) (of {!break})?|they|{anyone})",
    "blow": "({i}|(our|my) ~1 {!break}|someone|somebody) (<shall>|would)? ~3 ({bane}|{raze}|set|{lash} ~1 (your|his|her|their) ~1 {body}|visit|silence|deal with|come for|shut (you|it)|put ~3 (in|into)) ~3 ({you}|{your}|{him}|his|their|<house>) <real>",
    "doomed": "(({you}|your ~2|<single>) ~1 (<shall>|{be}|gets|get|better|comes|goes)?|(he|she|they|it) ~1 (<shall>|{be}|gets|comes|goes)) ~3 (die|dies|dead|{harmed}|burn|burns|bleed|disappear|{grave}|(in|into) ~3 ({dump}|ground)|pay with|{weaponry}|next one|orphan|orphans|widow|(in|wearing) black|(not)? ~3 alive|explode|explodes|(will not|never) ~1 (come|cross|return|wake|see|reach|live|sleep|leave|survive|find|recognize))",
    "toll": "((someone|somebody) {will} ~1 (die|fall|be {harmed})|blood {will}|there {will} be ~3 (blood|funeral|funerals|bodies|corpses|widows|graves)|(a|the|this|my|our|next) ~2 {weaponry} {will}|{ours} {will} ~2 (come|visit|find))",
    "real": "(?! (out|up|to it|a|an|again|for dinner|off|some|with (honor|honour|love|flowers|respect|pride|ballots|votes|facts|kindness|books)|down to|over to|in (paperwork|debt|love|the election|ballots)) | {!end}{0,5} {arena}|{!end}{0,2} (last|as they))",
    "warned": "(?! with (kindness|love)|{!end}{0,4} (if|unless|when) (you|we|they|i))",
    "haunt": "(address|house|home|street|car|cars|plate|number|bus|school|bakery|balcony|office|road|gym|window|door|garden|dog|route|routine|building|apartment|floor|flat|village|family|wife|kids|children|daughter|daughters|son|sons|mother|parents|sister|brother|boss|mosque|cafe|schedule|face|photo|pictures|travel|flight|itinerary|keys|password|location|coordinates|shift|garage|gate|phone)",
    "unkind": "(?! {!end}{0,16} (beautiful|lovely|congratulations|thanks|thank|school there|welcome|only street|great|kind|proud|respect|asphalt|wheat|well|from (school|university|work)|greetings|condolences|rest|tea|bring|help|because|host|delivered|brave|uncle|buying|decent|good people))",
    "hoping": "((?<!not) (hope|hopefully|hoping|wish|wishing|(pray|praying) (?! for (the|those|his|her|their|all))) | (?<={end}|{pause}|and) (may|if only) | inshallah|insallah|love to|can not wait (to|for|until)|looking forward|dream of|dreaming of|happy (if|when|to)|celebrate (if|when))",
    # We, and those who act for us.
    "us": "{i} | (my|our) ~1 {ours}",
    "band": "{i} | (my|our|the|your|some) ~1 ({ours}|{armed}) | {ours} | {armed}",
    "future": "({will} | {be}? (going|coming|about|ready|here) to"
    " | ({will}|really|just|only|so)? (want|need|have|got|plan|promise|intend|love) to"
    " | would (love|like|gladly|happily|personally)? to? | can not wait (to|until i) | swear (to god)? | (might|may) just"
    " | {be})",
    # The reader, and the reader's own.
    "you": "(all|both|each|any|one) of you | every (last|single)? one of you"
    " | you (all|both|people|guys|two | (really|fat)? (little|stupid|dirty|filthy|ugly|old)? ({foe}|{person}))?"
    " (and ({your}|the rest of {your}) {!break}{0,2} ({kin}|{human}))?"
    " | {your} {!break}{0,1} ({kin}|{person}|{role}) | {your} and {your} {kin}",
    # People who are talked about.
    "them": "{all} (of)? (the|these|those|your|you|their|them|last)? ~1 {human} | them all | all of (them|these|those)"
    " | every (last|single|damn)? one of (them|these|those|you)"
    " | {that} ~2 {human} | (him|them|her(?!{other})) | {figure} {name}? (?!{s}|on {weekday}|at (home|the)|next)"
    " | (the|your|their|our|his|more|some|any|a|as many|other)? ~1 ({foes} | {lone} (?!{s}|{other}))",
    "prey": "<you> | <them>",
    # What a blow is aimed at.
    "limb": "(your|his|her|their|that|every|all (your|his|their)|({figure}|{human}) {s}) ~1 {body} (in|of)? (your {body})?",
    "house": "(your|his|her|their|the|this|that|these|those|every|all (the|their|your)|{group}|({figure}|{human}|{place}|{outlet}) {s}) ~2 ({property}|{outlet})",
    # The reader, as the one something will happen to.
    "ye": "you (all|both|people|guys)? ~1 ({foe}|{person}|and (your|the) {!break}{0,3} ({kin}|{human}))? (all)? | (all|each|every one) of you",
    # Deaths that nobody threatens with, and what makes a death a figure of speech.
    "mild": "of|(over|out|up|down)? there|from|without|alone|waiting|laughing|poor|hungry|happy|old|trying|young|if you|when you (see|hear|watch|read|taste)|in (debt|{few} {unit}|peace|bed|vain|your sleep|poverty)"
    "|one day (too|as well)|for (your|our|my) (country|sins)|to (know|see|get|hear|have)|calories|off|out|with",
    # Unless the law is spoken of.
    "fair": "(?! {!end}{0,8} {crime})",
    # A wish, and those it is about.
    "hope": "({hope} | (?<={end}|{pause}|and) may | {i} (would (love|like) (it if|to see) | want | dream (of|that))) (to god)? (that)? (one day|tonight|tomorrow|soon|all)?",
    "target": "<prey> | you | he | she | they | (all|both|each|every one) of you | your ~1 {kin} | (the|this|that|these|those) ~1 {human}",
    "actor": "he|she|they|it|someone|somebody|{name}|{figure}|{armed}|god|allah|(the|our|some|a|my|an) ~2 {!break}|{weapon}|{group}|{place}",
    "sane": "(?! (in opposition|(his|her|its|a) {other}|penalty|sentence|in peace|of (old|laughter|laughing)|happy|(the|of) ~1 (court|law)|well|laughing|down|peacefully|by (voters|a judge))| {!end}{0,6} {crime})",
    # An order, an appeal, a plan.
    "go": "(?<={end}|{pause}) (and|so|then|now|please|brothers|people|no|or|yes|ok|okay|but|everyone|everybody|guys|friends)?"
    " (just|simply|go|come on|come|please|(please|do)? let us|(it is|its)? time (for us)? to|we (all|just|really)? ({should}|should just|will have|must) (to)? (all|just)?"
    "|you (all|guys)? (should|must|need to|better)|(the ~1 ({ours}|government|army|police|people)|{place}|they) ({should}|must) (to|just)?"
    "|why (do not|not|do we not|do not we|dont we) (we|just)?|(rise|get) up and|(go|get) out (there)? and|go {!end}{1,4} and|i say)? (just|simply|please|go|now|go and|really|already)?",
    "doom": "({will}|{be} about to|{be}? (all|both|soon)? going to)",
    "crowd": "{all} (of)? (the|these|those|your|you|their|them)? ~1 {human} | them all | all of (them|these|those) | them"
    " | every (last|single|damn)? one of (them|these|those) | {that} ~2 {foe} | (the)? ~1 ({foes} | {lone} (?!{s}|{other})) | {figure} (?!{s})",
    # The bad end of "if you ...", "... or" and "... and".
    "ill": "(and|or|then|{pause}|that|i promise){0,2} ("
    "{i} ~1 <future>? ~2 {hurt} (<prey>) <plain> | {i} ~1 <future>? ~2 {raze} (up|down)? (<house>)"
    " | {i} <future>? ~1 {lash} ~1 (<limb>) | {i} ~1 (start|begin) {killing}"
    " | (you|he|<ye>) ({will}|{be}|{will} be|are going to)? ~1 (all)? (die|dead|be {killed}|regret it|regret this|regret being|pay (with|for (it|this|that))|be (the)? next|be sorry|suffer (?={end}|{pause}|for|the)|burn (?={end}|{pause}|in)|disappear|end up in a (ditch|coffin|box|grave|hospital|wheelchair|morgue|river)|bleed|wish you (were|had) (dead|never|not))"
    " | (you|he|she|they) (will|shall)? (not|never) ~1 (leave|live|survive|walk|wake) ~2 (alive|tomorrow|again|another|home|(?={end}))"
    " | (you|he|she|they) {will} ~1 (leave|go home|go|come out|come back) in a (coffin|box|bag)"
    " | your ~1 ({kin}|{body}|{property}|life) ({will}|is|are|gets) ~1 (be)? (pay|suffer|find you|burn|die|next|dead|{killed}|broken|cut|finished|{razed})"
    " | {i} <future> ~1 (come|be coming|visit|find|hunt|silence|send (our|my|the)? (men|boys|people|someone|{ours})) ~1 (to|for|you|down)? ~1 (your ({property}|{kin})|for you|you (?={end}))"
    " | (someone|somebody) {will} ~1 {hurt} (<prey>) | your blood (is|will) | a {weapon} (in|will) )",
    # What follows when it is only a game.
    "plain": "(?! (up|all|both|again|easily|badly|next time)? ({other}|{few}){0,2} (at|in|on|with|during|to|for) ~3 {arena}"
    " | (with (honor|honour|dignity|respect|flowers)|to it|(a|an) (?!{fellow}|{weapon})|some|out to|back to you|on that|out for|on the (counter|break|pitch|field)|in (paperwork|debt|questions|work)|slack|up with))",
}

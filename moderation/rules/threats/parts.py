"""The parts several shapes share: who threatens, whom, and what people mean to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS: Final[Mapping[str, str]] = {
    # We, and those who act for us.
    "us": "{i} | (?:my|our) ~1 {ours}",
    "future": "(?:{will} | {be}? (?:going|coming|about|ready) to | (?:really)? (?:want|need|have|got|plan|promise) to"
    " | would (?:love|like|gladly|happily)? to? | can not wait to | swear to god | swear)",
    # The reader, and the reader's own.
    "you": "(?:all|both|each) of you | every (?:last|single)? one of you"
    " | you (?:(?:all|both|people|guys|two) | (?:really)? (?:little|stupid|dirty|filthy|ugly|old)? {foe})?"
    " | {your} ~1 {kin}",
    # People who are talked about.
    "them": "{all} (?:of)? (?:the|these|those|your|you|their|them)? ~1 {human} | them all | all of (?:them|these|those)"
    " | every (?:last|single)? one of (?:them|these|those|you)"
    " | {that} ~2 {human} | (?:him|them|her(?!{other})) | {figure}"
    " | (?:the|your|their|our|his|more|some|any|a)? ~1 {foe}",
    "prey": "<you> | <them>",
    # What a blow is aimed at.
    "limb": "(?:your|his|her|their|the) ~1 {body}",
    "house": "(?:your|his|her|their|the|this|that|these|those|every) ~2 {property}",
    # What follows when it is only a game.
    "sport": "(?! (?:up|all|both|again|easily|badly)? (?:at|in|on|with|during|to) ~3 {arena}"
    " | (?:to it|a|an|some|out to|back|your|on that|the) )",
}

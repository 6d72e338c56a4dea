"""Election self-promotion."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import NEGATED, Phrasing, promotion

_CAMPAIGN = Phrasing(
    promotion(
        "R050",
        Kind.PERSONAL,
        0.85,
        "A candidate or a party asks for votes.",
        examples=(
            "Vote for me, list 123",
            "I am your candidate for the Kurdistan parliament",
            "Vote list 184 number 12 for a better Erbil",
            "Support my campaign for the council",
            "I am running for parliament and ask for your vote",
            "Give me your vote on 20 October",
        ),
        counterexamples=(
            "Nobody I voted for kept his word.",
            "Vote for change or stay at home and complain.",
            "The candidate of list 123 bought votes.",
            "My vote goes to the opposition.",
            "Do not vote for thieves.",
            "Trump is running for president again.",
        ),
        words=(
            r"@(vote|votes) (for )?({me}|our party|{my} (list|slate|coalition|alliance|movement|candidate|party))(?! (to (be|think)|no|not))",
            r"@vote ~4 (list|number|no|candidate|ballot|#|box)\W{0,3}(number |no |no\. )?\d{1,4}",
            r"(list|candidate|number|no)\W{0,3}(number |no )?\d{1,4} ~3 (@vote|your @choice|for a (better|new|strong|free|clean))",
            r"(i am|i'm|am|we are|i stand as|i stand|it's) (proud to be |proudly )?(your|a|the|an) (\w{1,20} ){0,2}@candidate (for|in|of|from|number|no|on|with|and)",
            r"(i am|i'm|i will be|we are) (\w{1,12} )?(running|standing|a candidate|nominated|candidate) (for|in) ~4 @(parliament|council|mayor|governor|office|senate|congress|president|mp|seat|election|elections|board)",
            r"(give|lend|grant|cast|trust) {me} (with )?your @(vote|votes|voice|trust|ballot)",
            r"@support {my} (\w{1,20} )?(campaign|candidacy|candidature|list|nomination) (for|and|in|on|\d)?",
            r"(your|every|each) @(vote|votes|voice) (for|to|counts for|goes to) ({me}|our list|my list|list \d{1,4})",
            r"(count on|need|want|ask for|asking for|ask you for|hope for|deserve|request) your (support and )?(@vote|@votes)",
            r"i (will )?(@stand|@run) (for|in) (the |this )?(\w{1,20} )?(council|parliament|election|elections|office|mayor)",
            r"(remember|choose|mark|tick) ~6 (@number|@candidate|@list) \d{1,4}",
            r"i (will|want to|can|promise to) be your @(voice|representative|mp|deputy|mayor)",
            r"(put|place) your @(trust|confidence|hope) in (me|us|our list)",
            r"(our|my) @(movement|party|list|alliance|campaign) needs (you|your (vote|support|help))",
            r"@become a member (at|of|in) our",
            r"@vote {number}",
            r"{start}@elect (dr|doctor|mr|mrs|engineer)?\.? ?(\w{1,20} ){1,3}(for|to|as) (the )?(parliament|mayor|council|office|governor|senate|board)",
            r"for @(mayor|parliament|council|governor)\W{1,3}~4 (list|slot|number) {number}",
            r"{start}@choose (our|the|my) list",
            r"@list {number} (number|no|candidate|seat) {number}",
            r"(ask|asking|beg|hope) (you |all of you )?for your (@support|@trust) (in|on|at|for) (the |this )?(\w{1,20} )?(election|elections|vote|ballot)",
            r"as (a|the|your) (\w{1,20} )?@candidate ~6 i (promise|will|ask|want|pledge)",
            r"(your|independent) (\w{1,20} ){0,2}@candidate ~4 (list|number|no) {number}",
            r"{start}@candidate (\w{1,20} ){1,3}(list|number|no) {number}(?! (was|were|bought|said|stole|is|has|won|lost))",
            r"@elect (me|us) (and|for|as|to|on|\d)",
            r"my @(number|candidate number) (on the (list|ballot) )?is \d{1,4} ~4 (list|vote|ballot|candidate)",
        ),
    ),
    NEGATED + "|nobody|if",
)

PHRASINGS = (_CAMPAIGN,)

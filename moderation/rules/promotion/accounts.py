"""Calls of people who promote themselves: follow me, write to me, give me money."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import NEGATED, Phrasing, promotion

_FOLLOW = Phrasing(
    promotion(
        "R040",
        Kind.PERSONAL,
        0.85,
        "Asks to be followed, subscribed to or added.",
        examples=(
            "Follow me for daily Kurdistan news",
            "please subscribe to my channel",
            "Sub to me and I sub back",
            "Add me on Snapchat",
            "follow us on Instagram",
            "Like and subscribe if you agree",
        ),
        counterexamples=(
            "Follow the money and you find the party.",
            "I do not subscribe to this theory.",
            "Why do they follow us everywhere, even in Europe?",
            "The soldiers follow me in my dreams.",
            "Subscribe to the idea that all people are equal.",
            "People like me follow the rules.",
        ),
        words=(
            r"@follow {me}( back)? (on|at|for|here|and|if|guys|now|today|on my|@)",
            r"({start}|{please} |go |come |just |and )@(follow|add) {me}(?= ?([.!?:@👉]|$|{please}))",
            r"({please}|go|come) (and |& )?(@follow|@add|@{sub}|@support) ({me}|{my} ~1 {own})",
            r"(@follow|@add|@friend|@find|@stalk|@catch|@hear|@watch) {me} ~1 (on|in|at|via) ({my} )?({net}|{chat})",
            r"@{sub} (to |2 |for )?({me}|mine|(my|our|this|the) ~2 (channel|chanel|page|newsletter|podcast|blog|vlog|youtube))",
            r"({please}|like|share|comment|rate|click|hit|smash|press|tap|go|forget to|guys|also|just) (and |& |the |on |to )?(comment (and |& )|share (and |& )|like (and |& ))?@{sub}(?! (human|humans|standard|zero|saharan|contract|committee|species|titles?))( (now|today|button|{please}|me|us|guys|if|for|back|too|here))?(?! to (the |this |that |a |an |any |what)?(?!my|our|me|us)\w)",
            r"@{sub} to (\w{1,20} ){1,4}on {net}",
            r"@{sub} (and|&) (like|share|comment|follow|hit|turn on|press)",
            r"{start}@{sub} (now|today|here|{please}|for more|for free|back)",
            r"@{sub} (for|4) @?{sub}",
            r"({start}|{please} |and |go |also |just |guys )(like|follow|share) {my} (\w{1,20} )?@{own}",
            r"(like|share|comment|follow)( like| share| comment){0,2} (and|&) @{sub}(?! to (?!my|our|me|us))",
            r"{my} @(twitter|insta|instagram|ig|snap|snapchat|tiktok|telegram|youtube|onlyfans|twitch|soundcloud) (account is|handle|name is|id|page is|channel is|username|is (?=@|\w{0,20}[._\d]))",
            r"(give|gimme) {me} a @(sub|follow|subscribe)",
            r"(new|more|some|\d{1,6}) @(subs|subscribers|followers) ({please}|wanted|needed|welcome|on my)",
            r"(get|reach|help ~3 (get|reach|hit)|need|want|trying to get) ~2 @(subs|subscribers|followers)",
        ),
    ),
    NEGATED,
)

_EXCHANGE = Phrasing(
    promotion(
        "R041",
        Kind.PERSONAL,
        0.9,
        "Offers likes or subscriptions in exchange.",
        examples=(
            "sub4sub anyone?",
            "Sub for sub, I am honest",
            "follow for follow please",
            "f4f",
            "I follow back everyone",
            "S4S l4l who is in",
        ),
        counterexamples=(
            "An eye for an eye.",
            "Tit for tat.",
            "The F-4 flew over Qandil.",
            "Land for peace, they said.",
            "Oil for food was a scandal.",
            "Like for like, the prices rose by 4 percent.",
        ),
        words=(
            r"@sub (4|for) sub",
            r"@(follow|view) (4|for) (follow|view)",
            r"@(f4f|s4s|l4l|sub4sub|like4like|follow4follow)",
            r"like @4 like",
            r"(i|will|i'll|and|we) (will )?(@follow|@sub|@subscribe) ((you|u|everyone|all) )?back",
        ),
    ),
)

_WRITE = Phrasing(
    promotion(
        "R042",
        Kind.PERSONAL,
        0.8,
        "Asks to be written to in private.",
        examples=(
            "DM me for details",
            "Whatsapp me if interested",
            "Telegram me and I show you how",
            "Inbox me for prices",
            "Contact me on WhatsApp",
            "hit me up on telegram",
        ),
        counterexamples=(
            "My brother wrote me on WhatsApp that he is safe.",
            "Nobody contacted me after the complaint.",
            "Text of the agreement, please.",
            "Do not contact me again, said the minister.",
            "Contact your member of parliament.",
            "They found messages on Telegram.",
        ),
        words=(
            r"@(dm|pm|inbox|hmu) {me}",
            r"@hmu",
            r"@contact me privately",
            r"{start}@{app} (him|her|them)",
            r"({start}|{please} |just |and |or |simply |to )@{app} {me}",
            r"@{app} {me} (if|for|now|today|and|on|at|to)",
            r"(text|message|msg|contact|write|reach|add|hit|ping|chat|chat with|talk to|write to|reach out to|connect with|find) ({me}|him|her|them)( up)?( out| directly| privately| now| today| here)? (on|via|through|thru|by) ({my} |his |her |this )?(@{app}|@{net}|@signal|@messenger|@private|@dm|@pm|@inbox|@e-mail|@email|@gmail|the @(number|email) below)",
            r"(send|drop|shoot) {me} (a |an )?(private |direct )?@(dm|pm|message|text|email|e-mail|line|msg|inbox) (if|for|and|on|with|to (get|learn|join|start|buy|order|know|apply|receive))",
            r"(@message|@text|@contact|@email|@write|@reach|write to|reach out to|@msg) {me} (for (more|details|info|information|prices?|a|your|help|any|the|free|business|guidance)|if (you'?re|you are|you want|you need|interested|u)|to (get|learn|join|start|buy|order|know|apply|receive|earn))",
            r"({my} )?@(dms|dm|inbox) (is |are |r )?(always )?open",
            r"@interested (people|persons?|buyers?|investors?|ones|parties|candidates|individuals)? ?(should |can |may |{please} ){0,3}(dm|pm|inbox|contact|message|text|call|{app})",
            r"if (you are |you're |u r |ur )?@interested ({please} )?(dm|pm|inbox|contact|message|text|call|write|{app})",
            r"(for )?(more )?@(info|details|inquiries|enquiries|orders|bookings|reservations|appointments) ({please} )?(dm|pm|inbox|contact (me|us|him|her|via|on|our)|message|text|call|{app})",
            r"(my|our|his|her|the) @(viber|whatsapp|telegram|imo|wechat|skype|insta|snapchat) (number |id |account |group )?(is|:|no) ?(\+|\d|@|in|on|below)",
            r"(number|whatsapp|whatsap|contact|link|viber|telegram) (\w{1,12} )?(is )?in my @(profile|bio|name|picture|description)",
            r"@write (me|to me|us) your (number|whatsapp|email|name|viber)",
            r"(ask|@message|@contact|@text|@dm|@inbox) {me} how",
            r"{contact} (me|us) (now|today|immediately|asap|anytime|24 7|directly)( on| at| via| for)? (@{app}|@number|@telegram|@email|@details|@info|@help|@offer)",
        ),
    ),
)

_DONATE = Phrasing(
    promotion(
        "R045",
        Kind.PERSONAL,
        0.75,
        "Asks for money for the writer.",
        examples=(
            "Please donate to my fundraiser",
            "Support me on Patreon",
            "My PayPal is open for help",
            "Donate to us via bitcoin",
            "help me reach my goal on GoFundMe",
            "Send donations to my account",
        ),
        counterexamples=(
            "Donate blood for the wounded in Kirkuk.",
            "I donated to the Red Crescent.",
            "The government lives from donations.",
            "Donors promised billions and paid nothing.",
            "PayPal does not work in Iraq.",
            "Contribute to our society, they say.",
        ),
        words=(
            r"@(donate|donation|donations|contribute) (to|for|via|through|towards|at) ({me}|{my} (\w{1,20} )?(fund|fundraiser|campaign|cause|account|gofundme|paypal|page|project|charity|work|channel|studies|treatment|family))",
            r"(support|help|back) ({me}|my work|our work|my channel|my project) ~5 (on|via|through|at) (my |our )?@(patreon|paypal|gofundme|ko-fi|kofi|kickstarter|cashapp|venmo|indiegogo|buymeacoffee)",
            r"{my} @(paypal|gofundme|cashapp|venmo|patreon|kofi|fundraiser|iban|kickstarter)( (is|link|account|page|address|id|below|here))?",
            r"{my} @bitcoin (address|wallet)",
            r"(buy|get) me a @coffee",
            r"(send|transfer) ~2 (money|help|donations|usdt|bitcoin) to (my|this|our) @(account|wallet|iban|paypal|number|address)",
        ),
    ),
)

_LIKES = Phrasing(
    promotion(
        "R046",
        Kind.PERSONAL,
        0.4,
        "Begs for likes, shares or thumbs up: too weak to hold a comment.",
        examples=(
            "Like this comment if you are from Kurdistan",
            "Thumbs up so others can see this",
            "share this to 10 people",
            "give this a thumbs up",
            "Please like this comment",
            "copy and paste this to your page",
        ),
        counterexamples=(
            "I like this comment.",
            "They share this land with us.",
            "Share the oil income with the people.",
            "People like this should resign.",
            "Thumbs up to the firefighters.",
            "It looks like if you ask, you get nothing.",
        ),
        words=(
            r"@{please} (like|share|upvote) this",
            r"(like|upvote) this @(comment|post|video) (if|so|for|and|because|to|{please})",
            r"@(thumbs|thumb) up (so|if|of|for)",
            r"@give (this|me|it|us) (a |some )?(thumbs|like|likes|upvote)",
            r"@share this (to|with) (\d{1,4}|all|every|your|as many)",
            r"@copy (and|&)? ?paste this (to|on|in|if|comment|message)",
        ),
    ),
)

PHRASINGS = (_FOLLOW, _EXCHANGE, _WRITE, _DONATE, _LIKES)

"""People who promote themselves: follow me, write to me, my channel, my book."""

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
            r"({please}|like|share|comment|rate|click|hit|smash|press|tap|go|forget to|guys|also|just) (and |& |the |on |to )?(comment (and |& )|share (and |& )|like (and |& ))?@{sub}( (now|today|button|{please}|me|us|guys|if|for|back|too|here))?(?! to (the |this |that |a |an |any |what)?(?!my|our|me|us)\w)",
            r"@{sub} (and|&) (like|share|comment|follow|hit|turn on|press)",
            r"{start}@{sub} (now|today|here|{please}|for more|for free|back)",
            r"@{sub} (for|4) @?{sub}",
            r"({start}|{please} |and |go |also |just |guys )(like|follow|share) {my} (\w{1,20} )?@{own}",
            r"(like|share|comment|follow)( like| share| comment){0,2} (and|&) @{sub}(?! to (?!my|our|me|us))",
            r"{my} @(twitter|insta|instagram|ig|snap|snapchat|tiktok|telegram|youtube|onlyfans|twitch|soundcloud) (is|account is|handle|name is|id|page is|channel is|username)",
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

_OWN = Phrasing(
    promotion(
        "R043",
        Kind.PERSONAL,
        0.85,
        "Promotes the writer's own channel, page, book, app or business.",
        examples=(
            "Check out my channel for more videos like this",
            "My new book is out now",
            "I have started a podcast about this, please listen to it",
            "Download our app today",
            "come see my youtube channel",
            "Join our Telegram channel for the truth",
        ),
        counterexamples=(
            "My book club read this last year.",
            "Our channel of communication with Baghdad is broken.",
            "My favorite channel is Rudaw.",
            "Our group of refugees reached Lesbos.",
            "He closed his Facebook page.",
            "My page does not load, please fix the site.",
            "I read my book in peace.",
        ),
        words=(
            r"{look} (it )?(out |at |@ )?(the \w{1,12} (on|of|in) |(some |one |all |any )(of )?)?{my} (?!talk|user|sandbox|edit|home)(\w{1,20} ){0,2}(@{own}|@{work})(?! (club|shelf|review|load|talk))",
            r"({start}|{please} |to |and |can |should |must )read {my} (\w{1,20} ){0,2}(@{own}|@{work})(?! (club|review))",
            r"{look} ~5 (on|in|at) {my} (?!talk|user|home|own)(\w{1,20} )?@(channel|chanel|channels|page|blog|vlog|website|site|profile|youtube|instagram|soundcloud|podcast)",
            r"(more|new|latest|videos|video|song|songs|remix|cover|beats|music|read|posted|uploaded|wrote|vids) ~4 (on|at|to) {my} (\w{1,20} )?@(channel|chanel|blog|vlog|website|web|youtube|instagram|soundcloud|podcast|facebook|telegram)",
            r"{my} (\w{1,20} ){0,2}(@{work}|@podcast|@newsletter|@channel|@website|@blog|@shop|@store) ~4 (is|are) (now |finally |just |also )?({out}|online now|open now|for free)",
            r"{i} (just |also |now |recently |finally |have |have just |am |'ve ){0,3}(run|host|started|launched|launching|opened|published|released|uploaded|dropped|created) (a |an |my |our |some |new |the ){1,2}(\w{1,20} ){0,3}(@channel|@chanel|@blog|@vlog|@podcast|@newsletter|@store|@shop|@ebook|@mixtape|@remix|@cover|@website|@boutique|@bakery|@restaurant|@clinic|@startup|@agency|@book|@novel|@album|@song)",
            r"{i} (have|make|do|made|did|upload|post|sell) (a |an |my |some |new |my own |own ){0,2}(\w{1,20} ){0,2}@(vlog|vlogs|mixtape|remix|remixes|covers|beats|gameplay|raps|parodies|tutorials|youtube|soundcloud) ?(channel|videos?|page)?",
            r"{i} (have|got|made) (a |my own )(\w{1,20} ){0,2}@(channel|chanel|blog|vlog|podcast|newsletter|website) (about|on|for|where|called|with|that|and|at|named|please)",
            r"@join {my} (\w{1,20} ){0,2}({app}|{net}|group|channel|server|community|newsletter|team|network|program|class|classes|course|webinar|discord|list)(?! (of|in the fight))",
            r"@join (us |me |our )?(on|at|in) (our |my |the )?(\w{1,20} )?({app}|{net})( (group|channel))?",
            r"(the )?@(link|links) (is |are )?(in|on) ({my} |the |our |)(bio|profile|description|channel)",
            r"@(search|google|type) (for )?(me|us|{my} (name|channel|page|book)) (on|in|at) ({net}|{app}|google|amazon)",
            r"(the |a )?(@author|@writer) of (the )?(book|novel|bestseller|memoir|best seller) ~6 (available|amazon|out now|order|buy)",
            r"{i} (am|'m) (a|an) (\w{1,20} ){0,3}@(rapper|singer|youtuber|vlogger|dj|producer|songwriter|musician|influencer|streamer|artist|comedian|author|novelist|blogger) ({please} |and |trying|looking|from ~3 )?~3 (check|listen|subscribe|follow|channel|support|like|see|songs?|please|my)",
            r"{my} (\w{1,20} ){0,2}(@channel|@podcast|@newsletter|@blog|@vlog|@website) (has|have|covers|shows|explains|features|is about|posts|brings|reports)",
            r"{my} (\w{1,20} ){0,2}(@shop|@store|@bakery|@restaurant|@salon|@boutique|@company|@agency|@clinic|@gym) ~4 (sells|offers|has|provides|delivers|serves|makes) ~3 (best|cheap|free|delicious|new|all|quality|fresh|everything|discount|prices?|original)",
            r"(read|watch|see|hear|listen to|enjoy) my (new|latest|first|debut|newest) @{work}",
            r"({start}|i |just |have )(just |newly )?@(uploaded|dropped|posted) (a |my |the )?(new |latest |first )?(vlog|video|reel|song|track|cover|episode|remix|mix)",
            r"my (\w{1,20} ){0,2}(@film|@exhibition|@concert|@show|@gig|@poem|@play) (runs|is|opens|starts|plays) (in|at|on) ~6 (come|tickets|see you|be there|wall|tonight|tomorrow|this (friday|saturday|sunday|week|weekend)|from (friday|saturday|sunday|monday))",
            r"{i} (will )?(@sing|@perform|@exhibit|play live|dj) (at|in|on) ~8 (come|tickets|see you|be there|tonight|entry)",
            r"@shameless (plug|self|promotion)",
            r"(shout ?out|shoutout) to my (\w{1,20} )?@{own}",
            r"what i @post on {net}",
            r"(everyone|everybody|all|you are|you're|u r) (is |are )?@welcome (at|in|to|on) my (\w{1,20} )?(room|page|channel|group|stream|clubhouse|space|server|blog|live)",
            r"{im} a (small|new|young|local|kurdish) (\w{1,20} )?@(brand|startup|business|label|bakery|gallery|agency|studio)",
            r"(give|show) my (\w{1,20} )?@{own} (some )?(love|support|a (like|follow|try|chance|look))",
            r"(@put|@leave|@drop) (a |me a |your )(like|likes|sub) (on|for) (it|my|our|me)",
            r"{look} (out )?(our|my) (latest|newest|new) @(\w{2,20})?(video|song|single|post|article|collection|offers|products|menu|remix|track)",
            r"@(withing|watching|visiting|checking|viewing|supporting) {my} (\w{1,20} ){0,1}(channel|chanel|blog|website|youtube|page)",
        ),
    ),
)

_LOOK = Phrasing(
    promotion(
        "R044",
        Kind.PERSONAL,
        0.5,
        "An invitation to look at something that is not said to be one's own.",
        examples=(
            "Check out this video on YouTube:",
            "CHECK OUT THE NEW REMIX !!!",
            "Check out this playlist",
            "you have to check out this channel",
            "check me out",
            "everyone go check out this new song",
        ),
        counterexamples=(
            "I will check it out.",
            "Check out the numbers of the ministry before you write.",
            "They checked out of the hotel.",
            "His story checks out.",
            "The new song of Dilan is sad.",
            "Watch this video of the massacre with your eyes open.",
        ),
        words=(
            r"(@check|@chek|@cheak|@chk|@checkout|@peep) (out )?(this|these|the new|a new|the latest|that|the) (\w{1,20} ){0,2}(channel|chanel|playlist|remix|mixtape|single|song|track|vid|vids|video|videos|cover|youtuber|website|site|web site|app|gameplay|movie)",
            r"({start}|go |come |{please} |and |guys )@check (me|us) out",
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

PHRASINGS = (_FOLLOW, _EXCHANGE, _WRITE, _OWN, _LOOK, _DONATE, _LIKES)

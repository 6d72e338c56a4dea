"""Phrases of people who promote themselves: follow me, write to me, my channel, vote for me."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import phrasing, promotion

_NEGATED = r"(?:don.?t|do not|never|not|nobody|no one|please stop|stop|refuse to|won.?t|will not|said|says|told|tells|asked|asks|why|to those who|he|she|they|who|them)"

FOLLOW = phrasing(
    promotion(
        "R040",
        Kind.PERSONAL,
        0.85,
        "Asks to be followed, subscribed to, added or liked.",
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
            r"follow {me} (?:on|at|@|for|here|back|and|if|please|pls|plz|guys)",
            r"(?:please|pls|plz|kindly|go|come) (?:and )?(?:follow|add|sub|subscribe|like|support) {me}(?: on {net})?",
            r"(?:follow|add|friend|find|stalk|watch|catch|hear) {me} … (?:on|in|at|via) (?:{my} )?(?:{net}|{chat})",
            r"(?:subscribe|subscribed|subscibe|suscribe|sub|subs) (?:to|2|for) (?:me|us|my|our|mine|this channel|the channel)(?: (?:\w{1,20} )?(?:channel|page|newsletter|podcast|blog))?",
            r"(?:please|pls|plz|and|like|share|comment|dont forget to|don.?t forget to|hit|click|smash|press|tap|go) (?:and |& )?(?:the )?subscribe(?: button)?",
            r"(?:like|follow) {my} (?:\w{1,20} )?(?:page|account|profile|facebook|instagram|insta|blog|band|group)",
            r"(?:follow|following) (?:for follow|4 follow|back)",
            r"(?:my|our) (?:twitter|insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|facebook|telegram|youtube|onlyfans|you tube) (?:is|account is|handle is|name is|id is|page is|channel is|id|username)",
            r"(?:give|gimme) (?:me |us )?a (?:sub|follow)",
            r"new (?:sub|subs|subscriber|subscribers|followers) (?:wanted|needed|welcome)",
            r"i (?:will )?follow (?:back|everyone back)",
        ),
    ),
    "follow following add friend find subscribe subscribed subscibe suscribe sub subs like followers twitter insta instagram ig snap "
    "snapchat tiktok tik facebook telegram onlyfans youtube subscriber subscribers watch catch hear",
    unless=_NEGATED,
)

EXCHANGE = phrasing(
    promotion(
        "R041",
        Kind.PERSONAL,
        0.9,
        "Offers likes or subscriptions in exchange.",
        examples=(
            "sub4sub anyone?",
            "Sub for sub, I am honest",
            "like for like please",
            "f4f",
            "follow for follow guys",
            "S4S l4l who is in",
        ),
        counterexamples=(
            "An eye for an eye.",
            "Tit for tat.",
            "The F-4 flew over Qandil.",
            "Land for peace, they said.",
            "Oil for food was a scandal.",
            "Word for word what he said.",
        ),
        words=(
            r"sub ?(?:4|for) ?sub",
            r"(?:like|follow|view|comment) ?(?:4|for) ?(?:like|follow|view|comment)",
            r"[fsl]4[fsl]",
            r"sub4sub|like4like|follow4follow",
        ),
    ),
    "sub sub4sub like like4like follow follow4follow view f4f s4s l4l",
)

WRITE = phrasing(
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
            r"(?:dm|d\.m|pm|inbox|{chat}) {me}(?: (?:for|if|to|at|on|now|today|and) … \w{1,20})?",
            r"(?:text|message|msg|contact|write|reach|add|hit|ping|hmu|chat|call|talk to|write to|reach out to) (?:with )?(?:me|us|him|her|me up|him up|her up)? ?(?:up |out )?(?:directly |privately |now |today |here )?(?:on|via|through|by|at) (?:{my} |his |her |this )?(?:{chat}|{net}|e-?mail|dm|inbox|phone|the (?:number|email) below)",
            r"(?:send|drop|shoot) {me} a (?:dm|pm|message|text|email|e-mail|line) (?:if|for|to|on|and)",
            r"(?:message|text|contact|email|write|call|write to|reach out to) {me} (?:for (?:more|details|info|information|prices?|a|your|help|any|the)|if (?:you|interested|u)|today|now|and i|privately|asap)",
            r"(?:dms?|inbox|pms?) (?:is|are|r) (?:always )?open",
            r"(?:interested|serious) (?:people|persons|buyers|investors|ones|only|parties|candidates)? ?… (?:dm|pm|inbox|contact|message|text|call|{chat})",
            r"(?:for|more) (?:more )?(?:info|details|information|enquir\w{1,5}|inquir\w{1,5}|orders?|bookings?) … (?:dm|pm|inbox|contact|message|text|call|{chat}|write)",
        ),
    ),
    "dm dms pm pms inbox whatsapp whatsap watsapp watsap telegram viber imo signal wechat skype kik hangout hangouts messenger botim text message msg contact write reach "
    "add hit ping hmu chat call talk send drop shoot email whats interested serious info details information orders order booking bookings enquiries inquiries",
    unless=_NEGATED,
)

CHANNEL = phrasing(
    promotion(
        "R043",
        Kind.PERSONAL,
        0.85,
        "Promotes the writer's own channel, page, blog, book, app or business.",
        examples=(
            "Check out my channel for more videos like this",
            "My new book is out now",
            "I have a blog about this, please visit it",
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
        ),
        words=(
            (
                r"(?:check|checking|chek|cheak|chec|see|visit|watch|view|join|like|share|support|promote|look at|listen to|come to|go to|head to|find|discover|read|buy|order|get|download|try|have a look at|take a look at|stop by|peep|hear|click on|click|rate) (?:it )?(?:out )?… {my} … (?:channel|chanel|channels|page|blog|vlog|website|site|web site|podcast|newsletter|book|books|ebook|novel|memoir|app|store|shop|profile|"
                r"course|video|videos|vids?|song|songs|track|tracks|music|album|mixtape|remix|remixes|cover|covers|beats|stream|server|telegram|insta|instagram|facebook|twitter|youtube|tiktok|soundcloud|patreon|fundraiser|gofundme|petition|link in bio|bio|group on {net}|{chat} group|collection|products|services|catalog(?:ue)?|company|restaurant|clinic|agency)"
            ),
            r"check (?:me|us|it|this|that|him|her|them) (?:all )?out(?! (?:of|against|for errors))",
            r"{my} (?:\w{1,20} ){0,3}(?:book|novel|ebook|memoir|album|single|song|app|podcast|course|channel|blog|mixtape|website|newsletter) … (?:is|are) (?:now )?(?:out|available|on sale|on amazon|on {net}|live|called|for sale|free|here)",
            r"(?:i|we) (?:just |also |now |recently |finally )?(?:have|run|host|started|launched|made|created|opened|published|released|released|uploaded|posted|make|do|dropped) (?:a|an|my|our|some|new|the) (?:\w{1,20} ){0,4}(?:channel|chanel|blog|vlog|podcast|newsletter|youtube channel|online store|online shop|ebook|mixtape|remix|cover|covers|beats|app|website)",
            r"join {my} … (?:{chat}|telegram|discord|facebook|fb|group|channel|server|community|newsletter|team|page)",
            r"(?:link|links) (?:is |are )?(?:in|on) (?:my |the |our )?(?:bio|profile|description)",
            r"(?:visit|see|check) (?:my|our) (?:profile|bio|page|channel|site|website|blog|store|shop)",
            r"(?:author|writer) of (?:the )?(?:book|novel) … available",
            r"search (?:for )?(?:me|us|my name|my channel|our page|our channel) (?:on|in|at) (?:{net}|{chat}|google|amazon)",
        ),
    ),
    "check checking chek cheak chec see visit watch view join like share support promote look listen come go head find discover read buy order get download try have take stop peep hear click rate "
    "book novel ebook memoir album single song app podcast course channel chanel blog vlog mixtape website newsletter remix cover covers beats youtube store shop link links author writer search",
    unless=_NEGATED,
)

CAMPAIGN = phrasing(
    promotion(
        "R044",
        Kind.PERSONAL,
        0.85,
        "A candidate asks for votes.",
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
            r"(?:vote|votes|voting) (?:for )?(?:me|us|my party|our party|our list|my list|our party)(?! … (?:no|not|nothing))",
            r"vote (?:for )?… (?:list|number|no|candidate) (?:number |no )?\d{1,4}",
            r"(?:i am|i.?m|am|we are) … (?:your|a|the|an) (?:\w{1,20} )?candidate (?:for|in|of|from|number|no|on)",
            r"(?:i am|i.?m) (?:running|standing|a candidate|candidate) (?:for|in) … (?:parliament|council|mayor|governor|office|senate|congress|president|mp|seat|election|elections)",
            r"(?:give|lend|grant) {me} your (?:vote|votes|voice|trust|support)",
            r"support {my} (?:campaign|candidacy|candidature|list)",
            r"(?:your|every) vote for (?:me|us|our list|my list|list \d{1,4})",
            r"(?:count on|need|want|ask for|asking for) your (?:vote|votes)",
        ),
    ),
    "vote votes voting candidate running standing campaign candidacy candidature",
    unless=_NEGATED,
)

DONATE = phrasing(
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
            "Support me in this argument, anyone.",
        ),
        words=(
            r"(?:donate|donation|donations|contribute) (?:to|for|via|through|towards) (?:me|us|my|our)(?: \w{1,20}){0,3}",
            r"support (?:me|us|my work|our work|my channel) (?:on|via|through|with|by) … (?:patreon|paypal|gofundme|ko-fi|kofi|bitcoin|donation|donating|cash ?app|venmo)",
            r"{my} (?:paypal|gofundme|go fund me|cash ?app|venmo|patreon|ko-?fi|fundraiser|iban|bitcoin (?:address|wallet))(?: (?:is|link|account|page|address|id))?",
            r"(?:help|support) {me} … (?:on|via|through) (?:gofundme|paypal|patreon)",
        ),
    ),
    "donate donation donations contribute patreon paypal gofundme fundraiser cashapp venmo bitcoin kofi iban cash support gofundme",
    unless=_NEGATED,
)

LIKES = phrasing(
    promotion(
        "R046",
        Kind.PERSONAL,
        0.6,
        "Begs for likes, shares or thumbs up.",
        examples=(
            "Like this comment if you are from Kurdistan",
            "Thumbs up so others can see this",
            "share this to 10 people",
            "give this a thumbs up",
            "Like if you agree, share if you care",
            "Type amen and share",
        ),
        counterexamples=(
            "I like this comment.",
            "They share this land with us.",
            "Share the oil income with the people.",
            "People like this should resign.",
            "Thumbs up to the firefighters.",
            "I like it if he resigns.",
        ),
        words=(
            r"(?:please |pls |plz )(?:like|share|upvote) this(?: comment| post| video)?",
            r"(?:like|upvote) this (?:comment|post|video) (?:if|so|for|and|because|to)",
            r"(?:like|likes|share|comment) if (?:you|u|ur|your|you.?re) (?:agree|are|from|love|like|think|also|care|came|watching|hate|want)",
            r"(?:thumbs? up|upvote|like) (?:so|if) (?:others|you|everyone|people|more people|u)",
            r"give (?:this|me|it|us) (?:\w{1,20} ){0,2}(?:thumbs? up|like|upvote)",
            r"share this (?:to|with|on) (?:\d{1,4}|all|every|your|as many)",
            r"(?:type|comment|say) (?:amen|yes|1) (?:and|to|if)",
            r"(?:copy and paste|copy paste|repost) this (?:to|on|in|if|comment|message)",
        ),
    ),
    "like likes share thumbs thumb upvote type comment copy repost amen",
)

PHRASINGS = (FOLLOW, EXCHANGE, WRITE, CHANNEL, CAMPAIGN, DONATE, LIKES)

"""People who promote what is theirs: a channel, a book, a shop."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import Phrasing, promotion

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
            r"(the )?@(link|links) (is |are )?(in|on) ({my} |the |her |his )?(bio|profile|description|channel|page)(?! of)",
            r"@(search|google|type) (for )?(me|us|{my} (name|channel|page|book)) (on|in|at) ({net}|{app}|google|amazon)",
            r"(the |a )?(@author|@writer) of (the )?(book|novel|bestseller|memoir|best seller) ~6 (available|amazon|out now|order|buy)",
            r"{i} (am|'m) (a|an) (\w{1,20} ){0,3}@(rapper|singer|youtuber|vlogger|dj|producer|songwriter|musician|influencer|streamer|artist|comedian|author|novelist|blogger) ({please} |and |trying|looking|from ~3 )?~3 (check|listen|subscribe|follow|channel|support|like|see|songs?|please|my)",
            r"{my} (\w{1,20} ){0,2}(@channel|@podcast|@newsletter|@blog|@vlog|@website) (has|have|covers|shows|explains|features|is about|posts|brings|reports)",
            r"{my} (\w{1,20} ){0,2}(@shop|@store|@bakery|@restaurant|@salon|@boutique|@company|@agency|@clinic|@gym) ~4 (sells|offers|has|provides|delivers|serves|makes) ~3 (best|cheap|free|delicious|new|all|quality|fresh|everything|discount|prices?|original)",
            r"(read|watch|see|hear|listen to|enjoy) my (new|latest|first|debut|newest) @{work}",
            r"({start}|i |just |have )(just |newly )?@(uploaded|dropped|posted) (a |my |the )?(new |latest |first )?(vlog|video|reel|song|track|cover|episode|remix|mix)",
            r"my (\w{1,20} ){0,2}(@film|@exhibition|@concert|@show|@gig|@poem|@play) (runs|is|opens|starts|plays) (in|at|on) ~6 (come|tickets|see you|be there|wall|tonight|tomorrow|this (friday|saturday|sunday|week|weekend)|from (friday|saturday|sunday|monday))",
            r"{i} (will )?(@sing|@perform|@exhibit|play live|dj) (at|in|on) ~8 (come|tickets|see you|be there|tonight|entry)",
            r"{i} (wrote|have written|published|made|directed|recorded|composed) (a|an|my|two|some) (\w{1,20} ){0,2}@{work} ~8 (get it|buy it|available|on amazon|order|read it|find it|link|listen|watch it|out now)",
            r"(you will|you'll|you are going to) (like|love|enjoy) my (\w{1,20} )?(@{own}|@{work})",
            r"i @stream (\w{1,20} ){1,4}(on|in|every|daily|live|twitch|name|at)",
            r"(more|full|rest|latest|everything) ~4 on my @(page|profile|wall|channel|account)",
            r"{im} @live (right )?(now )?on {net}",
            r"my (latest|new|last|recent) @(article|post|column|essay|interview) ~5 (is )?(on|at) ({net}|my)",
            r"@shameless (plug|self|promotion)",
            r"(shout ?out|shoutout) to my (\w{1,20} )?@{own}",
            r"what i @post on {net}",
            r"(everyone|everybody|all|you are|you're|u r) (is |are )?@welcome (at|in|to|on) my (\w{1,20} )?(room|page|channel|group|stream|clubhouse|space|server|blog|live)",
            r"{im} a (small|new|young|local|kurdish) (\w{1,20} )?@(brand|startup|business|label|bakery|gallery|agency|studio)",
            r"(give|show) my (\w{1,20} )?@{own} (some )?(love|support|a (like|follow|try|chance|look))",
            r"(@put|@leave|@drop) (a |me a |your )(like|likes|sub) (on|for) (it|my|our|me)",
            r"{look} (out )?(our|my) (latest|newest|new) (\w{2,20} )?@(video|song|single|post|article|collection|offers|products|menu|remix|track)",
            r"@(withing|watching|visiting|checking|viewing|supporting) {my} (\w{1,20} ){0,1}(channel|chanel|blog|website|youtube|page)",
        ),
    ),
)

_LOOK = Phrasing(
    promotion(
        "R044",
        Kind.PERSONAL,
        0.6,
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

PHRASINGS = (_OWN, _LOOK)

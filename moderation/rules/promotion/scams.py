"""Money for nothing: investments, jobs, loans, prizes."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import Phrasing, promotion

_EVERY = "(weekly|daily|monthly|hourly|every (day|week|month|hour)|per (day|week|month|hour)|(a|an|each) (day|week|month|hour)|in (just |only |less than |under )?(a|an|one|two|three|few|a few|\\d{1,3}) (days?|weeks?|months?|hours?|hrs|minutes))"

_INVESTMENT = Phrasing(
    promotion(
        "R070",
        Kind.COMMERCIAL,
        0.9,
        "An investment that promises profits, coins, or praise of a trader.",
        examples=(
            "I invested $500 and got $5,000 in a week thanks to Mrs Anna",
            "Guaranteed daily profits with forex signals",
            "Double your bitcoin in 24 hours",
            "Trading with expert Mr James changed my life",
            "Invest with us and earn 20% weekly",
            "my account manager trades for me and I withdraw every week",
        ),
        counterexamples=(
            "Turkey invested billions in Kurdistan and profits from it.",
            "Bitcoin fell below $20,000 and my cousin lost all.",
            "Investors want stability first.",
            "Oil traders profit from the war.",
            "He doubled the salaries of the guards.",
            "Invest in schools, not in weapons.",
        ),
        words=(
            rf"{{i}} (\w{{1,20}} ){{0,2}}(@invested|started with|@deposited|put in|@traded with|@withdrew|@withdraw|cashed out) ~6 {{amount}} ~6 ({_EVERY}|from (home|trading|crypto|bitcoin|forex)|through ({{agent}}|her|his|this)|with {{agent}}|@trading|profits?|thanks to|and (got|made|received|now))",
            rf"{{i}} (now |can |have |just )?(earn|make|earned|made|get|received|withdrew|withdraw) ~3 ({{amount}}|{{percent}}) ~4 (from|with|through|by|trading|via) ~3 @{{trade}}",
            r"{i} (now |can |just )?@withdraw ~3 (every|weekly|daily|\d)",
            r"@(guaranteed|daily|weekly|huge|massive|steady|instant|consistent|passive) (\w{1,20} )?(profits?|returns?|roi|payouts?|income|withdrawals?|earnings) (\w{1,20} ){0,3}?(with|from|on|through|trading|every|forex|crypto|signals|guaranteed|daily|weekly|monthly|for (investors|you|all|everyone)|no risk|{percent}|dm|whatsapp|telegram|contact|join|invest)",
            r"@(double|triple|multiply|flip|10x) (your|ur) (\w{1,20} )?(money|bitcoins?|btc|investment|income|capital|crypto|cash|savings|deposit|portfolio|usdt|coins)",
            r"@(turn|grow|turned|turns) (your |my )?{amount} (in)?to {amount}(?= ?([^\w]|in|with|within|weekly|daily|through|thanks))",
            rf"@(invest|deposit|start with) ((with|through) (us|me|{{agent}}|him|her|a trusted|the best|our)|(just |only |as little as )?{{amount}} ~3 (get|earn|receive|make|withdraw|take home))",
            rf"(@earn|make|get|@gain|@receive|@earning) (up to |over |at least |more than |a )?~2 {{percent}} ~2 ({_EVERY}|profits?|returns?|roi|interest (daily|weekly|monthly)|on (your|every) (investment|deposit))",
            r"(account|portfolio|trade|trading|fund) @manager ~4 (trades?|helped|whatsapp|telegram|{agent}|profit\w{0,4}|recommend)",
            r"@(trade|trades|trading|invest|investing|investment|invested) (\w{1,20} ){0,3}with (\w{1,20} ){0,2}({agent}|his platform|her platform|this company|this platform) (?!bin |prime)\w{2,20}",
            r"(thanks|thank you|kudos|credit|credits|appreciation|shout ?out|grateful|gratitude|all thanks|god bless) (goes |all |so much )?to (my )?(\w{1,20} ){0,2}{agent}\W{1,3}(\w{1,20} ){1,8}?(@trader|@trade|@trading|@invest|@investment|@investments|@profits?|@forex|@crypto|@signals|@broker|@bitcoin|@withdrawal|financial @freedom)",
            r"@(forex|crypto|fx|binary options|bitcoin|trading|options|cryptocurrency) (trading )?(signals?|mentor|mentorship|coach|academy|masterclass|robot|bot|account manager|investment platform|trader|expert|investment|mining) ~6 (join|dm|telegram|whatsapp|link|recommend\w{0,4}|contact|best|legit|profits?|free|earn\w{0,3}|profitable|{percent}|vip|made|helped|changed|whatsapp|course|she|he is|group)(?! was| were)",
            r"(join|best|legit|trusted|vip|free|learn|start) (\w{1,20} ){0,3}@(forex|crypto|fx|binary|bitcoin|options|cryptocurrency|trading|investment|mining) (trading |options )?(signals?|platform|company|broker|opportunity|expert|strategy|trader|site|group|course|academy|mentorship|class|channel|investment|community|today|now)",
            r"(learn|teach you|show you|guide you|help you) (how )?(to |in |on )?@(trade|invest|earn|mine) (in |on |with )?({trade}|{coin}|online|profitably|like a pro)",
            r"@financial freedom ~5 (join|dm|contact|start|today|link|whatsapp|telegram|click|is possible|course|with (us|me)|trading|thanks)",
            r"@(passive income|extra income|residual income|side income|second income) (\w{1,20} ){0,3}(online|with (us|me|just)|opportunity|stream|dm|ask me|join|today|from (home|your phone)|daily|weekly|contact|link|program)",
            r"(ask me how|learn how|show you how|teach you how|find out how|see how|here is how|discover how) ({i} |to |you can |you ){0,3}(can )?(@made|make|@earn|@invest|@trade|get @paid|@double|@profit|@turn|@earned)",
            r"@(free|giveaway|claim|giving away|airdrop of|win) (\w{1,20} ){0,2}{coin} (now|to|here|today|airdrop|giveaway|for|by|daily|link|at|from)(?! (of speech))",
            r"(buy|get|grab|stake|mine|swap|join) (\w{1,20} |\$\w{1,12} ){0,2}@{coin} (now|today|presale|before|early|while|with (us|me|no)|airdrop|here|at|on|for free|from us)",
            r"@(presale|airdrop|whitelist|memecoin|altcoin|ico) (is )?(\w{1,20} ){0,3}(live|join|buy|now|ends|open|soon|claim|link|starts|started|project)",
            r"(going )?(to the @moon|@100x|@1000x|next @bitcoin|next @100x) ~4 (buy|coin|token|join|crypto|presale|now|get in|early|telegram)",
            r"({coin}|\$\w{2,8}) ~4 (@100x|@1000x|to the @moon|@moonshot)",
            r"(send|deposit) ~2 {coin} (and )?(get|receive) ~2 (@back|@double|@twice)",
            r"(risk free|no risk|zero risk|100% legit|100% safe) (\w{1,20} ){0,3}(@investment|@trading|@profits?|@returns|@platform|@earnings)",
        ),
    ),
    "lost|scam|scams|fraud|beware of|avoid|don't|never",
)

_JOB = Phrasing(
    promotion(
        "R071",
        Kind.COMMERCIAL,
        0.9,
        "Easy money from home, or a job offer.",
        examples=(
            "Work from home and earn $500 a day",
            "I make $90 an hour working online, you can too",
            "Earn money online with your phone",
            "We are hiring drivers, send your CV on WhatsApp",
            "Get paid to click ads",
            "Start your own business with no experience needed",
        ),
        counterexamples=(
            "I earn $300 a month as a teacher.",
            "Women who work from home earn nothing.",
            "The ministry is hiring relatives again.",
            "They get paid to spread lies.",
            "People make money from war.",
            "I was making $1.35 an hour when I was a boy.",
        ),
        words=(
            rf"(work|working|job|jobs|earn|earning|money|income|business|cash) (\w{{1,20}} ){{0,3}}from (the comfort of )?(your |ur |my )?@(home|phone|mobile|smartphone|laptop|couch|bed) ~5 ({{amount}}|apply|join (us|now|my)|contact|dm|opportunit(y|ies)|today|{_EVERY}|earn (up|over|\d|money|cash|a)|click|no experience|with no|link|whatsapp)",
            rf"(earn|make|making|earning|get|getting|earns|makes|made|paid|up to) ~3 {{amount}} ~1 {_EVERY} ~6 (@online|from @home|on @facebook|with (my|your) @(phone|laptop)|@internet|part ?@time|@part-time|you can too|@working from|on (my|the|your) @(computer|laptop|phone)|no @experience|easy @work|@copy|@whatsapp|@telegram|@dm|@link|@join|@apply|just)",
            r"(earn|make|making|earning) (some |easy |extra |real |good |fast |quick |big |free |lots of |a lot of |tons of |serious |\w{1,12} )?(money|cash|income|dollars|{amount}) (\w{1,20} ){0,2}(@online|from @home|from (your|ur|my) @(phone|mobile|home|laptop|couch|bed)|(with|using) (your|ur|my|a|just a) @(phone|mobile|smartphone|laptop)|on the @internet|@easily|without @leaving|without any @(investment|experience)|@today|doing @surveys|by @(clicking|watching|sharing|typing|referring|inviting) (ads?|videos?|links?|friends|on))",
            r"get @paid (daily|weekly|instantly|cash|{amount}|up ?to|today|(to|for|2|4) (click\w{0,3}|watch\w{0,3}|mess|tak\w{1,3} surveys?|post\w{0,3} (ads|on)|shar\w{1,3} (links|on)|typ\w{1,3}|just|doing|liking|like|test\w{0,3}|play\w{0,3}|review\w{0,3}|refer\w{0,4}|working from))",
            r"(we're|we are|our company is|company is|{my} team is|now|currently|urgently) (@hiring|@recruiting|@looking for (drivers|agents|staff|workers|sales|representatives|employees|distributors))( (now|for|a|an|in|drivers|agents|sales|staff|workers|people|distributors|apply|send|\w{1,20}))",
            r"(no|without|zero) (prior |previous |work |any )?@(experience|skills|skill|qualifications?|degree|investment|interview) (is )?(are )?(needed|required|necessary|no problem)",
            r"(send|submit|email|forward|drop) ({me} )?your @(cv|resume|passport copy|cvs) (to|on|at|via|now|today|by|with)",
            r"(part ?time|part-time|online|remote|home ?based|home-based|data entry|typing|amazon|work from home|easy|simple) @(jobs?|work) (available|apply|earn\w{0,3}|contact|dm|join|link|whatsapp|opportunit\w{1,3}|daily|{amount}|for (students|everyone|housewives|all)|from home|no experience)",
            r"(job|business|income|earning|home business|mlm|franchise|work|investment|marketing|money making|lifetime) @opportunit(y|ies) (\w{1,20} )?(contact|dm|apply|join (us|me|my|our)|whatsapp|message|earn\w{0,3}|inbox|that pays|of a lifetime|with (us|me|no)|now|today|click|call|for everyone|online)",
            r"@(opportunity|opportunities) (to earn|of a lifetime|from home|dm|contact me)",
            r"(be your own|fire your|become your own) @boss",
            r"quit (your|my) (day |9 to 5 |boring )?@job ~6 (earn\w{0,3}|online|thanks|trading|mak\w{1,3}|profit\w{0,3}|business)",
            r"@paid (online )?surveys",
            r"my ((best )?friend|neighbou?r|co-?worker|roo?mm?ate|classmate|aunt|sister|mother|mom|cousin|uncle)('s| s)? (\w{1,12} ){0,5}(@makes|@earns|@made|is @making|@earned|got @paid|@earning) ~2 {amount}",
            r"@start (earning|making money|your (own )?(online |home )?business)( (now|today|with|from|online|here|at|on|and|\w{1,12}))",
            r"@(vacancy|vacancies|job offer|jobs available|workers needed|drivers needed|nurses needed|staff needed|maids needed)( (in|for|at|apply|contact|available|call|urgent|abroad|dubai|canada|\w{1,20})) ~6 (apply|contact|call|whatsapp|dm|salary|send|visa|cv|inbox|{amount})",
        ),
    ),
    "not|never|they|government|ministry|again|people who",
)

_LOAN = Phrasing(
    promotion(
        "R072",
        Kind.COMMERCIAL,
        0.9,
        "Offers loans or clears debts.",
        examples=(
            "Do you need a loan? We lend at 3% interest",
            "Apply for a quick loan today",
            "Urgent loan offer, contact us",
            "We give personal loans without collateral",
            "Get your loan in 24 hours",
            "Bad credit? I got my loan from a genuine lender",
        ),
        counterexamples=(
            "The IMF loan will ruin Iraq.",
            "Students cannot repay their loans.",
            "The bank gave loans to the sons of ministers.",
            "Lebanon needs a loan of 3 billion.",
            "A loan with interest is haram.",
            "Who will pay back that loan?",
        ),
        words=(
            r"(do you|are you|if you|you) (need|want|in need of|looking for|require|searching for) (of )?(a |an |any )?(\w{1,20} ){0,3}@loans?",
            r"@apply (now )?for (a |an |your |our |any )?(\w{1,20} ){0,3}loans?(?! from the (imf|world bank|bank))",
            r"(urgent|quick|instant|fast|easy|personal|business|payday|genuine|legit|affordable|cash|guaranteed|low interest|low rate|private|emergency) @loans? (offers?|available|lenders?|company|contact|apply|approval|today|without|at|with no|here|for (all|everyone|anyone|you|bad)|now|in \d|services?|of up to|up to)",
            r"{i} (\w{1,20} ){0,2}(give|offer|grant|provide|lend|issue|are giving|are offering) (out )?(\w{1,20} ){0,4}@loans?(?! to (turkey|iraq|the government))",
            r"get (a |your |an )(\w{1,20} ){0,3}@loan (in|within|today|now|at|without|with|approved)",
            r"(got|received|secured|obtained) (my|a|an) (\w{1,20} ){0,2}@loan (of ~2 {amount} )?~2 (from|through|with|within) ~2 (lender|{agent}|company|this|genuine|legit)",
            r"(genuine|legit|honest|god fearing|reliable|trusted|private|certified|licensed|registered) (\w{1,20} )?(loan )?@lenders?",
            r"@loan (offer|company|firm|officer|lender|service|services) (\w{1,20} ){0,3}(contact|email|e-mail|whatsapp|via|apply|at {percent}|interest|available|today)",
            r"(clear|erase|fix|repair|wipe|boost|raise|increase) (your|my|bad) (\w{1,20} )?@(debts?|credit score|credit report|credit)( (score|report|fast|today|contact|now))?",
            r"@loans? (from|of|up to|between) {amount} ~6 (interest|contact|apply|approved|whatsapp|no collateral|email|today|within)",
            r"({percent}) @interest (rate )?~3 (loans?|apply|contact|no collateral|whatsapp)",
        ),
    ),
    "imf|not|never|government|iraq|lebanon|country|who",
)

_PRIZE = Phrasing(
    promotion(
        "R073",
        Kind.COMMERCIAL,
        0.85,
        "Betting tips, casinos, prizes and lotteries.",
        examples=(
            "Sure betting tips every day, join",
            "Play online casino and win big",
            "You have won an iPhone, claim your prize",
            "Fixed matches 100% sure, contact",
            "Get a 200% welcome bonus on your first deposit",
            "Free spins for new players",
        ),
        counterexamples=(
            "The casino in Erbil was closed by the police.",
            "It is a bet on the wrong horse.",
            "He won the Nobel Prize.",
            "The elections are a fixed match.",
            "You can hope to win the lottery too, with luck.",
            "You have won the argument.",
        ),
        words=(
            r"(sure|free|daily|best|correct|vip|winning|accurate|100% sure|guaranteed) (\w{1,20} ){0,2}@(betting|bet|odds|predictions|prediction|bets|soccer tips|football tips)( (tips?|odds|predictions?|games?|slips?|codes?|every|daily|today|join|telegram|here|group|now))",
            r"@betting (tips|codes?|odds|site|signals?) (\w{1,20} ){0,3}(every|daily|join|telegram|whatsapp|free|here|today|now|with|bonus|link|register)",
            r"@fixed (matches|match|games?|odds) (\w{1,20} |\d{1,3}% ){0,3}(sure|100|contact|available|whatsapp|telegram|join|dm|for sale|inbox|source|daily|today|guaranteed)",
            r"(play|join|best|online|top|visit|register) (\w{1,20} ){0,2}@(casino|casinos|slots?|poker|roulette|bingo|sportsbook|betting site|jackpot) (\w{1,20} ){0,3}(win|bonus|play|now|deposit|free|today|register|real money|and|games|online|big)",
            r"@(casino|slots?|sportsbook) (\w{1,20} ){0,2}(bonus|free spins|no deposit|real money|sign up|jackpot)",
            r"(you|u|your number|your email) (have |has |'ve |r |are |were )?(been |just )?(@won|@selected|@awarded|@chosen) ~5 (@claim|@prize|@iphone|gift|lottery|@winner|cash|voucher|reward|{amount}|ipad|holiday)",
            r"@(claim|collect) (your|ur|the|my) (\w{1,20} |{amount} ){0,3}(prize|reward|bonus|gift|winnings|award|voucher|refund|iphone|money now|cash|coins|airdrop)",
            r"@(welcome|deposit|signup|sign up|sign-up|registration|first deposit|joining) bonus",
            r"@free (spins?|bets?)( (for|on|no|when|today|bonus|now))?",
            r"(won|win|hit) ~2 @(lottery|jackpot|mega millions|powerball|lotto) ~6 (spell|numbers? (from|by)|{agent}|contact|thanks to|with the help)",
            r"@bet (now|today|with us|on|and win) (\w{1,20} ){0,3}(bonus|win big|register|odds|join|{percent}|best odds|promo)",
            r"@(win|winning) (big|real money|cash prizes?|an? iphone|{amount}) (\w{1,20} ){0,2}(today|now|join|daily|play|every|with us|at|by|here|click)",
        ),
    ),
    "not|never|elections?",
)

PHRASINGS = (_INVESTMENT, _JOB, _LOAN, _PRIZE)

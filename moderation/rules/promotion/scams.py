"""Phrases of fraud and of trades no newspaper advertises."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import phrasing, promotion

INVESTMENT = phrasing(
    promotion(
        "R070",
        Kind.COMMERCIAL,
        0.9,
        "An investment that promises profits, or praise of a trader or broker.",
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
            r"(?:i|we) (?:\w{1,20} ){0,2}(?:invested|started with|deposited|put in|traded with|earned|earn|made|make|withdrew|withdraw|received|got) … [$€£]? ?[\d.,]{1,12}k? ?(?:[$€£]|{money})? … (?:in (?:just |only )?(?:a|one|two|three|\d{1,3}) (?:day|days|week|weeks|month|months|hours)|weekly|daily|every (?:day|week|month)|per (?:day|week|month)|from (?:home|trading|crypto|bitcoin|forex)|through (?:mr|mrs|miss|ms|her|his|this)|with (?:mr|mrs|miss|ms)|trading)",
            r"(?:guaranteed|daily|weekly|huge|massive|good|high|passive|steady|fast|instant|consistent|amazing) (?:\w{1,20} )?(?:profits?|returns?|roi|payouts?|income|withdrawals?) … (?:with|from|on|in|through|trading|invest\w{0,5}|every|forex|crypto|signals|guaranteed|daily|weekly)",
            r"(?:double|triple|multiply|grow|flip) (?:your|ur) (?:\w{1,20} )?(?:money|bitcoins?|btc|investment|income|capital|crypto|cash|savings|deposit|portfolio)",
            r"invest (?:with (?:us|me|mr|mrs|miss|ms|expert|a trusted|the best)|[$€£]?[\d.,]{1,12}[$€£]? … (?:and )?(?:get|earn|receive|make))",
            r"(?:earn|make|get) … (?:\d{1,3} ?%|percent) … (?:weekly|daily|monthly|per (?:day|week|month)|every (?:day|week|month)|profit|returns?|roi)",
            r"(?:account|portfolio|trade|trading) manager … (?:trades?|helped|whatsapp|telegram|mr|mrs|miss|ms|profit\w{0,4}|recommend)",
            r"(?:trad(?:e|es|ing)|invest(?:ing|ment|ed)?) … with … (?:expert|mr|mrs|miss|ms|madam|coach)",
            r"(?:thanks|thank you|kudos|credit|appreciation|shout ?out|grateful) to … (?:mr|mrs|miss|ms|madam|expert|coach)\.? (?:\w{1,20} ){1,4}?… (?:trad\w{1,5}|invest\w{0,7}|profits?|forex|crypto|signals?|broker|platform|strategy|bitcoin|financial freedom)",
            r"(?:forex|crypto|binary options?|bitcoin|trading) (?:trading )?(?:signals?|expert|mentor|mentorship|coach|platform|academy|course|robot|bot|account manager|investment platform|broker|group)(?: … (?:join|dm|telegram|whatsapp|link|recommend\w{0,4}|contact|best|legit|profits?))?",
            r"(?:best|legit|trusted|right) (?:\w{1,20} )?(?:investment|trading|crypto|forex|binary|mining) (?:platform|company|broker|opportunity|expert|strategy|trader|site)",
            r"financial freedom",
            r"(?:passive|extra|residual) income … (?:from home|online|with|opportunity|stream|dm|ask me|join|today)",
            r"(?:ask me how|learn how|show you how|teach you how|find out how) (?:i|to|you can)? ?(?:can )?(?:made|make|earn|invest|trade|get paid|double)",
            r"(?:free|giving away|giveaway|airdrop of|claim) (?:\w{1,20} )?(?:bitcoins?|btc|eth|ethereum|usdt|crypto|tokens?|coins|nfts?|airdrop)",
            r"buy (?:\w{1,20} )?(?:coin|coins|token|tokens|btc|bitcoin|eth|doge\w{0,4}|shib\w{0,4}|presale|nft) (?:now|today|before|early|and|while|with)",
            r"(?:to the moon|100x|1000x|next (?:bitcoin|100x|big coin|gem)|presale|pre-sale|airdrop) … (?:coin|token|crypto|live|join|buy|project|whitelist|gem|now)",
        ),
    ),
    "invested invest deposited profit profits returns roi payouts income double triple multiply grow flip earn earned percent manager trading trade trades investing investment forex crypto binary bitcoin bitcoins btc eth "
    "usdt presale airdrop token tokens coin coins freedom withdraw withdrawal withdrawals withdrew traded passive ethereum nft nfts signals weekly daily",
    unless=r"(?:lost|scam|fraud|don.?t|never|not)",
)

JOB = phrasing(
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
            "Young people need jobs, not speeches.",
        ),
        words=(
            r"(?:work|working|job|jobs|earn|earning|earnings|money|income|business)\W… from (?:the comfort of )?(?:your )?home … (?:earn|make|get|[$€£]|\d|apply|join|contact|dm|and|opportunity|opportunities|today|now)",
            r"(?:earn|make|making|earning|get|getting) … (?:[$€£] ?[\d.,]{1,9}|[\d.,]{1,9} ?(?:[$€£]|{money}))k? … (?:a|an|per|every|each|/)\W?(?:day|hour|week|hr)(?: … (?:online|home|phone|laptop|part|internet))?",
            r"(?:earn|make|making|earning) (?:\w{1,20} ){0,3}(?:money|cash|income|dollars|bitcoin) (?:\w{1,20} ){0,2}(?:online|from home|from your (?:phone|mobile|home|laptop)|with your (?:phone|mobile)|on the internet|fast|easily|without|doing|today|by)",
            r"get paid (?:to|up ?to|for|daily|weekly|instantly|[$€£]) (?:click\w{0,3}|watch\w{0,3}|mess|tak\w{1,3} surveys?|post\w{0,3}|shar\w{1,3}|do\w{0,3}|work\w{0,3}|typ\w{1,3}|just|[$€£]?\d)",
            r"(?:we.?re|we are|now|currently|urgently|company is|is now) (?:hiring|recruiting)(?! (?:relatives|cousins|sons|mercenaries))",
            r"(?:no|without) (?:experience|skills?|qualifications?|investment) (?:is )?(?:needed|required|necessary)",
            r"(?:send|submit|email) (?:me |us )?your (?:cv|resume|résumé|passport copy)",
            r"(?:part ?time|online|remote|home\W?based|data entry|typing|amazon) (?:jobs?|work) … (?:available|apply|earn|contact|dm|join|link|whatsapp|opportunity|daily|per)",
            r"(?:job|business|income|earning|home business|mlm|franchise) opportunit(?:y|ies) … (?:contact|dm|apply|join|whatsapp|with|message|online|earn|inbox|that|of a lifetime)",
            r"(?:be your own boss|quit your (?:day )?job|fire your boss|paid surveys?|my (?:best friend|friend|neighbor|neighbour|co-?worker|roomate|roommate|classmate|aunt|sister|mother).{1,3}s? (?:\w{1,20} ){0,4}(?:makes|earns|makes|made|is making|got paid))",
            r"start (?:earning|making money)",
        ),
    ),
    "earn earning earnings home paid hiring recruiting experience cv resume opportunity opportunities boss surveys survey making make part online remote job jobs work hour week qualification qualifications skills",
    unless=r"(?:not|never|they|government|who|ministry)",
)

LOAN = phrasing(
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
            r"(?:do you|are you in|you|in) (?:need|want|looking for) (?:of )?(?:a|an)? ?(?:\w{1,20} ){0,2}loans?",
            r"apply (?:now )?for (?:a|an|your|our)? ?(?:\w{1,20} ){0,3}loans?",
            r"(?:urgent|quick|instant|fast|easy|personal|business|payday|genuine|legit|affordable|online|cash|guaranteed|low interest) loans? … (?:offer|offers|available|lender|lenders|company|contact|apply|approval|today|without|at|with no|from|in \d|here)",
            r"(?:we|i) (?:\w{1,20} ){0,2}(?:give|offer|grant|provide|lend|issue) (?:out )?… loans?",
            r"get (?:a|your|an) (?:\w{1,20} ){0,3}loan … (?:in|within|today|now|at|from|without|with)",
            r"(?:genuine|legit|honest|god fearing|reliable|trusted|real|private|certified) (?:\w{1,20} )?(?:loan )?lenders?",
            r"loan (?:offer|company|firm|officer|lender) … (?:contact|email|e-mail|whatsapp|via|apply|at|interest)",
            r"(?:clear|erase|fix|repair|wipe|pay off) (?:your|my) (?:\w{1,20} )?(?:debts?|credit (?:score|report|cards?))",
        ),
    ),
    "loan loans lender lenders debt debts credit",
    unless=r"(?:imf|not|never|who|government|iraq|lebanon|country)",
)

SEX = phrasing(
    promotion(
        "R073",
        Kind.COMMERCIAL,
        0.9,
        "Escorts, paid sex, or bait to meet.",
        examples=(
            "Russian escorts in Erbil, call now",
            "Escort service Istanbul 24/7",
            "hot girls waiting for you",
            "I am a lonely girl looking for a man, write me",
            "Call girls in Dubai available",
            "sexy singles in your area want to chat",
        ),
        counterexamples=(
            "The convoy had a military escort.",
            "Police escorted the protesters.",
            "Girls in Erbil go to school.",
            "Women are sold by ISIS in markets.",
            "Single mothers get nothing.",
            "They call girls bad names for nothing.",
        ),
        words=(
            r"(?:escort|escorts|call girls?|callgirls?|hookers?) … (?:service|services|agency|available|in (?:erbil|sulaimani|baghdad|istanbul|dubai|ankara|london|berlin|delhi|your (?:area|city))|call|whatsapp|24|girls?|hire|booking|rates)",
            r"(?:russian|sexy|hot|independent|vip|model|turkish|arab|college|beautiful) (?:\w{1,20} )?(?:escorts?|call girls?)",
            r"(?:hot|sexy|single|lonely|beautiful|horny|naughty|young|russian|ukrainian) (?:\w{1,20} )?(?:girls?|women|woman|ladies|singles|milfs?|moms|babes?) … (?:waiting|available|near you|in your (?:area|city)|want|looking for|chat|webcam|live|online|for you|to meet|for marriage)",
            r"i am (?:a |an )?… (?:lonely|single|hot|sexy|horny) … (?:girl|woman|lady|female)(?: … (?:looking|write|chat|message|meet|whatsapp))?",
            r"(?:nude|naked|sex|xxx|porn|adult) (?:pics|photos|videos?|cams?|chat|webcam|content|shows?|movies) … (?:free|here|link|dm|available|join|telegram|channel|watch|onlyfans|profile)",
            r"(?:full body|erotic|sensual|nuru|happy ending|body to body) massage",
            r"(?:hook ?ups?|one night stand|sugar (?:daddy|mommy|mummy|baby)) … (?:available|tonight|near|dm|needed|wanted|contact|site|looking|whatsapp|connection)",
            r"(?:looking|searching) for (?:a )?… (?:sugar (?:daddy|mommy|mummy|baby)|hook ?ups?)",
        ),
    ),
    "escort escorts girls girl callgirls callgirl hookers hooker hot sexy singles lonely horny naughty nude naked sex xxx porn massage hookup hookups sugar milf milfs",
    unless=r"(?:military|police|they|armed)",
)

CURE = phrasing(
    promotion(
        "R074",
        Kind.COMMERCIAL,
        0.9,
        "A miracle cure, or praise of a healer.",
        examples=(
            "Dr Oyarekhua's herbal medicine cured my herpes",
            "Lose 10 kg in 2 weeks with this tea",
            "This herb cures diabetes, order now",
            "I was cured of HIV by Dr Ehia's herbs",
            "Natural remedy for erectile dysfunction, contact the doctor",
            "buy viagra and cialis cheap",
        ),
        counterexamples=(
            "There is no cure for corruption.",
            "Doctors in Halabja cannot cure the victims of gas.",
            "My mother died of cancer because of the water.",
            "Herbs from the mountains are good for tea.",
            "I lost 10 kilos in the camp.",
            "The vaccine works, get it.",
        ),
        words=(
            r"(?:herbal|natural|miracle|traditional|african|ayurvedic) (?:\w{1,20} )?(?:medicine|medicines|remedy|remedies|cure|cures|doctor|healer|treatment|products?|supplements?|mixture|tea|herbs?|mix) … (?:cured|cures|cure|for|that|order|contact|heal\w{0,3}|from|treats|dr|doctor|helped|permanently|from dr)",
            r"(?:cured|cure|cures|healed|heals|got rid|get rid|treats|reverse|reverses) (?:\w{1,20} ){0,2}(?:of |from )?(?:my |your |any |all )?… (?:herpes|hiv|aids|hpv|diabetes|cancer|hepatitis|hsv|fibroids?|als|infertility|erectile dysfunction|arthritis|asthma|copd|lupus|warts|hypertension) … (?:with|by|dr|doctor|herb\w{0,4}|naturally|permanently|using|through|in (?:just |only )?\d|contact|thanks|completely)",
            r"(?:herpes|hiv|hpv|diabetes|cancer|hepatitis|hsv|fibroids?|infertility|erectile dysfunction|impotence|baldness|hair loss|weight loss|obesity) … (?:herbal|natural cure|natural remedy|herbs|pills|cream|capsules|supplement|gummies|treatment (?:available|call|contact)|cured by|healed by|cure (?:contact|whatsapp|available))",
            r"(?:lose|lost|shed|drop|burn) (?:up to |over )?\d{1,3} ?(?:kg|kgs|kilos?|pounds|lbs) … (?:with (?:this|these|the|our|my|keto|a)|thanks to|using|by (?:taking|drinking|using)|without (?:exercise|diet|dieting|gym)|guaranteed|in (?:just |only )… (?:pills?|tea|product|diet|keto))",
            r"lose (?:\w{1,20} ){0,3}(?:weight|kg|kilos?|pounds|lbs|belly fat) … (?:with this|with these|fast|quickly|without|in (?:just )?\d{1,3} (?:days|weeks)|in a week|pills|tea|keto|naturally)",
            r"(?:buy|order|cheap|get|sell|selling) (?:\w{1,20} ){0,2}(?:viagra|cialis|tramadol|xanax|oxycodone|adderall|valium|oxycontin|percocet|ozempic|steroids|captagon|weed|cocaine|lsd|mdma|kush|slimming|keto) … (?:online|now|cheap|pills|here|from|delivery|without|price|and|for|tea|gummies|order|at)",
            r"(?:this|these|our) (?:herb|herbs|tea|oil|pills?|cream|product|supplement|drops?|capsules?|medicine) … (?:cures?|heals?|treats|melts? fat|burns? fat|removes?|reverses?|regrows?)",
            r"(?:doctors|big pharma|they) … (?:hate|don.?t want you to know) … (?:trick|cure|remedy|secret)",
            r"(?:enlarge|enlargement|bigger|larger) (?:your |of )?(?:penis|manhood|breasts?|bust) (?:cream|pills?|naturally|oil|product|in)?",
            r"penis enlargement",
        ),
    ),
    "herbal remedy remedies cure cured cures healed heals healer lose lost shed burn drop viagra cialis tramadol xanax oxycodone adderall valium herb herbs pills tea cream keto ozempic steroids penis herpes hpv hiv "
    "diabetes cancer supplement supplements weed cocaine captagon lsd mdma oxycontin percocet enlargement reverse medicine natural capsules gummies impotence baldness slimming cure",
    unless=r"(?:no|cannot|can.?t|never|not|police|seized)",
)

SPELL = phrasing(
    promotion(
        "R075",
        Kind.COMMERCIAL,
        0.95,
        "A spell caster, fortune teller or the like.",
        examples=(
            "Powerful spell caster brought my husband back",
            "Love spells that work, contact Dr Zuma",
            "I joined the Illuminati and became rich, call the agent",
            "Psychic reading, black magic removal",
            "Dr Ajayi helped me get my ex back",
            "lottery spell made me win",
        ),
        counterexamples=(
            "Spell his name correctly, please.",
            "A long spell of drought ruined the farmers.",
            "He fell under the spell of Erdogan.",
            "Magic will not fix the electricity.",
            "Her husband came back from the front.",
            "This spells disaster for Kirkuk.",
        ),
        words=(
            r"(?:love|powerful|lottery|money|marriage|magic|divorce|death|protection|real|genuine|strong|great) spells?(?: (?:caster|casters|casting|that work\w{0,2}|to|for|from|temple))?",
            r"spell ?(?:caster|casters|casting|temple)",
            r"(?:psychic|palm|tarot|clairvoyant|astrolog\w{1,6}) (?:reading|readings|reader|readers|expert|services?|consult\w{0,6})",
            r"(?:black magic|evil eye|jinn|voodoo|curse) (?:removal|specialist|expert|removed|remover|healer|solution)",
            r"(?:dr|doctor|prophet|priest|baba|mama|chief|sheikh|pandit|molvi|maulana)\.? (?:\w{1,20} ){1,3}… (?:brought|bring|got|helped me|restored|cast) … (?:my |your )?(?:ex|husband|wife|lover|marriage|boyfriend|girlfriend|relationship|a spell)(?: back)?",
            r"(?:get|got|bring|brought|win|want) (?:your|my|back your|back my) (?:ex|lover|husband|wife|boyfriend|girlfriend|ex husband|ex wife)(?: lover)? back(?: … (?:spell|dr|doctor|contact|hours|email|whatsapp))?",
            r"(?:join|joined|joining|member of|become a member of) (?:the )?(?:great |official )?(?:illuminati|freemasons?)(?: brotherhood)? … (?:rich|wealth|fame|call|contact|today|agent|whatsapp|powers?|famous|money|and)",
        ),
    ),
    "spell spells spellcaster caster casters psychic palm tarot clairvoyant astrologer astrology magic evil jinn voodoo curse ex lover husband wife boyfriend girlfriend marriage illuminati freemason freemasons",
    unless=r"(?:not|never)",
)

GAMBLING = phrasing(
    promotion(
        "R076",
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
            "Life here is a lottery.",
            "You have won the argument.",
        ),
        words=(
            r"(?:sure|free|daily|best|correct|vip|winning|accurate|fixed) (?:\w{1,20} )?(?:betting|bet|football|soccer|score) (?:\w{1,20} )?(?:tips?|odds|predictions?|games?)",
            r"fixed (?:matches|match|games?|odds) … (?:sure|100|contact|available|whatsapp|telegram|join|dm|for sale|inbox|source)",
            r"(?:play|join|best|online|live|top) (?:\w{1,20} ){0,2}(?:casino|casinos|slots?|poker|roulette|bingo|betting site)(?: … (?:win|bonus|play|now|deposit|free|today|register|real money))",
            r"(?:you|u) (?:have |.?ve |has )?(?:been |just )?(?:won|selected|chosen) … (?:claim|prize|iphone|gift|lottery|winner|cash|voucher|call|reward|car)",
            r"claim (?:your|ur|the) (?:\w{1,20} ){0,3}(?:prize|reward|bonus|gift|winnings|award|voucher|refund|iphone|money|cash|coins|airdrop)",
            r"(?:welcome|deposit|signup|sign up|registration|first deposit) bonus",
            r"free (?:spins?|bets?)",
            r"(?:win|won|winning) … (?:lottery|jackpot|mega millions|powerball) … (?:spell|numbers|contact|agent|thanks|with|by)",
        ),
    ),
    "betting bet tips odds predictions prediction fixed casino casinos slots slot poker roulette bingo won selected claim prize bonus spins spin bets lottery jackpot",
    unless=r"(?:not|never)",
)

DOCUMENTS = phrasing(
    promotion(
        "R077",
        Kind.COMMERCIAL,
        0.9,
        "Sells documents, visas, a way to Europe, hacked accounts, essays, followers.",
        examples=(
            "Buy real and fake passports, driving licenses and IELTS certificates",
            "We can get you to Germany, visa guaranteed",
            "I recommend this hacker, he recovered my stolen bitcoin",
            "Hire a hacker to spy on your wife's phone",
            "Buy Instagram followers cheap",
            "We write your essay, thesis and assignments",
        ),
        counterexamples=(
            "He fled with a fake passport.",
            "Smugglers took $10,000 and left them at sea.",
            "Hackers attacked the electoral commission.",
            "Our visas for Germany were refused.",
            "His followers burned the office.",
            "The minister bought his doctorate.",
        ),
        words=(
            r"(?:buy|get|obtain|order|purchase|apply for|sell|selling|provide|produce|we make) … (?:passports?|driv\w{1,5} licen[cs]es?|ielts|toefl|pte|id cards?|residence permits?|birth certificates?|diplomas?|degrees? certificates?|certificates?|ssn|counterfeit (?:money|notes|bills)|clone cards?|fake (?:documents?|notes|money|id)) … (?:online|without|contact|for sale|real|certificates?|now|from us|whatsapp|and|registered|cheap|original|legit|within)",
            r"(?:real|fake|registered|genuine|original|counterfeit|novelty) (?:and (?:fake|real|novelty) )?(?:passports?|documents?|ielts|driv\w{1,5} licen[cs]es?|id cards?|certificates?|banknotes|bank notes|bills|degrees?|diplomas?) … (?:available|contact|for sale|online|whatsapp|we|buy|order|without exam)",
            r"(?:visa|visas|work permit|schengen|passport|asylum|residence) (?:\w{1,20} ){0,2}(?:guaranteed|without interview|100|in \d{1,2} (?:days|weeks)|assistance|consultan\w{1,4}|services?|agency|available|appointment available)(?: … (?:contact|call|whatsapp|apply|dm))?",
            r"(?:we|i) (?:can |will )?(?:take|bring|get|send|help) (?:you|people|families) … (?:to )?(?:europe|germany|uk|england|canada|italy|greece|usa|america|sweden)(?: … (?:visa|safe|safely|guaranteed|contact|price|call|legally|whatsapp|payment|arrival|by))",
            r"(?:safe|guaranteed|vip|legal) (?:\w{1,20} )?(?:trip|trips|route|journey|passage|crossing|way|travel) … to (?:europe|germany|uk|england|italy|greece|canada|sweden)",
            r"(?:hire|contact|recommend|need|real|genuine|legit|professional|ethical|best|reliable|trusted) (?:\w{1,20} ){0,3}(?:hacker|hackers|hacking service|hacking|recovery (?:expert|agent|company|specialist|team|firm|service))",
            r"(?:recover|recovered|retrieve|got back|get back) (?:\w{1,20} ){0,4}(?:lost|stolen|scammed|my|your) (?:\w{1,20} ){0,3}(?:bitcoin|bitcoins|btc|crypto|cryptocurrency|funds?|money|wallet|account|usdt|investment)(?: … (?:hacker|recovery|expert|contact|team|agent|thanks|help))?",
            r"(?:spy|hack|track|monitor) (?:\w{1,20} ){0,3}(?:wife|husband|spouse|partner|girlfriend|boyfriend|cheating|whatsapp|facebook|instagram|iphone|phone|email|grades|school)(?:.{1,2}s)? … (?:phone|account|messages|contact|hacker|password|service|without|remotely|device|calls)",
            r"(?:buy|get|sell|cheap|free|gain|selling|real|instant) (?:\w{1,20} ){0,3}(?:instagram |facebook |twitter |tiktok |youtube |insta |telegram |google )?(?:followers|likes|views|subscribers|reviews|backlinks)(?: (?:cheap|now|fast|here|from|for|instantly|at|online))",
            r"(?:write|do|help with|complete) (?:\w{1,12} )?(?:your|ur) (?:\w{1,20} ){0,2}(?:essays?|thesis|dissertation|assignments?|homework|term papers?|exams?)",
            r"(?:essay|thesis|dissertation|assignment|paper|homework|cv|resume) (?:writing|help|writers?) (?:services?|help|company|site|online|uk|experts?)",
            r"(?:seo|digital marketing|web design|website design|web development|guest post\w{0,3}|backlinks?|graphic design|logo design|app development) … (?:services?|company|agency|expert|packages?|cheap|prices?|contact|provider)",
            r"(?:sell|buy|selling|need|donate) … (?:kidneys?|your kidney)(?: … (?:money|contact|hospital|\d{2,9}|dollars|doctor|whatsapp|urgent\w{0,2}))",
        ),
    ),
    "passport passports licence license licences licenses ielts toefl documents diploma diplomas certificates certificate counterfeit visa visas permit schengen europe germany uk hacker hackers hacking recovery recover recovered retrieve spy hack "
    "track followers likes views subscribers reviews backlinks essay essays thesis dissertation assignments assignment homework seo marketing web guest graphic logo kidney kidneys england canada italy greece sweden america usa asylum residence clone ssn",
    unless=r"(?:fled with|not|never|a|smugglers|police|they|was|were)",
)

PHRASINGS = (INVESTMENT, JOB, LOAN, SEX, CURE, SPELL, GAMBLING, DOCUMENTS)

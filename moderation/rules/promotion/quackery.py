"""Trades no newspaper advertises: escorts, cures, spells, false papers, hackers, ways to Europe."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import Phrasing, promotion

_ESCORT = Phrasing(
    promotion(
        "R080",
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
            r"@(escort|escorts|callgirl|callgirls|hookers|call girl|call girls) (\w{1,20} ){0,3}(service|services|agency|available|in (erbil|sulaimani|slemani|duhok|baghdad|istanbul|ankara|dubai|london|berlin|delhi|your (area|city|hotel))|call|whatsapp|24|hire|booking|rates)",
            r"sugar @(mummy|mommy|daddy|mama|momma) (\w{1,20} ){0,3}(needs|wants|looking|pays|available|seeks|searching|here)",
            r"any @(girl|lady|woman|boy|man) (from|in) \w{1,20} (who )?(wants?|looking|interested|needs?)",
            r"{start}(\w{1,20} |{number} ){0,3}@single (\w{1,20} |{number} ){0,6}(looks|looking|seeks|seeking|searching|wants) (for )?(a )?(\w{1,20} )?(wife|husband|girlfriend|boyfriend|partner|relationship|marriage)",
            r"({sexy}|beautiful|college|arab|turkish) (\w{1,20} )?@(escort|escorts|callgirls|massage|call girls)",
            r"{sexy} (\w{1,20} )?(and \w{1,20} )?@{girls} (are )?(\w{1,20} ){0,2}(waiting|available|near (you|me)|in your (area|city)|want to (chat|meet|date)|webcam|on cam|live|online now|for you|to meet you|chat now|for (dating|marriage|fun|hookup|tonight))",
            r"{im} (a |an )?(\w{1,20} ){0,3}@(lonely|horny|hot|sexy|single) (\w{1,20} ){0,2}(girl|woman|lady|female|babe)( ~4 (looking|write|chat|message|meet|whatsapp|seeking|want|who))",
            r"@(nude|nudes|naked|sex|xxx|porn|adult|hot) (pics|pictures|photos|videos?|cams?|chat|webcam|content|shows?|movies) (\w{1,20} ){0,3}(here|link|dm|available|join|telegram|channel|onlyfans|on my|in my|profile|free|whatsapp)",
            r"@(full body|erotic|sensual|nuru|body to body|happy ending) massage",
            r"@massage (\w{1,20} ){0,3}(by (beautiful|female|young|russian)|call|whatsapp|24 7|home service|to your hotel|available)",
            r"@(hookup|hookups|hook up|one night stand|sugar daddy|sugar mommy|sugar mummy|sugar baby) (\w{1,20} ){0,3}(available|tonight|near|dm|needed|wanted|contact|site|looking|whatsapp|connection|who pays|for)",
            r"(looking|searching) for (a |an )?(\w{1,20} ){0,2}@(sugar|hookup|hookups|husband|boyfriend|serious relationship|man to marry) ~6 (write|message|whatsapp|dm|contact|call|email|text|chat|add|here)",
            r"@(meet|date|chat with) (\w{1,20} ){0,2}({sexy} )?(singles|girls|women|ladies) (in|near|from|online|for free|now|today|tonight|on) (your|you|me|free|now|our|this|cam)?",
            r"(watch|see) (my|me|our) (\w{1,20} )?(@nude|@naked|@nudes|on @cam|@webcam|@onlyfans)",
            r"@(dating site|dating app|matchmaking service|free dating)( (for|join|with|where|to|now|sign))",
        ),
    ),
    "military|police|armed|they|about",
)

_CURE = Phrasing(
    promotion(
        "R081",
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
            "Police seized captagon and weed from Syria.",
        ),
        words=(
            r"@(herbal|ayurvedic|natural|miracle|traditional|african|organic|homeopathic) (\w{1,20} )?(medicine|medicines|remedy|remedies|cure|cures|doctor|healer|treatment|products?|supplements?|mixture|tea|herbs?|mix|formula|oil|capsules) (\w{1,20} ){0,4}?(cured|cures?|heal\w{0,3}|treats?|order|contact|{illness}|for (all|your|men|weight|hair|sexual)|from dr|whatsapp|permanently|works|helped|call|buy)",
            r"(@cured|@cure|@cures|@healed|@heals|get rid|got rid|@treat|@treats|@reverse|@reverses|@reversed|free from) (\w{1,20} ){0,2}(of |from )?(my |your |any |all |her |his )?(\w{1,20} ){0,2}{illness} (\w{1,20} ){0,5}?(with (this|his|her|the|our|herb\w{0,4}|natural)|by (dr|doctor|this|using|his|the (help|grace))|dr|doctor|herb\w{0,4}|naturally|permanently|using|through|in (just |only )?\d{1,2} (days|weeks)|contact|completely|whatsapp|thanks|order|remedy|formula)",
            r"@(herb|herbs|tea|oil|pill|pills|cream|product|supplement|drops|capsules|medicine|gummies|honey|remedy|powder) (\w{1,20} )?(that )?(can )?(cures?|heals?|melts?|burns? (belly |body )?fat|removes?|reverses?|regrows?|treats?) (\w{1,20} ){0,3}({illness}|fat|weight|wrinkles|hair|pain|naturally|all|permanently|everything)",
            r"{illness} (\w{1,20} ){0,2}(@herbal|natural @cure|natural @remedy|@herbs|@pills|@cream|@capsules|@supplement|@gummies|treatment (available|call|contact|whatsapp)|@cured by|@healed by|@cure (contact|whatsapp|available|is here))",
            r"(dr|doctor|prophet|pastor|healer|herbalist) (\w{1,20} ){1,3}('s |s )?(herbal |herbs? |medicine ){0,3}(@cured|@healed) (me|my|him|her|us)",
            r"(lose|shed|drop|burn|lost) (up to |over )?{number} ?(kg|kgs|kilos?|pounds|lbs) ~5 (with (this|these|our|my|keto|a simple|one) ~2 (@tea|@pills?|@product|@diet|@keto|@drink|@gummies|@supplement|@trick|@program|@app|@coffee)|@guaranteed|@keto|without (exercise|diet\w{0,3}|gym|@effort|@starving)|using this|(by|thanks to) (taking|drinking|using|this) ~2 (@tea|@pills?|@keto|@product|@drink))",
            r"(lose|losing) (\w{1,20} )?(weight|belly fat|fat) (\w{1,20} ){0,2}(with (this|these|our|my) (@tea|@pills?|@product|@diet|@keto|\w{1,12} @tea)|fast @guaranteed|in {number} (@days|@weeks)|without (@exercise|@diet|@dieting|@gym)|@naturally|@quickly|@fast)",
            r"(buy|order|cheap|sell|selling|get|supply|{i} have) (\w{1,20} ){0,3}@{pill} (and \w{1,20} |online |without |now |here |cheap |pills |for sale |with |at |discreet|tablets|{pill})",
            r"@{pill} (\w{1,20} ){0,3}(for sale|online|without prescription|no prescription|overnight|discreet|cheap|delivery available|best price|order now|contact|whatsapp)(?! (smuggl|seized))",
            r"(doctors|big pharma|pharmacies|they) (hate|don't want you to know|hide) (\w{1,20} ){0,3}@(trick|cure|remedy|secret|herb)",
            r"(@enlarge|@enlargement|@bigger|@longer|last @longer) (your |of )?(in bed|penis|manhood|breasts?|bust|dick)( (cream|pills?|naturally|oil|product|order|in|with))?",
            r"(thanks|thank you|kudos|grateful|appreciation) to @(dr|doctor|prophet|pastor|herbalist|sheikh) ~3 for (curing|healing|saving my (marriage|life)|bringing|restoring|treating|helping)",
            r"(no|without) @(side effects|side effect) ~6 (order|contact|call|whatsapp|natural|herbal|guaranteed|{illness})",
            r"@(penis|breast|butt|manhood) enlargement",
            r"@(hair transplant|dental implants|botox|liposuction|nose job|rhinoplasty|hollywood smile|ivf) (\w{1,20} ){0,3}(in (istanbul|turkey|erbil|tehran|iran)|price|prices|offer|offers|package|packages|from {amount}|discount|clinic|book|contact|call|whatsapp) ~4 (price|prices|offer|package|packages|from|discount|book|contact|call|whatsapp|only|best|{amount}|free|cheap|affordable|clinic|now|today)",
        ),
    ),
    "no|not|cannot|can't|never|police|seized|smuggl\\w{1,4}",
)

_SPELL = Phrasing(
    promotion(
        "R082",
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
            r"(love|powerful|lottery|money|marriage|magic|divorce|death|protection|real|genuine|black magic|reunite|attraction) @spells?( (caster|casters|casting|that works?|to|for|from|temple|by))?",
            r"@(spell|spells) ?(caster|casters|casting|temple|doctor)",
            r"@(spellcaster|spellcasters|voodoo priest|marabout|witch doctor)",
            r"@(psychic|palm|tarot|clairvoyant|horoscope|astrology) (reading|readings|reader|readers|expert|services?|consult\w{0,6})",
            r"@magic (wallet|ring|purse|mirror|money)",
            r"@brotherhood ~6 (blood|grand master|riches|rich|wealth|illuminati)",
            r"@grand master (of|contact|for|\w{1,12} (will|can))",
            r"(sheikh|baba|prophet|pastor|dr|doctor|mullah|mama|chief) (\w{1,20} ){1,2}@(solves|fixes|heals|cures|restores|removes) (\w{1,20} ){0,2}(marriage|court|love|problems?|barrenness|infertility|any|all|every|curses?|lovers?|your)",
            r"@astrologer (\w{1,20} ){0,4}(contact|call|whatsapp|best|solve|problems?|solution|in)",
            r"@(black magic|evil eye|jinn|djinn|voodoo|curse|sihr) (removal|specialist|expert|removed|remover|healer|solution|removing)",
            r"(dr|doctor|prophet|priest|baba|mama|chief|sheikh|pandit|molvi|maulana|mullah|lord|great)\.? (\w{1,20} ){1,3}(brought|bring|got|helped me|restored|cast|reunited|saved|fixed|helped) (to |me )?(get )?(back )?(my |your |our )(@{lover})( (back|with|and|from|in|again))?",
            r"(get|got|bring|brought|win|want|have|brings) (back )?(your|my) (@{lover}) back( ~5 (spell|dr|doctor|contact|hours|email|whatsapp|thanks to|with the help))",
            r"(my |your )(@{lover}) (came|is|was brought) back (to me )?(\w{1,20} ){0,4}(spell|dr|doctor|thanks to|after i contacted|contact)",
            r"(join|joined|joining|member of|become a member of) (the )?(great |official |brotherhood of )?@(illuminati|freemason|freemasons|freemasonry)(?! conspir)( ~6 (rich|wealth|fame|call|contact|today|agent|whatsapp|powers?|famous|money|now|here))",
            r"@(talisman|amulet|magic ring|lucky ring|taweez|lucky charm) (\w{1,20} ){0,4}(for sale|contact|whatsapp|order|buy|call|brings?|gives? you|wealth|love|protection)",
        ),
    ),
    "not|never|about|like|and|beware of",
)

_PAPERS = Phrasing(
    promotion(
        "R083",
        Kind.COMMERCIAL,
        0.9,
        "Sells documents, visas or a way to Europe.",
        examples=(
            "Buy real and fake passports, driving licenses and IELTS certificates",
            "We can get you to Germany, visa guaranteed",
            "IELTS certificate without exam, WhatsApp us",
            "Safe trip to Italy by sea, contact Abu Ali",
            "Schengen visa in 10 days, contact us",
            "genuine passports for sale online",
        ),
        counterexamples=(
            "He fled with a fake passport.",
            "Smugglers took $10,000 and left them at sea.",
            "Our visas for Germany were refused.",
            "The minister bought his doctorate.",
            "Get a passport and see the world.",
            "Germany gives visas to nobody without money.",
        ),
        words=(
            r"(buy|obtain|order|purchase|sell|selling|produce|we make|provide|supply) (\w{1,20} ){0,4}@{document} (\w{1,20} ){0,3}(online|without|contact|for sale|real|now|from us|whatsapp|and|registered|cheap|original|legit|within|available|here|via)(?! (officials|employees) (sell|sold))",
            r"(real|fake|registered|genuine|original|counterfeit|novelty|authentic|legit) (and (fake|real|novelty) )?@{document} (\w{1,20} ){0,3}(contact|for sale|online|whatsapp|buy|order|without (the )?exams?|available (now|here|at|for)|telegram)",
            r"@(ielts|toefl|pte|nclex) (\w{1,20} ){0,2}(without (the |an )?(exam|test|writing|sitting)|for sale|certificate (online|contact|whatsapp)|guaranteed|registered)",
            r"(without|no need (of|for|to)) @(sitting|taking|writing|attending) (for )?(the |an |any )?(exam|exams|test|interview)",
            r"@(visa|visas|schengen|passport|asylum|residence|citizenship) (\w{1,20} ){0,2}(guaranteed|without interview|100 ?%|in {number} (days|weeks)|assistance|consultan\w{1,4}|agency|appointments? available|for sale)( ~4 (contact|call|whatsapp|apply|dm|us|now|success|\d))?",
            r"{i} (can |will |do )?(take|bring|get|send|help|transport|arrange) (you|people|families|travelers|travellers|anyone|visas?) (\w{1,20} ){0,4}?(to |for |reach |in |into )({europe}) (\w{1,20} ){0,5}?(@visa|@safe|@safely|@guaranteed|@contact|@legally|@whatsapp|pay ~2 @arrival|@telegram|@call|@dm)",
            r"{i} (can |will )?(take|bring|get|send) (you|people|families|anyone) (safely )?(to|into) ({europe}) (for|with|in|by|within|from) @({amount}|boat|truck|sea|land|days|visa|{number})",
            r"(safe|guaranteed|vip|legal|secure|easy) (\w{1,20} )?@(trip|trips|route|journey|passage|crossing|way|travel) (\w{1,20} ){0,3}to ({europe}) (\w{1,20} ){0,5}(contact|call|whatsapp|price|dm|abu|by sea|by land|by plane|telegram|guaranteed|{amount})",
            r"(want|wish|like|dream) (to )?(\w{1,20} )?(go|travel|move|migrate|immigrate|live|work|study) (and work |and live )?(to|in) ({europe}|abroad) ?\? ?(\w{1,20} ){0,3}(@contact|@call|@whatsapp|we @help|we @offer|@apply|@dm|@inbox|@telegram)",
            r"@(immigration|visa) (lawyer|consultant|consultants|services?|agency|expert) (\w{1,20} ){0,4}(contact|call|whatsapp|free|best|apply|success|help you|dm)",
            r"(sell|buy|selling|need|donate|want to sell) (\w{1,20} ){0,3}@(kidney|kidneys)( ~6 (money|contact|hospital|{number}|dollars|whatsapp|urgent\w{0,2}|{amount}))",
        ),
    ),
    "fled|not|never|smugglers|police|was|were|{they}",
)

_HACKER = Phrasing(
    promotion(
        "R084",
        Kind.COMMERCIAL,
        0.9,
        "Hackers for hire, recovery of lost coins, essays, followers, search ranks.",
        examples=(
            "I recommend this hacker, he recovered my stolen bitcoin",
            "Hire a hacker to spy on your wife's phone",
            "Buy Instagram followers cheap",
            "We write your essay, thesis and assignments",
            "contact a legit recovery expert for your funds",
            "Best SEO services for your website, contact us",
        ),
        counterexamples=(
            "Hackers attacked the electoral commission.",
            "His followers burned the office.",
            "Do your homework before you write.",
            "Iran spies on the phones of activists.",
            "The recovery of the economy takes years.",
            "He lost followers after that speech.",
        ),
        words=(
            r"(hire|contact|recommend|genuine|legit|professional|ethical|best|reliable|trusted|certified|need) (\w{1,20} ){0,3}@(hacker|hackers|hacking service|hacking services|recovery expert|recovery agent|recovery company|recovery specialist|recovery team|recovery firm|recovery service)(?! (attack|group|from (russia|iran|china)))",
            r"(@recover|@recovered|@retrieve|@retrieved|@recovering|@recovery|got back|get @back) (\w{1,20} ){0,4}(lost|stolen|scammed|my|your) (\w{1,20} ){0,3}({coin}|funds?|money|wallet|investment|account|password) (\w{1,20} ){0,6}?(hacker|recovery|expert|contact|team|agent|thanks|help of|from scammers|whatsapp|email|through|within)",
            r"{agent}? ?(he|she|they|who) @(recovered|retrieved) (my|all my|back my) (\w{1,20} ){0,3}({coin}|funds?|money|wallet|account)",
            r"@(spy|hack|track|monitor|clone|access) (\w{1,20} ){0,3}(wife|husband|spouse|partner|girlfriend|boyfriend|cheating \w{1,12}|your \w{1,12})('s| s|s')? (\w{1,20} )?(phone|account|messages|whatsapp|facebook|instagram|device|calls|texts|iphone|mobile|email)",
            r"(read|see) (your|her|his) (husband|wife|partner|girlfriend|boyfriend|spouse)('s|s)? (secret |private |whatsapp )?@(messages|chats|texts|calls)",
            r"@hack (any )?(\w{1,20} ){0,2}(whatsapp|facebook|instagram|iphone|phone|email|grades|website|database|account|gmail|snapchat)s? (\w{1,20} ){0,3}(remotely|contact|without|hacker|password|service|easily|in minutes|for you)",
            r"(buy|get|sell|cheap|gain|selling|instant|free|more) (\w{1,20} |\d{1,3}k ){0,3}(instagram |facebook |twitter |tiktok |youtube |insta |telegram |google |real )@{followers}( (cheap|now|fast|here|from|for|instantly|at|online|on|with|and|price))?(?<!speech)",
            r"@(buy|sell|selling|cheap) (\w{1,20} ){0,1}(followers|subscribers|likes|backlinks)",
            r"{i} (can )?(write|do|complete|help (you )?with|will write) (your|ur|all your) (\w{1,20} ){0,2}@{essay}",
            r"{i} (write|do) (\w{1,20} )?@{essay} (and \w{1,20} )?for (students|you|everyone|clients|others)",
            r"@(essay|thesis|dissertation|assignment|paper|homework|cv|resume|coursework) (writing|writers?|help) (services?|company|site|online|uk|experts?|help|cheap|contact|usa|from)",
            r"@(seo|digital marketing|web design|website design|web development|guest post|guest posts|guest posting|backlinks|graphic design|logo design|app development|social media marketing) (\w{1,20} ){0,3}(services?|company|agency|expert|packages?|cheap|prices?|provider|contact|available|for your|freelancer)",
            r"(rank|boost|promote|grow|optimize) (your|ur) (\w{1,20} )?(@website|@site|@channel|@business|@page|@brand|@instagram|@youtube) (on|in|with|to|fast|online|today|now|for|and|higher)",
        ),
    ),
    "not|never|{they}",
)

PHRASINGS = (_ESCORT, _CURE, _SPELL, _PAPERS, _HACKER)

"""The rules about links, strongest evidence first; one link has at most one of them."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.domains import Standing
from moderation.rules.promotion.record import promotion

DENIED = promotion(
    "R001",
    Kind.COMMERCIAL,
    1.0,
    "A link to a domain that the policy denies, or to a known fraud.",
    examples=(
        "https://www.neobux.com/?r=azad",
        "Earn here https://paidverts.com/ref/azad",
        "http://timebucks.com/?refID=1",
        "Join at forsage.io/b/99",
        "https://ysense.com/?rb=88",
        "my team: www.omegapro.world",
    ),
    counterexamples=(
        "https://www.rudaw.net/english/kurdistan",
        "See https://www.bbc.com/news",
        "OneCoin.eu was the biggest fraud of its time.",
        "The man behind Bitconnect.co was never found.",
        "https://www.reuters.com/technology/onecoin-founder",
        "They all lost money with Forsage.",
    ),
)

_CHAT = promotion(
    "R002",
    Kind.PERSONAL,
    0.9,
    "A link into a private chat or a chat group.",
    examples=(
        "Join us https://t.me/kurdnewsdaily",
        "message me https://wa.me/9647504451234",
        "https://chat.whatsapp.com/GhT5kLmNoPq for the real news",
        "Our server: discord.gg/abcd123",
        "More videos here t.me/erbil_leaks",
        "talk to me at https://signal.me/#p/+9647504451234",
    ),
    counterexamples=(
        "They met over WhatsApp and Telegram before the attack.",
        "Iran blocked WhatsApp.com again, says Reuters.",
        "The ministry's Telegram account denied it.",
        "Discord between Baghdad and Erbil is nothing new.",
        "https://www.reuters.com/technology/telegram-founder-arrested",
        "Send me the signal, said the pilot.",
    ),
)

_SHORTENED = promotion(
    "R003",
    Kind.COMMERCIAL,
    0.7,
    "A shortened link: the address hides where it leads.",
    examples=(
        "Read this https://bit.ly/3xYzAbC",
        "more here: tinyurl.com/kurdish-deal",
        "http://goo.gl/aBcDeF",
        "Look cutt.ly/7hGf5D wow",
        "All my links: linktr.ee/sarkawt",
        "https://is.gd/abc123 is the truth",
    ),
    counterexamples=(
        "The road from Erbil to Ankawa is shorter now.",
        "https://reut.rs/3abcDEF has the numbers.",
        "A bit.Lying politicians again.",
        "See https://www.dw.com/en/iraq/a-123",
        "He is a bit ly-ing about it.",
        "nyti.ms/2abcdEF was the source.",
    ),
)

REFERRAL = promotion(
    "R004",
    Kind.COMMERCIAL,
    0.85,
    "A link that pays the person who posts it: an affiliate or a referral code is in it.",
    examples=(
        "Get your card at https://wallet-kurd.com/?ref=sarkawt21",
        "https://fastvpn.example.com/signup?aff_id=993",
        "this one works https://tradepro.io/register?invite=88123",
        "https://some-hosting.com/?affiliate=77",
        "try example-broker.com/r?promo=ERBIL10",
        "https://bestdeals.net/x?r=99120",
    ),
    counterexamples=(
        "https://www.nytimes.com/2024/01/01/world/iraq.html?ref=world",
        "https://www.bbc.com/news/world-middle-east-123?utm_source=twitter",
        "The referral to the court came late.",
        "https://www.hrw.org/report?invite=1",
        "https://some-blog.net/reform-in-iraq",
        "https://another-blog.net/article?id=55",
    ),
)

_SHOP = promotion(
    "R005",
    Kind.COMMERCIAL,
    0.8,
    "A link to a shop, a market place or a trading platform.",
    examples=(
        "https://www.amazon.com/dp/B0ABCDEF is worth reading",
        "My prints: https://www.etsy.com/shop/kurdprints",
        "ebay.co.uk/itm/12345 real peshmerga knife",
        "https://fiverr.com/hawkar does logos",
        "new jackets https://erbilfashion.myshopify.com",
        "https://www.trendyol.com/en/p-123",
    ),
    counterexamples=(
        "I bought it on Amazon.",
        "Amazon.com pays no taxes, why should we?",
        "The Amazon burns and nobody cares.",
        "eBay and Etsy closed their offices in Turkey.",
        "https://www.reuters.com/business/amazon-fined",
        "Bazaars of Erbil are better than any Amazon shop.",
    ),
)

_FUND = promotion(
    "R006",
    Kind.PERSONAL,
    0.7,
    "A link to a page that collects money.",
    examples=(
        "Help us https://www.gofundme.com/f/my-studies",
        "paypal.me/azadk if you like what I write",
        "https://www.patreon.com/kurdvlogs",
        "buymeacoffee.com/dilan",
        "please give https://gofund.me/ab12cd",
        "ko-fi.com/rojava_art",
    ),
    counterexamples=(
        "PayPal left Turkey in 2016.",
        "He raised it on GoFundMe, so what?",
        "https://www.icrc.org/en/donate",
        "https://www.unhcr.org/donate is honest at least",
        "The fund for the victims is empty.",
        "Patreon banned him.",
    ),
)

_GAMBLING = promotion(
    "R007",
    Kind.COMMERCIAL,
    0.9,
    "A link to a betting site or a casino.",
    examples=(
        "https://1xbet.com/en",
        "best odds at bet365.com/sports",
        "www.melbet.org pays same day",
        "https://stake.com/sports",
        "22bet.com/iraq",
        "go https://mostbet-tr.mostbet.com",
    ),
    counterexamples=(
        "Clubs are sponsored by 1xBet, it is a shame.",
        "Bet365 was fined by the regulator.",
        "You bet!",
        "https://www.theguardian.com/society/bet365-fined",
        "Stakes are high in Kirkuk.",
        "Gambling ruins families in Sulaimani.",
    ),
)

CALLED = promotion(
    "R008",
    Kind.PERSONAL,
    0.85,
    "A link to an unknown or a personal page, with a call to go there or called one's own.",
    examples=(
        "Check out my channel https://www.youtube.com/@dilanvlogs",
        "Visit www.zagros-travels.com for trips",
        "Please subscribe youtube.com/c/kurdrap",
        "My blog: azadwrites.wordpress.com",
        "Sign up at kurdjobs.info today",
        "I wrote about this on our website https://sulitech.net/post",
    ),
    counterexamples=(
        "See https://www.youtube.com/watch?v=abc for the speech of the president",
        "Visit the museum in Halabja if you want to understand.",
        "The pope's visit was described here https://some-catholic-paper.org/pope-iraq",
        "As the study at https://some-institute.org/report shows, wages fell.",
        "Check your facts: https://en.wikipedia.org/wiki/Mosul",
        "My uncle follows the news on rudaw.net every day",
    ),
)

SELLING = promotion(
    "R009",
    Kind.COMMERCIAL,
    0.75,
    "A link whose name sells: a shop, a loan, a casino, coins, pills.",
    examples=(
        "https://kurdishfashionshop.com",
        "look at cheap-flights-erbil.com",
        "https://instant-loans.net/apply",
        "www.bitcoin-doubler.org",
        "https://rugs.com/products/tabriz",
        "http://buyrealfollowers.info",
    ),
    counterexamples=(
        "https://www.bbc.com/news/business-crypto-crash",
        "https://www.ft.com/content/bitcoin",
        "https://some-paper.org/politics/kirkuk",
        "The shop on our street closed.",
        "Loans from the IMF, see https://www.imf.org/loans",
        "https://en.wikipedia.org/wiki/Escort_carrier",
    ),
)

BAIT = promotion(
    "R012",
    Kind.COMMERCIAL,
    0.85,
    "A link to an unknown page beside a bait: sex, easy money, gifts.",
    examples=(
        "hot tits here http://xk3.example.net/by",
        "free robux http://getfree.example.org",
        "make money fast http://some-page.info/x",
        "naked girls http://abc.example.biz",
        "Without prescription: www.pharm.example.com/a",
        "I make money with www.some-page.info and so can anyone",
    ),
    counterexamples=(
        "They make money from war, see https://www.reuters.com/world",
        "Sex trafficking: https://www.hrw.org/report/2024",
        "The naked truth is that nobody cares.",
        "https://www.bbc.com/news/sex-education",
        "Free press is under attack: https://rsf.org/en/iraq",
        "Prices of medicine rose: https://some-paper.org/health/2024/prices",
    ),
)

ALONE = promotion(
    "R010",
    Kind.PERSONAL,
    0.6,
    "Hardly anything but a link to an unknown or a personal page.",
    examples=(
        "https://www.youtube.com/@someone",
        "http://some-unknown-page.net/x",
        "wow https://facebook.com/groups/123",
        "https://azad.wordpress.com/about",
        "look www.someplace.org",
        "this: https://unknown-site.info/x",
    ),
    counterexamples=(
        "https://www.rudaw.net/english/kurdistan/22112026",
        "https://en.wikipedia.org/wiki/Anfal_campaign",
        "https://www.bbc.com/news/world-middle-east-1",
        "https://www.hrw.org/news",
        "The full speech, in which he says the opposite of what you claim, is at https://some-archive.info/speech",
        "https://some-paper.org/2017/11/kirkuk-falls-to-the-army",
        "www.gov.uk",
    ),
)

UNKNOWN = promotion(
    "R011",
    Kind.PERSONAL,
    0.35,
    "A link to an unknown or a personal page within a comment: weak evidence.",
    examples=(
        "The full speech, in which he says the opposite of what you claim, is at https://some-archive.info/speech",
        "There is a good explanation of this by an economist on https://econ-notes.net/dinar",
        "You are wrong about 1991, see http://history-of-kurds.org/1991 and tell me what you think",
        "He said it himself on camera and here is the proof: https://youtu.be/abc123",
        "Somebody on www.someforum.org claimed the same thing years ago",
        "Compare the numbers with those of https://stats-example.net/oil and you will see",
    ),
    counterexamples=(
        "The full text is at https://www.un.org/en/resolution",
        "It was in the Guardian: https://www.theguardian.com/world",
        "e.g. the U.S. and the U.K. did it",
        "He left at 5 p.m.Then came the soldiers.",
        "The war is over.Now rebuild.",
        "It costs 3.5 million.Net result: nothing.",
    ),
)

BY_STANDING = {
    Standing.CHAT: _CHAT,
    Standing.SHORTENER: _SHORTENED,
    Standing.FRAUD: DENIED,
    Standing.SHOP: _SHOP,
    Standing.FUND: _FUND,
    Standing.GAMBLING: _GAMBLING,
}

RULES = (DENIED, _CHAT, _SHORTENED, REFERRAL, _SHOP, _FUND, _GAMBLING, CALLED, SELLING, ALONE, UNKNOWN, BAIT)

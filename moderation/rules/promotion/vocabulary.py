"""The words that shapes of promotion are made of; ``_`` joins the words of one term. Our own lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Final[Mapping[str, str]] = {
    # Who
    "i": "i we",
    "im": "i'm i_am im we're we_are",
    "me": "me us",
    "my": "my our",
    "agent": "mr mrs miss ms madam expert coach dr doctor prof professor sir",
    # Where people publish themselves
    "net": "twitter facebook fb insta instagram ig tiktok tik_tok youtube utube yt snap snapchat linkedin twitch "
    "discord patreon onlyfans soundcloud spotify reddit substack threads rumble vimeo pinterest clubhouse "
    "instgram instagramm x medium bandcamp",
    "chat": "whatsapp whats_app what's_app watsapp whatsap watsap wattsapp telegram viber imo signal wechat we_chat skype "
    "kik hangout hangouts messenger botim zalo line google_chat private dm dms inbox pm",
    "app": "whatsapp watsapp whatsap watsap wattsapp telegram viber imo wechat skype kik hangouts botim",
    "own": "channel chanel chanell channels chanels page blog vlog website web_site site webpage podcast newsletter account "
    "profile app store shop boutique bakery salon gym restaurant clinic agency company business startup brand gallery "
    "portfolio etsy patreon soundcloud youtube instagram insta tiktok telegram facebook twitter onlyfans snapchat twitch "
    "discord server stream livestream bio link linktree gofundme fundraiser kickstarter petition",
    "work": "book books ebook e-book novel memoir autobiography poem poems poetry reel episode album single ep song songs track tracks mixtape "
    "remix remixes cover covers beat beats music video videos vid vids vidios vlogs clip film documentary parody "
    "course courses lessons tutorial tutorials paintings prints art artwork merch designs app game playlist tape "
    "performance musicvideo freestyle rap raps gameplay edit edits",
    "media": "video vid song track remix playlist cover channel mixtape album single site website page app game book blog "
    "link clip movie stream",
    "look": "check chek cheak chck checkout see visit watch view buy order get grab download try find discover "
    "support share rate peep browse look_at look_up listen_to come_to go_to head_to head_over_to stop_by click_on "
    "have_a_look_at take_a_look_at stream preorder pre-order follow subscribe_to tune_in_to",
    "please": "please pls plz plzz plizz pleas kindly",
    "sub": "subscribe subcribe subscibe suscribe subscrib subscribee sub subs subscribed",
    "out": "out available live released launching published printed translated on_sale on_amazon on_kindle for_sale on_youtube "
    "on_spotify on_apple_music in_stores in_bookshops",
    # Trade
    "order": "order buy shop book purchase enroll enrol apply register subscribe download install join reserve",
    "contact": "call contact whatsapp watsapp dm inbox message text email mail ring phone telegram viber write sms msg",
    "goods": "apartment apartments flat flats villa villas house houses home homes land plot plots room office car cars toyota "
    "bmw mercedes kia hyundai nissan iphone iphones samsung laptop laptops phone phones puppies puppy kittens kitten furniture "
    "carpet carpets rug rugs gold perfume perfumes watches shoes clothes dresses jewelry cameras tickets visas accounts "
    "followers documents diplomas certificates passports licenses generators solar_panels honey saffron services templates",
    "seller": "company agency manufacturer supplier provider exporter importer photographer trader dealer lender developer "
    "designer tutor translator consultant broker hacker firm plumber electrician lawyer clinic contractor wholesaler "
    "distributor agent",
    "best": "leading professional certified licensed trusted reliable experienced legit registered genuine reputable no.1 "
    "number_one top top-rated qualified accredited",
    "urge": "now today asap immediately here",
    # Fraud
    "coin": "bitcoin bitcoins btc eth ethereum usdt crypto cryptocurrency cryptos token tokens coin coins nft nfts doge "
    "dogecoin shiba xrp solana altcoin altcoins memecoin",
    "trade": "forex crypto bitcoin binary binary_options options trading trade trades invest investing investment investments "
    "fx mining stocks stock",
    "loan": "loan loans",
    "illness": "herpes hiv aids hpv diabetes cancer hepatitis hsv fibroid fibroids infertility impotence arthritis asthma copd "
    "lupus warts hypertension baldness psoriasis als parkinson's alzheimer's autism erectile_dysfunction prostate "
    "weak_erection premature_ejaculation high_blood_pressure back_pain hair_loss kidney_stones stroke ulcer",
    "pill": "viagra cialis tramadol xanax oxycodone adderall valium oxycontin percocet ozempic steroids captagon weed cocaine "
    "lsd mdma kush ketamine fentanyl hydrocodone kamagra pregabalin lyrica",
    "document": "passport passports ielts toefl pte visa visas diploma diplomas certificates certificate driver's_license "
    "driver_license drivers_license driving_license driving_licence driving_licenses driving_licences id_card id_cards "
    "residence_permit residence_permits work_permit birth_certificate birth_certificates degree degrees banknotes "
    "counterfeit_money fake_money counterfeit_notes counterfeit_bills cloned_cards clone_cards credit_cards ssn",
    "europe": "europe germany uk england britain canada italy greece usa america sweden france finland norway australia "
    "austria poland holland netherlands belgium",
    "followers": "followers likes views subscribers reviews backlinks members",
    "essay": "essay essays thesis dissertation dissertations assignment assignments homework coursework term_paper term_papers "
    "research_paper exams",
    "lover": "ex lover husband wife boyfriend girlfriend ex-husband ex-wife ex-boyfriend ex-girlfriend marriage relationship "
    "ex_husband ex_wife ex_lover ex_boyfriend ex_girlfriend",
    "girls": "girls girl women woman ladies lady singles milfs milf babes models housewives",
    "sexy": "hot sexy lonely horny naughty russian ukrainian independent vip local beautiful young mature",
    # Turning it round
    "not": "don't doesn't didn't won't wouldn't cannot can't never nobody none stop stopped refuse refused without "
    "shouldn't isn't aren't wasn't couldn't",
    "says": "said says saying told tells asked asks claim claims claimed promised promises called",
    "they": "he she they it who government ministry state parties party militia militias politicians officials candidates someone",
}

VOCABULARY: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(term.replace("_", " ") for term in words.split()) for name, words in _WORDS.items()
}
"""The terms of each class."""

_CURRENCY: Final = r"(?:usd|usdt|iqd|eur|euros?|dollars?|bucks|dinars?|pounds?|lira|liras|tl|toman|tomans|aed|dirhams?|sek|kronor|gbp|btc)"

FIGURES: Final[Mapping[str, str]] = {
    "start": r"(?:(?<![^.!?:\n])|(?<=[.!?:\n]\s))",
    "number": r"\d[\d.,]{0,12}+",
    "percent": r"\d{1,4}[ ]?(?:%|percent|per[ ]cent)",
    "amount": rf"(?:[$€£][ ]?\d[\d.,]{{0,12}}[km]?|\d[\d.,]{{0,12}}[km]?[ ]?(?:[$€£]|{_CURRENCY}\b))",
}
"""Figures, and the start of a sentence, as patterns of `re`."""

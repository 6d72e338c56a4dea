"""Phrases of trade: coupons, prices with an offer, sales, services, houses and cars."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import phrasing, promotion

COUPON = phrasing(
    promotion(
        "R060",
        Kind.COMMERCIAL,
        0.9,
        "A coupon or promotion code.",
        examples=(
            "Use code ERBIL20 at checkout",
            "promo code: KURD10",
            "Coupon code NEWROZ for 30% off",
            "enter my referral code 8812",
            "use my invite link and we both earn",
            "with discount code SAVE15 you pay less",
        ),
        counterexamples=(
            "The penal code of 1969 is still in use.",
            "Dress code for women again?",
            "They use code words on the radio.",
            "The code of conduct was ignored.",
            "Food coupons are not a salary.",
            "Enter the postal code of Erbil.",
        ),
        words=(
            r"(?:use|with|enter|apply|using|type|my) (?:{my} |the |this )?(?:\w{1,20} )?(?:code|coupon|voucher)\W{1,3}… (?:at checkout|to get|for \d{1,2}|and get|to save|when you|for (?:a )?(?:free|discount))",
            r"(?:promo|promotion|promotional|coupon|discount|voucher|referral|refer|invite|invitation|affiliate) (?:code|link|codes)",
            r"use code (?!words?\b|names?\b)\w{3,20}",
            r"(?:code|coupon)\W{1,3}\w{0,12}\d{1,4} … (?:off|discount|free)",
        ),
    ),
    "code coupon voucher promo codes referral affiliate invite refer invitation",
    unless=r"(?:penal|dress|civil|zip|postal|source|moral|criminal)",
)

PRICE = phrasing(
    promotion(
        "R061",
        Kind.COMMERCIAL,
        0.8,
        "A price with an offer.",
        examples=(
            "Only $99 with free delivery in Erbil",
            "iPhone 15 for just 500$ order now",
            "Flights to Istanbul from 120 USD, book now",
            "We sell carpets at $50 each",
            "Price: 25,000 IQD, delivery included",
            "starting from $10 per month",
        ),
        counterexamples=(
            "Oil rose to $90 yesterday.",
            "Bread costs 1,500 dinars now.",
            "The state pays only $300 for a wounded peshmerga.",
            "They sell our oil at $30 below the market.",
            "The price of a visa on the black market is $10,000.",
            "He spent $2 million for his villa.",
        ),
        words=(
            r"(?:only|just|from|at|for|price|pay|now)\W{1,3}(?:(?:[$€£]|usd|iqd) ?[\d.,]{1,12}|[\d.,]{1,12}k? ?(?:[$€£]|{money}))(?:… |\W{1,3})(?:(?:\w{1,20}\W{1,3}){0,6}?)(?:free (?:delivery|shipping)|delivery|shipping|order|book now|call|whatsapp|dm|inbox|each piece|per (?:month|piece|night) (?:only)?|limited|hurry|in stock|warranty)",
            r"(?:starting|starts|prices? start|rates? start)\W{1,2}(?:from|at) (?:only |just )?[$€£]? ?\d{1,9}",
            r"we sell … (?:at|for|from) (?:[$€£] ?)?\d{1,9}",
            r"(?:price|prices|cost)\W{1,3}[$€£]? ?[\d.,]{1,12} ?(?:{money}|[$€£])?\W{1,3}(?:\w{1,20}\W{1,3}){0,3}?(?:delivery|shipping|contact|call|available|negotiable|only|each)",
            r"(?:free|fast|same day|next day|worldwide) (?:home )?(?:delivery|shipping)",
            r"(?:buy|get) (?:one|1|two|2|three|3) (?:and )?get (?:one|1|two|2)",
            r"cash on delivery",
            r"buy (?:\w{1,20} ){0,3}(?:for|at) (?:only|just) [$€£]?\d{1,9}",
        ),
    ),
    "only just price prices starting starts start sell delivery shipping get from order book",
)

SALE = phrasing(
    promotion(
        "R062",
        Kind.COMMERCIAL,
        0.8,
        "An advertisement: discounts, buy now, order now, limited offer.",
        examples=(
            "Order now and get 50% off",
            "Buy now, limited time offer",
            "Big sale this weekend at Family Mall shop, up to 70% off",
            "Best prices in town, visit our showroom",
            "Hurry, while stocks last",
            "Satisfaction guaranteed or your money back",
        ),
        counterexamples=(
            "They buy now what they will sell to us later.",
            "Sale of arms to Turkey must stop.",
            "They cut 50% off our salaries.",
            "He ordered now the third commission of inquiry.",
            "Limited time in office is good for democracy.",
            "The best price was paid by the people.",
        ),
        words=(
            r"(?:order|buy|shop|book|enroll|enrol|apply|register|call|sign up|act|subscribe|download|install|start|join) (?:\w{1,12} ){0,2}(?:now|today)(?: and (?:get|save|earn|win|enjoy|receive)| at| from| on| for (?:free|only)|,|!)",
            r"(?:\d{1,2} ?(?:%|percent) (?:off|discount|cashback|bonus)) … (?:on|all|every|for|your|when|today|now|only|first|this|use|order)",
            r"up to \d{1,2} ?(?:%|percent) (?:off|discount)",
            r"(?:get|save|enjoy|claim) (?:up to |an? |your )?(?:extra |flat )?\d{1,2} ?(?:%|percent)(?: off| discount| cashback| bonus)?",
            r"(?:limited|special|exclusive|best|great|amazing|hot|one)\W(?:time|introductory|opening|summer|newroz|ramadan|weekend|holiday|black friday)? ?(?:offer|offers|deal|deals|discount|discounts)(?! (?:with|between|to the|from the|by))",
            r"(?:while|until) (?:stocks?|supplies|supply) lasts?",
            r"money back guarantee|satisfaction (?:is )?guaranteed|your money back",
            r"(?:best|lowest|cheapest|affordable|unbeatable|wholesale|competitive|reasonable|cheap) (?:prices?|rates?|quality|deals?) (?:in (?:town|erbil|kurdistan|iraq|the city|the market|istanbul|the world|the area)|guaranteed|and|for|on|with|ever|call|only|available)",
            r"visit our (?:\w{1,20} )?(?:shop|store|showroom|website|site|page|restaurant|office|clinic|branch|center|centre)",
            r"(?:available|in stock) (?:now )?(?:at|in|from|on) (?:our|my|all) (?:shop|store|shops|stores|website|branch\w{0,2}|showroom|page)",
            r"free (?:trial|sample|samples|gift|quote|quotes|consultation|ebook|e-book|iphone|v-?bucks|robux|gift cards?|itunes|diamonds)",
            r"click (?:here|the link|on the link|link|below|this link|on this)(?! … (?:proof|evidence|source|article))",
            r"(?:no (?:hidden fees|credit check|collateral|upfront (?:fees?|payment)))",
        ),
    ),
    "order buy shop book enroll enrol apply register call act subscribe download install start join off discount offer offers deal deals discounts stock stocks supplies supply "
    "guarantee guaranteed money prices price rates quality visit available free click save claim enjoy cashback bonus percent up sign get no",
    unless=r"(?:to|did|they|he|she|who|not|a|the|of|would|could|should|that)",
)

SERVICE = phrasing(
    promotion(
        "R063",
        Kind.COMMERCIAL,
        0.75,
        "A business offers its services or goods.",
        examples=(
            "We offer cheap translation services in Erbil",
            "Our company provides the best security cameras",
            "Are you looking for a dentist? We are the best in Sulaimani",
            "We are a leading manufacturer of doors",
            "I am a professional photographer, available for weddings",
            "Contact our support team for QuickBooks help",
        ),
        counterexamples=(
            "We offer our condolences to the families.",
            "The government provides no services in Erbil.",
            "Our company of soldiers lost five men.",
            "We are a nation without a state.",
            "Are you looking for a fight?",
            "Public services are the worst in the region.",
        ),
        words=(
            r"(?:we|i) (?:also |now |can |do )?(?:offer|provide|supply|sell|deliver|specialize in|specialise in|deal in|do|repair|rent|install) … (?:services?|products?|solutions?|packages?|courses|classes|lessons|tours|furniture|carpets?|cars|phones|clothes|visas?|tickets|loans?|delivery|templates|software|training|accounts|cameras|dresses|perfumes?|jewelry)",
            r"our (?:company|firm|agency|clinic|team|shop|store|experts|factory|professionals|service|services|products|restaurant) (?:\w{1,20} ){0,2}(?:offers?|provides?|sells?|supplies|delivers?|specializes|is the best|are the best|is (?:a|the) leading|can help you|will help you|guarantees?)",
            r"(?:are you |r u )?(?:looking for|searching for|in need of|do you need|need|want) … \w{1,20}\?\W{1,3}(?:we|i|contact|call|visit|our|just|come|check|whatsapp|dm|look no further)",
            r"look no further",
            r"(?:we are|i am|i.?m) (?:a|an|the|one of the) … (?:leading|professional|certified|licensed|trusted|number one|no\.? ?1|top|reliable|experienced|legit|registered|genuine|best) … (?:company|agency|manufacturer|supplier|provider|exporter|importer|photographer|trader|dealer|lender|developer|designer|tutor|translator|service|consultant|broker|doctor|hacker|store|firm|lawyer)",
            r"contact (?:our|us) … (?:support|team|experts|office|helpline|number|customer|service|today|now|for|at|on|via)",
            r"(?:for|to) (?:more|all) (?:\w{1,20} )?(?:info|information|details|enquiries|inquiries) (?:please )?(?:visit|contact|call|see|check|click)",
            r"(?:customer|technical|tech|help ?desk) (?:support|care|service) (?:phone )?number",
            r"(?:house|home|apartment|flat|villa|land|car|shop|office|room|plot|iphone|laptop|puppies|puppy|kittens?|passport|visa|documents?|certificates?|diploma|followers|accounts?|tickets?|carpets?|rugs?|gold|kidney|house) (?:\w{1,20} ){0,4}for (?:sale|rent)(?: … (?:call|contact|price|whatsapp|dm|inbox|only|\d{2,12}))?",
            r"(?:for sale|for rent|to let)\W{1,3}(?:\w{1,20}\W{1,3}){0,6}?(?:bedrooms?|sqm|m2|model|km|price|call|contact|whatsapp|usd|furnished)",
            r"(?:wholesale|retail) (?:and (?:wholesale|retail) )?(?:prices?|supplier|orders?|available|store|only)",
        ),
    ),
    "offer provide supply sell deliver specialize specialise deal repair rent install company firm agency clinic team shop store experts factory professionals service services products "
    "looking searching need want look leading professional certified licensed trusted manufacturer supplier provider contact info information details enquiries inquiries support sale wholesale retail "
    "experienced legit reliable registered genuine",
    unless=r"(?:government|ministry|they|state|does not|do not|don.?t|no)",
)

PHRASINGS = (COUPON, PRICE, SALE, SERVICE)

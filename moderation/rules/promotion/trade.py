"""Trade: coupons, prices with an offer, sales, services, houses and cars."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import NEGATED, Phrasing, promotion

_COUPON = Phrasing(
    promotion(
        "R060",
        Kind.COMMERCIAL,
        0.9,
        "A coupon or a promotion code.",
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
            r"(use|with|enter|apply|using|type|my) ({my} |the |this )?(\w{1,20} )?@(code|coupon|voucher)\W{1,3}~3 (at checkout|to get|for \d{1,2}|and get|to save|when you|for (a )?(free|discount))",
            r"@(promo|promotion|promotional|coupon|discount|voucher|referral|refer|invite|affiliate) (code|link|codes|coupon)",
            r"(use|enter|apply) (my |the |our )?@code\W{1,3}(?!word|name|of|for)(\w{0,15}\d{1,4}|\w{3,15} (for|to get|at|and get|when|on))",
            r"with (my |the |our )?@code\W{1,3}[a-z]{2,15}\d{1,4}",
            r"(with|through|via|using|use|click|by) my (\w{1,20} )?@(link|links|referral|affiliate|code|invitation)",
            r"use \w{2,12} at @checkout",
            r"@(coupon|coupons|vouchers) (for|available|inside|here|code)",
            r"\w{0,12}\d{1,4} ~2 @(code|coupon) ~2 (off|discount)",
        ),
    ),
    "penal|dress|civil|zip|postal|source|moral|criminal|morse|building|area",
)

_PRICE = Phrasing(
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
            "prices start from $10 per month",
        ),
        counterexamples=(
            "Oil rose to $90 yesterday.",
            "Bread costs 1,500 dinars now.",
            "The state pays only $300 for a wounded peshmerga.",
            "They sell our oil at $30 below the market.",
            "The price of a visa on the black market is $10,000.",
            "The Tesla starts at $101,500 in America.",
        ),
        words=(
            r"{amount} ~6 (@order|@delivery|@shipping|@book|@whatsapp|@inbox|@dm|@hurry|@warranty|@negotiable) ?(now|today|available|included|free|me|us|while|only)?(?! (of|by|to|companies|from))",
            r"(only|just|now) {amount} ~4 (@each|per @piece|a @piece|@call|@order|@contact|@free|@limited|today @only|@hurry|all @sizes|@available)",
            r"@(prices|price|rates|fares|fees|packages) (start|starts|starting|begin) (from|at)( only| just)? ({amount}|{number})",
            r"@starting (from|at|price)( only| just)? {amount}( (per|a|only|each))?",
            r"(we|i) @(sell|offer) ~4 (at|for|from|only) (only |just )?{amount}(?! (less|below|above|more))",
            r"@(price|cost|rate|fee)\W{1,3}({amount}|{number}) ~3 (delivery|shipping|contact|call|available|negotiable|only|each|whatsapp|dm|inbox|final)",
            r"@free (home |worldwide |fast |door |same day |next day |express )?(delivery|shipping)(?! (lanes|routes?|passage|of))( (in|to|on|over|for|with|all|worldwide|within))?",
            r"(fast|same day|next day|worldwide|home|doorstep) (home )?@(delivery|shipping) (available|in|to|all|for|service|across|within|nationwide|worldwide)",
            r"(buy|get) (one|1|two|2|three|3) (and )?get (one|1|two|2) @free",
            r"(cash|pay|payment) on @delivery",
            r"(@buy|get|@order|@grab|own) (\w{1,20} ){0,4}(for|at|from) (only|just|as (little|low) as) ({amount}|{number})",
            r"@{goods} ~4 (only|just) {amount}",
        ),
    ),
    "not|no|pays?|paid|costs?|cost",
)

_SALE = Phrasing(
    promotion(
        "R062",
        Kind.COMMERCIAL,
        0.8,
        "An advertisement: discounts, order now, limited offer.",
        examples=(
            "Order now and get 50% off",
            "Buy now, limited time offer",
            "Big sale this weekend, up to 70% off",
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
            r"@{order} (yours |it |online |your \w{1,20} |here |with us ){0,2}(now|today)(?! (what|that|they|he|she|we|it|is|was|in the|and (you|they|see|look|remember|will)))(?= ?([,!.:]|$|and|at|from|on|for|before|to|with|while|via|through|https?|www|until|\d))",
            r"(get|save|enjoy|claim|receive|take|with|extra|flat|enjoy up to|up to|now)( (up to|an|a|your|extra|flat|over))? {percent} @(off|discount|cashback|bonus)(?! (the|our|their|of) (salar|wage|budget|pension))",
            r"{percent} @(off|discount|cashback) (on|all|every|for|your|when|today|now|only|first|this|use|order|everything|sale|storewide|until|till|code)",
            r"@(limited|special|exclusive|introductory|opening|newroz|ramadan|eid|black friday|summer|weekend|launch|unbeatable|flash|promotional|mega) (time |edition |holiday )?(offer|offers|deal|deals|discount|discounts|sale|promotion)(?! (with|between|to (the|iran|turkey|iraq)|from|by|of arms))",
            r"(while|until) @(stocks?|stock|supplies|supply) (last|lasts|run out)",
            r"(money back|moneyback) @guarantee|satisfaction (is )?(100% )?@guaranteed|guarantee\w{0,2} or your money back",
            r"(best|lowest|cheapest|affordable|unbeatable|wholesale|competitive|reasonable|cheap|discounted|great|low) (and \w{1,20} )?@(prices|price|rate|rates|quality|deal|deals|fares|service) (in (town|erbil|kurdistan|iraq|the city|istanbul|slemani|sulaimani|duhok|baghdad)|guaranteed|(on|for) all|ever|call|only|available|online|contact|visit|order|with delivery)",
            r"{start}@(order|try|taste|buy|shop|book) our (?!people|land|country|government|oil)",
            r"for (the )?(best|cheapest|freshest|finest|tastiest|original) ~6 @(visit|come to|call|contact|choose|try) \w{2,20}",
            r"(buy|sell|get|find|exchange) ~4 (at|for) the best @(price|prices|rate|rates)",
            r"@first (check|checkup|visit|month|class|lesson|hour|ride|session|order|delivery|week|reading|consultation) (is |for )?free",
            r"we @(arrange|organize|organise) (everything|it all|all|the (visa|tickets|papers|trip))",
            r"@visit our (\w{1,20} )?(shop|store|showroom|website|site|page|restaurant|office|clinic|branch|center|centre|salon)",
            r"@(available|stock) (now |exclusively |only )?(at|in|from|on) (our|my|all our) (shop|store|shops|stores|website|branch\w{0,2}|showroom|page|instagram|channel)",
            r"(now @open|grand @opening|new @arrivals?|new @collection|@clearance|closing down @sale|big @sale|huge @sale|mega @sale|on @sale now)( (in|at|of|for|sale|this|visit|come|today|up))",
            r"free (@trial|@sample|@quotes?|@consultation|@ebook|@iphone|@robux|@gift|@spins|@signals)( (card|cards|for|today|call|now|with|here|on|when))?",
            r"@click (here|(on )?(the|my|this|that) link|below|link|on my)( below| above| in bio)? (to|for|and) (get|win|earn|join|buy|claim|order|start|watch|see|sign|subscribe|download|register|free|more|apply|make|unlock|grab|meet|read more)",
            r"no (hidden @fees?|credit @check|@collateral|upfront @fees?|upfront @payment|@deposit)",
            r"(hurry|grab|don't miss|last chance|act fast|act now) ~3 @(offer|discount|seats|deal|deals|sale|opportunity|limited|stock|places|slots)",
            r"(limited|few|only \d{1,3}) @(seats|slots|spots|places|pieces|units|stock) (left|available|remaining|only)",
            r"@(suitable|perfect|ideal) gift for",
            r"@(text|txt|sms|send|reply) (the word )?\w{1,12} (to|2) (no\W{0,3})?\d{4,6}",
            r"@(toll free|tollfree|toll-free) (number|helpline|support|customer|call)",
        ),
    ),
    NEGATED + "|to|did|they|he|she|who|a|the|of|would|could|should|that|cut|when|i",
)

_SERVICE = Phrasing(
    promotion(
        "R063",
        Kind.COMMERCIAL,
        0.8,
        "A business offers its services or goods.",
        examples=(
            "We offer cheap translation services in Erbil",
            "Our company provides the best security cameras",
            "Are you looking for a dentist? We are the best in Sulaimani",
            "We are a leading manufacturer of doors",
            "I am a professional photographer, available for weddings",
            "Apartment for sale in Ankawa, call me",
        ),
        counterexamples=(
            "We offer our condolences to the families.",
            "The government provides no services in Erbil.",
            "Our company of soldiers lost five men.",
            "We are a nation without a state.",
            "Are you looking for a fight? We are tired.",
            "Public services are the worst in the region.",
            "Our land is not for sale.",
        ),
        words=(
            r"{i} (also |now |can |do )?@(offer|provide|supply|deliver|specialize in|specialise in|deal in|repair|rent out|rent) (?!our (condolences|prayers))~5 (services?|solutions|packages?|courses|classes|lessons|tours|visas?|tickets|loans?|delivery|templates|software|training|accounts|installation|consultation|consulting|discounts?|signals|treatment|quality|prices|transport|shipping|rentals?|{goods})(?! (to (our|the) (people|citizens|poor)))",
            r"{i} @sell (only |all |cheap |new |used |the best |high quality |original |real |good |fresh |handmade |quality )?(kinds of |types of )?{goods}(?! (to|because|for bread))",
            r"our @(company|firm|agency|clinic|team|shop|store|experts|factory|professionals|service|services|products|restaurant|salon|hotel|law firm|technicians) (\w{1,20} ){0,2}(offers?|provides?|sells?|supplies|delivers?|specializes|specialises|is the best|are the best|is (a|the) leading|can help you|will help you|guarantees?|covers|is open|is located|are available|is available|are ready|helps)",
            r"(@looking for|@searching for|in need of|do you need|need) ~4 \w{1,20} ?\? ({please} )?(contact|call|visit us|visit our|come to|whatsapp|dm|inbox|message|look no further|our|(we|i) (are the|have the|can help|can get|offer|provide|sell|do|will help|am a|am the))",
            r"(get|need|want|looking for) ~4 @(cheap|affordable|professional|reliable|quality) ~3 (services?|help|tickets|insurance|web ?site|translation|furniture)\W{1,4}(contact|call|visit|whatsapp|dm|we)",
            r"({im}|i work as|your) (a |an |the |one of the )?((no|number) (1|one) |({best}) )(\w{1,20} ){0,3}@{seller}(?! (of (death|lies|hate)))",
            r"@{best} (\w{1,20} ){0,2}{seller} (in|for|with|at|available|contact|call|based)(?! (the history|history))",
            r"@contact (our|us) (\w{1,20} ){0,2}(support|team|experts|helpline|sales|customer|at|on|via|whatsapp|today|now|for (more|a|free|all|details|info|pricing|orders))",
            r"(for|to) (more|all your|all|any) (\w{1,20} )?@(info|information|details|enquiries|inquiries|orders|bookings|needs) ({please} )?(visit (us|our|www|https?)|contact|call (us|me|now|\d|0|\+)|whatsapp|dm|log on)",
            r"(customer|technical|tech|printer|router|antivirus|email|quickbooks|norton|outlook|hp|canon|epson|gmail|airlines?) @(support|care|service|helpline|customer) (phone |toll free |contact |helpline )?number",
            r"{goods} (\w{1,20} ){0,4}for (@sale|@rent)(?! in (congress|parliament|politics))( ~4 (call|contact|price|whatsapp|dm|inbox|only|{amount}|located|furnished|location|in|near|at))",
            r"(for @sale|for @rent|to @let)\W{1,3}(\w{1,20} ){0,6}(bedrooms?|sqm|m2|model|km|price|call|contact|whatsapp|furnished|{amount}|{goods})",
            r"(selling|i sell|we sell|i am selling) (my |a |an |brand new |used |original |cheap |fresh ){1,3}(\w{1,20} ){0,2}@{goods}",
            r"@(wholesale|bulk) (and retail |prices?|orders?|supplier)( (available|welcome|contact|call|from|at|accepted|only))",
            r"(book|reserve|schedule) (your|a|an) (\w{1,20} )?@(appointment|table|room|seat|ticket|flight|trip|consultation|stay|tour|slot|session|demo|call) (now|today|with us|at|online|on|here|via|by)",
            r"@(delivered|delivery) (to|at) your (door|doorstep|home)",
            r"@apply (through|via|with) (us|our|my) (\w{1,20} )?(agency|office|company|website|link|team)",
            r"(@opening hours|we are @open|@open 24 7|@open daily)( (from|24|every|daily|at|until))",
            r"{i} @(buy|purchase) (old|used|your|gold|all) (\w{1,20} )?(cars?|gold|phones?|furniture|houses?|laptops?|dollars)",
        ),
    ),
    NEGATED + "|{they}|public",
)

PHRASINGS = (_COUPON, _PRICE, _SALE, _SERVICE)

"""The rules about ways to reach the writer."""

from __future__ import annotations

from moderation.domain import Kind
from moderation.rules.promotion.record import promotion

EMAIL_CALLED = promotion(
    "R020",
    Kind.COMMERCIAL,
    0.9,
    "An e-mail address with an offer or a call to write there.",
    examples=(
        "Contact me at azad.loans@finance-now.com",
        "For a visa write to visa.help@travelfast.net",
        "email: dr.spell@templehealer.com he brought my husband back",
        "Send your CV to jobs@erbilwork.info",
        "he is a real hacker, wizardhack@proton.me, contact him",
        "order from rugs@tabrizcarpets.com",
    ),
    counterexamples=(
        "Write to your MP at name@parliament.uk",
        "Contact UNHCR: iraer@unhcr.org",
        "The leaked e-mails of the ministry say otherwise.",
        "Contact the newsroom at english@rudaw.net",
        "Nobody answers e-mails in that ministry, info@moi.gov.iq is dead.",
        "He mailed me once.",
    ),
)

EMAIL = promotion(
    "R021",
    Kind.PERSONAL,
    0.6,
    "An e-mail address.",
    examples=(
        "dilan.k@gmail.com",
        "You know where I am, azad1980@yahoo.com",
        "sarah_k@hotmail.co.uk what do you think of that",
        "Anyone from Kobane? rojin@outlook.com",
        "(someone@unknown-place.org)",
        "My name is Ali and I am at ali.h@gmx.de",
    ),
    counterexamples=(
        "@azad I agree with you",
        "It was 5 @ 20 dinars each",
        "press@un.org did not reply",
        "info@gov.krd is the address of the government",
        "He is @ home",
        "gmail was down in Iran",
    ),
)

PHONE_CALLED = promotion(
    "R022",
    Kind.COMMERCIAL,
    0.9,
    "A phone number with an offer or a call to ring, text or order.",
    examples=(
        "Apartment for rent in Ankawa call 0750 445 1234",
        "WhatsApp +964 750 445 1234 for visas",
        "text me 07504451234",
        "Cheap tickets, phone +90 532 123 45 67",
        "Call +44 20 7946 0958 for a loan today",
        "Massage in Dubai, contact +971 50 123 4567",
    ),
    counterexamples=(
        "Call the UNHCR hotline 0800 100 1234",
        "Call your member of parliament: 020 7219 3000",
        "Dial 112 in an emergency.",
        "They killed 1000 to 1500 people and call it peace.",
        "Between 1980-1988 they bought arms.",
        "The price rose to 1,450,000,000 dinars",
    ),
)

PHONE = promotion(
    "R023",
    Kind.PERSONAL,
    0.6,
    "A phone number.",
    examples=(
        "0750 445 1234",
        "I live in Duhok, +964 750 445 1234",
        "my number +46 70 123 45 67",
        "(212) 555-0123 but say 212-736-5000",
        "hawkar 07701234567",
        "+49 30 901820 is where I sit",
    ),
    counterexamples=(
        "UN resolution 688 of 1991",
        "The emergency line of the Asayish is 0750 445 1234",
        "ISBN 978-3-16-148410-0",
        "17.10.2017 was the day of Kirkuk",
        "182,000 people died in Anfal",
        "From 2014 to 2017, 3 years",
    ),
)

PHONE_SPOKEN = promotion(
    "R024",
    Kind.COMMERCIAL,
    0.85,
    "A phone number in words.",
    examples=(
        "call me zero seven five zero four four five one two three four",
        "zero seven seven zero one two three four five six seven for deals",
        "My number is oh seven five oh, double four five, one two three four",
        "seven five zero 445 one two three four",
        "Ring ZERO-SEVEN-FIVE-ZERO-FOUR-FOUR-FIVE-ONE-TWO-THREE-FOUR",
        "o seven five o one one one two two three three",
        "O75O 445 I234 any time",
        "0.7.5.0.4.4.5.1.2.3.4",
        "0750-FOUR-FOUR-FIVE-1234",
    ),
    counterexamples=(
        "One, two, three strikes and you are out.",
        "Seven of nine ministers resigned.",
        "Two or three, maybe four, were wounded.",
        "From one to five, I give it two.",
        "One two three four, we don't want your war!",
        "Versions 1.2.3.4.5.6.7 are all the same",
        "From 07.10.2017 to 09.10.2017 they fought",
        "Zero for education, nine for weapons.",
    ),
)

HANDLE = promotion(
    "R025",
    Kind.PERSONAL,
    0.85,
    "A handle the reader is sent to.",
    examples=(
        "Follow me @dilan_vlogs",
        "insta: dilan.makeup",
        "add me on snapchat @rebin99",
        "Telegram @forexking_iq",
        "DM @mrs_anna_trades",
        "contact her on Instagram @luckyspells",
        "telegrm me: hama_loans",
        "snap👻 rebin99",
    ),
    counterexamples=(
        "@azad you are wrong about Kirkuk",
        "The ministry said on Twitter that it was false.",
        "I agree with @dilan",
        "Telegram is banned in Iran.",
        "Instagram is full of lies.",
        "As @hawre says, the price is too high.",
    ),
)

DISGUISED_LINK = promotion(
    "R026",
    Kind.COMMERCIAL,
    0.85,
    "A web address in disguise.",
    examples=(
        "visit kurdish deals dot com",
        "go to myshop[.]com",
        "erbilcars (dot) net has the best",
        "search for bestloans . com",
        "www dot quickcash dot info",
        "hxxps://free-gift[.]xyz",
        "W W W . easyloan . C O M takes two minutes",
        "t dot me slash erbilforex",
        "my site is kurdcars * com",
        "k u r d s h o p . c o m",
        "type kurdvisa and after it .com",
    ),
    counterexamples=(
        "The dot com bubble burst.",
        "Connect the dots, the company did it.",
        "He lost all in the dot-com crash.",
        "We came. Me and my brother stayed.",
        "They lied, me too.",
        "Facebook slash Meta bans Kurds",
        "Rudaw.net is where I read it.",
    ),
)

DISGUISED_EMAIL = promotion(
    "R027",
    Kind.COMMERCIAL,
    0.85,
    "An e-mail address in disguise.",
    examples=(
        "azad (at) gmail (dot) com",
        "write to loans.now at gmail dot com",
        "mail me: sarah[at]yahoo.com",
        "dr.ojo @ gmail . com",
        "reach him hackerpro AT protonmail dot com",
        "help(at)visafast.net",
    ),
    counterexamples=(
        "He works at Gmail, I think.",
        "Look at Yahoo and its fall.",
        "They met at noon (at the bridge).",
        "He was @ home, dot.",
        "We arrived at com-center two.",
        "The attack came at Google's office.",
    ),
)

RULES = (EMAIL_CALLED, EMAIL, PHONE_CALLED, PHONE, PHONE_SPOKEN, HANDLE, DISGUISED_LINK, DISGUISED_EMAIL)

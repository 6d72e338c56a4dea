"""Who threatens and who is threatened, and what belongs to them, by class of word.

Our own list; the names of peoples, faiths, parties and offices are here because they are threatened, not because they
are bad words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moderation.rules.threats.grammar import NAME, OTHER, OWNER

if TYPE_CHECKING:
    from collections.abc import Mapping

PEOPLE: Final[Mapping[str, str]] = {
    "i": "i we",
    "you": "you",
    "your": "your yours",
    "him": "him her them",
    "they": "he she they it",
    "someone": "someone somebody some1",
    "anyone": "anyone anybody someone somebody everyone everybody",
    "that": "that this these those such",
    "all": "all every each any both",
    "ours": "cousin cousins uncle uncles gang brother brothers boys men guys fighters soldiers army militia militias missiles rockets drones lions mujahideen "
    "peshmerga people friends snipers bullets heroes comrades forces martyrs",
    "fellow": "dog dogs pig pigs rat rats bitch bitches bastard bastards traitor traitors scum vermin cockroach "
    "cockroaches animal animals infidel infidels kafir kafirs kuffar apostate apostates coward cowards liar liars "
    "criminal criminals thief thieves whore whores idiot idiots moron morons fool fools jerk "
    "asshole assholes motherfucker motherfuckers fucker fuckers cunt cunts snake snakes parasite parasites filth trash "
    "creature creatures monster monsters devil devils clown clowns spy spies agent agents sellout sellouts collaborator "
    "collaborators invader invaders subhuman subhumans savage savages donkey donkeys jash faggot faggots fag fags "
    "nigger niggers nigga niggas retard retards puppet puppets scumbag scumbags pedo pedos pervert perverts slut sluts adulteress prostitute prostitutes apostates hypocrites blasphemer blasphemers",
    "person": "man men woman women guy guys person people boy boys girl girls child children kid kids family families "
    "son sons daughter daughters wife wives husband mother father mom mum dad brother brothers sister sisters parents "
    "tribe clan lot bunch gang group folk folks human humans",
    "kin": "family families son sons daughter daughters wife wives husband mother father mom mum mama dad brother "
    "brothers sister sisters parents kid kids child children kin relatives tribe clan baby babies grandchildren "
    "cousins loved bloodline friends colleagues staff team reporters journalists crew people boss editor editors mates",
    "role": "journalist journalists reporter reporters editor editors author authors writer writers blogger bloggers "
    "presenter presenters anchor anchors correspondent correspondents cameraman cameramen photographer photographers "
    "moderator moderators admin admins staff owner politician politicians minister ministers president presidents mp "
    "mps governor governors mayor mayors senator senators judge judges king kings prince leader leaders official "
    "officials deputy parliamentarian parliamentarians congressman congresswoman congressmen activist activists lawyer "
    "lawyers teacher teachers doctor doctors priest priests imam imams mullah mullahs cleric clerics rabbi rabbis "
    "cop cops policeman police soldiers officer officers elites bankers media dictator dictators commander commanders "
    "ambassador ambassadors diplomat diplomats protester protesters protestors demonstrators poet poets singer singers actress dancer dancers artist artists sheikh sheikhs professor speaker director translator translators contractor contractors cartoonist analyst colonel general consul blogger youtuber tribesman guards bodyguard",
    "group": "kurd kurds kurdish arab arabs turk turks turkish turkmen turkoman turkomans iranian iranians persian "
    "persians iraqi iraqis syrian syrians yazidi yazidis yezidi yezidis ezidi ezidis shia shias shiite shiites shi'a "
    "shiaa sunni sunnis muslim muslims christian christians assyrian assyrians chaldean chaldeans armenian armenians "
    "alevi alevis alawite alawites druze jew jews jewish israeli israelis zionist zionists palestinian palestinians "
    "american americans russian russians ukrainian ukrainians afghan afghans pakistani pakistanis indian indians hindu "
    "hindus sikh sikhs chinese african africans black blacks white whites mexican mexicans european europeans british "
    "english german germans french swede swedes greek greeks refugee refugees migrant migrants immigrant immigrants "
    "foreigner foreigners gay gays homosexual homosexuals lesbian lesbians trans transgender tranny trannies lgbt lgbtq "
    "queer queers feminist feminists atheist atheists unbeliever unbelievers nonbelievers believers liberal liberals "
    "leftist leftists communist communists democrat democrats republican republicans conservatives fascists nazis pkk "
    "ypg sdf kdp puk pdk hdp krg hashd pmf hdk akp mhp antifa jihadi jihadis islamist islamists separatists rebels "
    "loyalists baathists blm cops gypsy gypsies roma rohingya civilians settler settlers occupiers paki pakis kikes kike "
    "ragheads sandniggers wetbacks spics illegals aliens beaners chinks gooks muzzies mudslimes",
    "figure": f"{NAME} barzani barzanis talabani talabanis masrour nechirvan masoud massoud qubad bafel erdogan khamenei "
    "khomeini raisi rouhani maliki sadr muqtada abadi sudani kadhimi khazali amiri halbousi assad bashar saddam "
    "trump biden obama putin netanyahu bibi zelensky macron merkel hillary clinton pelosi mccain boris soros "
    "fauci trudeau modi xi kim demirtas ocalan apo mazloum sistani nasrallah haftar sisi mbs salman davutoglu bahceli "
    "kilicdaroglu imamoglu pompeo bolton bush cheney blair starmer sunak harris vance musk aoc omar ilhan tlaib",
    "other": f"{OTHER} {NAME}",
    "name": NAME,
    "s": OWNER,
    "armed": "hashd militia militias resistance brigades brigade isis daesh isil pkk ypg mossad taliban mafia cartel "
    "hezbollah hizbullah hamas irgc basij asayish mit gestapo jihadis jihadists rebels gang clan tribe",
    "place": "erbil hewler sulaimani sulaymaniyah slemani duhok dohuk kirkuk baghdad basra mosul najaf karbala halabja "
    "kobani kobane afrin qamishli rojava damascus aleppo raqqa ankara istanbul diyarbakir amed tehran qom tabriz "
    "isfahan mahabad jerusalem gaza beirut riyadh doha dubai mecca medina washington moscow kyiv kiev "
    "london paris berlin kurdistan iraq iran turkey syria israel palestine lebanon saudi yemen america usa russia "
    "ukraine armenia azerbaijan europe germany france",
    "outlet": "rudaw channel newsroom newspaper site website page network studio studios broadcaster magazine",
    "property": "house houses home homes office offices building buildings headquarters hq station studio studios "
    "newsroom shop shops store stores car cars village villages camp camps embassy embassies consulate mosque mosques "
    "church churches synagogue synagogues temple temples school schools branch base bases compound place tower "
    "door gate tent tents farm farms business businesses restaurant clinic hospital parliament ministry palace airport "
    "family kids children city cities town towns country street neighborhood neighbourhood oilfields oilfield "
    "apartment flat bus villa mansion hotel court courthouse capitol barracks white",
    "body": "head heads face faces neck necks throat throats leg legs arm arms hand hands finger fingers bone bones "
    "skull skulls teeth tooth jaw nose eye eyes tongue tongues ear ears knee knees kneecaps heart hearts guts belly "
    "stomach brain brains chest back balls dick cock ass arse skin spine ribs rib body bodies blood lungs liver veins "
    "mouth temple forehead scalp",
}

"""The words threats are made of, by class, and what people write instead of them.

Our own list; the names of peoples, faiths, parties and offices are here because they are threatened, not because they
are bad words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moderation.rules.threats.grammar import NAME, OTHER

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Final[Mapping[str, str]] = {
    # Marks
    "end": ". ! ? ; \n",
    "question": "?",
    "clause": "who that because if when unless while whereas but than",
    "pause": ", : … ( ) — –",
    "quote": '" “ ” „ « » < >',
    # Who
    "i": "i we",
    "you": "you",
    "your": "your yours",
    "his": "his her their its",
    "him": "him her them",
    "they": "he she they it",
    "someone": "someone somebody anyone anybody everyone everybody one",
    "nobody": "nobody none",
    "that": "that this these those such",
    "all": "all every each any both",
    "ours": "brothers boys men guys fighters soldiers army militia militias missiles rockets drones lions mujahideen "
    "peshmerga people friends snipers bullets heroes comrades forces martyrs",
    "fellow": "dog dogs pig pigs rat rats bitch bitches bastard bastards traitor traitors scum vermin cockroach "
    "cockroaches animal animals infidel infidels kafir kafirs kuffar apostate apostates coward cowards liar liars "
    "criminal criminals terrorist terrorists thief thieves whore whores idiot idiots moron morons fool fools jerk "
    "asshole assholes motherfucker motherfuckers fucker fuckers cunt cunts snake snakes parasite parasites filth trash "
    "creature creatures monster monsters devil devils clown clowns spy spies agent agents sellout sellouts collaborator "
    "collaborators invader invaders subhuman subhumans savage savages donkey donkeys jash faggot faggots fag fags "
    "nigger niggers nigga niggas retard retards puppet puppets scumbag scumbags pedo pedos pervert perverts slut sluts",
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
    "ambassador ambassadors diplomat diplomats protester protesters protestors demonstrators",
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
    "loyalists baathists blm cops gypsy gypsies roma rohingya civilians settlers occupiers paki pakis kikes kike "
    "ragheads sandniggers wetbacks spics illegals aliens beaners chinks gooks muzzies mudslimes",
    "figure": f"{NAME} barzani barzanis talabani talabanis masrour nechirvan masoud massoud qubad bafel erdogan khamenei "
    "khomeini raisi rouhani maliki sadr muqtada abadi sudani kadhimi khazali amiri halbousi assad bashar saddam "
    "trump biden obama putin netanyahu bibi zelensky macron merkel hillary clinton pelosi mccain boris soros "
    "fauci trudeau modi xi kim demirtas ocalan apo mazloum sistani nasrallah haftar sisi mbs salman davutoglu bahceli "
    "kilicdaroglu imamoglu pompeo bolton bush cheney blair starmer sunak harris vance musk aoc omar ilhan tlaib",
    "other": f"{OTHER} {NAME}",
    "place": "erbil hewler sulaimani sulaymaniyah slemani duhok dohuk kirkuk baghdad basra mosul najaf karbala halabja "
    "kobani kobane afrin qamishli rojava damascus aleppo raqqa ankara istanbul diyarbakir amed tehran qom tabriz "
    "isfahan mahabad jerusalem gaza beirut riyadh doha dubai mecca medina washington moscow kyiv kiev "
    "london paris berlin kurdistan iraq iran turkey syria israel palestine lebanon saudi yemen america usa russia "
    "ukraine armenia azerbaijan europe germany france",
    "outlet": "rudaw channel newsroom newspaper site website page network studio studios broadcaster magazine",
    "property": "house houses home homes office offices building buildings headquarters hq station studio studios "
    "newsroom shop shops store stores car cars village villages camp camps embassy embassies consulate mosque mosques "
    "church churches synagogue synagogues temple temples school schools party branch base bases compound place tower "
    "door gate tent tents farm farms business businesses restaurant clinic hospital parliament ministry palace airport "
    "family kids children city cities town towns country street neighborhood neighbourhood oilfields oilfield "
    "apartment flat bus villa mansion hotel court courthouse capitol barracks white",
    "body": "head heads face faces neck necks throat throats leg legs arm arms hand hands finger fingers bone bones "
    "skull skulls teeth tooth jaw nose eye eyes tongue tongues ear ears knee knees kneecaps heart hearts guts belly "
    "stomach brain brains chest back balls dick cock ass arse skin spine ribs rib body bodies blood lungs liver veins "
    "mouth temple forehead scalp",
    # What is done
    "kill": "kill murder slaughter behead execute assassinate butcher strangle shoot hang lynch stab exterminate "
    "massacre annihilate decapitate slay crucify gut skin poison drown torture maim mutilate impale gas eradicate "
    "liquidate dismember castrate rape choke whack waste",
    "hurt": "kill murder slaughter behead execute assassinate butcher strangle shoot hang lynch stab exterminate "
    "massacre annihilate decapitate slay crucify gut skin poison drown torture maim mutilate impale gas eradicate "
    "liquidate dismember castrate rape choke whack waste destroy crush beat smash bury burn finish eliminate bomb hurt "
    "harm punch attack erase silence hunt end break slap kidnap abduct cripple thrash pound vaporize obliterate stone "
    "flog whip slit bash snipe nuke torch hit kick knife kneecap wipe shred assault roast trample flay skewer grind",
    "killed": "killed murdered slaughtered beheaded executed assassinated butchered strangled shot hanged hung lynched "
    "stabbed exterminated massacred annihilated decapitated slain crucified gutted skinned poisoned drowned tortured "
    "maimed mutilated impaled gassed eradicated liquidated dismembered castrated raped choked burned burnt stoned "
    "whipped flogged eliminated bombed crushed buried beaten neutralized wiped culled incinerated guillotined nuked "
    "sniped blown kidnapped erased",
    "killing": "killing murdering slaughtering beheading executing assassinating butchering strangling shooting hanging "
    "lynching stabbing exterminating massacring annihilating torturing raping burning crushing destroying bombing "
    "hunting finishing smashing beating eliminating choking",
    "lash": "break smash cut slit chop rip tear gouge crush bash stab punch kick slice saw shoot blow crack snap split "
    "carve knock hack twist bust shatter pull take remove sever burn drink spill stomp beat cave bite kiss",
    "raze": "burn bomb torch blow destroy attack storm nuke raid firebomb demolish flatten level ransack shell "
    "trash shoot explode raze incinerate hit bulldoze rocket target",
    "razed": "burned burnt bombed torched blown destroyed attacked stormed nuked raided firebombed demolished flattened "
    "leveled levelled shelled razed rocketed reduced targeted hit ashes",
    "death": "death dead corpse corpses coffin coffins grave graves graveyard cemetery shroud funeral morgue hell "
    "hellfire ditch bodybag casket tomb",
    "weapon": "bullet bullets knife knives bomb bombs rocket rockets missile missiles drone drones grenade grenades "
    "sniper axe hammer rope noose gun guns gallows guillotine hellfire f16 acid petrol molotov truck lightning "
    "katyusha mortar mortars shell shells tank car bus train blade sword swords",
    "illness": "cancer aids ebola covid corona coronavirus leukemia tumor tumour stroke heart plague hiv rabies",
    # How
    "will": "will shall wil wll must",
    "be": "am are is be",
    "should": "should must ought need needs has have deserve deserves deserved shud shoud better needed",
    "hope": "hope hopefully hoping wish wishing pray praying prayed inshallah insallah insha inshaallah hopes wishes "
    "prays may",
    "not": "not never no neither nor nobody none without cannot hardly",
    "say": "said says say saying told tells telling threatened threatens threatening threat threats vowed vows vowing "
    "warned warns warning claimed claims shouted shouting shouts yelled yelling screamed screaming chanted chanting "
    "chants chant wrote writes posted messaged texted replied announced announces declared declares pledged pledges "
    "reported reportedly allegedly according quoted quote quotes heard hearing messages message letter letters slogan "
    "slogans phrase comments commented tweeted tweet ordered orders orders calling called calls urging urged urges "
    "demanded demands demanding promised asked asks reads caption graffiti banner banners sign signs lyrics song",
    "fear": "afraid fear fears feared fearing worry worries worried scared terrified dread nightmare nightmares anxious "
    "frightened",
    "offend": "publish write post come touch insult say speak show delete dare set report talk keep continue support "
    "vote mention step try ever print share criticize criticise attack mock continue return go cross open do dont don't "
    "remove stop leave apologize",
    "arena": "election elections polls ballot vote votes chess fifa playstation xbox football soccer league cup final "
    "finals match matches tournament season goals goal derby pokemon gta minecraft pubg fortnite cod quiz debate court "
    "courts lawsuit exam exams tennis basketball game games playoffs points sunday saturday series quarter half field "
    "pitch argument race scrabble poker cards monopoly",
}

_UNIONS: Final[Mapping[str, str]] = {
    "foe": "fellow role group",
    "human": "fellow person role group kin",
    "break": "end pause quote not say i you they clause",
}


def _members(names: str) -> frozenset[str]:
    return frozenset(word for name in names.split() for word in _WORDS[name].split(" "))


CLASSES: Final[Mapping[str, frozenset[str]]] = {
    **{name: _members(name) for name in _WORDS},
    **{name: _members(names) for name, names in _UNIONS.items()},
}
"""The words of each class; ``break`` is what a gap does not reach over."""

SPELLINGS: Final[Mapping[str, str]] = {
    "i'll": "i will", "ill": "i will", "we'll": "we will", "you'll": "you will", "youll": "you will",
    "he'll": "he will", "she'll": "she will", "they'll": "they will", "theyll": "they will", "it'll": "it will",
    "i'd": "i would", "we'd": "we would", "you'd": "you would", "i've": "i have", "we've": "we have",
    "ive": "i have", "weve": "we have", "i'm": "i am", "im": "i am", "we're": "we are", "you're": "you are",
    "youre": "you are", "they're": "they are", "theyre": "they are", "he's": "he is", "she's": "she is",
    "that's": "that is", "there's": "there is", "who's": "who is", "what's": "what is", "it's": "it is",
    "someone's": "someone is", "let's": "let us", "lets": "let us", "don't": "do not", "dont": "do not",
    "doesn't": "does not", "doesnt": "does not", "didn't": "did not", "didnt": "did not", "won't": "will not",
    "wont": "will not", "can't": "can not", "cant": "can not", "couldn't": "could not", "isn't": "is not",
    "isnt": "is not", "aren't": "are not", "arent": "are not", "wasn't": "was not", "wouldn't": "would not",
    "wouldnt": "would not", "shouldn't": "should not", "shouldnt": "should not", "haven't": "have not",
    "hasn't": "has not", "hasnt": "has not", "mustn't": "must not", "ain't": "are not", "aint": "are not",
    "gonna": "going to", "gona": "going to", "gunna": "going to", "goin": "going", "gon": "going to",
    "wanna": "want to", "gotta": "have to", "imma": "i will", "ima": "i will", "tryna": "trying to",
    "u": "you", "ya": "you", "ye": "you", "yu": "you", "yous": "you", "y'all": "you all", "yall": "you all", "ur": "your",
    "yr": "your", "yer": "your", "u'll": "you will", "u're": "you are", "r": "are", "em": "them", "'em": "them",
    "thier": "their", "ppl": "people", "peeps": "people", "wud": "would", "cud": "could", "plz": "please",
    "pls": "please", "kil": "kill", "kyll": "kill", "keel": "kill", "kll": "kill", "killl": "kill", "murdar": "murder",
    "sombody": "somebody", "some1": "someone", "sum1": "someone", "evry": "every", "shuld": "should",
    "shoud": "should", "ull": "you will", "dy": "die", "dye": "die", "cuz": "because", "coz": "because",
    "2": "to", "4": "for", "hav": "have", "adress": "address", "addres": "address", "behed": "behead",
    "slauter": "slaughter", "slaugter": "slaughter", "assasinate": "assassinate", "excute": "execute",
    "familly": "family", "famly": "family", "childrens": "children", "hous": "house", "tounge": "tongue",
    "kys": "kill yourself", "killyourself": "kill yourself", "urself": "yourself", "yourselves": "yourself",
    "nxt": "next", "tmrw": "tomorrow", "tonite": "tonight", "wach": "watch", "watchin": "watching", "comin": "coming",
    "fucking": "really", "fuckin": "really", "fkn": "really", "freaking": "really", "damn": "really",
    "goddamn": "really", "bloody": "really", "effing": "really",
    "till": "until", "til": "until", "wat": "what", "wen": "when", "coffen": "coffin", "hangd": "hanged",
}  # fmt: skip
"""What a written word stands for."""

"""The words threats are made of, by class, and what people write instead of them.

Our own list; the names of peoples, faiths, parties and offices are here because they are threatened, not because they
are bad words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moderation.rules.threats.grammar import NAME, OTHER, OWNER

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Final[Mapping[str, str]] = {
    # Where a condition ends, or other people speak.
    "tell": ". ! ? ; \n says said saying reads told threatened threatens who",
    # Marks
    "end": ". ! ? ; \n",
    "question": "?",
    "soft": "destroy crush smash bury finish eliminate punish humiliate thrash pound roast bomb burn hurt punch "
    "attack erase silence snipe grind obliterate",
    "clause": "who that because if when unless while whereas but than",
    "pause": ", : … ( ) — –",
    "quote": '" “ ” „ « » < >',
    # Who
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
    # What is done
    "kill": "kill murder slaughter behead execute assassinate butcher strangle shoot hang lynch stab exterminate "
    "massacre annihilate decapitate slay crucify gut skin poison drown torture maim mutilate impale gas eradicate "
    "liquidate dismember castrate rape choke whack waste",
    "slay": "kill murder slaughter behead execute assassinate butcher strangle shoot hang lynch stab exterminate "
    "massacre annihilate decapitate slay crucify eradicate liquidate castrate rape impale dismember",
    "hurt": "kill murder slaughter behead execute assassinate butcher strangle shoot hang lynch stab exterminate "
    "massacre annihilate decapitate slay crucify gut skin poison drown torture maim mutilate impale gas eradicate "
    "liquidate dismember castrate rape choke whack waste destroy crush smash bury burn finish eliminate bomb hurt "
    "harm punch attack erase silence slap kidnap abduct cripple thrash pound vaporize obliterate stone "
    "flog whip slit bash snipe nuke torch kick knife kneecap wipe shred assault roast trample flay skewer grind",
    "killed": "killed murdered slaughtered beheaded executed assassinated butchered strangled shot hanged hung lynched "
    "stabbed exterminated massacred annihilated decapitated slain crucified gutted skinned poisoned drowned tortured "
    "maimed mutilated impaled gassed eradicated liquidated dismembered castrated raped choked burned burnt stoned "
    "whipped flogged eliminated bombed crushed buried beaten neutralized wiped culled incinerated guillotined nuked "
    "sniped blown kidnapped erased",
    "kills": "kills murders slaughters beheads shoots hangs hits executes assassinates butchers strangles lynches stabs "
    "exterminates massacres tortures rapes destroys crushes takes",
    "slain": "hunted killed murdered slaughtered beheaded assassinated butchered strangled lynched stabbed exterminated "
    "massacred annihilated decapitated slain crucified gutted skinned poisoned drowned tortured maimed mutilated gassed "
    "eradicated liquidated dismembered castrated raped choked burned burnt stoned whipped flogged bombed beaten wiped "
    "culled incinerated guillotined nuked neutralized impaled euthanized sterilized whacked",
    "killing": "killing murdering slaughtering beheading executing assassinating butchering strangling shooting hanging "
    "lynching stabbing exterminating massacring annihilating torturing raping burning crushing destroying bombing "
    "hunting finishing smashing beating eliminating choking",
    "lash": "break smash cut slit chop rip tear gouge crush bash stab punch kick slice saw shoot blow crack snap split "
    "carve knock hack twist bust shatter pull remove sever burn drink spill stomp beat bite",
    "raze": "burn bomb torch blow destroy attack storm nuke raid firebomb demolish flatten level ransack shell "
    "explode incinerate hit bulldoze rocket",
    "razed": "burned burnt bombed torched blown destroyed attacked stormed nuked raided firebombed demolished flattened "
    "leveled levelled shelled razed rocketed reduced targeted hit ashes",
    "death": "death dead corpse corpses coffin coffins grave graves graveyard cemetery shroud funeral morgue hell "
    "hellfire ditch bodybag casket tomb",
    "weapon": "bullet bullets knife knives bomb bombs rocket rockets missile missiles drone drones grenade grenades "
    "sniper axe hammer rope noose gun guns gallows guillotine hellfire f16 acid petrol molotov truck lightning "
    "katyusha mortar mortars shell shells tank car bus train blade sword swords",
    "illness": "cancer aids ebola covid corona coronavirus leukemia tumor tumour stroke heart plague hiv rabies",
    "harm": "die dies bleed burn suffer choke drown hang perish rot crash explode",
    "order": "delete remove apologize apologise retract withdraw resign leave surrender convert repent",
    "few": "one two three four five six seven 1 2 3 4 5 6 7 24 48 72 few ten 10 until",
    "unit": "hour hours day days week weeks minutes month",
    "crime": "crime crimes murder murders treason corruption rape rapist rapists pedophile pedophiles killers killer "
    "murderer murderers guilty convicted trial court courts law legally judge sentence sentenced penalty tribunal jury "
    "justice hague prosecuted genocide",
    # How
    "will": "will shall wil wll must",
    "be": "am are is be",
    "should": "should must ought need needs has have deserve deserves deserved shud shoud better needed",
    "hope": "hope hopefully hoping wish wishing pray praying inshallah insallah insha inshaallah",
    "not": "not never no neither nor nobody none without cannot hardly",
    "hear": "heard hearing read reads according reportedly allegedly quoted quotes slogan slogans caption graffiti banner "
    "banners lyrics song phrase",
    "say": "said says saying told tells telling threatened threatens threatening vowed vows vowing "
    "warned warns warning claimed claims shouted shouting shouts yelled yelling screamed screaming chanted chanting "
    "chants chant wrote writes posted messaged texted replied announced announces declared declares pledged pledges "
    "reported reportedly allegedly according quoted quote quotes heard hearing messages message letter letters slogan "
    "slogans phrase comments commented tweeted tweet ordered orders orders calling called calls urging urged urges "
    "demanded demands demanding promised asked asks reads caption graffiti banner banners sign signs lyrics song",
    "fear": "afraid fear fears feared fearing worry worries worried scared terrified dread nightmare nightmares anxious "
    "frightened",
    "offend": "insults betrays touches publishes helps votes supports works criticizes attacks mocks comes returns talks "
    "speaks writes says publish write post come touch insult say speak show delete dare set report talk keep continue support "
    "vote mention step try ever print share criticize criticise attack mock continue return go cross open do dont don't "
    "remove stop leave apologize",
    "atrocity": "halabja anfal holocaust auschwitz hiroshima nagasaki srebrenica sinjar shingal dersim genocide 1988 1915",
    "grim": "bullet bullets coffin coffins graves shroud gallows noose corpse corpses sniper snipers beheading guillotine "
    "morgue orphans widow kafan",
    "dark": "bullet bullets coffin coffins graves shroud gallows noose corpse corpses sniper snipers beheading guillotine "
    "morgue orphans widow kafan kalashnikov kalashnikovs machete machetes grenade grenades worms azrael throats throat "
    "skull petrol gasoline hanged slaughter slaughtered behead beheaded strangle butcher lynch lynched stab stabbed "
    "massacre massacred castrate crucify crucified graveyard beg begging blood knife knives rope hunted sword bleed rape "
    "acid strangled exterminate exterminated skinned chamber squad heads",
    "past": "was were had did died fought killed shot wrote used became came gave saw went lost happened began started "
    "grew lived asked found made left took got born served saved remember remembers history yesterday ago since movie "
    "film novel book song game cancer accident doctor hospital disease suicide smoking drug drugs sick ill myself "
    "himself themselves herself control rights laws nra owners ban amendment abortion medical patients god jesus bible "
    "heaven soul insurance trump hunting hunters animals animal meat fish food cat dog taxes tax",
    "mode": "will must should let hope wish deserve deserves only needs belong belongs soon tonight tomorrow wait",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday weekend tonight",
    "victim": "khashoggi hebdo rushdie paty gaddafi ghaddafi qaddafi saddam ceausescu mussolini hariri hashimi soleimani "
    "najibullah theo kennedy sadat",
    "arena": "election elections polls ballot vote votes chess fifa playstation xbox football soccer league cup final "
    "finals match matches tournament season goals goal derby pokemon gta minecraft pubg fortnite cod quiz debate court "
    "courts lawsuit exam exams tennis basketball game games playoffs points sunday saturday series quarter half field "
    "pitch argument race scrabble poker cards monopoly",
}

_UNIONS: Final[Mapping[str, str]] = {
    "foe": "fellow role group",
    "human": "fellow person role group kin",
    "mark": "end pause quote",
    "break": "end pause quote not say i you they clause",
}


def _members(names: str) -> frozenset[str]:
    return frozenset(word for name in names.split() for word in _WORDS[name].split(" "))


_MANY: Final = frozenset(
    {"scum", "vermin", "filth", "trash", "police", "staff", "shia", "zealots", "yezidi", "lgbt"}
)
"""Words for many that do not end in s."""

CLASSES: Final[Mapping[str, frozenset[str]]] = {
    **{name: _members(name) for name in _WORDS},
    **{name: _members(names) for name, names in _UNIONS.items()},
    "foes": frozenset(word for word in _members("fellow role group") if word.endswith("s")) | _MANY,
    "lone": frozenset(word for word in _members("fellow role group") if not word.endswith("s")) - _MANY,
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
    "ll": "will", "re": "are", "ve": "have", "yo": "your", "da": "the", "tha": "the", "wiv": "with", "wit": "with",
    "ma": "my", "ya'll": "you all", "thats": "that is", "theres": "there is", "heres": "here is", "6ft": "six feet", "6": "six", "kys": "kill yourself", "killyourself": "kill yourself", "urself": "yourself", "yourselves": "yourself",
    "nxt": "next", "tmrw": "tomorrow", "tonite": "tonight", "wach": "watch", "watchin": "watching", "comin": "coming",
    "fucking": "really", "fuckin": "really", "fkn": "really", "freaking": "really", "damn": "really",
    "goddamn": "really", "bloody": "really", "effing": "really",
    "till": "until", "til": "until", "wat": "what", "wen": "when", "coffen": "coffin", "hangd": "hanged",
}  # fmt: skip
"""What a written word stands for."""

_EVERYWHERE: Final = (
    "the a to and of is in you your it that i we they he she are be have do not will would for with on at as was but or if "
    "so what who all their them his her him this has had my me our us from by an can there when been one no more"
)
_OFTEN: Final = (
    "get go make see know say take come time now up out over down right good think want need way back new work day life "
    "people should could did does just like about because some any how why where then than only also even into other "
    "after before never too very much many these those still going being here were may might every us well long last "
    "first two off its really must better great show got most let while years year same such next own put find help find "
    "keep live look things world please made give against again always country government read ever nothing someone "
    "support stop try pay post god end away"
)
COMMON: Final[Mapping[str, int]] = {
    **dict.fromkeys(_OFTEN.split(), 100),
    **dict.fromkeys(_EVERYWHERE.split(), 1000),
    **dict.fromkeys(_WORDS["end"].split(" "), 1000),
    **dict.fromkeys(_WORDS["pause"].split(" "), 1000),
    OTHER: 1000,
    NAME: 1000,
    OWNER: 1000,
}
"""How often common words are to be expected, roughly; any other counts once."""

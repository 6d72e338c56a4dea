"""The words threats are made of, by class: what is done, how it is said, and what makes it harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moderation.rules.threats.grammar import NAME, OTHER, OWNER
from moderation.rules.threats.people import PEOPLE

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
    **PEOPLE,
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
    "lash": "break smash cut slit chop rip tear gouge crush bash stab punch kick slice shoot blow shut close crack snap split "
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
    "bane": "kill murder slaughter behead execute assassinate butcher strangle shoot hang lynch stab exterminate "
    "massacre annihilate decapitate slay crucify gut skin poison drown torture maim mutilate impale gas liquidate "
    "dismember castrate rape choke crush smash bury burn finish silence eliminate hurt harm punch erase kidnap abduct cripple "
    "stone flog whip slit bash kneecap shred roast beat kick knife bomb hunt chop rip crack break cut throw drag hammer tear "
    "snap pulverize pulverise bleed scalp disembowel blind paralyze disfigure stomp trample peel flay unalive",
    "banes": "kills murders slaughters beheads executes shoots hangs lynches stabs burns drowns dies rots bleeds chokes crushes "
    "strikes swallows buries crashes explodes suffers rapes collapses",
    "harmed": "killed murdered slaughtered beheaded executed assassinated butchered strangled shot hanged hung lynched "
    "stabbed exterminated massacred annihilated decapitated slain crucified gutted skinned poisoned drowned tortured "
    "maimed mutilated impaled gassed liquidated dismembered castrated raped choked burned burnt stoned whipped flogged "
    "eliminated bombed crushed buried beaten wiped incinerated nuked blown kidnapped erased finished silenced hurt harmed "
    "cut broken hunted dragged torn chopped thrown smashed gunned blinded paralyzed crippled fed jumped smoked clapped whacked mauled eaten devoured "
    "euthanized sterilized culled flayed roasted disfigured strung scalped flattened razed torched",
    "fall": "die hang burn bleed perish rot choke drown suffer scream",
    "grave": "grave graves graveyard cemetery coffin coffins shroud shrouds funeral funerals morgue tomb tombs hearse casket "
    "kafan bodybag obituary headstone tombstone gravestone gravedigger undertaker burial corpse corpses noose gallows mortuary",
    "dump": "ditch river trunk sewer canal dump box bag bags sack lake tigris euphrates zab diyala sirwan khabur "
    "dam landfill garbage pit hole septic wheelchair crutches",
    "weaponry": "bullet bullets knife knives bomb bombs rocket rockets grenade grenades axe hammer rope noose gallows acid "
    "molotov sword blade blades gun guns rifle rifles kalashnikov kalashnikovs machete machetes dagger pistol bayonet "
    "drone missile ak47 sniper whip lead shotgun cleaver hatchet chainsaw crowbar razor axes hammers sledgehammer screwdriver pliers scythe brick blowtorch",
    "gunlike": "gun rifle kalashnikov pistol ak47 shotgun knife machete axe hammer petrol gasoline guns rifles knives "
    "sniper revolver glock makarov grenade explosives tnt dynamite acid bullets sword dagger cleaver hatchet chainsaw crowbar razor bat bats",
    "calamity": "earthquake flood lightning fire plague disease accident cancer tumor tumour stroke truck car train bus bomber "
    "rocket drone bomb missile bullet snake scorpion wolves dogs shark virus covid meteor sniper heart",
    "mild": "anyway someday eventually laughing laughter boredom hunger thirst old poor happy trying shame embarrassment heat cold cancer smoking poverty "
    "waiting debt envy jealousy nostalgia",
    "shame": "shame pity sad unfortunate tragic unfortunately sadly",
    "routine": "live lives leave leaves walk walks drive drives ride rides go goes come comes work works park parks study studies smoke "
    "smokes sleep sleeps pray prays shop shops eat eats sit sits train trains play plays take takes pass passes jog jogs stand stands cross crosses drink drinks buy buys",
    "habit": "alone every mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday friday "
    "saturday sunday o'clock pm am morning evening night unguarded dark bus street road school market gym",
    "ownfog": '. ! ? ; \n " “ ” not never no nobody none neither nor without if unless our my , : ( ) … lie lies word words article',
    "act": "publish write post come insult say speak show report talk vote mention print share criticize criticise attack mock return cross touch film sing dance marry sign enter move lie",
    "report": "said says saying told threatened threatens threatening vowed vows vowing warns warning claimed claims shouted shouting "
    "yelled chanted chanting wrote posted texted replied announced declared pledged reportedly allegedly according quoted quote "
    "heard hearing read reads slogan caption graffiti lyrics reported urged demanded",
    "sport": "knockout boxer fifa playstation xbox football soccer league cup final finals match matches tournament season goals goal derby pokemon gta "
    "minecraft pubg fortnite cod tennis basketball playoffs scrabble poker monopoly counter striker winger fans coach referee "
    "goalkeeper keeper team teams halftime chess quarter pitch",
    "provoke": "publish publishes write writes post posts come comes insult insults say says speak speaks show report talk talks vote votes "
    "mention print share criticize criticise attack attacks mock mocks return returns cross touch touches film sing dance marry sign enter enters move lie "
    "betray betrays help helps support supports work works keep continue dare delete remove stop leave apologize publishing writing",
    "kind": "file sister dream wave host ending spoil congratulations congrats thanks thank greetings proud wonderful recipe petition documents document papers paper tea lunch dinner "
    "concert wedding mine cousin auntie fog ice icy snow storm rain mechanic battery thieves strangers steal steals vaccine "
    "diabetes lungs diesel sugar health doctor museum exhibition register registered ticket lottery receipt shoes inspector tax "
    "grandma ladder loan help helps heater canal kindness stove monoxide conference "
    "book books chocolate soup teach teaches taught faculty exam scholarship haha",
    "doomed": "killed murdered slaughtered beheaded executed assassinated butchered strangled shot hanged hung lynched stabbed "
    "exterminated massacred decapitated crucified poisoned drowned tortured gassed castrated raped burned burnt stoned whipped "
    "flogged beaten buried skinned impaled strung eaten devoured culled annihilated roasted chopped smashed dragged wiped thrown",
    "nigh": '. ! ? ; \n " “ ” not never no nobody none neither nor without if unless you',
    "screen": "film movie movies series episode season scene game level chapter novel comic script trailer boss quest player players",
    "fog": '. ! ? ; \n " “ ” phone battery laptop engine internet not never no nobody none neither nor without if unless',
    "law": "court courts trial trials legally legal jury tribunal sentence sentenced penalty prosecuted prosecution "
    "prison jail constitution convicted guilty lawsuit sue sued prosecutor judicial investigation",
    "doubt": "was were had did died ago yesterday happened began politically movie movies series episode novel book song songs joke "
    "joking kidding haha hahaha lol lmao rofl doctor doctors doc disease vaccine medicine insulin smoking salary salaries recipe "
    "metaphorically figuratively laughing laughter boredom taxes tax inflation ending spoil voters ballots ballot poll polls "
    "actor scene character novel exam exams diet calories cholesterol sugar virus climate economy ice snow "
    "cable wire heat protect bless heal safe forgive yourself protects blesses saves myself season actor traffic rolling turning spinning midnight "
    "record records lamb chicken meat cat cats dentist traffic drought dust",
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
    "shall": "will shall wil wll",
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
    "pitch argument race scrabble poker cards monopoly counter penalty striker winger fans coach referee goalkeeper keeper team teams halftime extra",
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

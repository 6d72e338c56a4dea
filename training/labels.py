"""What each source can say about the guidelines, in our words.

A label is True or False for a head; a head that is not named is unknown for that row, not False. Sources that
only say "not hate" leave profanity and insults unknown, because such rows are often rude.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, Any]
    Labels = dict[str, bool]

PROFANITY, VULGARITY, THREAT = "profanity", "vulgarity", "threat"
PERSONAL_ATTACK, ABUSE, PROMOTION = "personal_attack", "abuse", "promotion"
TOXICITY = "toxicity"
SEXISM, RACISM, HOMOPHOBIA = "abuse.sexism", "abuse.racism", "abuse.homophobia"
XENOPHOBIA, RELIGION, DISABILITY = "abuse.xenophobia", "abuse.religion", "abuse.disability"
KINDS = (SEXISM, RACISM, HOMOPHOBIA, XENOPHOBIA, RELIGION, DISABILITY)
HEADS = (PROFANITY, VULGARITY, THREAT, PERSONAL_ATTACK, ABUSE, PROMOTION, TOXICITY, *KINDS)

_SEXUAL = re.compile(
    r"\b(cock|cocks|cocksucker\w*|dick|dicks|penis|pussy|pussies|vagina|cum|cumming|blow ?jobs?|anal|anus|tits?|"
    r"titties|boobs?|boner|horny|porn\w*|masturbat\w*|jerk(ing)? off|suck (my|his|your)|dildo|orgasm\w*|balls)\b"
)
_IMMIGRANTS = re.compile(
    r"immigra|migrant|refugee|alien|border|wall\b|deport|illegals?\b|daca|foreign|invad|asylum|visa",
    re.IGNORECASE,
)


def _yes(*heads: str) -> Labels:
    return dict.fromkeys(heads, True)


def _no(*heads: str) -> Labels:
    return dict.fromkeys(heads, False)


def clean(*unknown: str) -> Labels:
    """Say that a row breaks no guideline, save for those the source knows nothing about."""
    return _no(*(head for head in HEADS if head not in unknown))


def published(_: Row) -> Labels:
    """Comments a newspaper published after moderation."""
    return clean()


def jigsaw(labels: Row, text: str) -> Labels:
    """Wikipedia talk pages, six labels: obscene is profanity, and vulgarity where it is sexual."""
    if not any(
        labels[name] for name in ("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate")
    ):
        return clean(PROMOTION)
    found = {
        PROFANITY: bool(labels["obscene"]),
        THREAT: bool(labels["threat"]),
        PERSONAL_ATTACK: bool(labels["insult"]),
        ABUSE: bool(labels["identity_hate"]),
        TOXICITY: True,
    }
    if labels["obscene"] and _SEXUAL.search(text.casefold()):
        found[VULGARITY] = True
    elif not labels["obscene"]:
        found[VULGARITY] = False
    if not labels["identity_hate"]:
        found |= _no(*KINDS)
    return found


def jigsaw_binary(labels: Row, text: str) -> Labels:
    """The same with the first label only, and the names of the others where another copy gave them."""
    names = labels.get("jigsaw6")
    if names:
        columns = ("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate")
        return jigsaw({name: name in names for name in columns}, text)
    return {TOXICITY: True} if labels["toxic"] else clean(PROMOTION, PROFANITY)


def toxic(labels: Row) -> Labels:
    """A single word for everything bad: it says which rows are clean, not what is wrong with the others."""
    return {TOXICITY: True} if labels["toxic"] else clean(PROMOTION)


def civil(labels: Row) -> Labels:
    """News comments with the share of raters who saw each fault; between the clear cases nothing is known."""
    if labels["target"] == 0 and labels["rating"] == "approved":
        return clean()
    columns = {
        PROFANITY: "obscene",
        VULGARITY: "sexual_explicit",
        THREAT: "threat",
        PERSONAL_ATTACK: "insult",
        ABUSE: "identity_attack",
        TOXICITY: "target",
    }
    found = {}
    for head, column in columns.items():
        share = labels[column]
        if share >= 0.5 or share < 0.15:
            found[head] = share >= 0.5
    return found


def toxic_spans(labels: Row) -> Labels:
    """News comments a majority called toxic, judged once more."""
    return {TOXICITY: True} if labels["frac_not_toxic"] < 0.4 else {}


def change_my_view(labels: Row) -> Labels:
    """Debates: comments removed for rudeness, and threads that changed somebody's view."""
    if labels["violated_rule"] == 2:
        return _yes(PERSONAL_ATTACK, TOXICITY)
    return clean(PROFANITY) if labels["thread_type"] == "delta" and not labels["violated_rule"] else {}


def conversation(labels: Row) -> Labels:
    """What people say to chatbots, by experts."""
    if not labels["abuse_votes"]:
        return clean(PROMOTION)
    if labels["abuse_votes"] * 2 <= labels["n_votes"]:
        return {}
    found = {TOXICITY: True}
    named = {
        "intellectual": (PERSONAL_ATTACK,),
        "sex_harassment": (VULGARITY,),
        "sexist": (ABUSE, SEXISM),
        "homophobic": (ABUSE, HOMOPHOBIA),
        "racist": (ABUSE, RACISM),
        "ableist": (ABUSE, DISABILITY),
    }
    for kind in labels["types"]:
        found |= _yes(*named.get(kind, ()))
    return found


def davidson(labels: Row) -> Labels:
    """Tweets: casual slurs and swearing count as offensive, so only what all raters agree on is used."""
    hate, offensive, neither = (int(count) for count in labels["votes"].split("/"))
    if hate > offensive + neither:
        return _yes(ABUSE, TOXICITY)
    if neither and not hate + offensive:
        return clean(PROMOTION, PROFANITY)
    return {PROFANITY: True} if offensive and not hate + neither else {}


def founta(labels: Row) -> Labels:
    """Tweets: normal, abusive, hateful, spam."""
    match labels["label"]:
        case "spam":
            return {PROMOTION: True}
        case "hateful":
            return _yes(ABUSE, TOXICITY)
        case "abusive":
            return {TOXICITY: True}
    return _no(PROMOTION, THREAT, ABUSE, *KINDS, TOXICITY)


def sexism(labels: Row) -> Labels:
    """Reddit and Gab posts about women; one category of the sexist ones is threats."""
    if labels["sexist"] == "not sexist":
        return {SEXISM: False}
    return _yes(ABUSE, SEXISM, TOXICITY) | {THREAT: labels["category"].startswith("1.")}


def misogyny(labels: Row) -> Labels:
    """Reddit posts, adjudicated by experts."""
    attack = "personal_attack" in labels["level_2"]
    if labels["level_1"] == "Misogynistic":
        return _yes(ABUSE, SEXISM, TOXICITY) | ({PERSONAL_ATTACK: True} if attack else {})
    return {SEXISM: False} | (_yes(PERSONAL_ATTACK, TOXICITY) if attack else {})


def workplace(labels: Row) -> Labels:
    """Statements about women at work."""
    return _yes(ABUSE, SEXISM) if labels["sexist"] else {SEXISM: False}


def euphemism(labels: Row) -> Labels:
    """Insults without a single bad word, and what sounds like them."""
    return {PERSONAL_ATTACK: labels["label"] == "ABUSE"} | (
        clean(PERSONAL_ATTACK) if labels["label"] != "ABUSE" else {}
    )


def gab(labels: Row) -> Labels:
    """Gab posts: assault on human dignity, call to violence, vulgar language; in part with the group."""
    found = {ABUSE: bool(labels["hd"]), THREAT: bool(labels["cv"])}
    if labels["vo"]:
        found[PROFANITY] = True
    if labels["hd"] or labels["vo"] or labels["cv"]:
        found[TOXICITY] = True
    if not labels["hd"]:
        return found | _no(*KINDS)
    groups = {
        "rel": RELIGION,
        "rae": RACISM,
        "sxo": HOMOPHOBIA,
        "gen": SEXISM,
        "nat": XENOPHOBIA,
        "mph": DISABILITY,
    }
    return found | {head: bool(labels[name]) for name, head in groups.items() if name in labels}


_GROUPS: tuple[tuple[str, str], ...] = (
    (SEXISM, r"\bwom|\bfem|\bgirl|\bgendermin"),
    (
        RACISM,
        r"\bbla|\basi|\barab|\blatin|\bmixed|\bindig|\bnative|\bchinese|\bmexican|\bnon.?white|\bminorit",
    ),
    (RELIGION, r"\bmus|\bjew|\bhindu|\bsikh|\bislam|\breligi"),
    (HOMOPHOBIA, r"\bgay|\blgbt|\btrans|\bbis|\blesb|\bhomo|\bqueer"),
    (XENOPHOBIA, r"\bimm|\bref|\bfor\b|\bforeign|\basylum|\beasteuro|\bpol\b"),
    (DISABILITY, r"\bdis|dis\b"),
)


def groups(named: str | Iterable[str]) -> Labels:
    """Tell the kinds of abuse from the groups a source names; nothing where it names none we know."""
    words = (named if isinstance(named, str) else " ".join(named)).casefold()
    found = {head for head, pattern in _GROUPS if re.search(pattern, words)}
    return {head: head in found for head in KINDS} if found else {}


def emoji(labels: Row) -> Labels:
    """Hate and near misses written with emoji."""
    if not labels["hateful"]:
        return clean(PROMOTION, PROFANITY)
    threat = {THREAT: labels["type"] == "threateninglanguage"}
    return _yes(ABUSE, TOXICITY) | threat | groups(labels["target"])


def explained_hate(labels: Row) -> Labels:
    """Tweets and Gab posts: normal, offensive, hateful; the normal ones often hold slurs, used among friends."""
    if labels["label"] == 0:
        return _no(ABUSE, THREAT, *KINDS)
    if labels["label"] == 1:
        return {TOXICITY: True}
    found = _yes(ABUSE, TOXICITY)
    kinds = {SEXISM: "label_gender", RELIGION: "label_religion", RACISM: "label_race"}
    return found | {head: bool(labels[name]) for head, name in kinds.items()}


def women_or_immigrants(labels: Row, text: str) -> Labels:
    """Tweets about women and about immigrants."""
    if not labels["hate_women_or_immigrants"]:
        return _no(ABUSE, *KINDS)
    kind = XENOPHOBIA if _IMMIGRANTS.search(text) else SEXISM
    return _yes(ABUSE, TOXICITY, kind)


def implicit_hate(labels: Row) -> Labels:
    """Tweets of hate groups' followers, mostly without slurs."""
    if labels["class"] == "not_hate":
        return _no(ABUSE, THREAT, *KINDS)
    found = {ABUSE: True} | groups(labels.get("target") or "")
    if labels.get("implicit_class") == "threatening":
        found[THREAT] = True
    return found


def antisemitism(labels: Row) -> Labels:
    """Tweets about Jews and Israel; those found by a slur are no clean examples."""
    if labels["antisemitic"]:
        return _yes(ABUSE, RELIGION)
    return _no(ABUSE, RELIGION) if labels["keyword"] in {"Jews", "Israel"} else {}


def homophobia(labels: Row) -> Labels:
    """YouTube comments."""
    hit = labels["category"] != "Non-anti-LGBT+ content"
    return _yes(ABUSE, HOMOPHOBIA) if hit else {HOMOPHOBIA: False}


def toxigen(labels: Row) -> Labels:
    """Sentences made by a language model about groups, rated by people."""
    if labels["label"] == "hate" and labels["toxicity_score_1to5"] >= 0.6:
        return {ABUSE: True} | groups(labels["target"])
    if labels["label"] == "neutral" and labels["toxicity_score_1to5"] <= 0.4:
        return clean()
    return {}


def stormfront(labels: Row) -> Labels:
    """Sentences from a forum of white supremacists."""
    match labels["label"]:
        case "hate":
            return _yes(ABUSE, TOXICITY)
        case "noHate":
            return _no(ABUSE, THREAT, *KINDS)
    return {}


def aggression(labels: Row) -> Labels:
    """YouTube comments from India; covert aggression is left out."""
    found = {SEXISM: labels["gendered"] == "GEN"}
    if labels["gendered"] == "GEN":
        found[ABUSE] = True
    if labels["aggression"] != "CAG":
        found[TOXICITY] = labels["aggression"] == "OAG"
    return found


def offense(labels: Row) -> Labels:
    """Political tweets: offensive or not, and at whom."""
    if labels["a"] == "NOT":
        return clean(PROMOTION)
    return {TOXICITY: True} | ({PERSONAL_ATTACK: True} if labels.get("c") == "IND" else {})


def rewrite(labels: Row) -> Labels:
    """Toxic sentences and the same said politely, which may still be hostile."""
    return {TOXICITY: True} if labels["role"] == "toxic" else _no(PROFANITY, VULGARITY)


def removed(labels: Row) -> Labels:
    """Comments that moderators removed, sorted by topic; the fit to the topic falls with the rank."""
    norms, rank = set(labels["norms"]), labels["best_rank"]
    if rank >= 1500 or norms & {"opposing-political-views-trump", "abusing-and-criticisizing-mods"}:
        return {}
    found: Labels = {}
    if norms & {"personal-attacks", "verbal-attacks-on-Reddit"}:
        found |= _yes(PERSONAL_ATTACK, TOXICITY)
    if "misogynistic-slurs" in norms:
        found |= _yes(PROFANITY, TOXICITY)
    if "hatespeech-racist-homophobic" in norms:
        found |= _yes(TOXICITY)
    return found


def offensiveness(labels: Row) -> Labels:
    """Reddit comments on a scale from -1 to 1."""
    if labels["offensiveness"] >= 0.45:
        return {TOXICITY: True}
    return clean(PROMOTION, PROFANITY) if labels["offensiveness"] < 0 else {}


def insult(labels: Row) -> Labels:
    """Forum comments: insults aimed at somebody in the conversation; swearing alone is none."""
    return _yes(PERSONAL_ATTACK, TOXICITY) if labels["insult"] else {PERSONAL_ATTACK: False}


def racism_or_sexism(labels: Row) -> Labels:
    """Tweets of few users and topics; what is called racism is mostly against Muslims."""
    label = labels.get("expert") or labels.get("label")
    if label in {"neither", "none"}:
        return _no(SEXISM, RACISM, RELIGION)
    return {ABUSE: True} | ({SEXISM: True} if label in {"sexism", "both"} else {})


def spam(labels: Row) -> Labels:
    """Comments and messages: spam or not."""
    return {PROMOTION: bool(labels["spam"])}


def advertising(labels: Row) -> Labels:
    """Reddit comments under a rule against advertising."""
    return {PROMOTION: bool(labels["violation"])} if labels["rule"] == "advertising" else {}


_KIND_EMOTIONS = frozenset(
    {
        "admiration",
        "gratitude",
        "love",
        "caring",
        "joy",
        "optimism",
        "relief",
        "pride",
        "excitement",
        "curiosity",
    }
)


def emotions(labels: Row) -> Labels:
    """Reddit comments by emotion: only the friendly ones say something, and they may swear."""
    friendly = set(labels["emotions"]) <= _KIND_EMOTIONS
    return _no(PERSONAL_ATTACK, ABUSE, THREAT, TOXICITY, *KINDS) if friendly else {}


def context(labels: Row) -> Labels:
    """Wikipedia talk pages, nearly all clean."""
    return {TOXICITY: True} if labels["toxic"] else clean(PROMOTION)


def hateful(labels: Row) -> Labels:
    """Fox News comments, or adversarial sentences: hateful or not."""
    value = labels.get("hateful", labels.get("label") == "hate")
    return {ABUSE: bool(value)}


def offensive(labels: Row) -> Labels:
    """Posts from social media: offensive or not."""
    return {TOXICITY: labels["offensiveLABEL"] == "offensive"}


def ethos(labels: Row) -> Labels:
    """Comments with the share of raters who saw hate."""
    return {ABUSE: labels["isHate"] >= 0.5} if not 0.3 < labels["isHate"] < 0.5 else {}


def unhealthy(labels: Row) -> Labels:
    """Globe and Mail comments; hostile and antagonizing ones are measured by name."""
    if labels["healthy"] and not labels["hostile"] and not labels["antagonize"]:
        return clean()
    return {TOXICITY: True} if labels["hostile"] else {}


def youtoxic(labels: Row) -> Labels:
    """YouTube comments on police violence."""
    columns = {
        THREAT: "IsThreat",
        PROFANITY: "IsObscene",
        ABUSE: "IsHatespeech",
        RACISM: "IsRacist",
        TOXICITY: "IsToxic",
    }
    return {head: bool(labels[name]) for head, name in columns.items()}


def misogynous(labels: Row) -> Labels:
    """Tweets about women."""
    return {SEXISM: bool(labels["misogynous"])}

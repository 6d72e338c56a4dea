"""What people write instead of the words of the shapes: short forms, texting, misspellings and foreign spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SPELLINGS: Final[Mapping[str, str]] = {
    "i'll": "i will", "ill": "i will", "we'll": "we will", "you'll": "you will", "youll": "you will",
    "he'll": "he will", "she'll": "she will", "they'll": "they will", "theyll": "they will", "it'll": "it will",
    "i'd": "i would", "we'd": "we would", "you'd": "you would", "you've": "you have", "they've": "they have", "i've": "i have", "we've": "we have",
    "ive": "i have", "weve": "we have", "i'm": "i am", "im": "i am", "we're": "we are", "you're": "you are",
    "youre": "you are", "they're": "they are", "theyre": "they are", "he's": "he is", "she's": "she is",
    "that's": "that is", "there's": "there is", "who's": "who is", "what's": "what is", "it's": "it is",
    "someone's": "someone is", "let's": "let us", "lets": "let us", "don't": "do not", "dont": "do not",
    "doesn't": "does not", "doesnt": "does not", "didn't": "did not", "didnt": "did not", "won't": "will not",
    "wont": "will not", "can't": "can not", "cant": "can not", "couldn't": "could not", "isn't": "is not",
    "isnt": "is not", "aren't": "are not", "arent": "are not", "wasn't": "was not", "wouldn't": "would not",
    "wouldnt": "would not", "shouldn't": "should not", "shouldnt": "should not", "haven't": "have not",
    "hasn't": "has not", "hasnt": "has not", "mustn't": "must not", "ain't": "are not", "aint": "are not",
    "gonna": "going to", "gunna": "going to", "gon": "going to",
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
    "nxt": "next", "tmrw": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow", "2morrow": "tomorrow", "2nite": "tonight", "sware": "swear", "tonigt": "tonight", "pertol": "petrol", "hem": "them", "dayz": "days", "plastik": "plastic", "distroy": "destroy", "destory": "destroy", "slauther": "slaughter", "throte": "throat", "kiil": "kill", "leev": "leave", "hel": "hell", "befor": "before", "pistole": "pistol", "2day": "today", "blod": "blood", "flor": "floor", "everthing": "everything", "knif": "knife", "haus": "house", "famili": "family", "dei": "die", "daed": "dead", "burnd": "burn", "insaid": "inside", "hed": "head", "swar": "swear", "bulet": "bullet", "bulets": "bullets", "cuming": "coming", "comming": "coming", "kiling": "killing", "kild": "killed", "shoting": "shooting", "nife": "knife", "hause": "house", "chidren": "children", "faimly": "family", "deth": "death", "bom": "bomb", "inshalla": "inshallah", "tonite": "tonight", "wach": "watch", "watchin": "watching", "comin": "coming",
    "fucking": "really", "fuckin": "really", "fkn": "really", "freaking": "really", "damn": "really",
    "gona": "going to", "iam": "i am", "goin": "going", "gonn": "going to", "should've": "should have", "would've": "would have", "could've": "could have", "shoulda": "should have", "goddamn": "really", "bloody": "really", "effing": "really",
    "till": "until", "til": "until", "wat": "what", "wen": "when", "coffen": "coffin", "hangd": "hanged",
}  # fmt: skip
"""What a written word stands for."""

"""The data sets: where each comes from, on what terms, and what it is good for."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from training import labels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Tier = Literal["open", "open-upstream", "terms", "restricted"]
Role = Literal["train", "half", "dev"]

TIERS: tuple[Tier, ...] = ("open", "open-upstream", "terms")
"""The tiers that shipped weights may be trained on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One data set.

    Attributes:
        name: The file's name without its ending.
        tier: ``open`` (stated licence permits any use), ``open-upstream`` (the original is openly licensed),
            ``terms`` (none stated, or a platform's), ``restricted`` (never trained on).
        license: As found.
        origin: A GitHub repository at a commit.
        read: Gives our labels for a row's own; takes the text as well where it matters.
        role: ``train`` (a tenth is held back), ``half`` (half is held back), ``dev`` (all is held back).
        weight: How much a row counts in training; less where labels are noisy or the language is far from ours.
        held_back: The source's own splits, or its videos, that are held back.
    """

    name: str
    tier: Tier
    license: str
    origin: str
    read: Callable[..., dict[str, bool]]
    role: Role = "train"
    weight: float = 1.0
    held_back: frozenset[str] = frozenset({"test"})

    def labels(self, row: Mapping[str, Any]) -> dict[str, bool]:
        """Give our labels for a row of the file."""
        if len(inspect.signature(self.read).parameters) == 2:
            return self.read(row["labels"], row["text"])
        return self.read(row["labels"])


def _sources() -> dict[str, Source]:
    rows: tuple[tuple[str, Tier, str, str, Callable[..., dict[str, bool]], dict[str, Any]], ...] = (
        ("cmv_adhominem", "open", "Apache-2.0", "UKPLab/naacl2018-before-name-calling-habernal-et-al@cf5df1973c86", labels.change_my_view, {}),
        ("convabuse", "open", "CC-BY-4.0", "amandacurry/convabuse@c0a9469f4895", labels.conversation, {"weight": 0.5}),
        ("davidson", "open", "MIT", "t-davidson/hate-speech-and-offensive-language@cb50f7e9eb85", labels.davidson, {"weight": 0.25}),
        ("dynahate_test", "open", "CC-BY-4.0", "linyuan13/Hate-speech-dataset-with-style-perturbation@45ac9ad78ae7", labels.hateful, {"role": "dev"}),
        ("edos", "open", "CC0-1.0", "rewire-online/edos@b1f1fbcca9d4", labels.sexism, {"weight": 0.7}),
        ("euphemistic_abuse", "open", "CC-BY-4.0", "miwieg/euphemistic_abuse@213a6b507118", labels.euphemism, {"weight": 2.0}),
        ("fox_news_comments", "open", "MIT", "sjtuprog/fox-news-comments@914b6bcdff38", labels.hateful, {"role": "dev"}),
        ("gab_hate_targets_devtest", "open", "MIT", "BrendanKennedy/contextualizing-hate-speech-models-with-explanations@7b1f6719ac45", labels.gab, {"weight": 0.6}),
        ("goemotions_reddit", "open", "Apache-2.0", "monologg/GoEmotions-pytorch@b75f9d3a8b76", labels.emotions, {"weight": 0.5}),
        ("hatemojibuild", "open", "CC-BY-4.0", "HannahKirk/Hatemoji@a626f6321615", labels.emoji, {"weight": 3.0}),
        ("hatexplain_magpie", "open", "MIT", "Media-Bias-Group/magpie-multi-task@d9d216480164", labels.explained_hate, {"weight": 0.6}),
        ("jigsaw_wiki_positives_lower", "open", "CC0-1.0 and CC-BY-SA-3.0", "furkancaglayan/Detecting-Potentially-Hurtful-and-Toxic-Comments@78bd6d822729", labels.jigsaw, {}),
        ("madlibs_identity", "open", "Apache-2.0", "conversationai/unintended-ml-bias-analysis@9c7d91aaa534", labels.toxic, {"role": "dev"}),
        ("misogyny_reddit", "open", "MIT", "ellamguest/online-misogyny-eacl2021@b3c04567452e", labels.misogyny, {}),
        ("nyt_room_for_debate_unlabelled", "open", "Apache-2.0", "UKPLab/argument-reasoning-comprehension-task@929f5847487e", labels.published, {"weight": 2.0}),
        ("paradetox", "open", "CC0-1.0", "s-nlp/paradetox@d97b17d08135", labels.rewrite, {"weight": 0.5}),
        ("sbic_test", "open", "CC-BY-4.0", "linyuan13/Hate-speech-dataset-with-style-perturbation@45ac9ad78ae7", labels.offensive, {"role": "dev"}),
        ("stormfront", "open", "CC-BY-SA-3.0", "Vicomtech/hate-speech-dataset@b802137e8314", labels.stormfront, {"weight": 0.6}),
        ("toxic_spans_civil", "open", "CC0-1.0", "ipavlopoulos/toxic_spans@beaf170538df", labels.toxic_spans, {}),
        ("toxigen_human", "open", "MIT", "microsoft/SafeNLP@e351b6cb8922", labels.toxigen, {"weight": 3.0}),
        ("trac2_youtube_en", "open", "MIT", "socialmediaie/TRAC2020@c06c9bbaf33c", labels.aggression, {"weight": 0.5}),
        ("ukp_debate_arguments_unlabelled", "open", "CC-BY", "UKPLab/acl2016-convincing-arguments@ca9d24e41b88", labels.published, {}),
        ("wiki_context_toxicity", "open", "Apache-2.0", "ipavlopoulos/context_toxicity@5df49c294e6a", labels.context, {}),
        ("wiki_fuzzed_identity", "open", "Apache-2.0", "conversationai/unintended-ml-bias-analysis@9c7d91aaa534", labels.toxic, {"role": "dev"}),
        ("antisemitism_jikeli", "open-upstream", "CC-BY-4.0", "MaxSubotin/ClassifyAntiSemiticText@c9b55cd749cb", labels.antisemitism, {"weight": 0.5}),
        ("civil_comments_chunk", "open-upstream", "CC0-1.0", "danterazo/abusive-language-detection@496c84a3ccb4", labels.civil, {"role": "half", "weight": 3.0}),
        ("civil_wiki_balanced_lower", "open-upstream", "CC0-1.0", "Houmamelte/Binary-classification-poisoning-@19b053be50ca", labels.toxic, {"weight": 2.0}),
        ("gab_hate_corpus", "open-upstream", "CC-BY-4.0", "liuchaoqun/hate-speech-datasets@98f3ee8104cf", labels.gab, {"weight": 0.6}),
        ("hateval_en", "open-upstream", "no restrictions stated", "cardiffnlp/tweeteval@4fbd22cd7842", labels.women_or_immigrants, {"weight": 0.4}),
        ("implicit_hate", "open-upstream", "MIT", "liuchaoqun/hate-speech-datasets@98f3ee8104cf", labels.implicit_hate, {"weight": 1.5}),
        ("jigsaw_wiki_binary", "open-upstream", "CC0-1.0 and CC-BY-SA-3.0", "khanhhk/Data-Systems-for-Toxic-Comment-Classification@91c013125c75", labels.jigsaw_binary, {}),
        ("jigsaw_wiki_multilabel", "open-upstream", "CC0-1.0 and CC-BY-SA-3.0", "HieuNT91/file_storage@54fa062ad711", labels.jigsaw, {"held_back": frozenset({"jigsaw-test"})}),
        ("sms_spam", "open-upstream", "CC-BY-4.0", "KulkarniPradyumna/SMS-Spam-Classifier@ce88b5558d8d", labels.spam, {"weight": 0.3}),
        ("youtube_spam", "open-upstream", "CC-BY-4.0", "tuliocasagrande/youtube-spam-experiment@12165f0a8403", labels.spam, {"held_back": frozenset({"07", "09"})}),
        ("datacamp_comment_spam", "terms", "none stated", "Desmond00/DatacampArticleSentimentAnalysis@a68549a101b7", labels.spam, {}),
        ("founta_20k", "terms", "none stated", "brittleru/abusive-language-detection@9cd6232c86f5", labels.founta, {"weight": 0.25}),
        ("homophobia_en", "terms", "none stated", "vitthal-bhandari/Homophobia-Transphobia-Detection@2a4b7e2ba5b6", labels.homophobia, {}),
        ("impermium_insults", "terms", "none stated", "amueller/kaggle_insults@e4abac805be1", labels.insult, {"weight": 1.5}),
        ("jigsaw_agile_rules", "terms", "none stated", "Nithilan10/jigsaw-community-rules@15c0b24f9167", labels.advertising, {}),
        ("olid", "terms", "none stated", "idontflow/OLID@66fa62b22d57", labels.offense, {"weight": 0.5}),
        ("reddit_macro_norms_removed", "terms", "none stated", "ceshwar/reddit-norm-violations@c0403539e499", labels.removed, {"weight": 0.3}),
        ("ruddit", "terms", "none stated", "FreddieHorn/politeness-determinator@6eb3ade0993c", labels.offensiveness, {}),
        ("sexist_workplace", "terms", "none stated", "dylangrosz/Automatic_Detection_of_Sexist_Statements_Commonly_Used_at_the_Workplace@96e2db32557f", labels.workplace, {}),
        ("waseem_css", "terms", "none stated", "jihopark/abusive-language@a2bc5145ea70", labels.racism_or_sexism, {"weight": 0.25}),
        ("waseem_hovy", "terms", "none stated", "brittleru/abusive-language-detection@9cd6232c86f5", labels.racism_or_sexism, {"weight": 0.25}),
        ("youtoxic_1000", "terms", "none stated", "SamihaAhsan/Comment_Checker@719b3a51be45", labels.youtoxic, {"role": "dev"}),
        ("ami2018_misogyny_en", "restricted", "research only", "EvgeniiaS/Misogyny-Detection-in-Tweets@6a17c0556e0c", labels.misogynous, {"role": "dev"}),
        ("ethos", "restricted", "GPL-3.0", "intelligence-csd-auth-gr/Ethos-Hate-Speech-Dataset@705258e118ce", labels.ethos, {"role": "dev"}),
        ("unhealthy_globe", "restricted", "CC-BY-NC-SA-4.0", "conversationai/unhealthy-conversations@55934d007907", labels.unhealthy, {"role": "dev"}),
    )  # fmt: skip
    return {
        name: Source(name=name, tier=tier, license=terms, origin=origin, read=read, **more)
        for name, tier, terms, origin, read, more in rows
    }


SOURCES: Mapping[str, Source] = _sources()
"""Every source by its name."""

"""What a comment quotes is not held against it; what it says itself is."""

import time

import pytest

from moderation.context import read
from moderation.domain import Comment, Effect, Finding, Guideline, Kind, Span
from moderation.text import normalize

ARTICLE = (
    "A militia commander said on Friday: we will burn your houses and hang your sons. "
    "The governor of Duhok called the words a disgrace and promised an investigation."
)
PARENT = "You people are vermin and should crawl back into your holes."


def reading(text: str, article: str | None = ARTICLE, parent: str | None = None):  # noqa: ANN201 - the type under test
    return read(Comment(id="1", text=text, article_text=article, parent_text=parent), normalize(text))


def quoted(text: str, article: str | None = ARTICLE, parent: str | None = None) -> list[str]:
    found = reading(text, article, parent)
    spans = [found.text.span(start, end) for start, end in found.quoted]
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        (
            "He said we will burn your houses and hang your sons. Where is the law?",
            ["we will burn your houses and hang your sons"],
        ),
        ("WE WILL BURN your hou\u200bses and hang, he says!", ["WE WILL BURN your hou\u200bses and hang"]),
        ("“Hang your sons” is what passes for politics", ["“Hang your sons”"]),
        ('A "disgrace" indeed.', ['"disgrace"']),
        (
            "We will burn your office, and the governor of Duhok called the words a disgrace",
            ["the governor of Duhok called the words a disgrace"],
        ),
        ("We will burn you", []),
        ('They are "traitors".', []),
        ("I will hang your sons", []),
    ],
)
def test_words_of_the_article_are_quoted_in_long_rows_or_between_marks(
    text: str, stretches: list[str]
) -> None:
    assert quoted(text) == stretches


def test_words_of_the_parent_are_quoted_only_where_they_are_marked() -> None:
    assert quoted("> You people are vermin\nShame on you.", None, PARENT) == ["> You people are vermin"]
    assert quoted("Who says “vermin” has said enough.", None, PARENT) == ["“vermin”"]
    assert quoted("You people are vermin and should crawl back, as he says", None, PARENT) == []


def test_own_words_are_what_is_left() -> None:
    found = reading("He said “we will burn your houses”. Where is the law?")
    assert found.own.folded == "he said . where is the law?"
    assert found.own.span(10, 15) == Span(36, 41)
    assert not found.only_quotes


def finding(start: int, end: int, guideline: Guideline = Guideline.THREAT) -> Finding:
    return Finding(guideline=guideline, score=0.9, source="T001", span=Span(start, end))


def test_a_finding_in_a_quotation_is_dropped_and_one_beside_it_stays() -> None:
    found = reading("He said “we will burn your houses”. I will burn his.")
    assert list(found.unquoted([finding(9, 33)])) == []
    assert list(found.unquoted([finding(36, 51)])) == [finding(36, 51)]
    assert list(found.unquoted([finding(9, 51)])) == [finding(9, 51)]


def test_promotion_stays_although_it_is_quoted() -> None:
    found = reading("He said “we will burn your houses”. Where?")
    link = finding(9, 33, Guideline.PROMOTION)
    assert list(found.unquoted([link])) == [link]


def test_a_comment_that_is_nothing_but_a_quotation_asks_for_a_person() -> None:
    found = reading("we will burn your houses and hang your sons")
    assert found.only_quotes
    [left] = found.unquoted([finding(0, 10)])
    assert left.effect is Effect.REVIEW


def test_relevance_is_the_share_of_content_words_in_the_article() -> None:
    assert reading("The governor of Duhok promised cake").relevance == 0.75
    assert reading("Bananas grow elsewhere").relevance == 0.0
    assert reading("And so it is").relevance is None
    assert reading("The governor of Duhok", None, PARENT).relevance is None


@pytest.mark.parametrize("mark", ["“", '"', "„", "«", "‘", "> ", "a ", '" '])
def test_reading_takes_time_in_proportion_to_the_length(mark: str) -> None:
    def seconds(count: int) -> float:
        text = normalize(mark * count)
        comment = Comment(id="1", text=mark * count, article_text=ARTICLE, parent_text=PARENT)
        began = time.perf_counter()
        read(comment, text)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(100_000) < 2.0


REPORT = "On Friday Karim Salih, who heads the ministry of oil, met the buyers. Nothing was signed."


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("You are a clown.", "clown", Kind.READER),
        ("I read all of it twice. ur such a clown, go home", "clown", Kind.READER),
        ("The minister is a clown.", "clown", Kind.FIGURE),
        ("What a clown this Salih is!", "clown", Kind.FIGURE),
        ("Thank you for the report. Salih is a clown.", "clown", Kind.FIGURE),
        ("You are as big a clown as the minister.", "clown", None),
        ("What a clown!", "clown", None),
        ("Nothing but clowns everywhere.", "clowns", None),
    ],
)
def test_whom_an_attack_is_aimed_at_is_told_where_it_can_be(text: str, words: str, kind: Kind | None) -> None:
    start = text.index(words)
    span = Span(start, start + len(words))
    attack = Finding(Guideline.PERSONAL_ATTACK, 0.9, "classifier", span)
    threat = Finding(Guideline.THREAT, 0.9, "classifier", span)
    found = [*reading(text, REPORT).aimed([attack, threat])]
    assert [finding.kind for finding in found] == [kind, None]
    assert [finding.score for finding in found] == [0.9, 0.9]

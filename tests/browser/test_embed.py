"""The embedded form in Chromium, in pages of another origin under a strict Content Security Policy, in its five tongues."""

from __future__ import annotations

import os
import re
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask, request
from playwright.sync_api import Browser, Page, ViewportSize, expect
from werkzeug.serving import make_server

from moderation.config import Config
from moderation.sites import Site
from moderation.web import create_app, embed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moderation.screening import Screener
    from moderation.store import Store

WELCOME = "Thank God they are safe; who will pay for the orchard?"
THREAT = "I will kill you and your family"
HELD = "They met at Golden Goal Bets on Monday"

PHONE: ViewportSize = {"width": 390, "height": 844}

TITLES = {
    "en": ("ltr", "Write a comment"),
    "en-GB": ("ltr", "Write a comment"),
    "ckb": ("rtl", "لێدوانێک بنووسە"),
    "ku-Arab": ("rtl", "لێدوانێک بنووسە"),
    "kmr": ("ltr", "Şîroveyekê binivîse"),
    "ku": ("ltr", "Şîroveyekê binivîse"),
    "ar": ("rtl", "اكتب تعليقًا"),
    "tr-TR": ("ltr", "Yorum yazın"),
    "fr": ("ltr", "Write a comment"),
}
THREATS = {
    "en": "Comments that threaten people",
    "ckb": "هەڕەشە",
    "kmr": "gefan",
    "ar": "تهدد",
    "tr": "tehdit",
}


@dataclass
class Paper:
    """A newspaper's server, which is not ours: pages that carry the form.

    Attributes:
        origin: Where it is.
        script: Where the form's script is.
        policy: The Content Security Policy of its pages; ``{moderation}`` is our origin.
    """

    origin: str = ""
    script: str = ""
    policy: str = "default-src 'none'; script-src {moderation}; connect-src {moderation}; require-trusted-types-for 'script'"
    heard: list[str] = field(default_factory=list)

    def page(self, lang: str) -> tuple[str, dict[str, str]]:
        direction = request.args.get("dir", "ltr")
        html = (
            f'<!doctype html><html lang="{escape(lang)}" dir="{escape(direction)}"><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width"><title>Rockets strike Khelan valley</title>'
            f"<main><h1>Rockets strike Khelan valley</h1><p>Nine rockets fell.</p>"
            f'<script src="{self.script}" data-site="news" data-article="a-17"></script></main></html>'
        )
        policy = self.policy.format(moderation=self.script.removesuffix("/embed.js"))
        return html, {"Content-Security-Policy": policy}


@contextmanager
def running(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def paper(site_screener: Screener, site_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Paper]:
    """Serve a newspaper, and the service for it; nobody waits for a ticket longer than a second."""
    monkeypatch.setattr(embed, "TICKET_YOUNG", 1)
    paper = Paper()
    news = Flask("news")
    news.add_url_rule("/<lang>", "page", paper.page)
    with running(news) as paper.origin:
        sites = {"news": Site(origins=frozenset({paper.origin}))}
        service = create_app(site_screener, site_store, Config(address_limit="9/hour"), sites)
        with running(service) as address:
            paper.script = f"{address}/embed.js"
            yield paper


@pytest.fixture
def visit(chromium: Browser, paper: Paper) -> Iterator[Callable[..., Page]]:
    """Open a page of the newspaper; nothing may be wrong in the console at the end, but for answers that are no 200."""
    problems: list[str] = []
    with chromium.new_context(viewport=PHONE) as context:

        def open_page(lang: str = "en", query: str = "") -> Page:
            page = context.new_page()
            page.on("console", lambda message: problems.append(message.text))
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.goto(f"{paper.origin}/{lang}{query}")
            return page

        yield open_page
    assert [problem for problem in problems if "the server responded with a status of" not in problem] == []


def post(page: Page, text: str, name: str = "") -> None:
    fields = page.locator(".moderation")
    fields.locator("#name").fill(name)
    fields.locator("#text").fill(text)
    fields.locator("button").click()


def picture(page: Page, name: str) -> None:
    """Keep a picture of the page for people to look at, where a folder for them is named."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_a_comment_is_accepted_and_kept(visit: Callable[..., Page], site_store: Store, paper: Paper) -> None:
    page = visit()
    page.evaluate("addEventListener('moderation', (event) => { window.heard = event.detail; })")
    post(page, WELCOME, "Hêvî")
    expect(page.get_by_role("status")).to_have_text("Thank you. Your comment has been accepted.")
    expect(page.get_by_label("Comment", exact=True)).to_have_value("")
    heard: dict[str, Any] = page.evaluate("window.heard")
    kept = site_store.get("news", heard["id"]).comment
    assert (kept.text, kept.author, kept.article_url) == (WELCOME, "Hêvî", "a-17")
    assert kept.article_title == "Rockets strike Khelan valley"
    picture(page, "embed-approved")


def test_a_rejected_comment_is_told_why_and_can_be_mended(
    visit: Callable[..., Page], site_store: Store
) -> None:
    page = visit()
    post(page, THREAT)
    status = page.get_by_role("status")
    expect(status).to_contain_text("Your comment has not been accepted.")
    expect(status.get_by_role("listitem").filter(has_text="threaten people")).to_have_count(1)
    text = page.get_by_label("Comment", exact=True)
    expect(text).to_have_value(THREAT)
    expect(text).to_be_focused()
    expect(text).to_have_attribute("aria-invalid", "true")
    picture(page, "embed-rejected-en")
    post(page, WELCOME)
    expect(status).to_have_text("Thank you. Your comment has been accepted.")
    expect(text).not_to_have_attribute("aria-invalid", "true")
    assert site_store.count() == 2


def test_a_doubtful_comment_waits_for_a_person(visit: Callable[..., Page]) -> None:
    page = visit()
    post(page, HELD)
    expect(page.get_by_role("status")).to_contain_text("A person will read your comment")


@pytest.mark.parametrize("lang", TITLES)
def test_the_form_speaks_the_page_s_tongue(visit: Callable[..., Page], lang: str) -> None:
    direction, title = TITLES[lang]
    page = visit(lang, f"?dir={direction}")
    expect(page.get_by_role("form", name=title)).to_be_visible()
    expect(page.locator(".moderation form")).to_have_css("direction", direction)


def test_kurdish_is_sorani_where_the_page_runs_from_the_right(visit: Callable[..., Page]) -> None:
    expect(visit("ku", "?dir=rtl").get_by_role("form", name=TITLES["ckb"][1])).to_be_visible()


@pytest.mark.parametrize("lang", THREATS)
def test_the_guideline_is_told_in_every_tongue(visit: Callable[..., Page], lang: str) -> None:
    page = visit(lang, "?dir=rtl" if lang in {"ckb", "ar"} else "")
    post(page, THREAT)
    expect(page.get_by_role("status").get_by_role("listitem").filter(has_text=THREATS[lang])).to_have_count(1)
    picture(page, f"embed-rejected-{lang}")


def test_an_empty_comment_is_told_so_and_not_sent(visit: Callable[..., Page], site_store: Store) -> None:
    page = visit("ckb", "?dir=rtl")
    post(page, "  \n ")
    expect(page.get_by_role("status")).to_have_text("تکایە لێدوانێک بنووسە.")
    assert site_store.count() == 0


def test_a_comment_that_is_too_long_is_told_the_limit(
    visit: Callable[..., Page], site_screener: Screener
) -> None:
    page = visit()
    post(page, "x" * (site_screener.policy.max_length + 1))
    expect(page.get_by_role("status")).to_contain_text(
        f"At most {site_screener.policy.max_length} characters"
    )


def test_whoever_posts_too_often_is_asked_to_wait(visit: Callable[..., Page]) -> None:
    page = visit()
    status = page.get_by_role("status")
    for _ in range(9):
        post(page, WELCOME)
        expect(status).to_contain_text(re.compile("accepted|Too many"))
        if "Too many" in status.inner_text():
            break
    expect(status).to_contain_text("Too many comments")
    expect(page.get_by_label("Comment", exact=True)).to_have_value(WELCOME)


def test_who_fills_in_the_hidden_field_is_shown_it(visit: Callable[..., Page], site_store: Store) -> None:
    page = visit()
    hidden = page.locator(".moderation #website")
    box = hidden.bounding_box()
    hidden.evaluate("(field) => { field.value = 'https://pills.example'; }")
    assert box is not None
    post(page, WELCOME)
    expect(page.get_by_role("status")).to_have_text("Leave this field empty")
    expect(hidden).to_be_focused()
    assert site_store.count() == 0
    hidden.fill("")
    page.get_by_role("button").click()
    expect(page.get_by_role("status")).to_contain_text("accepted")


def test_the_hidden_field_is_out_of_everybody_s_way(visit: Callable[..., Page]) -> None:
    page = visit()
    expect(page.get_by_role("textbox")).to_have_count(2)
    page.get_by_label("Comment", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Post comment")).to_be_focused()


def test_the_keyboard_is_enough(visit: Callable[..., Page]) -> None:
    page = visit()
    page.keyboard.press("Tab")
    page.keyboard.type("Dana")
    page.keyboard.press("Tab")
    page.keyboard.type(WELCOME)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("accepted")


def test_two_quick_clicks_post_one_comment(visit: Callable[..., Page], site_store: Store) -> None:
    page = visit()
    page.get_by_label("Comment", exact=True).fill(WELCOME)
    page.get_by_role("button").dblclick()
    expect(page.get_by_role("status")).to_contain_text("accepted")
    assert site_store.count() == 1


def test_a_lost_connection_keeps_the_text(chromium: Browser, paper: Paper) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{paper.origin}/en")
        context.set_offline(True)
        post(page, WELCOME)
        expect(page.get_by_role("status")).to_have_text("Your comment was not sent. Please try again.")
        expect(page.get_by_label("Comment", exact=True)).to_have_value(WELCOME)
        context.set_offline(False)
        page.get_by_role("button").click()
        expect(page.get_by_role("status")).to_contain_text("accepted")


def test_a_page_of_another_origin_posts_nothing(chromium: Browser, paper: Paper, site_store: Store) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{paper.origin.replace('127.0.0.1', 'localhost')}/en")
        post(page, WELCOME)
        expect(page.get_by_role("status")).to_have_text("Your comment was not sent. Please try again.")
    assert site_store.count() == 0


def test_nothing_of_the_page_s_style_is_broken_and_nothing_is_too_wide(visit: Callable[..., Page]) -> None:
    page = visit("ckb", "?dir=rtl")
    expect(page.locator(".moderation button")).to_have_css("font-weight", "600")
    expect(page.locator("h1")).not_to_have_css("margin", "0px")
    box = page.locator(".moderation form").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]


def test_what_is_written_runs_as_its_letters_do(visit: Callable[..., Page]) -> None:
    text = visit("ckb", "?dir=rtl").locator(".moderation #text")
    expect(text).to_have_css("direction", "rtl")
    text.fill("Rockets again")
    expect(text).to_have_css("direction", "ltr")
    text.fill("")
    expect(text).to_have_css("direction", "rtl")


def test_every_field_has_a_name(visit: Callable[..., Page]) -> None:
    page = visit()
    expect(page.get_by_role("textbox", name="Name (optional)")).to_have_count(1)
    expect(page.get_by_role("textbox", name=re.compile("^Comment$"))).to_have_count(1)
    expect(page.get_by_role("button", name="Post comment")).to_have_count(1)

"""The demonstration article in Chromium, on a real server: by mouse, by keyboard, without JavaScript, on a phone."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from werkzeug.serving import make_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from playwright.sync_api import ConsoleMessage, Dialog, Request

WELCOME = "Thank God they are safe; who will pay for the orchard?"
THREAT = "I will kill you and your family"
HELD = "They met at Golden Goal Bets on Monday"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> is what I saw in the page"

WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """Serve the application; give where."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=["wide", "phone", "no JavaScript"])
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    """Open the article in a wide and in a narrow window, and without JavaScript; nothing may be wrong in the console."""
    with chromium.new_context(
        viewport=PHONE if request.param == "phone" else WIDE,
        java_script_enabled=request.param != "no JavaScript",
    ) as context:
        page = context.new_page()
        problems: list[str] = []

        def note(message: ConsoleMessage) -> None:
            # That an answer's status is 422 is told in the console as well, and is as it should be.
            if "422" not in message.text:
                problems.append(message.text)

        def dismiss(dialog: Dialog) -> None:
            problems.append(dialog.message)
            dialog.dismiss()

        page.on("console", note)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("dialog", dismiss)
        page.goto(address)
        yield page
        assert problems == []


def post(page: Page, text: str, name: str = "") -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Comment", exact=True).fill(text)
    page.get_by_role("button", name="Post comment").click()


def test_an_approved_comment_stands_under_the_article(page: Page) -> None:
    post(page, WELCOME, "Hêvî")
    expect(page.get_by_role("status")).to_contain_text("is published")
    expect(page.get_by_label("Published comments")).to_contain_text(WELCOME)
    expect(page.get_by_label("Comment", exact=True)).to_have_value("")


def test_a_rejected_comment_shows_its_words_and_can_be_mended(page: Page) -> None:
    post(page, THREAT)
    expect(page.get_by_role("status")).to_contain_text("is not published")
    expect(page.get_by_role("status").get_by_role("link", name="Threat")).to_be_visible()
    expect(page.locator("mark").first).to_contain_text("kill you")
    expect(page.get_by_label("Comment", exact=True)).to_have_value(THREAT)
    post(page, WELCOME)
    expect(page.get_by_role("status")).to_contain_text("is published")
    expect(page.get_by_label("Published comments")).not_to_contain_text(THREAT)


def test_a_doubtful_comment_is_held(page: Page) -> None:
    post(page, HELD)
    expect(page.get_by_role("status")).to_contain_text("A person will look")
    expect(page.get_by_label("Published comments")).not_to_contain_text(HELD)


def test_an_empty_comment_is_told_what_is_missing(page: Page) -> None:
    post(page, "   ")
    expect(page.get_by_role("status")).to_contain_text("Comment: expected at least one character")


def test_hostile_html_stays_text(page: Page) -> None:
    post(page, HOSTILE, "<b onclick=alert(3)>x</b>")
    expect(page.get_by_role("status")).not_to_be_empty()
    expect(page.locator("main script, #comments img, #comments b b")).to_have_count(0)
    if page.get_by_role("status").get_by_text("is published").count():
        expect(page.get_by_label("Published comments")).to_contain_text(HOSTILE)


def test_right_to_left_text_runs_right_to_left(page: Page) -> None:
    post(page, "هەولێر is my city, thank you for this report from its hospitals.")
    said = page.locator("#comments .said").first
    expect(said).to_be_visible()
    expect(said).to_have_css("direction", "rtl")


def test_the_keyboard_is_enough(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.get_by_label("Name").focus()
    page.keyboard.type("Dana")
    page.keyboard.press("Tab")
    page.keyboard.type(WELCOME)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Post comment")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("is published")
    expect(page.get_by_label("Published comments")).to_contain_text("Dana")


def test_nothing_is_wider_than_the_window(page: Page, address: str) -> None:
    post(page, THREAT + " " + "x" * 300)
    expect(page.get_by_role("status")).not_to_be_empty()
    for path in ("", "docs"):
        if path:
            page.goto(address + path)
        body = page.locator("body").bounding_box()
        assert body is not None
        assert page.viewport_size is not None
        assert body["width"] <= page.viewport_size["width"]


def test_every_field_has_a_label_and_every_picture_a_description(page: Page) -> None:
    for field in page.locator("input:not([type=hidden]), textarea").all():
        assert page.locator(f"label[for={field.get_attribute('id')}]").count() == 1
    for picture in page.locator("img").all():
        assert picture.get_attribute("alt")
    expect(page.locator("h1")).to_have_count(1)
    expect(page).to_have_title(re.compile("Rockets strike"))


@pytest.fixture
def scripted(chromium: Browser, address: str) -> Iterator[Page]:
    """Open the article with JavaScript."""
    with chromium.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(address)
        yield page


def test_the_answer_comes_in_place(scripted: Page) -> None:
    scripted.evaluate("window.stayed = true")
    post(scripted, THREAT)
    expect(scripted.get_by_role("status")).to_contain_text("is not published")
    assert scripted.evaluate("window.stayed") is True
    expect(scripted.get_by_label("Comment", exact=True)).to_be_focused()
    expect(scripted.get_by_label("Comment", exact=True)).to_have_attribute("aria-invalid", "true")


def test_two_quick_clicks_post_one_comment(scripted: Page) -> None:
    posts: list[str] = []

    def note(sent: Request) -> None:
        if sent.method == "POST":
            posts.append(sent.url)

    scripted.on("request", note)
    scripted.get_by_label("Comment", exact=True).fill(WELCOME)
    scripted.get_by_role("button", name="Post comment").dblclick()
    expect(scripted.get_by_label("Published comments").get_by_text(WELCOME)).to_have_count(1)
    assert len(posts) == 1


def test_a_lost_connection_keeps_the_text(scripted: Page) -> None:
    scripted.context.set_offline(True)
    post(scripted, WELCOME)
    expect(scripted.get_by_role("status")).to_contain_text("please try again")
    expect(scripted.get_by_label("Comment", exact=True)).to_have_value(WELCOME)
    scripted.context.set_offline(False)
    scripted.get_by_role("button", name="Post comment").click()
    expect(scripted.get_by_role("status")).to_contain_text("is published")

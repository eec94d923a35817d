"""The journal's page in Chromium: a call appears while it is open, and nothing of a request runs.

`SCREENSHOTS=folder` keeps pictures of the page at two widths, in both color schemes.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from sequrity import SequrityClient
from sequrity_sandbox import Sandbox

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# Without these, Chromium looks up hosts of its own at every start.
OFFLINE = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHAT = "/control/chat/v1/chat/completions"
HOSTILE = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NOT TESTED: Chromium is not installed (make chromium)")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *OFFLINE])
        yield browser
        browser.close()


@pytest.fixture(
    params=[("light", 1440), ("dark", 1440), ("light", 390), ("dark", 390)], ids=lambda each: f"{each[0]}-{each[1]}"
)
def look(request: pytest.FixtureRequest) -> tuple[str, int]:
    return request.param


@pytest.fixture
def page(browser: Browser, look: tuple[str, int], sequrity_sandbox: Sandbox) -> Iterator[Page]:
    """The page of a sandbox, which must not write an error to the console."""
    scheme, width = look
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    outside: list[str] = []
    page.on("request", lambda sent: outside.append(sent.url) if not sent.url.startswith(sequrity_sandbox.url) else None)
    page.goto(f"{sequrity_sandbox.url}/_sandbox/")
    yield page
    context.close()
    assert errors == []
    assert outside == []


def send(client: SequrityClient, text: str, model: str = "openai/gpt-5-mini", **options: Any) -> None:
    client.control.chat.create([{"role": "user", "content": text}], model, session_id=None, **options)


def picture(page: Page, look: tuple[str, int], name: str) -> None:
    folder = os.environ.get("SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}-{look[0]}-{look[1]}.png")


def fill(sandbox: Sandbox, client: SequrityClient) -> None:
    """Send calls of several kinds."""
    tool = {"type": "function", "function": {"name": "send_email", "parameters": {"type": "object", "properties": {}}}}
    codes = {"code": 'tool "send_email" { must deny always; }', "language": "sqrt"}
    send(client, "How long does a refund take?")
    sandbox.fail(429, "Slow down.", retry_after=0.01, times=1)
    send(client, "And in December, when everybody sends everything back at the same time?")
    send(client, "Stream it", stream=False, temperature=0.2)
    send(
        client,
        "Send the report to bob@example.com",
        tools=[tool],
        features={"agent_arch": "dual-llm"},
        security_policy={"mode": "standard", "codes": codes},
    )


def test_call_appears_and_shows_its_parts(
    page: Page, look: tuple[str, int], sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
) -> None:
    expect(page.get_by_text("No requests yet.")).to_be_visible()
    picture(page, look, "empty")
    fill(sequrity_sandbox, sequrity_client)
    rows = page.locator("#list li")
    expect(rows).to_have_count(5)
    expect(page.locator("#state")).to_have_text("5 requests")
    expect(rows.nth(3).locator(".status")).to_have_text("429")
    picture(page, look, "list")
    rows.first.get_by_role("button").click()
    detail = page.locator("#detail")
    for text in ("create_chat_completion", "send_email", "denied", "Request body", "Response body", "Request headers"):
        expect(detail.get_by_text(text, exact=True).first).to_be_visible()
    expect(detail.get_by_text("***").first).to_be_visible()
    expect(detail.locator("pre .k").first).to_be_visible()
    picture(page, look, "detail")
    if look[1] < 760:
        expect(rows.first).to_be_hidden()
        page.get_by_role("button", name="← Requests").click()
        expect(rows.first).to_be_visible()
        expect(detail).to_be_hidden()


def test_page_fits_its_width(page: Page, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
    sequrity_sandbox.reply("x" * 3_000)
    send(sequrity_client, "y" * 3_000, model="m" * 200)
    page.locator("#list li button").click()
    expect(page.locator("#detail pre").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "document.querySelector('#detail').scrollWidth <= document.querySelector('#detail').clientWidth"
    )


def test_markup_in_a_request_stays_text(page: Page, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
    tool = {"type": "function", "function": {"name": HOSTILE, "description": HOSTILE, "parameters": {}}}
    policy = {"codes": {"code": f"{HOSTILE}", "language": "cedar"}}
    sequrity_sandbox.decide("*", allow=False, reason=HOSTILE)
    sequrity_sandbox.tool_call(HOSTILE, {HOSTILE: HOSTILE}, tool="*")
    sequrity_sandbox.fail(418, HOSTILE, text="teapot", headers={"X-Markup": HOSTILE})
    headers = {"Authorization": "Bearer k", "X-Markup": HOSTILE, "User-Agent": HOSTILE}
    body: dict[str, Any] = {"model": HOSTILE, "messages": [{"role": "user", "content": HOSTILE}], HOSTILE: [HOSTILE]}
    with httpx.Client(base_url=sequrity_sandbox.url, headers=headers) as client:
        client.post(CHAT, json={**body, "tools": [tool]}, headers={"X-Policy": json.dumps(policy)})
        client.post(CHAT, json={**body, "messages": [{"role": "user", "content": f"teapot {HOSTILE}"}]})
        client.post(CHAT, content=HOSTILE)
        client.request("PUT", f"/{quote(HOSTILE)}", params={HOSTILE: HOSTILE})
    send(sequrity_client, f"javascript:document.title='pwned'</pre>{HOSTILE}", stream=False)
    rows = page.locator("#list li button")
    expect(rows).to_have_count(5)
    for index in range(5):
        rows.nth(index).click()
        expect(page.locator("#detail").get_by_text("onerror").first).to_be_attached()
        assert page.locator("img, b, iframe, object, a").count() == 0
        assert page.locator("script").count() == 1
        back = page.get_by_role("button", name="← Requests")
        if back.is_visible():
            back.click()
    assert page.title() == "Sequrity sandbox"


def test_long_text_is_cut_in_the_list(page: Page, sequrity_client: SequrityClient) -> None:
    send(sequrity_client, "x" * 1_000_000)
    row = page.locator("#list li .text")
    expect(row).to_be_visible()
    assert len(row.inner_text()) == 300


def test_filter_keyboard_and_reset(page: Page, look: tuple[str, int], sequrity_client: SequrityClient) -> None:
    for text in ("one", "two", "three"):
        send(sequrity_client, text)
    rows = page.locator("#list li")
    expect(rows).to_have_count(3)
    page.get_by_label("Filter requests").fill("TWO")
    expect(rows.locator("visible=true")).to_have_count(1)
    page.get_by_label("Filter requests").fill("")
    page.locator("h1").click()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-current=true] .text")).to_have_text("three")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-current=true] .text")).to_have_text("two")
    page.get_by_role("button", name="Reset").click()
    expect(rows).to_have_count(0)
    send(sequrity_client, "after")
    expect(rows).to_have_count(1)


def test_lost_connection_is_shown(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    with Sandbox() as sandbox:
        page.goto(f"{sandbox.url}/_sandbox/")
        expect(page.locator("#state")).to_have_text("0 requests")
    expect(page.locator("#state")).to_have_text("not connected")
    context.close()

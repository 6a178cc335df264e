from __future__ import annotations

import random
from html.parser import HTMLParser

import pytest

from bridge.text.rendering import render

BLOCKS = {"p", "br", "ul", "ol", "li", "h2", "h3", "h4", "h5", "blockquote", "pre"}
ALLOWED = BLOCKS | {"code", "strong", "em", "a", "span"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("hello", "<p>hello</p>"),
        ("a\nb", "<p>a<br>b</p>"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("# One", "<h2>One</h2>"),
        ("#### Four", "<h5>Four</h5>"),
        ("##### Five", "<p>##### Five</p>"),
        ("#none", "<p>#none</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("* a", "<ul><li>a</li></ul>"),
        ("1. a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("text\n- a", "<p>text</p>\n<ul><li>a</li></ul>"),
        ("> a\n> b", "<blockquote><p>a<br>b</p></blockquote>"),
        ("> - a", "<blockquote><ul><li>a</li></ul></blockquote>"),
        ("> > deep", "<blockquote><blockquote><p>deep</p></blockquote></blockquote>"),
        ("```\nx < 1\n```", "<pre><code>x &lt; 1</code></pre>"),
        ("```py\n**x**\n```", '<pre><code class="language-py">**x**</code></pre>'),
        ("```c++\nx", '<pre><code class="language-c++">x</code></pre>'),
        ("```\n```", "<pre><code></code></pre>"),
        ("`a *b*`", "<p><code>a *b*</code></p>"),
        ("**bold**", "<p><strong>bold</strong></p>"),
        ("*em*", "<p><em>em</em></p>"),
        ("**a *b* c**", "<p>**a <em>b</em> c**</p>"),
        ("*a **b* c**", "<p>*a **b* c**</p>"),
        ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"),
        ("**@ada**", '<p><strong><span class="mention">@ada</span></strong></p>'),
        ("2*3*4", "<p>2*3*4</p>"),
        ("** no **", "<p>** no **</p>"),
        ("@ada hi", '<p><span class="mention">@ada</span> hi</p>'),
        ("me@ada.io", "<p>me@ada.io</p>"),
        ("@Ada", "<p>@Ada</p>"),
        (
            "[site](https://example.com/a?b=1&c=2)",
            '<p><a href="https://example.com/a?b=1&amp;c=2" rel="nofollow noopener"'
            ' target="_blank">site</a></p>',
        ),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](/local)", "<p>[x](/local)</p>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("a & b", "<p>a &amp; b</p>"),
        ('"quoted"', "<p>&quot;quoted&quot;</p>"),
        ("\x000\x00", "<p>0</p>"),
        ("`a`\x000\x00", "<p><code>a</code>0</p>"),
    ],
)
def test_messages(text, html):
    assert render(text) == html


def test_quotes_deeper_than_eight_are_text():
    html = render("> " * 9 + "x")
    assert html.count("<blockquote>") == 8
    assert "<p>&gt; x</p>" in html


def test_a_thousand_quotes_are_no_danger():
    assert render(">" * 10_000).count("<blockquote>") == 8


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '[x](https://a"onmouseover="alert(1))',
        "[<img>](https://example.com)",
        "`<script>`",
        "```<script>\nx",
        "```\n</code></pre><script>",
        "# <svg onload=alert(1)>",
        "> <iframe>",
        "- <b>",
        "@<script>",
        "**<script>**",
    ],
)
def test_no_tag_of_a_message_comes_through(attack):
    assert_safe(render(attack))


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_typed_is_safe(seed):
    pieces = ["<", ">", "&", '"', "*", "**", "`", "```", "\n", "\n\n", "# ", "- ", "1. ", "> ", "["]
    pieces += ["](https://x.io)", "](javascript:x)", "@ada", " ", "a", "\x00", "\x000\x00", "<p>"]
    chance = random.Random(seed)
    for _ in range(400):
        assert_safe(render("".join(chance.choices(pieces, k=chance.randint(1, 60)))))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= {"class", "href", "rel", "target"}
        assert all((value or "").startswith("http") for name, value in attrs if name == "href")
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def assert_safe(html: str) -> None:
    tags = Tags()
    tags.feed(html)
    tags.close()
    assert tags.open == []

"""Messages as safe HTML: a small Markdown whose output never contains a tag the user wrote."""

from __future__ import annotations

import html
import re

_FENCE = re.compile(r"^```([A-Za-z0-9+#-]{0,20})\s*$")
_BULLET = re.compile(r"^\s{0,3}[-*]\s+(.*)$")
_NUMBER = re.compile(r"^\s{0,3}\d{1,9}[.)]\s+(.*)$")
_HEADING = re.compile(r"^(#{1,4})\s+(.*)$")
_QUOTE = re.compile(r"^>\s?(.*)$")
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\((https?://[^\s()<>]{1,500})\)")
_BOLD = re.compile(r"\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")
_MENTION = re.compile(r"(?<![\w@])@([a-z][a-z0-9-]{1,30})\b")
_HELD = re.compile("\x00(\\d+)\x00")


# Deeper quotes are shown as text: nesting costs stack, and the text comes from anyone.
_DEEPEST_QUOTE = 8


def render(text: str, depth: int = 0) -> str:
    """Renders block by block; an open code fence ends with the message."""
    blocks: list[str] = []
    lines = text.split("\n")
    position = 0
    while position < len(lines):
        block, position = _block(lines, position, depth)
        if block:
            blocks.append(block)
    return "\n".join(blocks)


def _block(lines: list[str], at: int, depth: int) -> tuple[str, int]:
    line = lines[at]
    if not line.strip():
        return "", at + 1
    if fence := _FENCE.match(line):
        return _code_block(lines, at + 1, fence[1])
    if heading := _HEADING.match(line):
        level = len(heading[1]) + 1
        return f"<h{level}>{_inline(heading[2].strip())}</h{level}>", at + 1
    for pattern, tag in ((_BULLET, "ul"), (_NUMBER, "ol")):
        if pattern.match(line):
            return _list(lines, at, pattern, tag)
    if depth < _DEEPEST_QUOTE and _QUOTE.match(line):
        return _quote(lines, at, depth + 1)
    return _paragraph(lines, at)


def _code_block(lines: list[str], at: int, language: str) -> tuple[str, int]:
    end = at
    while end < len(lines) and lines[end].strip() != "```":
        end += 1
    label = f' class="language-{html.escape(language)}"' if language else ""
    return f"<pre><code{label}>{html.escape(chr(10).join(lines[at:end]))}</code></pre>", end + 1


def _list(lines: list[str], at: int, pattern: re.Pattern[str], tag: str) -> tuple[str, int]:
    items = []
    while at < len(lines) and (item := pattern.match(lines[at])):
        items.append(f"<li>{_inline(item[1])}</li>")
        at += 1
    return f"<{tag}>{''.join(items)}</{tag}>", at


def _quote(lines: list[str], at: int, depth: int) -> tuple[str, int]:
    inner = []
    while at < len(lines) and (quoted := _QUOTE.match(lines[at])):
        inner.append(quoted[1])
        at += 1
    return f"<blockquote>{render(chr(10).join(inner), depth)}</blockquote>", at


def _paragraph(lines: list[str], at: int) -> tuple[str, int]:
    taken = [lines[at]]
    at += 1
    while at < len(lines) and lines[at].strip() and not _starts_block(lines[at]):
        taken.append(lines[at])
        at += 1
    return f"<p>{'<br>'.join(_inline(line) for line in taken)}</p>", at


def _starts_block(line: str) -> bool:
    return any(p.match(line) for p in (_FENCE, _HEADING, _BULLET, _NUMBER, _QUOTE))


def _inline(text: str) -> str:
    """What is formatted is set aside, so that nothing inside is formatted again and tags nest."""
    held: list[str] = []

    def hold(markup: str) -> str:
        held.append(markup)
        return f"\x00{len(held) - 1}\x00"

    text = text.replace("\x00", "")
    text = _CODE.sub(lambda m: hold(f"<code>{html.escape(m[1])}</code>"), text)
    text = _LINK.sub(lambda m: hold(_anchor(m[1], m[2])), text)
    text = html.escape(text)
    text = _MENTION.sub(r'<span class="mention">@\1</span>', text)
    text = _BOLD.sub(lambda m: hold(f"<strong>{m[1]}</strong>"), text)
    text = _EMPHASIS.sub(r"<em>\1</em>", text)
    while _HELD.search(text):
        text = _HELD.sub(lambda m: held[int(m[1])], text)
    return text


def _anchor(label: str, address: str) -> str:
    safe = html.escape(address, quote=True)
    return f'<a href="{safe}" rel="nofollow noopener" target="_blank">{html.escape(label)}</a>'

"""The web front end as a browser meets it."""

from __future__ import annotations

import re

import pytest


async def assets_of(site) -> list[str]:
    return re.findall(r'(?:src|href)="(/assets/[^"]+)"', (await site.get("/")).text)


@pytest.mark.parametrize("path", ["/", "/status", "/sign-in", "/conversations/x"])
async def test_every_page_is_the_one_document(site, path):
    answer = await site.get(path)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "<title>" in answer.text


async def test_assets_carry_their_hash_and_are_kept_for_ever(site):
    assets = await assets_of(site)
    assert {path.rsplit(".", 1)[1] for path in assets} == {"js", "css"}
    for path in assets:
        assert re.search(r"-[\w-]{8}\.(js|css)$", path)
        answer = await site.get(path)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
async def test_assets_come_in_the_encoding_asked_for(site, encoding):
    path = (await assets_of(site))[0]
    answer = await site.get(path, headers={"Accept-Encoding": encoding})
    assert answer.headers.get("Content-Encoding", "identity") == encoding


@pytest.mark.parametrize("path", ["/assets/app-old.js", "/missing.png", "/server/main.ts"])
async def test_a_missing_file_is_not_a_page(site, path):
    assert (await site.get(path)).status_code == 404


async def test_an_unchanged_page_is_not_sent_again(site):
    etag = (await site.get("/")).headers["ETag"]
    assert (await site.get("/", headers={"If-None-Match": etag})).status_code == 304


async def test_site_and_api_are_of_one_release(site, guest):
    version = (await site.get("/version.json")).json()
    api = (await guest.get("/version")).json()
    assert version["api"] == {"release": api["release"]}
    assert version["release"] == api["release"]


@pytest.mark.parametrize("path", ["/api/health", "/api/version", "/api/stats", "/api/me"])
async def test_the_site_passes_requests_on(site, path):
    assert (await site.get(path)).status_code == 200

from __future__ import annotations

import pytest

from bridge.settings import Settings, SettingsError, read_settings


def test_nothing_set_gives_the_defaults():
    assert read_settings({}) == Settings()


@pytest.mark.parametrize(
    ("name", "raw", "field", "value"),
    [
        ("RELEASE", "abc123", "release", "abc123"),
        ("HOST", "127.0.0.1", "host", "127.0.0.1"),
        ("PORT", "9000", "port", 9000),
        ("PORT", "1", "port", 1),
        ("PORT", "65535", "port", 65535),
        ("MONGODB_URL", "mongodb://db:27017", "mongodb_url", "mongodb://db:27017"),
        ("MONGODB_URL", "mongodb+srv://db", "mongodb_url", "mongodb+srv://db"),
        ("MONGODB_DATABASE", "chat", "mongodb_database", "chat"),
        ("REDIS_URL", "rediss://cache", "redis_url", "rediss://cache"),
        ("REDIS_URL", "unix:///run/redis", "redis_url", "unix:///run/redis"),
        ("SECRET", "s3cret", "secret", "s3cret"),
        ("MESSAGE_LIMIT", "5", "message_limit", 5),
        ("LOGIN_LIMIT", "7", "login_limit", 7),
        ("UPLOAD_LIMIT", "1048576", "upload_limit", 1048576),
        ("GRACE_SECONDS", "0", "grace_seconds", 0),
    ],
)
def test_a_variable_sets_its_field(name, raw, field, value):
    assert getattr(read_settings({name: raw}), field) == value


@pytest.mark.parametrize(
    "name", ["RELEASE", "HOST", "PORT", "MONGODB_URL", "SECRET", "MESSAGE_LIMIT", "GRACE_SECONDS"]
)
def test_an_empty_variable_counts_as_not_set(name):
    assert read_settings({name: ""}) == Settings()


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "-1"),
        ("PORT", "80.0"),
        ("PORT", "http"),
        ("MESSAGE_LIMIT", "0"),
        ("MESSAGE_LIMIT", "many"),
        ("LOGIN_LIMIT", "1000001"),
        ("UPLOAD_LIMIT", "64m"),
        ("GRACE_SECONDS", "3601"),
        ("MONGODB_URL", "http://db"),
        ("REDIS_URL", "localhost:6379"),
        ("REDIS_URL", ""),
    ],
)
def test_a_bad_value_is_refused_by_name(name, raw):
    with pytest.raises(SettingsError, match=name):
        read_settings({name: raw})


def test_all_refusals_come_at_once():
    with pytest.raises(SettingsError, match=r"PORT.*LOGIN_LIMIT"):
        read_settings({"PORT": "x", "LOGIN_LIMIT": "y"})


def test_the_secret_is_not_shown():
    assert "s3cret" not in repr(Settings(secret="s3cret"))

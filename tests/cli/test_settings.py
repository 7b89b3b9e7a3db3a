"""What is set, and where it is from."""

import json

from liverwort_gui import preferences


def test_json_shows_each_value_and_its_source(
    liverwort, private_preferences, monkeypatch
):
    preferences.save({"theme": "dark", "film_shared_scale": False})
    monkeypatch.setenv("LIVERWORT_THREADS", "2")
    status, said, _ = liverwort("settings", "--json")
    told = json.loads(said)
    assert status == 0
    assert told["file"] == str(private_preferences)
    assert set(told["settings"]) == set(preferences.KEYS)
    shown = {n: (s["value"], s["source"]) for n, s in told["settings"].items()}
    assert shown["theme"] == ("dark", "file")
    assert shown["film_shared_scale"] == (False, "file")
    assert shown["threads"] == (2, "environment")
    assert shown["device"] == ("auto", "default")
    assert told["problems"] == []


def test_what_makes_no_sense_is_a_warning(liverwort, monkeypatch):
    monkeypatch.setenv("LIVERWORT_THREADS", "many")
    status, said, warned = liverwort("settings")
    assert status == 0
    assert "threads            0                default" in said
    assert "LIVERWORT_THREADS is 'many'" in warned

"""The user's settings: the environment before the file before the defaults."""

import os
from pathlib import Path

import pytest

from liverwort_gui import paths, preferences
from liverwort_gui.errors import OutputError
from liverwort_gui.preferences import KEYS, Preferences

DOCS = Path(__file__).resolve().parents[1] / "docs" / "settings.md"
OTHERS = {"cache": "/elsewhere", "labeller": "Ito"}  # where any text is allowed


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    """Take away what says where the cache of the tests is."""
    monkeypatch.delenv("LIVERWORT_CACHE")


def other_value(key):
    """Return an allowed value that is not the default."""
    if isinstance(key.default, bool):
        return not key.default
    if isinstance(key.default, int):
        return key.high
    return key.choices[-1] if key.choices else OTHERS[key.name]


def test_without_a_file_all_is_as_usual():
    loaded = preferences.load()
    assert loaded.preferences == Preferences()
    assert set(loaded.sources.values()) == {"default"}
    assert loaded.problems == ()


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_each_is_kept_in_the_file_and_alone(key):
    preferences.save({key.name: other_value(key)})
    loaded = preferences.load()
    assert getattr(loaded.preferences, key.name) == other_value(key)
    assert [n for n, source in loaded.sources.items() if source == "file"] == [key.name]
    assert loaded.problems == ()
    preferences.save({key.name: key.default})
    assert preferences.load().preferences == Preferences()


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_the_environment_goes_before_the_file(key, monkeypatch):
    preferences.save({key.name: other_value(key)})
    given = "/given" if key.default == "" else key.default
    monkeypatch.setenv(key.environment, str(given))
    loaded = preferences.load()
    assert getattr(loaded.preferences, key.name) == given
    assert loaded.sources[key.name] == "environment"


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_each_is_documented_as_it_is(key):
    default = str(key.default).lower() if key.default != "" else "(empty)"
    row = (
        f"| `{key.name}` | `{key.environment}` | {default} | {key.allowed} "
        f"| {key.meaning}"
    )
    assert row in DOCS.read_text("utf-8"), f"docs/settings.md lacks this row:\n{row}"


def test_what_makes_no_sense_is_told_and_passed_over(private_preferences, monkeypatch):
    private_preferences.write_text(
        "[window]\ntheme = blue\nthreads = 3\nplace = here\n", encoding="utf-8"
    )
    monkeypatch.setenv("LIVERWORT_CACHE_GIB", "0")
    loaded = preferences.load()
    assert loaded.preferences == Preferences(threads=3)  # in whichever section
    theme, place, cache = loaded.problems
    assert "theme" in theme
    assert "'blue', but must be system, light or dark: correct it." in theme
    assert str(private_preferences) in theme
    assert "is no setting" in place
    assert "LIVERWORT_CACHE_GIB is '0'" in cache
    assert "from 1 to 1024" in cache


@pytest.mark.parametrize("content", [b"no section", b"[a\n", b"\xff\xfe\x00"])
def test_a_damaged_file_stops_nothing_and_is_not_overwritten(
    private_preferences, content
):
    private_preferences.write_bytes(content)
    loaded = preferences.load()
    assert loaded.preferences == Preferences()
    (problem,) = loaded.problems
    assert str(private_preferences) in problem
    with pytest.raises(OutputError, match="cannot be read"):
        preferences.save({"theme": "dark"})
    assert private_preferences.read_bytes() == content


def test_a_file_of_notepad_and_of_a_newer_version_is_kept(private_preferences):
    private_preferences.write_text(
        "[computer]\nCache = C:\\Mai's films; old\nwarp = 9\n", encoding="utf-8-sig"
    )
    assert preferences.load().preferences.cache == "C:\\Mai's films; old"
    preferences.save({"theme": "dark"})
    loaded = preferences.load()
    assert loaded.preferences == Preferences(cache="C:\\Mai's films; old", theme="dark")
    assert "warp" in loaded.problems[0]


def test_what_is_typed_into_a_field_comes_back(private_preferences):
    name = "; 伊藤 % #1 = [x]\ny"
    preferences.save({"labeller": name})
    assert preferences.load().preferences.labeller == "; 伊藤 % #1 = [x] y"


def test_the_file_says_what_each_setting_means(private_preferences):
    preferences.save({"theme": "dark"})
    text = private_preferences.read_text("utf-8")
    assert all(key.meaning in text for key in KEYS.values())
    assert "\ntheme = dark\n" in text
    assert "\n; threads = 0\n" in text


def test_the_cache_is_where_it_is_set():
    assert preferences.cache_folder() == paths.usual_cache()
    preferences.save({"cache": "~/copies"})
    assert preferences.cache_folder() == Path("~/copies").expanduser()


def test_threads_are_limited_unless_the_environment_says_otherwise(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "")
    monkeypatch.delenv("OMP_NUM_THREADS")
    preferences.limit_threads()
    assert "OMP_NUM_THREADS" not in os.environ
    preferences.save({"threads": 3})
    preferences.limit_threads()
    assert os.environ["OMP_NUM_THREADS"] == "3"
    preferences.save({"threads": 5})
    preferences.limit_threads()
    assert os.environ["OMP_NUM_THREADS"] == "3"

"""`liverwort settings`: what is set, and where each value comes from."""

from __future__ import annotations

from liverwort_gui import paths, preferences
from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import say, say_json


def settings(as_json: Json = False) -> None:
    """Tell all settings, and whether each is from the file or the environment."""
    loaded = preferences.load()
    if as_json:
        say_json(
            {
                "file": str(paths.settings_file()),
                "settings": {
                    name: {
                        "value": getattr(loaded.preferences, name),
                        "source": loaded.sources[name],
                        "default": key.default,
                        "environment": key.environment,
                        "meaning": key.meaning,
                    }
                    for name, key in preferences.KEYS.items()
                },
                "problems": list(loaded.problems),
            }
        )
        return
    for name in preferences.KEYS:
        value = getattr(loaded.preferences, name)
        said = str(value).lower() if isinstance(value, bool) else value
        say(f"{name:<18} {said!s:<16} {loaded.sources[name]}")
    say(f"file: {paths.settings_file()}")

"""From the start of the process to the first paint: this program's window and an
empty one, both closed right after it.
"""

import sys
from functools import partial

from liverwort_gui import paths
from tests.benchmarks.measure import alternate, seconds_to_speak

ROUNDS = 9
# What a start without arguments does: nothing parses a command line.
BARE = "from liverwort_gui import __main__ as program; print(program.check_window())"


def run() -> dict[str, float | None]:
    ours = paths.self_command("window", "--check", "--json")
    empty = [sys.executable, "-m", "tests.benchmarks.empty_window"]
    seconds = alternate(
        ROUNDS,
        ours=partial(seconds_to_speak, ours),
        bare=partial(seconds_to_speak, [sys.executable, "-c", BARE]),
        empty=partial(seconds_to_speak, empty),
    )
    return {
        "window_ratio": round(seconds["ours"] / seconds["empty"], 2),
        "window_bare_ratio": round(seconds["bare"] / seconds["empty"], 2),
        "window_seconds": round(seconds["ours"], 3),
        "window_empty_seconds": round(seconds["empty"], 3),
    }

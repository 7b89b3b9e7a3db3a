"""`import liverwort_gui` in a fresh interpreter, beyond what the interpreter takes."""

import sys

from tests.benchmarks.measure import alternate, seconds_to_speak

ROUNDS = 15


def run() -> dict[str, float | None]:
    seconds = alternate(
        ROUNDS,
        bare=lambda: seconds_to_speak([sys.executable, "-c", ""]),
        ours=lambda: seconds_to_speak([sys.executable, "-c", "import liverwort_gui"]),
    )
    return {"import_ms": round(1000 * (seconds["ours"] - seconds["bare"]), 1)}

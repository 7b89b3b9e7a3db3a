"""Takes times; says what it does on stderr."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable


def alternate(rounds: int, **functions: Callable[[], object]) -> dict[str, float]:
    """Run the functions in turn; return the median seconds of each.

    A first round, which is not counted, warms caches. The functions take turns, so
    that whatever else this computer does slows all of them alike.
    """
    seconds: dict[str, list[float]] = {name: [] for name in functions}
    for number in range(rounds + 1):
        for name, function in functions.items():
            begin = time.perf_counter()
            function()
            if number:
                seconds[name].append(time.perf_counter() - begin)
    for name, values in seconds.items():
        spread = f"{min(values):.4f} to {max(values):.4f}"
        say(f"  {name}: {statistics.median(values):.4f} s, {spread} s")
    return {name: statistics.median(values) for name, values in seconds.items()}


def first_line(command: list[str]) -> str:
    """Start a program; return the first line it says, and let it end."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
    if child.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}")
    return line


def percentile(values: list[float], share: float) -> float:
    """Return the smallest value that `share` of the values do not exceed."""
    return sorted(values)[max(0, -(-len(values) * int(100 * share) // 100) - 1)]


def say(text: str) -> None:
    """Tell the person who waits; stdout is for the figures."""
    sys.stderr.write(f"{text}\n")

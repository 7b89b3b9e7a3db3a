"""Takes times; says what it does on stderr."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable


def alternate(rounds: int, **ways: Callable[[], float]) -> dict[str, float]:
    """Take each way's seconds in turn; return the median of each.

    A first round, which is not counted, warms caches. The ways take turns, so that
    whatever else this computer does slows all of them alike.
    """
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            seconds = way()
            if number:
                taken[name].append(seconds)
    for name, values in taken.items():
        say(f"  {name}: {min(values):.4f} to {max(values):.4f} s")
    return {name: statistics.median(values) for name, values in taken.items()}


def seconds_of(function: Callable[[], object]) -> float:
    """Return how long a call takes."""
    begin = time.perf_counter()
    function()
    return time.perf_counter() - begin


def seconds_to_speak(command: list[str]) -> float:
    """Start a program; return how long it takes to its first line, or to its end."""
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        seconds = time.perf_counter() - begin
    if child.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}")
    return seconds


def percentile(values: list[float], share: float) -> float:
    """Return the smallest value that `share` of the values do not exceed."""
    return sorted(values)[max(0, -(-len(values) * int(100 * share) // 100) - 1)]


def say(text: str) -> None:
    """Tell the person who waits; stdout is for the figures."""
    sys.stderr.write(f"{text}\n")

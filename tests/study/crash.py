"""Sessions that end in the middle of anything, and what is left of their studies.

A session tells over a pipe what it begins and what was acknowledged. Afterwards the
study must open, hold what was acknowledged last or what was begun then, whole, and take
new edits. Needs os.fork (Linux, macOS).
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from liverwort_gui.errors import LiverwortError
from liverwort_gui.study import Study
from tests.study.faults import Faults
from tests.study.sessions import Session, Tell, verdict

EDITS = 60
SEED = 11
CRASHED = 9  # exit status
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made there
MEMORY = _MEMORY if _MEMORY.is_dir() else None  # no disk to wait for


def session(folder: Path, seed: int, tell: Tell, steps: int = EDITS) -> None:
    """Make a study and edit it, closing and opening it halfway."""
    run = Session(folder, random.Random(seed), tell)
    run.create()
    for number in range(steps):
        if number == steps // 2:
            run.reopen()
        run.step()
    run.study.close()


def forked(work: Callable[[Tell], None], wait: float | None = None) -> tuple[int, list]:
    """Do something in a child process; return how it ended and what it told.

    Args:
        work: what to do; it is given the function that tells.
        wait: seconds after which it is killed; None: it is left alone.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(lambda line: os.write(writing, f"{line}\n".encode()))
            os._exit(0)
        except BaseException:  # noqa: BLE001 - nothing may get back into the parent
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    if wait is not None:
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        told = pipe.read().split("\n")
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), told


def count_points(folder: Path) -> int:
    """Return how many points a whole session has."""
    faults = Faults(lambda name: None)
    with faults.installed():
        session(folder / "whole.liverwort", SEED, lambda line: None)
    return faults.count


def exit_at(folder: Path, point: int) -> str:
    """End a session at a point; return what is wrong with its study, or ""."""

    def work(tell: Tell) -> None:
        with Faults(lambda name: os._exit(CRASHED), point).installed():
            session(folder, SEED, tell)

    status, told = forked(work)
    return judged(folder, told, f"point {point}", status in (0, CRASHED))


def recover_in_vain(folder: Path, rng: random.Random, points: int) -> str:
    """End a session, then its recovery three times; return what is wrong, or ""."""
    first = rng.randrange(1, points)

    def work(tell: Tell) -> None:
        with Faults(lambda name: os._exit(CRASHED), first).installed():
            session(folder, SEED, tell)

    _, told = forked(work)
    places = [first]
    for _ in range(3):
        places.append(rng.randrange(1, 40))

        def recover(tell: Tell, at: int = places[-1]) -> None:
            with Faults(lambda name: os._exit(CRASHED), at).installed():
                if folder.exists():
                    Study.open(folder).close()

        status, _ = forked(recover)
        if status not in (0, CRASHED):
            return f"recovering after {places} failed"
    return judged(folder, told, f"points {places}", True)


def kill_at(folder: Path, rng: random.Random, longest: float) -> str:
    """Kill a session without an end at a random moment; return what is wrong, or ""."""
    seed, wait = rng.randrange(1 << 30), rng.uniform(0, longest)
    status, told = forked(lambda tell: session(folder, seed, tell, 1 << 30), wait)
    return judged(folder, told, f"seed {seed}, {wait:.4f} s", status == -signal.SIGKILL)


def judged(folder: Path, told: list[str], where: str, as_meant: bool) -> str:
    """Say what is wrong with a study after a crash."""
    if not as_meant:
        return f"{where}: the session failed by itself"
    try:
        wrong = verdict(folder, told)
    except LiverwortError as error:
        wrong = f"does not open: {error}"
    return wrong and f"{where}: {wrong}"


def many(runs: Iterable[Callable[[Path], str]]) -> list[str]:
    """Return what was wrong in many runs, each in a folder of its own."""
    wrong = []
    for run in runs:
        with tempfile.TemporaryDirectory(dir=MEMORY) as place:
            if found := run(Path(place) / "a b.liverwort"):
                wrong.append(found)
    return wrong


def main(kind: str, number: str) -> dict:
    """Run one kind of crash; return figures.

    Args:
        kind: "exits", "recoveries" or "kills".
        number: how many, decimal; of exits "all" means every point.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        points = count_points(Path(place))
    rng = random.Random()
    chosen = range(1, points + 1)
    if kind == "exits" and number != "all":
        chosen = sorted(rng.sample(chosen, int(number)))
    start = time.perf_counter()
    if kind == "exits":
        runs = [partial(exit_at, point=point) for point in chosen]
    elif kind == "recoveries":
        run = partial(recover_in_vain, rng=rng, points=points)
        runs = [run] * int(number)
    else:
        runs = [partial(kill_at, rng=rng, longest=0.6)] * int(number)
    wrong = many(runs)
    return {
        "points": points,
        "runs": len(runs),
        "wrong": wrong,
        "seconds": round(time.perf_counter() - start, 1),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))

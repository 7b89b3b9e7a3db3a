"""Damaged copies of a study's database: refused or harmless, and repaired or said."""

import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.study import Study, backups, database
from liverwort_gui.study.check import check
from tests.study.model import records_of
from tests.study.sessions import Session

KINDS = ("bit", "cut", "noise", "page")
WHOLE = "whole"
HISTORY_LOST = "only history lost, said"
RECORDS_LOST = "records lost, said"
GOOD = ("same", "refused", WHOLE, HISTORY_LOST, RECORDS_LOST)


def example(folder: Path, steps: int = 150) -> Path:
    """Make a study with some history, and a backup of its first half."""
    run = Session(folder, random.Random(2), lambda line: None)
    run.create()
    for number in range(steps):
        if number == steps // 2:
            run.study.close()
            with closing(database.connect(folder / database.FILE)) as db:
                backups.make(db, folder, "daily", run.model.number)
            run.study = Study.open(folder, user="Aki")
        run.step()
    run.study.close()
    return folder


def damage(data: bytes, kind: str, rng: random.Random) -> bytes:
    """Return a file's bytes after an accident."""
    at = rng.randrange(len(data))
    if kind == "cut":
        return data[:at]
    if kind == "page":
        at -= at % 4096
        return data[:at] + bytes(4096) + data[at + 4096 :]
    noise = bytes([data[at] ^ 1 << rng.randrange(8)])
    if kind == "noise":
        noise = rng.randbytes(16)
    return (data[:at] + noise + data[at + len(noise) :])[: len(data)]


def contents(study: Study) -> tuple:
    """Return all that one can read of a study."""
    return records_of(study.state), study.history(100_000), study.state.undo


def derived_of(study: Study, keys: list[str]) -> dict:
    return {key: (study.cut(key), study.thumbnail(key)) for key in keys}


def judged(folder: Path, truth: tuple, derived: dict) -> str:
    """Say how a damaged study opens: "refused", "same", or what is wrong."""
    try:
        study = Study.open(folder, user="Aki")
    except StudyError as error:
        return "refused" if str(folder) in str(error) else f"says {error}"
    with study:
        if contents(study) != truth:
            return "silently wrong"
        for key, (cut, png) in derived_of(study, list(derived)).items():
            if cut and cut not in (derived[key][0], _bare(derived[key][0])):
                return "a cut is silently wrong"
            if png and png != derived[key][1]:
                return "a thumbnail is silently wrong"
        return "same"


def _bare(cut):
    return cut and type(cut)(cut.key, cut.sha256, cut.pixel_sha256, cut.sharpness, b"")


def repaired(folder: Path, truth: tuple) -> str:
    """Say what a repair makes of it, one of `GOOD`, or what is wrong."""
    report = check(folder, repair=True)
    if not report.problems:
        return "the check finds nothing"
    try:
        study = Study.open(folder, user="Aki")
    except StudyError:
        return "hopeless" if report.lost else "not repaired, and not said"
    with study:
        history = study.history(100_000)
        while study.state.undo:  # whatever is offered can be done
            study.undo()
        while study.state.redo:
            study.redo()
        same_records = records_of(study.state) == truth[0]
        if same_records and history == truth[1]:
            return WHOLE
        if not report.lost:
            return "silently wrong after repair"
        return HISTORY_LOST if same_records else RECORDS_LOST


def run(number: int, seed: int, place: Path) -> dict[str, int]:
    """Damage a study in many ways; return how often what happened."""
    original = example(place / "x.liverwort")
    with Study.open(original, user="Aki") as study:
        truth = contents(study)
        keys = [key for (key,) in study._db.execute("SELECT key FROM cuts")]
        derived = derived_of(study, keys)
    data = (original / database.FILE).read_bytes()
    rng = random.Random(seed)
    counts: Counter[str] = Counter()
    for index in range(number):
        kind = KINDS[index % len(KINDS)]
        folder = place / "damaged.liverwort"
        shutil.copytree(original, folder)
        (folder / database.FILE).write_bytes(damage(data, kind, rng))
        verdict = judged(folder, truth, derived)
        counts[f"{kind}: {verdict}"] += 1
        if verdict == "refused":
            counts[f"{kind}, repair: {repaired(folder, truth)}"] += 1
        shutil.rmtree(folder)
    return dict(sorted(counts.items()))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        sys.stdout.write(json.dumps(run(int(sys.argv[1]), 1, Path(here)), indent=1))

"""Opening and editing a study as large as a lab makes in a year, without a window."""

import gc
import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from liverwort_gui.study import Study, content, edits, journal
from liverwort_gui.study.journal import Entry
from liverwort_gui.study_records import TABLES, ClipEntry, Record, new_id
from tests.benchmarks.measure import percentile
from tests.benchmarks.memory import megabytes
from tests.study.sessions import crop, video

VIDEOS = 300
CLIPS = 5_000
LINES = 20_000  # of the history
EDITS = 3_000
STATUS = Path("/proc/self/status")


def run() -> dict[str, float]:
    """Return figures of a study of 300 videos, 5,000 clips, 20,000 lines."""
    with tempfile.TemporaryDirectory() as place:
        folder = write(Path(place) / "big.liverwort")
        Study.open(folder).close()  # makes the day's backup
        opening = min(_seconds_to_open(folder) for _ in range(3))
        with Study.open(folder, user="Aki") as study:
            times = [_seconds_to_label(study, n) for n in range(EDITS)]
            gc.collect()
            before = megabytes(STATUS, "VmRSS")
            times += [_seconds_to_label(study, n) for n in range(EDITS)]
            gc.collect()
            grown = megabytes(STATUS, "VmRSS") - before
            start = time.perf_counter()
            study.undo()
            undone = time.perf_counter() - start
    return {
        "store_open_seconds": round(opening, 3),
        "store_label_median_ms": round(percentile(times, 0.5) * 1000, 3),
        "store_label_p95_ms": round(percentile(times, 0.95) * 1000, 3),
        "store_undo_ms": round(undone * 1000, 3),
        "store_rss_grown_mb_3000_edits": round(grown, 2),
    }


def _seconds_to_open(folder: Path) -> float:
    start = time.perf_counter()
    study = Study.open(folder)
    seconds = time.perf_counter() - start
    study.close()
    return seconds


def _seconds_to_label(study: Study, number: int) -> float:
    clips, classes = list(study.state.clips), list(study.state.classes)
    clip = clips[number % len(clips)]
    now = study.state.clips[clip].label
    other = random.choice([row for row in classes if row != now])
    edit = edits.label_clips(study.state, [clip], other)
    start = time.perf_counter()
    study.do(edit)
    return time.perf_counter() - start


def write(folder: Path) -> Path:
    """Write it to a folder that does not exist; return that folder."""
    rng = random.Random(1)
    films = [replace(video(rng), number=n + 1) for n in range(VIDEOS)]
    classes = edits.fresh_classes()
    lines = [
        _line(1, "fact", "new study", [(None, row) for row in classes]),
        _line(2, "edit", "add 300 videos", [(None, film) for film in films]),
    ]
    clips: list[ClipEntry] = []
    for number in range(CLIPS):
        film = films[number % VIDEOS]
        box = crop(rng, film)
        made = ClipEntry(
            new_id(), number + 1, film.id, box.start, box.corners, box.size, box.frames
        )
        clips.append(made)
        text = f"draw box: clip {made.number}"
        lines.append(_line(len(lines) + 1, "edit", text, [(None, made)]))
    while len(lines) < LINES:
        at = rng.randrange(CLIPS)
        row = rng.choice(classes)
        new = replace(clips[at], label=row.id, labelled_at=journal.now())
        text = f"label: {row.name}, clip {new.number}"
        lines.append(_line(len(lines) + 1, "edit", text, [(clips[at], new)]))
        clips[at] = new
    folder.mkdir(parents=True)
    content.write_file(folder / "study.db", new_id(), lines)
    return folder


def _line(
    number: int, kind: str, text: str, pairs: list[tuple[Record | None, Record]]
) -> Entry:
    found = (
        journal.difference((TABLES[type(new)], new.id), old, new) for old, new in pairs
    )
    changes = journal.changes_text(change for change in found if change)
    return Entry(number, journal.now(), "Aki", kind, 0, text, changes)

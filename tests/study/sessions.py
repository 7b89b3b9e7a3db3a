"""Sessions of random edits on a real study, each step announced and acknowledged."""

import hashlib
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from liverwort_gui.records import Box, Crop
from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import (
    Cut,
    Edit,
    StudyState,
    Suggestion,
    VideoEntry,
    new_id,
)
from tests.study.model import Model, records_of

Tell = Callable[[str], None]


def digest(records: dict) -> str:
    """Return a hash of records as `records_of` gives them."""
    text = repr(sorted(records.items())).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=12).hexdigest()


def video(rng: random.Random, **values) -> VideoEntry:
    """Return a made-up video with a content of its own."""
    name = rng.choice(["plate é.avi", "精子 1.mp4", "a b.tif", "odd\udcff.nd2"])
    made = {
        "id": new_id(),
        "number": 0,
        "relative": f"films/{name}",
        "absolute": f"/data/films/{name}",
        "sha256": f"{rng.getrandbits(256):064x}",
        "reader": "movie",
        "n_frames": rng.randrange(40, 400),
        "height": 480,
        "width": 640,
        "file_fps": rng.choice([None, 29.97, 200.0]),
    }
    return VideoEntry(**{**made, **values})


def crop(rng: random.Random, film: VideoEntry) -> Crop:
    """Return a crop that lies in a video, standing still or following."""
    size = rng.choice([32, 64, 256])
    frames = rng.choice([1, 2, 32])
    corners = tuple(
        (rng.randrange(film.width - size), rng.randrange(film.height - size))
        for _ in range(frames if rng.random() < 0.3 else 1)
    )
    return Crop(rng.randrange(film.n_frames - frames), corners, size, frames)


def draw_clips(study: Study, film: VideoEntry, number: int = 1) -> list[str]:
    """Draw boxes; return the ids of their clips."""
    for index in range(number):
        still = Crop.still(Box(index, 0, 64), 0)
        study.do(edits.place_clip(study.state, film.id, still))
    return list(study.state.clips)[-number:]


def suggestion(rng: random.Random, film: VideoEntry) -> Suggestion:
    """Return a suggested box in a video."""
    x, y = rng.randrange(300), rng.randrange(200)
    corners = tuple((x + k, y) for k in range(32))
    start = rng.randrange(film.n_frames - 32)
    return Suggestion(new_id(), film.id, start, corners, 64, rng.random())


def random_edit(rng: random.Random, state: StudyState) -> Edit:
    """Return some edit that makes sense in this state."""
    if not state.videos or rng.random() < 0.05:
        return edits.add_videos(state, [video(rng) for _ in range(rng.choice([1, 3]))])
    film = rng.choice(list(state.videos.values()))
    if not state.clips or rng.random() < 0.25:
        return edits.place_clip(state, film.id, crop(rng, film))
    return rng.choice((*_EDITS_OF_CLIPS, *_EDITS_OF_VIDEOS))(rng, state, film)


def _some(rng: random.Random, records: dict) -> list[str]:
    return rng.sample(list(records), k=min(len(records), rng.choice([1, 1, 1, 4])))


def _label(rng, state, film):
    return edits.label_clips(
        state, _some(rng, state.clips), rng.choice(list(state.classes))
    )


def _reshape(rng, state, film):
    clip = rng.choice(list(state.clips.values()))
    new = crop(rng, state.videos[clip.video])
    return edits.reshape_clip(state, clip.id, new, "move box")


def _decide(rng, state, film):
    offered = [row.id for row in state.suggestions.values() if row.verdict == "offered"]
    if not offered:
        return edits.offer(state, film.id, [suggestion(rng, film) for _ in range(5)])
    decide = rng.choice([edits.accept, edits.reject])
    return decide(state, rng.choice(offered))


def _describe(rng, state, film):
    genotype = rng.choice(["wild type", "mutant", "Mp-x", ""])
    values = {"genotype": genotype, "fps": rng.choice([None, 25.0, 99.5])}
    return edits.describe_videos(state, _some(rng, state.videos), values)


def _find_out(rng, state, film):
    moved = replace(film, absolute=f"C:\\films\\{rng.random()}.avi", relative="")
    return edits.update_videos(state, [moved])


def _change_classes(rng, state, film):
    if len(state.classes) > 3:
        return edits.remove_class(state, rng.choice(list(state.classes)))
    return edits.add_class(state, f"class {rng.random()}")


def _remove_video(rng, state, film):
    if rng.random() < 0.5:
        return edits.remove_videos(state, [film.id])
    return edits.label_by_genotype(state)


def _annotate(rng, state, film):
    if state.notes and rng.random() < 0.3:
        return edits.delete_note(state, rng.choice(list(state.notes)))
    return edits.write_note(state, film.id, 0, 5, f"動く {rng.random()}")


_EDITS_OF_CLIPS = (
    _label,
    _label,
    _label,
    _label,
    _reshape,
    lambda rng, state, film: edits.mark_unsure(state, _some(rng, state.clips)),
    lambda rng, state, film: edits.unlabel_clips(state, _some(rng, state.clips)),
    lambda rng, state, film: edits.exclude_clips(state, _some(rng, state.clips), True),
    lambda rng, state, film: edits.delete_clips(state, _some(rng, state.clips)),
)
_EDITS_OF_VIDEOS = (
    _decide,
    _decide,
    _describe,
    _find_out,
    _find_out,
    _change_classes,
    _remove_video,
    _annotate,
)


class Session:
    """Random edits of one study, with the model that says what it should hold.

    Before each step "try HASH" is told, the hash of what the study shall hold then,
    and after it "ok HASH"; "cut KEY" once a clip's pixels were written and noted.
    """

    def __init__(self, folder: Path, rng: random.Random, tell: Tell) -> None:
        self.folder = folder
        self.rng = rng
        self.tell = tell
        self.study: Study | None = None
        self.model: Model | None = None

    def create(self) -> None:
        self.tell("create")
        self.study = Study.create(self.folder, user="Aki")
        self.model = Model(self.study.state)
        self.tell(f"ok {digest(self.model.records())}")

    def reopen(self) -> None:
        self.study.close()
        self.study = Study.open(self.folder, user="Aki")

    def step(self) -> None:
        """Do one random thing, announced before and acknowledged after."""
        model, rng = self.model, self.rng
        kind = rng.random()
        if kind < 0.12 and model.past:
            self._do(model.undo, self.study.undo)
        elif kind < 0.2 and model.future:
            self._do(model.redo, self.study.redo)
        elif kind < 0.23:
            number = rng.randrange(1, model.number + 1)
            self._do(lambda: model.restore(number), lambda: self.study.restore(number))
        elif kind < 0.3:
            self._cut()
        else:
            edit = random_edit(rng, self.study.state)
            self._do(lambda: model.do(edit), lambda: self.study.do(edit))

    def _do(self, in_model: Callable, on_disk: Callable) -> None:
        in_model()
        expected = digest(self.model.records())
        self.tell(f"try {expected}")
        state = on_disk()
        assert digest(records_of(state)) == expected
        self.tell(f"ok {expected}")

    def _cut(self) -> None:
        key = f"{self.rng.getrandbits(64):016x}"
        pixels = np.frombuffer(self.rng.randbytes(128), np.uint8).reshape(2, 8, 8)
        sha256 = self.study.arrays.write({"pixels": pixels}, {"kind": "clip"})
        self.study.add_cut(Cut(key, sha256, "pixels", 0.5, b"png"))
        self.tell(f"cut {key}")


def verdict(folder: Path, told: list[str]) -> str:
    """Say what is wrong with a study whose session ended anywhere; "" if nothing is.

    Args:
        folder: the study's.
        told: all that the session has told, in its order.
    """
    allowed = [line.split()[1] for line in told if line.startswith("ok ")][-1:]
    last = next((line for line in reversed(told) if line[:3] in ("try", "ok ")), "")
    allowed += [last.split()[1]] if last.startswith("try") else []
    if not folder.exists() and not allowed:
        return ""
    with Study.open(folder, user="Aki") as study:
        if study.state.read_only:
            return f"opened for reading only: {study.state.read_only}"
        found = digest(records_of(study.state))
        if allowed and found not in allowed:
            return f"holds neither what was done last nor what was begun: {told[-3:]}"
        for line in told:
            if line.startswith("cut "):
                cut = study.cut(line.split()[1])
                if cut is None or not study.arrays.is_whole(cut.sha256):
                    return f"{line} was acknowledged and is gone"
        return _check_use(study)


def _check_use(study: Study) -> str:
    """Say what is wrong when one goes on working; leave the study as it was."""
    before = records_of(study.state)
    added = edits.add_class(study.state, "one more")
    study.do(added)
    if len(records_of(study.state)) != len(before) + 1:
        return "an edit after the crash went wrong"
    study.undo()
    return (
        "" if records_of(study.state) == before else "undo after the crash went wrong"
    )

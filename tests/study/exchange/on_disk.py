"""A small study on the disk, with arrays, as a program leaves it."""

import numpy as np

from liverwort_gui.study import Study
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study_records import Cut, Edit
from tests.study.exchange.made import clip, labelled, video

SIDE = 8  # pixels


def put_cut(study, entry, seed=0):
    """Give a clip made-up pixels; return its `Cut`."""
    film = study.state.videos[entry.video]
    rng = np.random.default_rng([seed, entry.number])
    shape = (entry.frames, SIDE, SIDE, film.channels)
    arrays = {
        "pixels": rng.integers(0, 255, shape, np.uint8),
        "background": np.zeros((1, *shape[1:]), np.float32),
        "noise_sd": np.ones((1, *shape[1:]), np.float32),
        "times": np.arange(entry.frames, dtype=np.float64),
    }
    sha256 = study.arrays.write(arrays, {"kind": "clip"})
    key = key_of(film, entry.crop)
    cut = Cut(key, sha256, f"{entry.number:064x}", 1.5, b"png")
    study.add_cut(cut)
    return cut


def small_study(path, user="Ben"):
    """Make a study of two videos and three clips, two of them cut; leave it closed."""
    with Study.create(path, user) as study:
        _, mutant = study.state.classes
        table = study.arrays.write(
            {"times": np.arange(100, dtype=np.float64)}, {"kind": "frame table"}
        )
        films = (
            video(1, "a.avi", genotype="mutant", table=table, um_per_px=0.2, fps=50.0),
            video(2, "b.avi", channels=3, culture="=7"),
        )
        clips = (
            labelled(1, mutant, user, note="=1+1"),
            clip(2, of="v2", corners=((1, 2), (3, 4), (5, 6), (7, 8))),
            clip(3, of="v2", unsure=True, label_source="hand"),
        )
        study.do(Edit("make", (*films, *clips)))
        for entry in clips[:2]:
            put_cut(study, entry)
        return study.state


def cuts_of(study):
    """Return the cut of each clip that has one, by the clip's id."""
    state = study.state
    keys = {
        row.id: key_of(state.videos[row.video], row.crop)
        for row in state.clips.values()
    }
    found = study.cuts(keys.values())
    return {id_: found[key] for id_, key in keys.items() if key in found}


def records(state):
    """Return all that is stored of a state."""
    return (
        dict(state.videos),
        dict(state.classes),
        dict(state.clips),
        dict(state.notes),
        dict(state.suggestions),
        dict(state.settings),
    )

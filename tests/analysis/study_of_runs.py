"""A made-up study without files, and a run whose networks know some of its clips."""

import json
from pathlib import Path

from liverwort_gui.networks.card import clip_key
from liverwort_gui.study_records import ClipEntry, StudyState, VideoEntry
from tests.networks.made import made_card, made_weights

CONFIG = {"widths": (2, 2, 2, 2)}
VIDEOS = 4
EACH = 2  # clips of a video


def video_entry(number: int, **changes) -> VideoEntry:
    """Return video `number`; two videos make a culture."""
    fields = {
        "id": f"v{number}",
        "number": number + 1,
        "relative": f"film-{number}.avi",
        "absolute": f"/lab/film-{number}.avi",
        "sha256": f"{number:064x}",
        "reader": "movie",
        "n_frames": 64,
        "height": 64,
        "width": 64,
        "culture": f"culture {number // 2}",
    }
    return VideoEntry(**{**fields, **changes})


def clip_entry(number: int, **changes) -> ClipEntry:
    """Return clip `number` of all, from 0."""
    fields = {
        "id": f"c{number}",
        "number": number + 1,
        "video": f"v{number // EACH}",
        "start": 0,
        "corners": ((0, 0),),
    }
    return ClipEntry(**{**fields, **changes})


def study_state(clips=None, **changes) -> StudyState:
    """Return a study of `VIDEOS` videos with `EACH` clips each."""
    videos = [video_entry(number, **changes) for number in range(VIDEOS)]
    clips = clips or [clip_entry(number) for number in range(VIDEOS * EACH)]
    return StudyState(
        "/lab/s.liverwort",
        videos={video.id: video for video in videos},
        clips={clip.id: clip for clip in clips},
    )


def pixel_sha256(clip: ClipEntry) -> str:
    return f"{clip.number:016x}" + 48 * "0"


def hashes(state: StudyState) -> dict[str, str]:
    return {clip.id: pixel_sha256(clip) for clip in state.clips.values()}


def write_run(
    folder: Path, state: StudyState, tested, by="video", begin=None, **card
) -> Path:
    """Write a run whose fold k was trained on all clips but those of `tested[k]`."""
    rows = [
        {
            "id": clip.id,
            "video": state.videos[clip.video].name,
            "culture": state.videos[clip.video].culture,
            "date": "",
            "pixel_sha256": pixel_sha256(clip),
        }
        for clip in state.clips.values()
    ]
    (folder / "clips").mkdir(parents=True)
    (folder / "clips" / "clips.json").write_text(json.dumps({"rows": rows}))
    (folder / "config.json").write_text(json.dumps({"split": {"by": by}}))
    if begin is not None:
        made_weights(folder, begin, "begin")
    for fold, ids in enumerate(tested):
        keys = [clip_key(r["pixel_sha256"]) for r in rows if r["id"] not in ids]
        card_ = made_card(CONFIG, trained_clips=tuple(keys), **card)
        made_weights(folder / "tasks" / f"fold-{fold}", card_, "best-loss")
    return folder

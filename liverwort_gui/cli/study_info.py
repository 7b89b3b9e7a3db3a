"""What `liverwort study info` tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from liverwort_gui.study_records import METADATA, ClipEntry, StudyState, VideoEntry
from liverwort_gui.words import count


def describe(state: StudyState) -> dict[str, Any]:
    """Return a study for machines; the keys are those of docs/formats.md."""
    clips = tuple(state.clips.values())
    cultures: dict[str, list[ClipEntry]] = {}
    for clip in clips:
        cultures.setdefault(state.videos[clip.video].culture, []).append(clip)
    labels = Counter(clip.label for clip in clips)
    return {
        "study": state.path,
        "notices": list(state.notices),
        "videos": [_video(state, video) for video in state.videos.values()],
        "classes": [
            {
                "name": row.name,
                "colour": row.colour,
                "key": row.key,
                "clips": labels[row.id],
            }
            for row in state.classes.values()
        ],
        "clips": _counts(state, clips),
        "cultures": [
            {"culture": culture, **_counts(state, rows)}
            for culture, rows in sorted(cultures.items())
        ],
        "notes": len(state.notes),
        "suggestions": sum(
            row.verdict == "offered" for row in state.suggestions.values()
        ),
        "blind": bool(state.blind),
        "undo": state.undo,
        "redo": state.redo,
    }


def told(state: StudyState) -> str:
    """Return a study for a person to read."""
    clips = _counts(state, state.clips.values())
    counts = ", ".join(f"{name}: {n}" for name, n in clips["classes"].items())
    lines = [
        f"{state.path}: {count(len(state.videos), 'video', 'videos')}, "
        f"{count(clips['total'], 'clip', 'clips')}",
        f"  {counts}; unsure: {clips['unsure']}; not looked at: "
        f"{clips['not_looked_at']}; excluded: {clips['excluded']}",
        *(f"  {notice}" for notice in state.notices),
    ]
    for video in state.videos.values():
        found = _video(state, video)
        frames = count(found["frames"], "frame", "frames")
        held = count(found["clips"], "clip", "clips")
        facts = f"{found['status']}, {frames}, {held}"
        lines.append(
            f"  {video.number:>4}  {video.name}  {facts}  {video.genotype}".rstrip()
        )
    return "\n".join(lines)


def _video(state: StudyState, video: VideoEntry) -> dict[str, Any]:
    place = state.whereabouts.get(video.id)
    return {
        "number": video.number,
        "name": video.name,
        "path": place.path if place and place.path else video.absolute,
        "status": place.status if place else "",
        "reason": place.reason if place else "",
        "sha256": video.sha256,
        "frames": video.n_frames,
        "width": video.width,
        "height": video.height,
        "fps": video.rate,
        "um_per_px": video.pixel_size,
        "clips": len(state.clips_of(video.id)),
        "bad_frames": list(video.bad_frames),
        "warnings": list(video.warnings),
        **{name: getattr(video, name) for name in METADATA},
    }


def _counts(state: StudyState, clips: Iterable[ClipEntry]) -> dict[str, Any]:
    rows = list(clips)
    labels = Counter(clip.label for clip in rows)
    return {
        "total": len(rows),
        "classes": {row.name: labels[row.id] for row in state.classes.values()},
        "unsure": sum(clip.unsure for clip in rows),
        "not_looked_at": sum(not clip.looked_at for clip in rows),
        "excluded": sum(clip.excluded for clip in rows),
    }

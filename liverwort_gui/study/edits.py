"""What can be done to a study: pure functions from its state to one edit.

None of them touches the disk; `Study.do` makes the edit durable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from liverwort_gui.errors import BoxError, StudyError
from liverwort_gui.records import MIN_BOX_SIZE, Crop
from liverwort_gui.study_records import (
    METADATA,
    ClipEntry,
    Edit,
    LabelClass,
    Note,
    Record,
    RecordT,
    Setting,
    StudyState,
    Suggestion,
    VideoEntry,
    new_id,
)

# Colours that colour-blind people tell apart (Okabe and Ito 2008), without black.
COLOURS = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#cc79a7",
    "#e69f00",
    "#56b4e9",
    "#f0e442",
)
FIRST_CLASSES = ("wild type", "mutant")
KEYS = "123456789"
VIDEO_VALUES = (*METADATA, "fps", "um_per_px")  # what a user may set of a video


def add_videos(state: StudyState, videos: Iterable[VideoEntry]) -> Edit:
    """Add videos; they get their numbers here. A content that is there is left out."""
    known = {_content(video) for video in state.videos.values()}
    number = max((video.number for video in state.videos.values()), default=0)
    added: list[VideoEntry] = []
    for video in videos:
        if _content(video) not in known:
            known.add(_content(video))
            number += 1
            added.append(replace(video, number=number))
    if len(added) == 1:
        return Edit(f"add video: {added[0].name}", tuple(added))
    return Edit(f"add {len(added)} videos", tuple(added))


def describe_videos(
    state: StudyState, ids: Iterable[str], values: Mapping[str, str | float | None]
) -> Edit:
    """Set metadata of videos, the same values for all of them.

    Args:
        state: of the study.
        ids: of the videos.
        values: by name, each one of `VIDEO_VALUES`; fps and um_per_px are numbers
            above 0, or None for what the file says.

    Raises:
        StudyError: if a name or a value makes no sense.
    """
    for name, value in values.items():
        _check_value(name, value)
    videos = [_video(state, id_) for id_ in ids]
    what = ", ".join(name.replace("um_per_px", "µm per pixel") for name in values)
    changed = (replace(video, **values) for video in videos)  # type: ignore[arg-type]
    return _edit(f"set {what}: {_names(videos)}", state, changed)


def update_videos(state: StudyState, videos: Iterable[VideoEntry]) -> Edit:
    """Note what was found out about videos: their place, or their true frame count."""
    edit = _edit("videos were looked up", state, videos)
    return replace(edit, undoable=False)


def remove_videos(state: StudyState, ids: Iterable[str]) -> Edit:
    """Remove videos from the study, with their clips; the files stay untouched."""
    gone = {id_: _video(state, id_) for id_ in ids}
    drops: list[Record] = list(gone.values())
    for records in (state.clips, state.notes, state.suggestions):
        drops += [record for record in records.values() if record.video in gone]
    return Edit(f"remove {_names(list(gone.values()))}", drops=tuple(drops))


def place_clip(
    state: StudyState, video: str, crop: Crop, origin: str = "hand", clip_id: str = ""
) -> Edit:
    """Add a clip.

    Raises:
        BoxError: if the box leaves the frame, or the window the video.
        StudyError: if there is no such video.
    """
    _check_crop(_video(state, video), crop)
    clip = ClipEntry(
        id=clip_id or new_id(),
        number=1 + max((clip.number for clip in state.clips.values()), default=0),
        video=video,
        start=crop.start,
        corners=crop.corners,
        size=crop.size,
        frames=crop.frames,
        origin=origin,
    )
    return Edit(f"draw box: clip {clip.number}", (clip,))


def reshape_clip(state: StudyState, clip: str, crop: Crop, what: str) -> Edit:
    """Move or resize a clip's box, move its window, or let it follow the cell.

    Args:
        state: of the study.
        clip: id of the clip.
        crop: its new place.
        what: for the Edit menu, such as "move box".

    Raises:
        BoxError: if the box leaves the frame, or the window the video.
        StudyError: if there is no such clip.
    """
    old = _clip(state, clip)
    _check_crop(_video(state, old.video), crop)
    new = replace(
        old,
        start=crop.start,
        corners=crop.corners,
        size=crop.size,
        frames=crop.frames,
    )
    return _edit(f"{what}: clip {old.number}", state, (new,))


def delete_clips(state: StudyState, ids: Iterable[str]) -> Edit:
    """Remove clips; suggestions they came from are offered again."""
    gone = {id_: _clip(state, id_) for id_ in ids}
    offered = tuple(
        replace(found, verdict="offered", clip="")
        for found in state.suggestions.values()
        if found.clip in gone
    )
    return Edit(
        f"delete: {_clip_names(list(gone.values()))}", offered, tuple(gone.values())
    )


def label_clips(
    state: StudyState, ids: Iterable[str], label: str, source: str = "hand"
) -> Edit:
    """Give clips a class.

    Args:
        state: of the study; its user signs the labels.
        ids: of the clips.
        label: id of the class.
        source: "hand" or "import".

    Raises:
        StudyError: if a clip or the class does not exist, or the content of a
            clip's video has changed.
    """
    name = _class(state, label).name
    clips = [_clip(state, id_) for id_ in ids]
    _refuse_changed(state, clips)
    new = (_labelled(state, clip, label, source) for clip in clips)
    return _edit(f"label: {name}, {_clip_names(clips)}", state, new)


def mark_unsure(state: StudyState, ids: Iterable[str]) -> Edit:
    """Say that clips were looked at and cannot be told.

    Raises:
        StudyError: as `label_clips` does.
    """
    clips = [_clip(state, id_) for id_ in ids]
    _refuse_changed(state, clips)
    new = (replace(_labelled(state, clip, "", "hand"), unsure=True) for clip in clips)
    return _edit(f"label: unsure, {_clip_names(clips)}", state, new)


def unlabel_clips(state: StudyState, ids: Iterable[str]) -> Edit:
    """Make clips as if nobody had looked at them."""
    clips = [_clip(state, id_) for id_ in ids]
    new = (_unlabelled(clip) for clip in clips)
    return _edit(f"remove label: {_clip_names(clips)}", state, new)


def exclude_clips(state: StudyState, ids: Iterable[str], excluded: bool) -> Edit:
    """Leave clips out of all use without deleting them, or take them in again."""
    clips = [_clip(state, id_) for id_ in ids]
    what = "exclude" if excluded else "include"
    new = (replace(clip, excluded=excluded) for clip in clips)
    return _edit(f"{what}: {_clip_names(clips)}", state, new)


def annotate_clip(state: StudyState, clip: str, note: str) -> Edit:
    """Write a remark on a clip."""
    old = _clip(state, clip)
    return _edit(f"note: clip {old.number}", state, (replace(old, note=note),))


def label_by_genotype(state: StudyState) -> Edit:
    """Label every clip by its video's genotype; labels given by hand stay.

    A genotype that is no class yet becomes one. Capitals and outer spaces do not
    matter. Clips of videos without a genotype, or whose content changed, stay as
    they are.
    """
    classes = {_folded(row.name): row for row in state.classes.values()}
    added: list[LabelClass] = []
    labelled: list[Record] = []
    for clip in state.clips.values():
        video = _video(state, clip.video)
        genotype = video.genotype.strip()
        by_hand = clip.looked_at and clip.label_source != "genotype"
        if not genotype or by_hand or _changed(state, clip.video):
            continue
        if _folded(genotype) not in classes:
            row = _fresh_class(genotype, tuple(classes.values()))
            classes[_folded(genotype)] = row
            added.append(row)
        label = classes[_folded(genotype)].id
        if label != clip.label:
            labelled.append(_labelled(state, clip, label, "genotype"))
    text = f"label {len(labelled)} clips by genotype"
    return Edit(text, (*added, *labelled))


def add_class(state: StudyState, name: str) -> Edit:
    """Add a class, with the next free key and colour.

    Raises:
        StudyError: if the name is empty or taken.
    """
    _check_class_name(state, name, "")
    row = _fresh_class(name.strip(), tuple(state.classes.values()))
    return Edit(f"add class: {row.name}", (row,))


def change_class(state: StudyState, row: LabelClass) -> Edit:
    """Rename or recolour a class or give it another key.

    Raises:
        StudyError: if the name is empty or taken, or the key is.
    """
    _class(state, row.id)
    _check_class_name(state, row.name, row.id)
    others = (other for other in state.classes.values() if other.id != row.id)
    if row.key and any(other.key == row.key for other in others):
        raise StudyError(
            f"The key {row.key} is taken by another class: choose another."
        )
    return _edit(f"change class: {row.name}", state, (row,))


def remove_class(state: StudyState, id_: str) -> Edit:
    """Remove a class; its clips lose their label."""
    row = _class(state, id_)
    clips = (clip for clip in state.clips.values() if clip.label == id_)
    return Edit(
        f"remove class: {row.name}", tuple(_unlabelled(clip) for clip in clips), (row,)
    )


def write_note(
    state: StudyState, video: str, first: int, last: int, text: str, note_id: str = ""
) -> Edit:
    """Add a remark on a range of frames, or change one.

    Raises:
        StudyError: if the range leaves the video or the text is empty.
    """
    found = _video(state, video)
    if not text.strip():
        raise StudyError("A note needs a text: write what you saw.")
    if not 0 <= first <= last < found.n_frames:
        raise StudyError(
            f"Frames {first} to {last} are not all in {found.name}, which has frames 0 "
            f"to {found.n_frames - 1}: choose a range inside."
        )
    note = Note(note_id or new_id(), video, first, last, text.strip(), state.user)
    return _edit(f"note: frames {first}–{last} of {found.name}", state, (note,))


def delete_note(state: StudyState, id_: str) -> Edit:
    """Remove a remark."""
    note = state.notes[id_]
    return Edit(f"delete note: frames {note.first}–{note.last}", drops=(note,))


def offer(state: StudyState, video: str, found: Iterable[Suggestion]) -> Edit:
    """Offer tracked cells of a video as clips, in place of those offered before.

    A suggestion that starts where an accepted or rejected one did is left out.
    """
    name = _video(state, video).name
    old = [row for row in state.suggestions.values() if row.video == video]
    decided = {(row.start, row.corners[0]) for row in old if row.verdict != "offered"}
    new = tuple(row for row in found if (row.start, row.corners[0]) not in decided)
    open_ = tuple(row for row in old if row.verdict == "offered")
    return Edit(f"suggest {len(new)} boxes in {name}", new, open_)


def accept(state: StudyState, id_: str) -> Edit:
    """Make a clip of a suggestion.

    Raises:
        BoxError: if its box leaves the frame.
        StudyError: if there is no such suggestion.
    """
    row = _suggestion(state, id_)
    placed = place_clip(state, row.video, row.crop, "suggestion")
    (clip,) = placed.puts
    taken = replace(row, verdict="accepted", clip=clip.id)
    number = 1 + max((other.number for other in state.clips.values()), default=0)
    return Edit(f"accept box: clip {number}", (clip, taken))


def reject(state: StudyState, id_: str) -> Edit:
    """Do not offer a suggestion again.

    Raises:
        StudyError: if there is no such suggestion.
    """
    row = _suggestion(state, id_)
    name = _video(state, row.video).name
    return Edit(f"reject box in {name}", (replace(row, verdict="rejected"),))


def set_blind(state: StudyState, seed: str) -> Edit:
    """Hide names and genotypes and shuffle the clips, or show everything again.

    Args:
        state: of the study.
        seed: of the shuffled order, decimal; empty to leave blind mode.
    """
    settings = [Setting("blind", seed)]
    if not seed:
        settings.append(Setting("unblinded", _now()))
    return _edit("label blind" if seed else "end blind labelling", state, settings)


def fresh_classes() -> tuple[LabelClass, ...]:
    """Return the classes of a new study: wild type and mutant."""
    rows: tuple[LabelClass, ...] = ()
    for name in FIRST_CLASSES:
        rows = (*rows, _fresh_class(name, rows))
    return rows


def _edit(text: str, state: StudyState, new: Iterable[Record]) -> Edit:
    """Return the edit, without what does not change."""
    puts = tuple(
        record for record in new if state.records(type(record)).get(record.id) != record
    )
    return Edit(text, puts)


def _fresh_class(name: str, others: tuple[LabelClass, ...]) -> LabelClass:
    keys = {row.key for row in others}
    colours = {row.colour for row in others}
    return LabelClass(
        id=new_id(),
        name=name,
        colour=next((c for c in COLOURS if c not in colours), "#808080"),
        key=next((key for key in KEYS if key not in keys), ""),
        position=1 + max((row.position for row in others), default=-1),
    )


def _labelled(state: StudyState, clip: ClipEntry, label: str, source: str) -> ClipEntry:
    return replace(
        clip,
        label=label,
        unsure=False,
        label_source=source,
        labelled_by=state.user,
        labelled_at=_now(),
    )


def _unlabelled(clip: ClipEntry) -> ClipEntry:
    return replace(
        clip, label="", unsure=False, label_source="", labelled_by="", labelled_at=""
    )


def _refuse_changed(state: StudyState, clips: Iterable[ClipEntry]) -> None:
    for clip in clips:
        if _changed(state, clip.video):
            name = _video(state, clip.video).name
            raise StudyError(
                f"Clip {clip.number} cannot be labelled: {name} is not the video it "
                "was cut from, its content has changed; find the original with Find "
                "missing videos."
            )


def _changed(state: StudyState, video: str) -> bool:
    place = state.whereabouts.get(video)
    return place is not None and place.status == "changed"


def _check_value(name: str, value: str | float | None) -> None:
    if name not in VIDEO_VALUES:
        raise StudyError(
            f"A video has no value called {name!r}: choose {', '.join(VIDEO_VALUES)}."
        )
    if name in METADATA:
        if not isinstance(value, str):
            raise StudyError(f"{name} must be a text, not {value!r}: type it again.")
    elif value is not None and not (isinstance(value, int | float) and 0 < value < 1e9):
        raise StudyError(f"{name} must be a number above 0, not {value!r}: correct it.")


def _check_crop(video: VideoEntry, crop: Crop) -> None:
    if not crop.fits(video.width, video.height):
        raise BoxError(
            f"The box with side {crop.size} at x {crop.corners[0][0]}, y "
            f"{crop.corners[0][1]} does not lie inside the frames of {video.name}, "
            f"which have {video.width} x {video.height} pixels: choose a side of at "
            f"least {MIN_BOX_SIZE} and move it into the frame."
        )
    if crop.frames < 1 or crop.start < 0 or crop.stop > video.n_frames:
        raise BoxError(
            f"Frames {crop.start} to {crop.stop - 1} are not all in {video.name}, "
            f"which has frames 0 to {video.n_frames - 1}: choose another window."
        )


def _check_class_name(state: StudyState, name: str, own: str) -> None:
    if not name.strip():
        raise StudyError("A class needs a name: type one.")
    for row in state.classes.values():
        if row.id != own and _folded(row.name) == _folded(name):
            raise StudyError(f"There is a class {row.name!r} already: choose another.")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _content(video: VideoEntry) -> tuple[object, ...]:
    return video.sha256, video.channel, video.time_axis


def _names(videos: list[VideoEntry]) -> str:
    return videos[0].name if len(videos) == 1 else f"{len(videos)} videos"


def _clip_names(clips: list[ClipEntry]) -> str:
    return f"clip {clips[0].number}" if len(clips) == 1 else f"{len(clips)} clips"


def _video(state: StudyState, id_: str) -> VideoEntry:
    return _found(state.videos, id_, "video")


def _clip(state: StudyState, id_: str) -> ClipEntry:
    return _found(state.clips, id_, "clip")


def _class(state: StudyState, id_: str) -> LabelClass:
    return _found(state.classes, id_, "class")


def _suggestion(state: StudyState, id_: str) -> Suggestion:
    return _found(state.suggestions, id_, "suggested box")


def _found(records: Mapping[str, RecordT], id_: str, what: str) -> RecordT:
    try:
        return records[id_]
    except KeyError:
        raise StudyError(
            f"There is no such {what} in this study any more: choose another."
        ) from None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

"""Boxes and labels as a table: one line per clip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, Crop
from liverwort_gui.study import edits
from liverwort_gui.study.edits.common import folded, now
from liverwort_gui.study.exchange.matching import Report, VideoFinder
from liverwort_gui.study.exchange.spreadsheet import (
    Cell,
    Row,
    flag,
    read_table,
    table_text,
    whole,
    write_table,
)
from liverwort_gui.study_records import (
    ClipEntry,
    Edit,
    LabelClass,
    Record,
    StudyState,
    VideoEntry,
    new_id,
)

# Of the video, for reading; an import leaves the video as it is.
FOR_READING = ("genotype", "culture", "date", "operator", "microscope", "medium")
COLUMNS = (
    "clip",
    "clip_id",
    "video",
    "video_path",
    "channel",
    "time_axis",
    "start",
    "frames",
    "x",
    "y",
    "size",
    "path",
    "class",
    "unsure",
    "excluded",
    "label_source",
    "labelled_by",
    "labelled_at",
    "origin",
    "note",
    *FOR_READING,
    "video_sha256",  # never empty, so that a line that was cut off is noticed
)
NAMING = ("video", "video_path", "video_sha256")
ID_MARK = "id:"  # else a spreadsheet takes an id such as 12345678e9012345 for a number
SOURCES = ("hand", "genotype", "import")
ORIGINS = ("hand", "suggestion", "import", "simulated")

_PROVENANCE = ("label_source", "labelled_by", "labelled_at")


def boxes_text(state: StudyState) -> str:
    """Return all boxes and labels as a table, in the order of the clips' numbers."""
    clips = sorted(state.clips.values(), key=lambda clip: clip.number)
    return table_text(COLUMNS, (clip_cells(state, clip) for clip in clips))


def write_boxes(state: StudyState, path: Path) -> Path:
    """Write all boxes and labels as CSV.

    Raises:
        OutputError: if it cannot be written; then nothing is.
    """
    return write_table(path, boxes_text(state))


def clip_cells(state: StudyState, clip: ClipEntry) -> dict[str, Cell]:
    """Return a clip's line."""
    video = state.videos[clip.video]
    label = state.classes.get(clip.label)
    return {
        "clip": clip.number,
        "clip_id": ID_MARK + clip.id,
        "video": video.name,
        "video_path": video.relative,
        "channel": video.channel,
        "time_axis": video.time_axis,
        "start": clip.start,
        "frames": clip.frames,
        "x": clip.corners[0][0],
        "y": clip.corners[0][1],
        "size": clip.size,
        "path": path_text(clip.corners),
        "class": label.name if label else "",
        "unsure": clip.unsure,
        "excluded": clip.excluded,
        "label_source": clip.label_source,
        "labelled_by": clip.labelled_by,
        "labelled_at": clip.labelled_at,
        "origin": clip.origin,
        "note": clip.note,
        **{name: getattr(video, name) for name in FOR_READING},
        "video_sha256": video.sha256,
    }


def path_text(corners: tuple[tuple[int, int], ...]) -> str:
    """Return the corners of a box that follows as "x y;x y"; else nothing."""
    if len(corners) == 1:
        return ""
    return ";".join(f"{x} {y}" for x, y in corners)


def edit_from_boxes(
    state: StudyState, content: bytes | str, skip_bad: bool = False
) -> tuple[Edit, Report]:
    """Read boxes and labels from a table into one edit.

    A line is the clip of its `clip_id`, else the clip of the same video and place,
    else a new one. Columns that the table does not have stay as they are; clips that
    it does not have stay, too. Classes are matched by name, and made where they are
    new. A label that differs here and in the table becomes the table's; who gave it
    and when is taken from the table too, unless that still tells of the label here.

    Args:
        state: of the study.
        content: bytes of a CSV file, or text.
        skip_bad: import the good lines although others are refused; else the edit is
            empty as soon as one is.

    Raises:
        StudyError: if it is no such table at all.
    """
    table = read_table(content, COLUMNS)
    if not {"clip_id", *NAMING} & set(table.columns):
        raise StudyError(
            "The table does not say whose boxes it holds: it needs a column video, "
            "video_path, video_sha256 or clip_id."
        )
    reading = _Reading(state, {_clip_id(row.cells) for row in table.rows})
    refused = list(table.refused)
    for row in table.rows:
        try:
            reading.take(row)
        except StudyError as error:
            refused.append(f"line {row.line}: {error}")
    report = reading.report(tuple(refused))
    if refused and not skip_bad:
        return Edit("import boxes: refused"), report
    return reading.edit(), report


class _Reading:
    """Gathers the lines of a table.

    Args:
        state: of the study before.
        named: ids of the clips that the table names.
    """

    def __init__(self, state: StudyState, named: set[str]) -> None:
        self._state = state
        self._videos = VideoFinder(state)
        self._places = {
            _place(clip): clip for clip in state.clips.values() if clip.id not in named
        }
        self._taken: set[tuple[str, Crop]] = set()  # by lines that name no clip
        self._numbers = {clip.number for clip in state.clips.values()}
        self._next = max(self._numbers, default=0) + 1
        self._classes: dict[str, LabelClass] = {
            folded(row.name): row for row in state.classes.values()
        }
        self._new_classes: list[LabelClass] = []
        self._done: dict[str, ClipEntry] = {}
        self._added = 0
        self._unlabelled = 0

    def take(self, row: Row) -> None:
        """Understand one line.

        Raises:
            StudyError: if it makes no sense; then it leaves no trace.
        """
        cells = row.cells
        clip = self._state.clips.get(_clip_id(cells))
        if clip is None or any(cells.get(column) for column in NAMING):
            video = self._videos.find(cells)
            if clip is not None and clip.video != video.id:
                raise StudyError(
                    f"clip {clip.number} lies in another video here, not in "
                    f"{video.name}"
                )
        else:
            video = self._state.videos[clip.video]
        crop = _crop(cells, clip, video)
        if clip is None:
            clip = self._places.pop((video.id, crop), None)
        if not _clip_id(cells) and (video.id, crop) in self._taken:
            raise StudyError("another line has the same box and frames")
        fresh = clip is None
        old = clip or ClipEntry(
            id=self._free_id(cells),
            number=0,
            video=video.id,
            start=crop.start,
            corners=crop.corners,
            origin="import",
        )
        if old.id in self._done:
            raise StudyError(f"clip {old.number} is in the table twice")
        new = self._filled(old, cells, crop)
        if fresh:
            new = replace(new, number=self._number(cells))
            self._added += 1
        self._numbers.add(new.number)
        self._unlabelled += bool(old.label and not new.label)
        self._done[new.id] = new
        self._taken.add(_place(new))

    def edit(self) -> Edit:
        """Return what all lines change."""
        old = self._state.clips
        clips: list[Record] = [
            clip for clip in self._done.values() if old.get(clip.id) != clip
        ]
        return Edit(f"import boxes: {len(clips)} clips", (*self._made(), *clips))

    def report(self, refused: tuple[str, ...]) -> Report:
        """Return what all lines change, in numbers."""
        same = sum(self._state.clips.get(c.id) == c for c in self._done.values())
        notes = [*self._videos.notes]
        notes += [f"The class {row.name!r} is new." for row in self._made()]
        if self._unlabelled:
            notes.append(f"{self._unlabelled} clips lose their label.")
        return Report(
            added=self._added,
            changed=len(self._done) - same - self._added,
            unchanged=same,
            refused=refused,
            notes=tuple(notes),
        )

    def _made(self) -> list[LabelClass]:
        """Return the new classes that a good line asks for."""
        used = {clip.label for clip in self._done.values()}
        return [row for row in self._new_classes if row.id in used]

    def _free_id(self, cells: Mapping[str, str]) -> str:
        id_ = _clip_id(cells)
        return id_ if id_ and id_ not in self._done else new_id()

    def _number(self, cells: Mapping[str, str]) -> int:
        """Return the table's number if it is free, else the next one."""
        asked = whole(cells["clip"], "clip") if cells.get("clip") else 0
        if asked and asked not in self._numbers:
            return asked
        while self._next in self._numbers:
            self._next += 1
        return self._next

    def _filled(
        self, old: ClipEntry, cells: Mapping[str, str], crop: Crop
    ) -> ClipEntry:
        """Return the clip as its line says."""
        new = replace(
            old,
            start=crop.start,
            corners=crop.corners,
            size=crop.size,
            frames=crop.frames,
            excluded=_flag(cells, "excluded", old.excluded),
            note=cells.get("note", old.note),
            origin=_one_of(cells, "origin", ORIGINS) or old.origin,
        )
        name = cells.get("class")
        unsure = _flag(cells, "unsure", old.unsure and not name)
        if name and unsure:
            raise StudyError(f"it is {name!r} and unsure at once: clear one of them")
        if name is None:
            label = "" if unsure else old.label
        else:
            label = self._label(name) if name else ""
        if (label or unsure) != (old.label or old.unsure):
            self._refuse_changed(old)
        return self._signed(replace(new, label=label, unsure=unsure), old, cells)

    def _signed(
        self, new: ClipEntry, old: ClipEntry, cells: Mapping[str, str]
    ) -> ClipEntry:
        """Say who gave the label: the table, or whoever imports a change of his."""
        if not new.looked_at:
            return replace(new, label_source="", labelled_by="", labelled_at="")
        _one_of(cells, "label_source", SOURCES)
        told = {name: cells.get(name, getattr(old, name)) for name in _PROVENANCE}
        same_label = (new.label, new.unsure) == (old.label, old.unsure)
        stale = all(told[name] == getattr(old, name) for name in _PROVENANCE)
        if told["label_source"] and (same_label or not stale):
            return replace(new, **told)
        if same_label:
            return new
        return replace(
            new,
            label_source="import",
            labelled_by=self._state.user,
            labelled_at=now(),
        )

    def _label(self, name: str) -> str:
        """Return the id of the class of this name; make it if it is new."""
        key = folded(name)
        if key not in self._classes:
            classes = {row.id: row for row in self._classes.values()}
            row = edits.add_class(replace(self._state, classes=classes), name).puts[0]
            assert isinstance(row, LabelClass)
            self._classes[key] = row
            self._new_classes.append(row)
        return self._classes[key].id

    def _refuse_changed(self, clip: ClipEntry) -> None:
        place = self._state.whereabouts.get(clip.video)
        if place is not None and place.status == "changed":
            raise StudyError(
                f"{self._state.videos[clip.video].name} has another content than when "
                "it was imported, so that its labels stay as they are"
            )


def _place(clip: ClipEntry) -> tuple[str, Crop]:
    return clip.video, clip.crop


def _clip_id(cells: Mapping[str, str]) -> str:
    return cells.get("clip_id", "").strip().removeprefix(ID_MARK)


def _flag(cells: Mapping[str, str], column: str, old: bool) -> bool:
    return flag(cells[column], column) if column in cells else old


def _one_of(cells: Mapping[str, str], column: str, choices: Iterable[str]) -> str:
    value = cells.get(column, "")
    if value and value not in choices:
        raise StudyError(f"{column} must be {', '.join(choices)} or empty: {value!r}")
    return value


def _crop(cells: Mapping[str, str], old: ClipEntry | None, video: VideoEntry) -> Crop:
    """Return the place that a line gives, or the old one where it says nothing.

    Raises:
        StudyError: if a number is missing or wrong, or the box leaves the video.
    """
    crop = _read_crop(cells, old)
    if not crop.fits(video.width, video.height):
        raise StudyError(
            f"the box does not lie inside the {video.width} x {video.height} pixels of "
            f"{video.name}"
        )
    if crop.frames < 1 or crop.stop > video.n_frames:
        raise StudyError(
            f"frames {crop.start} to {crop.stop - 1} are not all in {video.name}, "
            f"which has frames 0 to {video.n_frames - 1}"
        )
    return crop


def _read_crop(cells: Mapping[str, str], old: ClipEntry | None) -> Crop:
    def number(column: str, default: int | None) -> int:
        if cells.get(column):
            return whole(cells[column], column)
        if default is None:
            raise StudyError(f"{column} is missing")
        return default

    x, y = old.corners[0] if old else (None, None)
    first = (number("x", x), number("y", y))
    start = number("start", old.start if old else None)
    size = number("size", old.size if old else CLIP_SIZE)
    frames = number("frames", old.frames if old else CLIP_FRAMES)
    corners: tuple[tuple[int, int], ...] = (first,)
    if "path" in cells:
        corners = _corners(cells["path"]) or corners
    elif old and len(old.corners) > 1:
        corners = old.corners
    if corners[0] != first:
        raise StudyError("path does not begin at x and y: correct one of them")
    if len(corners) not in (1, frames):
        raise StudyError(f"path has {len(corners)} corners, not one for each frame")
    return Crop(start, corners, size, frames)


def _corners(text: str) -> tuple[tuple[int, int], ...]:
    corners = []
    for pair in filter(None, text.strip().split(";")):
        parts = pair.split()
        if len(parts) != 2:
            raise StudyError(f'path must be pairs "x y" between semicolons: {pair!r}')
        corners.append((whole(parts[0], "path"), whole(parts[1], "path")))
    return tuple(corners)

"""Boxes and labels as a table: one line per clip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.records import Crop
from liverwort_gui.study import edits
from liverwort_gui.study.edits.common import folded, now
from liverwort_gui.study.exchange.box_cells import (
    FOR_READING,
    ID_MARK,
    SCALES,
    clip_id,
    crop_of,
    flag_of,
    left_out,
    one_of,
    path_text,
)
from liverwort_gui.study.exchange.matching import Report, VideoFinder
from liverwort_gui.study.exchange.spreadsheet import (
    Cell,
    Row,
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
from liverwort_gui.words import count

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
    table = read_table(content, (*COLUMNS, *SCALES))
    if not {"clip_id", *NAMING} & set(table.columns):
        raise StudyError(
            "The table does not say whose boxes it holds: it needs a column video, "
            "video_path, video_sha256 or clip_id."
        )
    reading = _Reading(state, {clip_id(row.cells) for row in table.rows})
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
        self._unnamed = 0  # of these, those of a table without classes
        self._left_out: dict[str, None] = {}  # columns, each once
        self._unlabelled = 0

    def take(self, row: Row) -> None:
        """Understand one line.

        Raises:
            StudyError: if it makes no sense; then it leaves no trace.
        """
        cells = row.cells
        clip = self._state.clips.get(clip_id(cells))
        video = self._video(cells, clip)
        crop = crop_of(cells, clip, video)
        if clip is None:
            clip = self._places.pop((video.id, crop), None)
        if not clip_id(cells) and (video.id, crop) in self._taken:
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
            self._unnamed += "class" not in cells
        self._left_out |= dict.fromkeys(left_out(cells, video))
        self._numbers.add(new.number)
        self._unlabelled += bool(old.label and not new.label)
        self._done[new.id] = new
        self._taken.add(_place(new))

    def _video(self, cells: Mapping[str, str], clip: ClipEntry | None) -> VideoEntry:
        """Return the video that a line names, else that of its clip."""
        if clip is not None and not any(cells.get(column) for column in NAMING):
            return self._state.videos[clip.video]
        video = self._videos.find(cells)
        if clip is not None and clip.video != video.id:
            raise StudyError(
                f"clip {clip.number} lies in another video here, not in {video.name}"
            )
        return video

    def edit(self) -> Edit:
        """Return what all lines change."""
        old = self._state.clips
        clips: list[Record] = [
            clip for clip in self._done.values() if old.get(clip.id) != clip
        ]
        named = count(len(clips), "clip", "clips")
        return Edit(f"import boxes: {named}", (*self._made(), *clips))

    def report(self, refused: tuple[str, ...]) -> Report:
        """Return what all lines change, in numbers."""
        same = sum(self._state.clips.get(c.id) == c for c in self._done.values())
        notes = [*self._videos.notes]
        notes += [f"The class {row.name!r} is new." for row in self._made()]
        if self._unnamed:
            boxes = count(self._unnamed, "new box has", "new boxes have")
            notes.append(f"{boxes} no label: the table has no column class.")
        if self._left_out:
            notes.append(
                "The table says something else of its videos than this study does "
                f"({', '.join(self._left_out)}), but boxes leave videos as they are: "
                "enter it with Metadata in the menu Labels, or import a table of "
                "metadata."
            )
        if self._unlabelled:
            losing = count(self._unlabelled, "clip loses its", "clips lose their")
            notes.append(f"{losing} label.")
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
        id_ = clip_id(cells)
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
            old.moved(crop),
            excluded=flag_of(cells, "excluded", old.excluded),
            note=cells.get("note", old.note),
            origin=one_of(cells, "origin", ORIGINS) or old.origin,
        )
        name = cells.get("class")
        unsure = flag_of(cells, "unsure", old.unsure and not name)
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
        one_of(cells, "label_source", SOURCES)
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

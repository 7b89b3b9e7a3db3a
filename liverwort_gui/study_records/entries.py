"""The records of a study: each is one row of the store."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, Contrast, Crop

# What a user says about a video, beside its frame rate and pixel size.
METADATA = (
    "genotype",
    "culture",
    "date",
    "operator",
    "microscope",
    "medium",
    "note",
)

TRUTH_OF = "truth "  # begins the name of a `Setting`


def new_id() -> str:
    """Return an identity that no other record of any study has: 16 hex digits."""
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class VideoEntry:
    """A video of a study, by reference: where it lies and how its content is known.

    Attributes:
        id: its identity in this and every merged study.
        number: as it is shown, "video 7", counted from 1.
        relative: path from the folder that holds the study, with "/" between folders;
            empty if it lies on another drive.
        absolute: path where it was last seen.
        sha256: identity of its content, `media.identity`.
        reader: which reader opens it, as `Video.reader`.
        n_frames: number of frames T.
        height: pixels.
        width: pixels.
        channels: 1 (grey) or 3 (RGB).
        dtype: numpy name of the file's grey values.
        file_fps: frames per second as the file says; None if it does not.
        file_um_per_px: micrometres per pixel as the file says; None if it does not.
        contrast_low: grey value shown as 0.
        contrast_high: grey value shown as 255.
        bad_frames: numbers of the damaged frames.
        warnings: sentences for the user about this file.
        channel: which channel was chosen, from 0; None if there is only one.
        time_axis: which axis counts as time: "t" or "z".
        complete: whether every frame was decoded once.
        table: SHA-256 of the array file with times and frame index; empty until
            it was written.
        n_bytes: size of the file; 0 if it is a folder of images.
        fps: frames per second as the user says; None: as the file says.
        um_per_px: micrometres per pixel as the user says; None: as the file says.
        genotype: of the sperm in it.
        culture: individual or culture the sperm come from.
        date: of the recording, as the user writes it; ISO 8601 is suggested.
        operator: who recorded it.
        microscope: with what.
        medium: in what the sperm swim.
        note: free text.
    """

    id: str
    number: int
    relative: str
    absolute: str
    sha256: str
    reader: str
    n_frames: int
    height: int
    width: int
    channels: int = 1
    dtype: str = "uint8"
    file_fps: float | None = None
    file_um_per_px: float | None = None
    contrast_low: float = 0.0
    contrast_high: float = 255.0
    bad_frames: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    channel: int | None = None
    time_axis: str = "t"
    complete: bool = True
    table: str = ""
    n_bytes: int = 0
    fps: float | None = None
    um_per_px: float | None = None
    genotype: str = ""
    culture: str = ""
    date: str = ""
    operator: str = ""
    microscope: str = ""
    medium: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """File name, whichever system wrote the path."""
        return self.absolute.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]

    @property
    def content(self) -> tuple[str, int | None, str]:
        """What it shows, whatever its name: as `Video.content`."""
        return self.sha256, self.channel, self.time_axis

    @property
    def contrast(self) -> Contrast:
        """The one mapping of grey values to 0..255."""
        return Contrast(self.contrast_low, self.contrast_high)

    @property
    def rate(self) -> float | None:
        """Frames per second, as the user or else the file says."""
        return self.fps or self.file_fps

    @property
    def pixel_size(self) -> float | None:
        """Micrometres per pixel, as the user or else the file says."""
        return self.um_per_px or self.file_um_per_px


@dataclass(frozen=True, slots=True)
class LabelClass:
    """One of the user's own classes.

    Attributes:
        id: its identity.
        name: such as "mutant".
        colour: "#rrggbb".
        key: the number key that gives it, "1" to "9"; empty if none is left.
        position: place in the list, from 0.
    """

    id: str
    name: str
    colour: str
    key: str
    position: int


@dataclass(frozen=True, slots=True)
class ClipEntry:
    """A clip of a study: one sperm in a box for some frames, and its label.

    Attributes:
        id: its identity in this and every merged study.
        number: as it is shown, "clip 12", counted from 1.
        video: id of its video.
        start: first frame, from 0.
        corners: (x, y) of the box's top left corner, pixels; one, or one per frame.
        size: side of the box, pixels of the video.
        frames: number of frames.
        label: id of its class; empty if it has none.
        unsure: it was looked at, and the user cannot tell the class.
        label_source: "hand", "genotype" (copied from its video), "import"; empty
            while it has neither a label nor is unsure.
        labelled_by: name of who labelled it last.
        labelled_at: when, ISO 8601 with time zone.
        excluded: it stays in the study but is not used.
        origin: how it came: "hand", "suggestion", "import" or "simulated".
        note: free text.
    """

    id: str
    number: int
    video: str
    start: int
    corners: tuple[tuple[int, int], ...]
    size: int = CLIP_SIZE
    frames: int = CLIP_FRAMES
    label: str = ""
    unsure: bool = False
    label_source: str = ""
    labelled_by: str = ""
    labelled_at: str = ""
    excluded: bool = False
    origin: str = "hand"
    note: str = ""

    @property
    def crop(self) -> Crop:
        """Where and when it is cut."""
        return Crop(self.start, self.corners, self.size, self.frames)

    def moved(self, crop: Crop) -> ClipEntry:
        """Return the clip as it is cut elsewhere."""
        return replace(
            self,
            start=crop.start,
            corners=crop.corners,
            size=crop.size,
            frames=crop.frames,
        )

    @property
    def looked_at(self) -> bool:
        """Whether anybody or anything said what it is, or that it is unsure."""
        return bool(self.label) or self.unsure


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a range of frames of a video.

    Attributes:
        id: its identity.
        video: id of its video.
        first: first frame, from 0.
        last: last frame, not before the first.
        text: what was seen.
        by: who wrote it.
    """

    id: str
    video: str
    first: int
    last: int
    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tracked cell that is offered as a clip.

    Attributes:
        id: its identity.
        video: id of its video.
        start: first frame of the offered clip.
        corners: (x, y) of the box's top left corner in each frame, pixels.
        size: side of the box, pixels.
        score: higher is better; the order in which it is offered.
        sharpness: as `tracking` measures it.
        speed: mean speed of the cell's centre, pixels per frame.
        verdict: what the user said.
        clip: id of the clip that was made of it; empty if none was.
    """

    id: str
    video: str
    start: int
    corners: tuple[tuple[int, int], ...]
    size: int
    score: float
    sharpness: float = 0.0
    speed: float = 0.0
    verdict: Literal["offered", "accepted", "rejected"] = "offered"
    clip: str = ""

    @property
    def crop(self) -> Crop:
        """Where and when the clip would be cut."""
        frames = len(self.corners) if len(self.corners) > 1 else CLIP_FRAMES
        return Crop(self.start, self.corners, self.size, frames)


@dataclass(frozen=True, slots=True)
class Setting:
    """One of the study's own settings.

    Attributes:
        id: its name: "blind" ("" or the seed of the shuffled order, decimal),
            "unblinded" (when blind mode was last left, ISO 8601), "network" (file of
            the weights that analyze it, from its folder), or `TRUTH_OF` and the id of
            a simulated clip (SHA-256 of the arrays with its truth).
        value: as text.
    """

    id: str
    value: str


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Whether a video of the study is where it was; not stored but looked up.

    Attributes:
        status: "found"; "missing"; "changed": another content lies there, so that its
            labels are refused; "unreadable": it is there and cannot be read.
        path: where it was found, absolute; empty if it was not.
        reason: a sentence for the user, unless it was found.
    """

    status: Literal["found", "missing", "changed", "unreadable"]
    path: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """A clip that was cut: where its pixels lie, and how it looks.

    Attributes:
        key: `cutting.key_of` its video and crop.
        sha256: of the array file with pixels, background, noise and times.
        pixel_sha256: `Clip.sha256`, which binds labels and results to the pixels.
        sharpness: of its middle frame, higher is sharper; compares clips of one study.
        thumbnail: its middle frame as PNG.
    """

    key: str
    sha256: str
    pixel_sha256: str
    sharpness: float
    thumbnail: bytes


Record = VideoEntry | LabelClass | ClipEntry | Note | Suggestion | Setting
RecordT = TypeVar("RecordT", bound=Record)

"""What the user can ask for, and when it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import Note


class Command(StrEnum):
    """One thing the user can ask for."""

    NEW_STUDY = "new-study"
    OPEN_STUDY = "open-study"
    OPEN_RECENT = "open-recent"
    SAVE_STUDY_AS = "save-study-as"
    SAVE_COPY = "save-copy"
    PACK_STUDY = "pack-study"
    OPEN_PACKED = "open-packed"
    EXPORT_DATASET = "export-dataset"
    IMPORT_DATA = "import-data"
    MERGE_STUDY = "merge-study"
    OPEN = "open"
    ADD_FOLDER = "add-folder"
    OPEN_FOLDER = "open-folder"
    FIND_MISSING = "find-missing"
    OPEN_SAMPLE = "open-sample"
    SIMULATE = "import-simulation"
    EXPORT_FILM = "export-film"
    EXPORT_FRAMES = "export-frames"
    SAVE_SNAPSHOT = "save-snapshot"
    SAVE_CURVE = "save-curve"
    SAVE_EVIDENCE = "save-evidence"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    HISTORY = "history"
    SETTINGS = "settings"
    ADD_NOTE = "add-note"
    EDIT_NOTE = "edit-note"
    REMOVE_VIDEO = "remove-video"
    DRAW_BOX = "draw-box"
    DUPLICATE_BOX = "duplicate-box"
    DELETE_BOX = "delete-box"
    NEXT_BOX = "next-box"
    FOLLOW_CELL = "follow-cell"
    STAND_STILL = "stand-still"
    SUGGEST_BOXES = "suggest-boxes"
    ACCEPT_BOX = "accept-box"
    REJECT_BOX = "reject-box"
    NEXT_SUGGESTION = "next-suggestion"
    ACCEPT_ALL = "accept-all"
    NUDGE_LEFT = "nudge-left"
    NUDGE_RIGHT = "nudge-right"
    NUDGE_UP = "nudge-up"
    NUDGE_DOWN = "nudge-down"
    BOX_LARGER = "box-larger"
    BOX_SMALLER = "box-smaller"
    LABEL_1 = "label-1"
    LABEL_2 = "label-2"
    LABEL_3 = "label-3"
    LABEL_4 = "label-4"
    LABEL_5 = "label-5"
    LABEL_6 = "label-6"
    LABEL_7 = "label-7"
    LABEL_8 = "label-8"
    LABEL_9 = "label-9"
    UNSURE = "unsure"
    CLEAR_LABEL = "clear-label"
    EXCLUDE = "exclude"
    NEXT_UNLABELLED = "next-unlabelled"
    GO_ON = "go-on"
    EDIT_CLASSES = "edit-classes"
    LABEL_BY_GENOTYPE = "label-by-genotype"
    METADATA = "metadata"
    BLIND = "blind"
    SELECTION_REPORT = "selection-report"
    LABELLER = "labeller"
    ANALYZE = "analyze"
    ANALYZE_ALL = "analyze-all"
    ANALYZE_PICKED = "analyze-picked"
    STOP_QUEUE = "stop-queue"
    QUEUE_FAILURES = "queue-failures"
    FOLLOW_DECISION = "follow-decision"
    SAVE_DECISIONS = "save-decisions"
    CANCEL = "cancel"
    LOAD_NETWORK = "load-network"
    NEW_TRAINING = "new-training"
    START_TRAINING = "start-training"
    STOP_TRAINING = "stop-training"
    CONTINUE_TRAINING = "continue-training"
    TRAIN_ON = "train-on"
    USE_WEIGHTS = "use-weights"
    OPEN_REPORT = "open-report"
    DELETE_RUN = "delete-run"
    COMPARE = "compare"
    SAVE_COMPARISON_TABLES = "save-comparison-tables"
    SAVE_COMPARISON_FIGURES = "save-comparison-figures"
    COMPARISON_REPORT = "comparison-report"
    CLAIM_BUNDLE = "claim-bundle"
    PLAY = "play"
    LOOP = "loop"
    STEP_BACK = "step-back"
    STEP_ON = "step-on"
    LEAP_BACK = "leap-back"
    LEAP_ON = "leap-on"
    FIRST_FRAME = "first-frame"
    LAST_FRAME = "last-frame"
    GO_TO_FRAME = "go-to-frame"
    NEXT_PEAK = "next-peak"
    LAST_PEAK = "last-peak"
    WINDOW_HERE = "window-here"
    SHOW_VIDEO = "show-video"
    SHOW_CLIPS = "show-clips"
    SHOW_TRAINING = "show-training"
    SHOW_COMPARE = "show-compare"
    FIT = "fit"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    OVERLAY = "overlay"
    CHECK_MAPS = "check-maps"
    ZOOM_WINDOW = "zoom-window"
    WHOLE_VIDEO = "whole-video"
    SHOW_DECISIONS = "show-decisions"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    TOUR = "tour"
    SHORTCUTS = "shortcuts"
    EDIT_SHORTCUTS = "edit-shortcuts"
    DOCTOR = "doctor"
    ABOUT = "about"


# Why a command comes without a key; the user can give it one.
SELDOM = later(
    "It is needed seldom, and each key is one less for what is done all day."
)
WIDE = later("It changes much at once, so that it must not be hit by accident.")
SHOWN = later("It stands in the window itself where it is needed.")
LISTED = later("It opens a list of its own, from which one is chosen.")


def always(_: ViewState) -> bool:
    """Whatever is open."""
    return True


def with_study(state: ViewState) -> bool:
    """A study is open."""
    return state.study is not None


def can_change(state: ViewState) -> bool:
    """A study is open and may be changed."""
    return state.study is not None and not state.study.read_only


def idle(state: ViewState) -> bool:
    """No job runs."""
    return state.activity is None


def can_send(state: ViewState) -> bool:
    """A study is open and nothing else runs."""
    return with_study(state) and idle(state)


def can_take(state: ViewState) -> bool:
    """Something may come into a study, open or new, and nothing else runs."""
    return idle(state) and not (state.study and state.study.read_only)


def can_merge(state: ViewState) -> bool:
    """A study is open that may be changed, and nothing else runs."""
    return can_change(state) and idle(state)


def can_undo(state: ViewState) -> bool:
    """There is something to take back."""
    return can_change(state) and bool(state.study and state.study.undo)


def can_redo(state: ViewState) -> bool:
    """Something was taken back."""
    return can_change(state) and bool(state.study and state.study.redo)


def with_video(state: ViewState) -> bool:
    """A video is open."""
    return state.video is not None


def can_draw(state: ViewState) -> bool:
    """The open video is in a study that may be changed."""
    return state.entry is not None and can_change(state)


def with_box(state: ViewState) -> bool:
    """A box is selected that may be changed."""
    return state.crop is not None and can_change(state)


def can_follow(state: ViewState) -> bool:
    """A box is selected that may be changed, and nothing else runs."""
    return with_box(state) and state.activity is None


def follows(state: ViewState) -> bool:
    """The selected box follows its cell."""
    return with_box(state) and state.crop is not None and state.crop.follows


def can_suggest(state: ViewState) -> bool:
    """There is a video to look for cells in, and nothing else runs."""
    return can_draw(state) and state.activity is None


def with_suggestion(state: ViewState) -> bool:
    """A suggested box of the open video waits for a decision."""
    return state.page == "video" and can_draw(state) and bool(state.offered)


def notes_here(state: ViewState) -> tuple[Note, ...]:
    """Return the notes on the shown frame, the newest first."""
    notes = state.study.notes.values() if state.study else ()
    return tuple(
        note
        for note in reversed(tuple(notes))
        if note.video == state.video_id and note.first <= state.frame <= note.last
    )


def with_note(state: ViewState) -> bool:
    """There is a note on the shown frame that may be changed."""
    return can_draw(state) and bool(notes_here(state))


def with_boxes(state: ViewState) -> bool:
    """The open video has at least one box."""
    return bool(state.clips)


def targets(state: ViewState) -> tuple[str, ...]:
    """Return the ids of the clips that a label is for: picked ones or the selected.

    On the Video page only a clip of the open video: no other one can be seen there.
    """
    if state.study is None:
        return ()
    if state.page == "video":
        return (state.clip_id,) if state.crop is not None else ()
    found = state.picked or (state.clip_id,)
    return tuple(id_ for id_ in found if id_ in state.study.clips)


def can_label(state: ViewState) -> bool:
    """At least one clip is selected that may be labelled."""
    return can_change(state) and bool(targets(state))


def can_delete(state: ViewState) -> bool:
    """A box is selected, or clips are picked in their table."""
    return with_box(state) or (state.page == "clips" and can_label(state))


def all_excluded(state: ViewState) -> bool:
    """Every clip that a label would be for is excluded."""
    clips = state.study.clips if state.study else {}
    return can_label(state) and all(clips[id_].excluded for id_ in targets(state))


def blind(state: ViewState) -> bool:
    """Names and genotypes are hidden."""
    return bool(state.study and state.study.blind)


def seeing(state: ViewState) -> bool:
    """A study is open and nothing of it is hidden."""
    return state.study is not None and not state.study.blind


def ready(state: ViewState) -> bool:
    """There is something to analyze and nothing else runs."""
    return with_boxes(state) and state.activity is None


def can_queue(state: ViewState) -> bool:
    """There are clips to analyze, results may be kept and told, and no queue runs."""
    study = state.study
    return (
        can_change(state)
        and seeing(state)
        and study is not None
        and bool(study.clips)
        and state.queue.activity is None
    )


def busy(state: ViewState) -> bool:
    """A job runs."""
    return state.activity is not None


def with_result(state: ViewState) -> bool:
    """The selected box was analyzed."""
    return state.result is not None


def exportable(state: ViewState) -> bool:
    """There is a result and nothing else runs."""
    return with_result(state) and state.activity is None


def can_film(state: ViewState) -> bool:
    """A clip was analyzed, and nothing else runs."""
    analyzed = with_result(state) or bool(state.queue.decisions)
    return analyzed and state.activity is None


def undo_text(state: ViewState) -> str:
    """Return what the next undo takes back, as the menu says it."""
    if can_undo(state) and state.study:
        return tr("Undo {change}", change=said(state.study.undo))
    return tr("Undo")


def redo_text(state: ViewState) -> str:
    """Return what the next redo does again, as the menu says it."""
    if can_redo(state) and state.study:
        return tr("Redo {change}", change=said(state.study.redo))
    return tr("Redo")


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table.

    Attributes:
        command: what it asks for.
        text: as the menu says it; ends in "…" if a question follows.
        menu: which menu it stands in.
        keys: shortcuts as Qt writes them, the first is shown.
        icon: name of the drawing in resources/icons; empty: none.
        tip: what it does, in one sentence.
        enabled: whether it makes sense now.
        checked: whether its tick is set; None: it has none.
        ends_group: whether a line follows in the menu.
        text_of: what the menu says now; None: always `text`.
        visible: whether the menu offers it now, even if disabled.
        keyless: why it comes without a key; empty if it has one.
    """

    command: Command
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    enabled: Callable[[ViewState], bool] = always
    checked: Callable[[ViewState], bool] | None = None
    ends_group: bool = False
    text_of: Callable[[ViewState], str] | None = None
    visible: Callable[[ViewState], bool] = always
    keyless: str = ""

"""What can be done to a study: pure functions from its state to one edit.

None of them touches the disk; `Study.do` makes the edit durable. All of them raise
StudyError if a record they name is not in the study any more.
"""

from liverwort_gui.study.edits.clips import (
    annotate_clip,
    delete_clips,
    exclude_clips,
    place_clip,
    reshape_clip,
)
from liverwort_gui.study.edits.labels import (
    COLOURS,
    FIRST_CLASSES,
    KEYS,
    add_class,
    change_class,
    fresh_classes,
    label_by_genotype,
    label_clips,
    mark_unsure,
    order_classes,
    remove_class,
    set_blind,
    unlabel_clips,
)
from liverwort_gui.study.edits.suggestions import accept, accept_all, offer, reject
from liverwort_gui.study.edits.videos import (
    VIDEO_VALUES,
    add_videos,
    delete_note,
    describe_videos,
    remove_videos,
    update_videos,
    write_note,
)

__all__ = [
    "COLOURS",
    "FIRST_CLASSES",
    "KEYS",
    "VIDEO_VALUES",
    "accept",
    "accept_all",
    "add_class",
    "add_videos",
    "annotate_clip",
    "change_class",
    "delete_clips",
    "delete_note",
    "describe_videos",
    "exclude_clips",
    "fresh_classes",
    "label_by_genotype",
    "label_clips",
    "mark_unsure",
    "offer",
    "order_classes",
    "place_clip",
    "reject",
    "remove_class",
    "remove_videos",
    "reshape_clip",
    "set_blind",
    "unlabel_clips",
    "update_videos",
    "write_note",
]

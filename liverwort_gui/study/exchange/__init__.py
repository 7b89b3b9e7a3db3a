"""What comes into a study and leaves it: tables, datasets, folders, other studies."""

from liverwort_gui.study.exchange.archive import pack, unpack
from liverwort_gui.study.exchange.clip_folders import write_clip_folders
from liverwort_gui.study.exchange.dataset import write_dataset
from liverwort_gui.study.exchange.dataset_reading import (
    Dataset,
    read_dataset,
    read_dataset_here,
    take_dataset_arrays,
)
from liverwort_gui.study.exchange.foreign import (
    Other,
    read_study,
    read_study_here,
    take_pixels,
)
from liverwort_gui.study.exchange.matching import Report
from liverwort_gui.study.exchange.merge import merge
from liverwort_gui.study.exchange.merge_records import (
    Conflict,
    Merge,
    MergeReport,
    Side,
)
from liverwort_gui.study.exchange.metadata import (
    edit_from_metadata,
    metadata_text,
    write_metadata,
)
from liverwort_gui.study.exchange.simulated import import_simulated, is_simulated
from liverwort_gui.study.exchange.spreadsheet import load_table
from liverwort_gui.study.exchange.tables import (
    boxes_text,
    edit_from_boxes,
    write_boxes,
)

__all__ = [
    "Conflict",
    "Dataset",
    "Merge",
    "MergeReport",
    "Other",
    "Report",
    "Side",
    "boxes_text",
    "edit_from_boxes",
    "edit_from_metadata",
    "import_simulated",
    "is_simulated",
    "load_table",
    "merge",
    "metadata_text",
    "pack",
    "read_dataset",
    "read_dataset_here",
    "read_study",
    "read_study_here",
    "take_dataset_arrays",
    "take_pixels",
    "unpack",
    "write_boxes",
    "write_clip_folders",
    "write_dataset",
    "write_metadata",
]

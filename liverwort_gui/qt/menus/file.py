"""The File menu: studies, videos, and what leaves the program."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    LISTED,
    SELDOM,
    SHOWN,
    WIDE,
    Action,
    Command,
    can_change,
    can_film,
    can_merge,
    can_send,
    can_take,
    exportable,
    idle,
    with_study,
)
from liverwort_gui.qt.language import later

MENU = later("&File")

ROWS = (
    Action(
        Command.NEW_STUDY,
        later("New study…"),
        MENU,
        ("Ctrl+N",),
        tip=later("Begin a study: a folder that keeps videos, clips and labels"),
    ),
    Action(
        Command.OPEN_STUDY,
        later("Open study…"),
        MENU,
        ("Ctrl+Shift+O",),
        "study",
        later("Open a study folder, whose name ends in .liverwort"),
    ),
    Action(
        Command.OPEN_RECENT,
        later("Open recent"),
        MENU,
        tip=later("Open a study again"),
        keyless=LISTED,
    ),
    Action(
        Command.SAVE_STUDY_AS,
        later("Save study as…"),
        MENU,
        ("Ctrl+S", "Ctrl+Shift+S"),
        tip=later("Give the study a name and a place; every change is kept there"),
        enabled=with_study,
    ),
    Action(
        Command.SAVE_COPY,
        later("Save a copy…"),
        MENU,
        tip=later("Write a copy of the study as it is now, and go on with this one"),
        enabled=with_study,
        keyless=SELDOM,
    ),
    Action(
        Command.PACK_STUDY,
        later("Pack study as zip…"),
        MENU,
        tip=later(
            "Put the study into one file, to mail it; videos and trainings are not "
            "in it, the network in use is"
        ),
        enabled=can_send,
        keyless=SELDOM,
    ),
    Action(
        Command.OPEN_PACKED,
        later("Open packed study…"),
        MENU,
        tip=later(
            "Make a study of a zip file that Pack study has written, and open it"
        ),
        enabled=idle,
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.OPEN,
        later("Open videos…"),
        MENU,
        ("Ctrl+O",),
        "open",
        later(
            "Open microscope videos (mp4, mov, avi, TIFF, ND2 and others) in this study"
        ),
    ),
    Action(
        Command.ADD_FOLDER,
        later("Add folder of videos…"),
        MENU,
        tip=later(
            "Add every video in a folder, and in the folders inside it, to this study"
        ),
        keyless=SHOWN,
    ),
    Action(
        Command.OPEN_FOLDER,
        later("Open folder of images…"),
        MENU,
        (),
        "folder",
        later("Open a folder of images, one per frame, as a video"),
        keyless=SELDOM,
    ),
    Action(
        Command.FIND_MISSING,
        later("Find missing videos…"),
        MENU,
        (),
        "find",
        later("Search one folder for the videos of this study, whatever their names"),
        enabled=can_change,
        ends_group=True,
        keyless=SHOWN,
    ),
    Action(
        Command.OPEN_SAMPLE,
        later("Open sample study"),
        MENU,
        ("Ctrl+Shift+M",),
        tip=later("Open a study of simulated sperm, to look around"),
        enabled=idle,
    ),
    Action(
        Command.SIMULATE,
        later("Simulate videos…"),
        MENU,
        tip=later(
            "Draw videos of virtual sperm with a planted difference, and bring them "
            "into the study with the truth about every pixel"
        ),
        enabled=can_take,
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.IMPORT_DATA,
        later("Import labels or dataset…"),
        MENU,
        tip=later(
            "Bring in a table of boxes or metadata (CSV), a dataset (HDF5), or the "
            "boxes.csv or truth.h5 of simulated videos"
        ),
        enabled=can_take,
        keyless=SELDOM,
    ),
    Action(
        Command.EXPORT_DATASET,
        later("Export dataset…"),
        MENU,
        tip=later("Write boxes and labels, metadata, or all clips, for other programs"),
        enabled=can_send,
        keyless=SELDOM,
    ),
    Action(
        Command.MERGE_STUDY,
        later("Merge another study…"),
        MENU,
        tip=later("Bring another person's videos, clips and labels into this study"),
        enabled=can_merge,
        ends_group=True,
        keyless=WIDE,
    ),
    Action(
        Command.EXPORT_FILM,
        later("Export films…"),
        MENU,
        ("Ctrl+E",),
        "film",
        later(
            "Write films of this clip, of picked clips or of all that are analyzed, "
            "for slides: the clip, its evidence and its curve"
        ),
        can_film,
    ),
    Action(
        Command.EXPORT_FRAMES,
        later("Export frames as PNG…"),
        MENU,
        ("Ctrl+Shift+E",),
        "frames",
        later("Save every frame of the film as a picture in a new folder"),
        exportable,
    ),
    Action(
        Command.SAVE_SNAPSHOT,
        later("Save snapshot…"),
        MENU,
        ("Ctrl+Alt+S",),
        "camera",
        later("Save the shown frame of the clip with its overlay as a picture"),
        exportable,
    ),
    Action(
        Command.SAVE_CURVE,
        later("Save curve…"),
        MENU,
        ("Ctrl+Alt+C",),
        "curve",
        later("Save the evidence of each frame as a table (CSV)"),
        exportable,
    ),
    Action(
        Command.SAVE_EVIDENCE,
        later("Save evidence…"),
        MENU,
        (),
        "save",
        later("Save the evidence maps and the curve as numbers (HDF5)"),
        exportable,
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.QUIT, later("Quit"), MENU, ("Ctrl+Q",), tip=later("Close the program")
    ),
)

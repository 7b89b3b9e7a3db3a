"""The View menu: pages, zoom, colours."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    Action,
    Command,
    always,
    with_video,
)
from liverwort_gui.qt.rolling_shown import was_asked

MENU = "&View"

ROWS = (
    Action(
        Command.SHOW_VIDEO,
        "Video page",
        MENU,
        ("Ctrl+1",),
        tip="Show the video with its boxes",
        checked=lambda state: state.page == "video",
    ),
    Action(
        Command.SHOW_CLIPS,
        "Clips page",
        MENU,
        ("Ctrl+2",),
        tip="Show the table of all clips",
        checked=lambda state: state.page == "clips",
    ),
    Action(
        Command.SHOW_TRAINING,
        "Training page",
        MENU,
        ("Ctrl+3",),
        tip="Train networks on the labelled clips, and see how they fared",
        checked=lambda state: state.page == "training",
    ),
    Action(
        Command.SHOW_COMPARE,
        "Compare page",
        MENU,
        ("Ctrl+4",),
        tip="Compare two kinds of sperm: whether, where and when they differ",
        checked=lambda state: state.page == "compare",
        ends_group=True,
    ),
    Action(
        Command.FIT,
        "Fit video",
        MENU,
        ("F",),
        "fit",
        "Show the whole frame",
        with_video,
    ),
    Action(
        Command.ZOOM_IN,
        "Zoom in",
        MENU,
        ("Ctrl++", "Ctrl+="),
        tip="Enlarge the video; the mouse wheel does the same",
        enabled=with_video,
    ),
    Action(
        Command.ZOOM_OUT,
        "Zoom out",
        MENU,
        ("Ctrl+-",),
        tip="Make the video smaller; the mouse wheel does the same",
        enabled=with_video,
        ends_group=True,
    ),
    Action(
        Command.OVERLAY,
        "Show evidence map",
        MENU,
        ("H",),
        "overlay",
        "Cover the clip with its evidence map, or show it bare",
        always,
        lambda state: state.show_overlay,
    ),
    Action(
        Command.CHECK_MAPS,
        "Check maps by itself",
        MENU,
        tip="After an analysis, test in the background how far its map can be believed",
        checked=lambda state: state.checks_maps,
        ends_group=True,
    ),
    Action(
        Command.ZOOM_WINDOW,
        "Timeline: window only",
        MENU,
        ("Z",),
        "zoom-window",
        "Let the timeline show the window only",
        with_video,
    ),
    Action(
        Command.WHOLE_VIDEO,
        "Timeline: whole video",
        MENU,
        ("Shift+Z",),
        "whole-video",
        "Let the timeline show the whole video",
        with_video,
    ),
    Action(
        Command.SHOW_DECISIONS,
        "Timeline: decisions",
        MENU,
        ("Shift+D",),
        tip="Show the decisions along the video under the timeline, or fold them away",
        enabled=was_asked,
        checked=lambda state: not state.rolling.folded,
        ends_group=True,
    ),
    Action(
        Command.THEME_SYSTEM, "Colours of the system", MENU, tip="Follow the system"
    ),
    Action(Command.THEME_LIGHT, "Light colours", MENU, tip="Dark text on light ground"),
    Action(Command.THEME_DARK, "Dark colours", MENU, tip="Light text on dark ground"),
)

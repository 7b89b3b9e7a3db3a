"""The View menu: pages, zoom, colours."""

from __future__ import annotations

from liverwort_gui.qt.commands import SELDOM, Action, Command, always, with_video
from liverwort_gui.qt.language import later
from liverwort_gui.qt.rolling_shown import was_asked

MENU = later("&View")

ROWS = (
    Action(
        Command.SHOW_VIDEO,
        later("Video page"),
        MENU,
        ("Ctrl+1",),
        tip=later("Show the video with its boxes"),
        checked=lambda state: state.page == "video",
    ),
    Action(
        Command.SHOW_CLIPS,
        later("Clips page"),
        MENU,
        ("Ctrl+2",),
        tip=later("Show the table of all clips"),
        checked=lambda state: state.page == "clips",
    ),
    Action(
        Command.SHOW_TRAINING,
        later("Training page"),
        MENU,
        ("Ctrl+3",),
        tip=later("Train networks on the labelled clips, and see how they fared"),
        checked=lambda state: state.page == "training",
    ),
    Action(
        Command.SHOW_COMPARE,
        later("Compare page"),
        MENU,
        ("Ctrl+4",),
        tip=later("Compare two kinds of sperm: whether, where and when they differ"),
        checked=lambda state: state.page == "compare",
        ends_group=True,
    ),
    Action(
        Command.FIT,
        later("Fit video"),
        MENU,
        ("F",),
        "fit",
        later("Show the whole frame"),
        with_video,
    ),
    Action(
        Command.ZOOM_IN,
        later("Zoom in"),
        MENU,
        ("Ctrl++", "Ctrl+="),
        tip=later("Enlarge the video; the mouse wheel does the same"),
        enabled=with_video,
    ),
    Action(
        Command.ZOOM_OUT,
        later("Zoom out"),
        MENU,
        ("Ctrl+-",),
        tip=later("Make the video smaller; the mouse wheel does the same"),
        enabled=with_video,
        ends_group=True,
    ),
    Action(
        Command.OVERLAY,
        later("Show evidence map"),
        MENU,
        ("H",),
        "overlay",
        later("Cover the clip with its evidence map, or show it bare"),
        always,
        lambda state: state.show_overlay,
    ),
    Action(
        Command.CHECK_MAPS,
        later("Check maps by itself"),
        MENU,
        tip=later(
            "After an analysis, test in the background how far its map can be believed"
        ),
        checked=lambda state: state.checks_maps,
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.ZOOM_WINDOW,
        later("Timeline: window only"),
        MENU,
        ("Z",),
        "zoom-window",
        later("Let the timeline show the window only"),
        with_video,
    ),
    Action(
        Command.WHOLE_VIDEO,
        later("Timeline: whole video"),
        MENU,
        ("Shift+Z",),
        "whole-video",
        later("Let the timeline show the whole video"),
        with_video,
    ),
    Action(
        Command.SHOW_DECISIONS,
        later("Timeline: decisions"),
        MENU,
        ("Shift+D",),
        tip=later(
            "Show the decisions along the video under the timeline, or fold them away"
        ),
        enabled=was_asked,
        checked=lambda state: not state.rolling.folded,
        ends_group=True,
    ),
    Action(
        Command.THEME_SYSTEM,
        later("Colours of the system"),
        MENU,
        tip=later("Follow the system"),
        keyless=SELDOM,
    ),
    Action(
        Command.THEME_LIGHT,
        later("Light colours"),
        MENU,
        tip=later("Dark text on light ground"),
        keyless=SELDOM,
    ),
    Action(
        Command.THEME_DARK,
        later("Dark colours"),
        MENU,
        tip=later("Light text on dark ground"),
        keyless=SELDOM,
    ),
)

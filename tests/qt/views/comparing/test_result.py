"""What a comparison found, as the page shows it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QLabel, QTableWidget

from liverwort_gui.comparison_records import TRAITS, Colours
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.comparing import clip_grid
from liverwort_gui.qt.views.comparing import result as module
from liverwort_gui.qt.views.comparing.body import BETWEEN
from liverwort_gui.qt.views.comparing.plots import Band, BandPlot, Paint
from liverwort_gui.qt.views.comparing.result import TABS, CompareResult, notes_of
from liverwort_gui.qt.views.comparing.words_tab import WIDEST
from tests.qt.comparing.states import MADE, QUESTION
from tests.qt.views.looks import text
from tests.report.made_comparison import BLUE, ORANGE, made_comparison

PATIENCE = 60_000  # ms, on a busy computer
DECISIONS, BODY, TIME, TRAITS_TAB, GALLERY, WORDS = range(len(TABS))


@pytest.fixture
def result(qtbot):
    view = CompareResult({command: QAction(command) for command in Command})
    qtbot.addWidget(view)
    view.resize(740, 560)
    view.show_made(MADE, outdated=False)
    view.show()
    return view


@pytest.fixture
def tab(qtbot, result):
    """Return a function that turns to a tab and waits until it is drawn."""

    def turn(at, made=MADE):
        result.show_made(made, outdated=False)
        result.bar.setCurrentIndex(at)
        qtbot.waitUntil(lambda: not result.drawing, timeout=PATIENCE)
        assert result.tab(at).isVisible()
        return result.tab(at)

    return turn


def made_with(**changes):
    return replace(MADE, comparison=made_comparison(**changes))


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_headline_and_the_notes_stand_above_all_tabs(result):
    assert text(result, "compare-title") == "wild type and mutant, by genotype"
    assert "20 clips of 4 videos" in text(result, "compare-counts")
    assert text(result, "compare-counts").endswith("results of length")
    assert text(result, "compare-headline") == "The network tells the groups apart."
    assert "count videos, not clips" in text(result, "compare-notes")
    assert not result.findChild(QLabel, "compare-old").isVisible()
    result.show_made(MADE, outdated=True)
    assert result.findChild(QLabel, "compare-old").isVisible()


def test_several_notes_are_counted():
    assert notes_of(()) == ""
    assert notes_of(("One.",)) == "One."
    assert notes_of(("One.", "Two.")).startswith("2 notes")


def test_tabs_are_made_when_they_are_looked_at(result, tab):
    tab(DECISIONS)
    assert [at for at in range(len(TABS)) if result.tab(at)] == [DECISIONS]
    tab(WORDS)
    assert [at for at in range(len(TABS)) if result.tab(at)] == [DECISIONS, WORDS]


def test_decisions_show_units_large_and_clips_small_with_names_on_hover(tab):
    view = tab(DECISIONS)
    dots = view.plot.dots
    assert (len(dots.clips), len(dots.units)) == (40, 8)
    first = MADE.comparison.clips[0]
    assert dots.clips[0].tip.startswith(f"Clip {first.number} of v00.avi")
    assert "of 5 clips" in dots.units[0].tip
    means = [np.mean([d.value for d in dots.units if d.group == k]) for k in (0, 1)]
    assert means == pytest.approx(MADE.comparison.decision.means)
    assert "report it" in text(view, "compare-clip-p")
    facts = [made.text() for made in view.findChildren(QLabel)]
    assert "p over videos" in facts
    assert "0.029" in facts
    assert "0.40; the clips are worth about 17" in facts


def test_a_double_clicked_dot_leads_to_its_clip(qtbot, tab):
    view = tab(DECISIONS)
    clips = next(
        item
        for item in view.plot.getPlotItem().items
        if getattr(item, "points", None) and item.points()[0].data().clip
    )

    class Event:
        def __init__(self, double):
            self._double = double

        def double(self):
            return self._double

    went = []
    view.clip_wished.connect(went.append)
    point = clips.points()[2]
    clips.sigClicked.emit(clips, [point], Event(double=False))
    clips.sigClicked.emit(clips, [point], Event(double=True))
    assert went == [point.data().clip]


def test_the_body_map_is_read_under_the_mouse(tab):
    view = tab(BODY)
    body = MADE.comparison.body
    row, column = np.argwhere(body.significant)[0]
    plot = view.maps[2]
    plot.hovered.emit(int(row), int(column))
    said = text(view, "compare-reading")
    assert "wild type" in said
    assert "p = 0.029" in said
    plot.hovered.emit(0, 0)  # a corner
    assert "not tested" in text(view, "compare-reading")
    box = plot.getPlotItem().getViewBox()
    middle = box.mapViewToScene(QPointF(body.along[column], body.across[row]))
    plot.scene().sigMouseMoved.emit(middle)
    assert text(view, "compare-reading") == said
    view.curves[0].hovered.emit(3)
    assert "difference" in text(view, "compare-reading")
    view.curves[0].hovered.emit(-1)
    assert text(view, "compare-reading").startswith("Point at")
    assert f'color:{ORANGE}">■</span> for mutant' in text(view, "compare-map-key")
    assert "Bands: 95 %." in text(view, "compare-map-key")


def test_curves_are_seen_whole_where_there_are_too_few_for_bands(tab):
    body = made_comparison().body
    ends = np.full_like(body.curve_ends, np.nan)
    few = replace(
        body, curve_ends=ends, curve_difference_ends=np.full_like(ends[0], np.nan)
    )
    view = tab(BODY, made_with(body=few))
    curves = (body.curve_means, body.curve_difference)
    for plot, drawn in zip(view.curves, curves, strict=True):
        low, high = plot.getPlotItem().viewRange()[1]
        assert low < drawn.min() < drawn.max() < high < 2 * drawn.max()
    assert "Too few videos for bands." in text(view, "compare-map-key")


def test_a_band_that_is_higher_than_its_curve_is_seen_whole(qtbot):
    plot = BandPlot("plot", "")
    qtbot.addWidget(plot)
    x, y = np.arange(3.0), np.ones(3)
    plot.show_bands([Band(x, y, np.stack((y - 5, y + 7)))], level=None)
    low, high = plot.getPlotItem().viewRange()[1]
    assert low < -4
    assert high > 8


def test_captions_of_neighbours_do_not_touch(result, tab):
    view = tab(BODY)
    one, other = (
        view.findChild(QLabel, f"compare-body-title-{number}") for number in (3, 4)
    )
    assert one.geometry().right() + BETWEEN <= other.geometry().left()


def test_why_there_is_no_body_map_is_said(tab):
    body = made_comparison().body
    empty = replace(
        body, along=np.zeros(0), across=np.zeros(0), reason="No cell swims."
    )
    view = tab(BODY, made_with(body=empty))
    assert text(view, "compare-no-map") == "No cell swims."
    assert view.findChild(QLabel, "compare-no-map").isVisible()


def test_time_shows_frames_bursts_and_the_beat(tab):
    view = tab(TIME)
    rows = cells(view.findChild(QTableWidget, "compare-timing"))
    assert [row[0] for row in rows] == [
        "Effective frames, frames",
        "Burst length, frames",
    ]
    assert view.beat.isVisible()
    assert view.frames is None
    assert "same moment" in text(view, "compare-frame-words")
    view.beat.hovered.emit(0)
    assert text(view, "compare-time-reading").startswith("phase 0.")


def few_units(found=MADE.comparison):
    """The same of so few units that there are no intervals."""
    reason = "an interval needs 3 units of each group"
    none = {"interval": None, "auc_interval": None, "reason": reason}
    return made_with(
        decision=replace(found.decision, **none),
        measures=tuple(replace(test, **none) for test in found.measures),
    )


@pytest.mark.parametrize(
    ("at", "name"), [(TIME, "compare-timing"), (TRAITS_TAB, "compare-trait-tests")]
)
def test_a_table_promises_no_interval_where_none_is(tab, at, name):
    table = tab(at).findChild(QTableWidget, name)
    assert table.horizontalHeaderItem(3).text() == "Difference (95 %)"
    assert "interval" not in table.item(0, 3).toolTip()
    tab(at, few_units())
    head, cell = table.horizontalHeaderItem(3), table.item(0, 3)
    assert head.text() == "Difference"
    for item in (head, cell):
        assert "No interval: an interval needs 3 units" in item.toolTip()
    assert cell.text() in cell.toolTip()
    tab(at)
    assert head.toolTip() == ""
    assert "needs 3 units" not in table.item(0, 3).toolTip()


def test_aligned_clips_have_curves_by_frame(tab):
    frames = np.arange(4.0)
    curves = replace(
        made_comparison().curves,
        frames=frames,
        means=np.ones((2, 4)),
        ends=np.stack([np.zeros((2, 4)), np.full((2, 4), 2.0)], axis=1),
        t=np.zeros(4),
        p=np.array([1.0, 0.02, 0.02, 1.0]),
        reason="",
    )
    view = tab(TIME, made_with(curves=curves))
    assert view.frames.isVisible()
    view.frames.hovered.emit(1)
    assert text(view, "compare-time-reading").startswith("frame 1: wild type 1")


def test_traits_say_how_much_of_the_decision_they_explain(tab):
    view = tab(TRAITS_TAB)
    assert set(view.dots) == set(TRAITS)
    rows = cells(view.findChild(QTableWidget, "compare-trait-tests"))
    assert rows[0][0] == "Speed, µm/s"
    assert rows[0][-1] == "0.12 (−0.40 to 0.50)"
    assert rows[1][-1] == "too few units"
    assert rows[-1][0] == "All together"


def test_clips_to_look_at_lead_to_the_clip(qtbot, result, tab):
    view = tab(GALLERY)
    went = []
    result.clip_wished.connect(went.append)
    found = MADE.comparison
    view.clips.itemActivated.emit(view.clips.item(0, 0))
    for column in (0, 1, 2):
        view.pairs.activated.emit(view.pairs.model().index(0, column))
    pair = found.pairs[0]
    assert went == [found.clips[-1].id, pair.first, pair.second, pair.first]


def test_a_kind_without_clips_says_why_and_leads_nowhere(qtbot, result, tab):
    view = tab(GALLERY)
    kinds = [gallery.kind for gallery in MADE.comparison.galleries]
    said = view.clips.item(kinds.index("misjudged"), 0)
    assert said.text() == "No clip was misjudged."
    with qtbot.assertNotEmitted(result.clip_wished):
        view.clips.itemActivated.emit(said)


def test_pictures_of_clips_come_when_they_are_there(qtbot, result, tab):
    wished = []
    result.thumbnails_wished.connect(wished.append)
    view = tab(GALLERY)
    item = view.clips.item(0, 0)
    id_ = item.data(clip_grid.CLIP)
    assert id_ in wished[0]
    blank = item.icon().cacheKey()
    image = QImage(96, 96, QImage.Format.Format_Grayscale8)
    image.fill(200)
    result.show_thumbnail(id_, image)
    assert view.clips.item(0, 0).icon().cacheKey() != blank
    pair = MADE.comparison.pairs[0]
    before = view.pairs.item(0, 1).icon().cacheKey()
    result.show_thumbnail(pair.second, image)
    assert view.pairs.item(0, 1).icon().cacheKey() != before


def test_pairs_stand_below_the_clips_where_there_is_no_room_beside(tab, result):
    view = tab(GALLERY)
    corner = QPoint()
    assert view.pairs.mapTo(view, corner).y() > view.clips.mapTo(view, corner).y()
    assert view.pairs.mapTo(view, corner).x() == view.clips.mapTo(view, corner).x()
    view.resize(1200, 600)
    assert view.pairs.mapTo(view, corner).y() == view.clips.mapTo(view, corner).y()
    assert view.pairs.mapTo(view, corner).x() > view.clips.mapTo(view, corner).x()


@pytest.mark.parametrize(("width", "side"), [(300, clip_grid.LEAST), (3000, 96)])
def test_pictures_are_as_large_as_there_is_room_for(result, tab, width, side):
    view = tab(GALLERY)
    view.clips.resize(width, 400)
    assert view.clips.iconSize().width() == side


def test_a_pair_is_wished_as_a_film(qtbot, result, tab):
    view = tab(GALLERY)
    wished = []
    result.pair_wished.connect(wished.append)
    qtbot.mouseClick(view.film, Qt.MouseButton.LeftButton)  # the first row is selected
    pair = MADE.comparison.pairs[0]
    assert wished == [(pair.first, pair.second)]


def test_all_sentences_can_be_read_and_copied(tab):
    view = tab(WORDS)
    assert text(view, "compare-methods") == MADE.comparison.methods[0]
    assert "Clip 41 (wild type)" in text(view, "compare-left_out")


def test_lines_stay_short_enough_to_be_read(tab):
    view = tab(WORDS)
    view.resize(2400, 900)
    assert view.widget().width() <= WIDEST


def test_dark_colours_are_brighter(tab, result, qtbot):
    view = tab(DECISIONS)
    light = view.plot.paint_of.groups
    assert light == (BLUE, ORANGE)  # of the classes, as the labels have them
    result.set_paint(Paint("#222725", "#a0aba5", "#69756f"))
    qtbot.waitUntil(lambda: not result.drawing, timeout=PATIENCE)
    for before, after in zip(light, view.plot.paint_of.groups, strict=True):
        assert QColor(after).lightness() > QColor(before).lightness()


def test_a_map_has_the_colours_of_the_classes_though_the_groups_are_turned(tab):
    colours = Colours((ORANGE, BLUE), BLUE, ORANGE)
    view = tab(BODY, made_with(colours=colours))
    assert view.maps[0].paint_of.groups == (ORANGE, BLUE)
    assert view.maps[0].paint_of.ends == (BLUE, ORANGE)


def test_another_comparison_takes_the_place_of_one_that_is_being_drawn(
    qtbot, result, monkeypatch
):
    other = replace(
        MADE,
        question=replace(QUESTION, seed=1),
        comparison=made_comparison(summary=("Other.",)),
    )
    result.bar.setCurrentIndex(BODY)
    assert result.drawing
    result.show_made(other, outdated=False)
    result.bar.setCurrentIndex(WORDS)
    qtbot.waitUntil(lambda: not result.drawing, timeout=PATIENCE)
    assert text(result, "compare-summary") == "Other."
    assert module.OUTDATED

import re

import numpy as np
import pytest
from matplotlib.colors import to_hex

from liverwort_gui.comparison_records import Colours
from liverwort_gui.errors import LiverwortError
from liverwort_gui.report.drawing import groups as group_drawing
from liverwort_gui.report.drawing import judging, style
from liverwort_gui.report.figures import (
    comparison_figures,
    curves_figure,
    discovery_figure,
    example_figure,
    scale_of,
    shown_of,
    write_figure,
)
from liverwort_gui.report.panels import Look
from tests.report.made_comparison import made_comparison


@pytest.fixture(scope="module")
def figures():
    return comparison_figures(made_comparison())


def texts(figure):
    return " ".join(
        item.get_text() for item in figure.findobj() if hasattr(item, "get_text")
    )


def test_a_comparison_has_all_its_figures(figures):
    assert set(figures) == {
        *("decision", "roc", "confusion", "measures", "body_map", "body_curve"),
        *("beat", "traits"),
    }


def test_figures_without_data_are_left_out():
    found = made_comparison()
    changed = made_comparison(
        beat=type(found.beat)(
            *(np.zeros(0), np.zeros((2, 0)), np.zeros((2, 2, 0))),
            *((), (None, None), (0, 0), (0, 0)),
            reason="No beat was found.",
        )
    )
    assert "beat" not in comparison_figures(changed)


def test_pdf_figures_have_their_fonts_within(figures, tmp_path):
    data = write_figure(figures["roc"], tmp_path / "roc.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/FontFile2" in data, "TrueType outlines"
    assert b"/Type3" not in data


def test_svg_figures_need_no_font(figures, tmp_path):
    text = write_figure(figures["roc"], tmp_path / "roc.svg").read_text("utf-8")
    assert "<text" not in text
    assert "http-equiv" not in text
    assert not re.findall(r'(?:href|src)="(?!#)', text), "nothing from outside"


def test_png_figures_have_300_dpi(figures, tmp_path):
    data = write_figure(figures["roc"], tmp_path / "roc.png").read_bytes()
    at = data.index(b"pHYs") + 4
    per_metre = int.from_bytes(data[at : at + 4], "big")
    assert per_metre * 0.0254 == pytest.approx(300, abs=0.5)


def test_the_same_figure_gives_the_same_file(tmp_path):
    files = []
    for name in "ab":
        drawn = judging.confusion(np.array([[3, 1], [0, 4]]), ("A", "B"), ("A", "B"))
        files.append(write_figure(drawn, tmp_path / f"{name}.svg").read_bytes())
    assert files[0] == files[1]


def test_other_kinds_of_file_are_refused(figures, tmp_path):
    with pytest.raises(ValueError, match="bmp"):
        write_figure(figures["roc"], tmp_path / "roc.bmp")
    assert list(tmp_path.iterdir()) == []


def test_the_significant_region_is_outlined_along_its_sides():
    along, across = np.arange(5.0), np.arange(4.0)
    p = np.ones((4, 5))
    p[1:3, 2] = 0.01
    plane = np.zeros((4, 5))
    figure = group_drawing.body_map(
        *(along, across, np.stack((plane, plane)), plane, p),
        *(np.ones((4, 5), bool), ("A", "B"), ("B", "A")),
    )
    (lines,) = figure.axes[2].collections
    ends = {tuple(map(tuple, segment)) for segment in lines.get_segments()}
    assert ends == {
        ((1.5, 0.5), (2.5, 0.5)),
        ((1.5, 2.5), (2.5, 2.5)),
        ((1.5, 0.5), (1.5, 1.5)),
        ((1.5, 1.5), (1.5, 2.5)),
        ((2.5, 0.5), (2.5, 1.5)),
        ((2.5, 1.5), (2.5, 2.5)),
    }


def test_figures_have_the_colours_of_the_classes():
    turned = Colours(("#d55e00", "#009e73"), "#009e73", "#d55e00")
    drawn = comparison_figures(made_comparison(colours=turned))
    lines = drawn["body_curve"].axes[0].get_lines()
    assert [line.get_color() for line in lines[:2]] == list(turned.groups)
    told = "orange speaks for mutant, green for wild type"
    assert told in drawn["body_map"].get_supxlabel()
    colours = drawn["body_map"].axes[0].images[0].get_cmap()
    assert to_hex(colours(1.0)) == turned.positive
    assert to_hex(colours(0.0)) == turned.negative


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("#0067C4", "blue"),
        ("#0072b2", "blue"),
        ("#C96500", "orange"),
        ("#d55e00", "orange"),
        ("#009e73", "green"),
        ("#777777", "grey"),
    ],
)
def test_a_colour_goes_by_its_usual_name(colour, name):
    assert style.colour_name(colour) == name


def test_roc_points_by_hand():
    scores = np.array([3.0, 2.0, 2.0, 1.0])
    false, true = judging.roc_points(scores, np.array([True, True, False, False]))
    assert false.tolist() == [0.0, 0.0, 0.5, 1.0]
    assert true.tolist() == [0.0, 0.5, 1.0, 1.0]


def test_confusion_counts_are_those_of_the_clips(figures):
    found = made_comparison()
    wrong = [sum(c.right is False for c in found.clips if c.group == g) for g in (0, 1)]
    shown = texts(figures["confusion"])
    for n in (*wrong, 20 - wrong[0], 20 - wrong[1]):
        assert re.search(rf"(?<!\d){n}\n", shown)


def test_the_paper_s_figures_show_frames_and_evidence(result):
    one = example_figure(result, 2)
    assert [axes.get_title(loc="left") for axes in one.axes[:2]] == [
        "Input image",
        "Evidence",
    ]
    rows = discovery_figure([result, result], frames=[0, 3])
    assert len(rows.axes) == 2 * 4 + 1
    assert "mutant" in texts(rows)
    assert "0.2 s" in texts(one) or "µm" in texts(one)


def test_all_panels_of_a_figure_have_one_scale(result, with_explanation):
    loud = with_explanation(maps=result.explanation.maps * 40)
    look = Look().fitted([result, loud])
    figure = discovery_figure([result, loud], frames=[1])
    limits = {
        image.get_clim()
        for axes in figure.axes
        for image in axes.get_images()
        if image.get_array().shape == (16, 16)
    }
    assert limits == {(-look.scale, look.scale)}
    assert scale_of(result, look).colours[128, 3] == 0, "no evidence is transparent"


def test_clips_of_other_classes_share_no_figure(result, with_explanation):
    other = with_explanation(classes=("control", "mutant"))
    for draw in (discovery_figure, curves_figure):
        with pytest.raises(LiverwortError, match="control"):
            draw([result, other])


def test_a_curve_is_drawn_as_it_is(result):
    line = curves_figure([result]).axes[0].lines[-1]
    np.testing.assert_allclose(line.get_ydata(), shown_of(result).curve)
    np.testing.assert_allclose(line.get_xdata(), result.clip.times)

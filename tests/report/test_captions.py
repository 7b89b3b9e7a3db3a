from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.report import text
from liverwort_gui.report.captions import (
    footer,
    header,
    percent,
    time_known,
    time_stamp,
)


@pytest.fixture
def written(monkeypatch):
    """Collect the lines that are written, with their sizes: [(line, size), ...]."""
    lines = []
    draw_line = text.write

    def noted(draw, place, line, size, colour, **style):
        lines.append((line, size))
        draw_line(draw, place, line, size, colour, **style)

    monkeypatch.setattr(text, "write", noted)
    return lines


def test_header_shows_class_probability_and_the_note_of_the_card(result, written):
    header(result, 1104, 32)
    p = 1 / (1 + np.exp(-result.explanation.decision))
    assert written == [
        ("mutant", text.HEAD),
        (f"  {100 * p:.0f} %", text.HEAD),
        ("Trained only on simulated videos.", text.BODY),
    ]


def test_out_of_scope_shows_the_reason_and_no_probability(result, written):
    result = replace(result, out_of_scope=("The cell is too dark.",))
    header(result, 1104, 32)
    lines = [line for line, _ in written]
    assert lines[:2] == ["Out of scope: no verdict", "The cell is too dark."]
    assert not any("%" in line or "mutant" in line for line in lines)


def test_footer_says_what_is_in_doubt_and_the_source(result, with_explanation, written):
    result = with_explanation(warning="Features, not classes.")
    clip = replace(result.clip, background_note="The cell hardly moves.")
    footer(replace(result, clip=clip), 1104, 32)
    lines = [line for line, _ in written]
    assert lines[:2] == ["Features, not classes.", "The cell hardly moves."]
    for part in ("mutant_03.avi", "box 10, 20, 128 px", "frames 100–105", "“length”"):
        assert part in lines[2]


def test_footer_says_from_where_to_where_a_box_follows(following, written):
    footer(following, 1104, 32)
    assert "box following from 10, 20 to 15, 25, 128 px" in written[-1][0]


@pytest.mark.parametrize(
    ("p", "shown"),
    [(0.5, "50 %"), (0.987, "99 %"), (0.9999, "> 99 %"), (1.0, "> 99 %")],
)
def test_percent_never_claims_certainty(p, shown):
    assert percent(p) == shown


def test_time_is_known_only_with_a_frame_rate(result, with_clip):
    clip = result.clip
    assert time_known(clip)
    assert not time_known(with_clip(video=replace(clip.video, fps=None)).clip)
    assert not time_known(with_clip(times=np.full(6, np.nan)).clip)
    assert not time_known(with_clip(times=np.zeros(6)).clip)


@pytest.mark.parametrize(
    ("fps", "shown"), [(100.0, "1.01 s"), (30.0, "3.37 s"), (2000.0, "0.0505 s")]
)
def test_time_stamp_has_as_many_digits_as_tell_frames_apart(with_clip, fps, shown):
    clip = with_clip(times=(100 + np.arange(6)) / fps).clip
    assert time_stamp(clip, 1) == shown
    assert len({time_stamp(clip, i) for i in range(6)}) == 6

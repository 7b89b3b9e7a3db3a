from dataclasses import replace

from liverwort_gui.qt.views.comparing import gallery_readings
from tests.report.made_comparison import made_comparison


def test_what_is_misjudged_is_said():
    found = made_comparison()
    wrong = replace(found.clips[-1], right=False, decision=-1.5)
    found = replace(found, clips=(*found.clips[:-1], wrong))
    row = gallery_readings.gallery_rows(found)[0]
    (cell,) = (cell for cell in row.clips if cell.clip == wrong.id)
    assert row.title.endswith("most typical")
    assert cell.text == f"{wrong.number}: −1.50"
    assert cell.tip.endswith("D −1.50: judged wrong.")


def test_where_the_network_has_no_such_class_nothing_is_called_right():
    found = made_comparison()
    clip = replace(found.clips[0], right=None)
    cell = gallery_readings.picture_text(found, clip)
    assert "judged" not in cell.tip


def test_each_clip_that_is_shown_is_asked_for_once():
    found = made_comparison()
    ids = gallery_readings.clips_shown(found)
    assert len(set(ids)) == len(ids)
    assert {found.pairs[0].first, found.galleries[0].clips[0]} <= set(ids)

import pytest
from PySide6.QtWidgets import QComboBox

from liverwort_gui.qt.views.map_panel import layer_words
from liverwort_gui.study_records import TRUTH_OF, Setting
from liverwort_gui.view_records import Asked
from tests.qt import made_up
from tests.qt.views.looks import text, visible


def box(window, name):
    return window.findChild(QComboBox, name)


def titles(window, name):
    found = box(window, name)
    return [found.itemText(row) for row in range(found.count())]


def pick(window, name, title):
    """Choose as a click does."""
    found = box(window, name)
    row = found.findText(title)
    found.setCurrentIndex(row)
    found.activated.emit(row)


def show_map_page(window):
    window.finding._tabs.setCurrentIndex(1)


def test_each_method_is_offered_with_what_it_shows(window, draw):
    draw()
    show_map_page(window)
    assert titles(window, "method") == ["Evidence", "HiResCAM", "Published recipe"]
    assert box(window, "method").toolTip() == "What decides."
    assert text(window, "method-summary") == "What decides."
    assert visible(window, "method-summary")
    draw(asked=Asked("published"))
    assert text(window, "method-summary") == "Strength."


def test_a_method_that_cannot_explain_the_network_says_why(window, draw):
    draw(network="other")
    found = box(window, "method")
    assert not found.model().item(0).isEnabled()
    assert found.model().item(1).isEnabled()
    assert found.itemData(0, 3).startswith("other judges all frames together")


def test_what_is_picked_leaves_as_a_wish(window, draw):
    draw(asked=Asked("hirescam"), network="other")
    wishes = []
    panel = window.finding.map
    panel.method_wished.connect(wishes.append)
    panel.layer_wished.connect(wishes.append)
    panel.beside_wished.connect(wishes.append)
    panel.classes_wished.connect(lambda *names: wishes.append(names))
    pick(window, "method", "Published recipe")
    pick(window, "map-layer", "stem")
    pick(window, "map-beside", "Published recipe")
    pick(window, "map-classes", "wild type, against mutant")
    assert wishes == ["published", "stem", "published", ("wild type", "mutant")]


def test_a_layer_is_asked_for_only_where_the_method_takes_one(window, draw):
    show_map_page(window)
    draw(asked=Asked("hirescam"), network="other")
    assert box(window, "map-layer").isVisible()
    assert titles(window, "map-layer") == ["last (blocks)", "stem"]
    draw(asked=Asked("published"), network="other")
    assert not box(window, "map-layer").isVisible()


def test_the_second_map_is_of_another_method_or_none(window, draw):
    draw(asked=Asked("hirescam"), beside="published")
    shown = titles(window, "map-beside")
    assert shown == ["No second map", "Evidence", "Published recipe"]
    assert box(window, "map-beside").currentText() == "Published recipe"


def test_the_usual_class_is_named(window, draw):
    draw()
    assert titles(window, "map-classes") == [
        "mutant, against wild type",
        "wild type, against mutant",
    ]
    draw(asked=Asked("published"))
    assert titles(window, "map-classes") == [
        "the decided class",
        "wild type, against mutant",
        "mutant, against wild type",
    ]
    draw(asked=Asked("evidence", "wild type", "mutant"))
    assert box(window, "map-classes").currentText() == "wild type, against mutant"


def test_the_truth_is_offered_for_simulated_clips_only(window, draw):
    clip = made_up.clip()
    settings = {TRUTH_OF + clip.id: Setting(TRUTH_OF + clip.id, "sha")}
    study = made_up.study(clip, settings=settings)
    draw(study=study, clip_id=clip.id)
    assert titles(window, "map-beside")[1] == "Truth (simulated)"
    draw(study=made_up.study(clip), clip_id=clip.id)
    assert "Truth (simulated)" not in titles(window, "map-beside")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("summed map", "summed map"),
        ("skip.stages.0", "skip, stage 1"),
        ("branches.depthwise.stages.3", "depthwise, stage 4"),
        ("blocks.15", "block 16"),
        ("flow.layers.1", "flow, layer 2"),
        ("stem", "stem"),
    ],
)
def test_layers_are_named_in_words(name, words):
    assert layer_words(name) == words

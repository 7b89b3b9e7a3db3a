import subprocess
import sys

import pytest

from liverwort_gui import explain, networks
from liverwort_gui.errors import LiverwortError, NetworkError
from liverwort_gui.explain.ways import WAYS


def test_every_method_has_a_way_and_words():
    assert [method.name for method in explain.methods()] == list(WAYS)
    for method in explain.methods():
        assert explain.method(method.name) is method
        for sentence in (method.summary, method.caution):
            assert sentence.endswith(".")
            assert 40 < len(sentence) < 250
        assert method.passes >= 1


def test_the_first_method_is_the_exact_one():
    first = explain.methods()[0]
    assert (first.name, first.complete) == ("evidence", True)


def test_an_unknown_method_is_refused_with_the_choices():
    with pytest.raises(LiverwortError, match=r"'guess'.*evidence, .*motion-energy"):
        explain.method("guess")


@pytest.mark.parametrize("architecture", networks.architectures(), ids=lambda a: a.name)
def test_only_two_methods_depend_on_the_architecture(architecture):
    refused = {
        method.name
        for method in explain.methods()
        if explain.refusal(method.name, architecture.name)
    }
    weighted = architecture.name == "integration-frame-weighted"
    expected = {"evidence"} if not architecture.has_evidence else set()
    assert refused == expected | (set() if weighted else {"published-frames"})


def test_a_general_method_is_never_refused():
    for method in explain.methods():
        refused = any(explain.refusal(method.name, name) for name in networks.names())
        assert refused != method.general


def test_a_refusal_says_what_to_do():
    said = explain.refusal("evidence", "c3d", "mine")
    assert said.startswith("mine (C3D) judges all frames")
    assert "choose the method hirescam" in said
    with pytest.raises(NetworkError):
        explain.refusal("evidence", "nonesuch")


def test_the_list_of_methods_needs_no_torch():
    code = (
        "import sys; from liverwort_gui import explain; "
        "explain.methods(); explain.refusal('evidence', 'c3d'); "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "index"), [(None, None), ("wild type", 0), ("変異体", 2)]
)
def test_classes_are_found_by_name(name, index):
    classes = ("wild type", "mutant", "変異体")
    assert explain.class_index(name, classes) == index


def test_an_unknown_class_is_refused_with_the_choices():
    with pytest.raises(LiverwortError, match=r"'Mutant'.*wild type, mutant"):
        explain.class_index("Mutant", ("wild type", "mutant"))

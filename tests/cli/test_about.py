"""Version, licences and parts, as the command line tells them."""

from liverwort_gui import __version__, licences
from liverwort_gui.licences import Part


def test_the_version_is_told(liverwort):
    assert liverwort("--version")[:2] == (0, f"Liverwort {__version__}\n")


def test_about_tells_licences_and_parts(liverwort, monkeypatch):
    made_up = (Part("av", "18", "BSD-3-Clause", gpl=("x264",)), Part("b", "2", "MIT"))
    monkeypatch.setattr(licences, "installed_parts", lambda: made_up)
    status, said, _ = liverwort("--about")
    assert status == 0
    assert "BSD 3-Clause" in said
    assert "x264" in said
    assert "av  18  BSD-3-Clause\nb   2   MIT" in said
    assert "LICENCES.txt" not in said


def test_about_names_the_file_of_licences_of_a_bundle(liverwort, monkeypatch, tmp_path):
    file = tmp_path / "LICENCES.txt"
    monkeypatch.setattr(licences, "installed_parts", tuple)
    monkeypatch.setattr("liverwort_gui.paths.licence_file", lambda: file)
    assert f"All licences: {file}" in liverwort("--about")[1]

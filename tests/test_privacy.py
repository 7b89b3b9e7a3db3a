"""What tells who and where the user is goes out of a text; the rest stays."""

import getpass
import platform

import pytest

from liverwort_gui import privacy

MESSAGES = [
    ("/data/My films/Ito 2.avi is empty: copy it.", "<path>: copy it."),
    (r"C:\Users\Mai\Ito 2.avi was not found: look.", "<path>: look."),
    ("C:/Users/Mai/Ito.avi was not found", "<path>"),
    (r"\\server\lab\Ito.tif: damaged", "<path>: damaged"),
    ("~/films/Ito.avi", "<path>"),
    ("No such file: '/srv/Ito lab/x.avi'", "No such file: '<path>'"),
    ("sperm-Ito.avi has no frames", "<file>.avi has no frames"),
    ("Ito.liverwort is locked", "<file>.liverwort is locked"),
]
KEPT = [
    "wild type / mutant, 1/2 and/or 3",
    "shapes (3, 4) and (5,) do not fit: a\\b",
    "torch 2.13.0+cpu on Linux-6.1-x86_64",
]


@pytest.mark.parametrize(("text", "left"), MESSAGES)
def test_paths_and_names_of_files_go(text, left):
    assert privacy.masked(text) == left


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_path_stays(text):
    assert privacy.masked(text) == text


@pytest.mark.parametrize(
    ("file", "left"),
    [
        ("/home/mai/app/liverwort_gui/qt/app.py", "liverwort_gui/qt/app.py"),
        (r"C:\Mai\Lib\site-packages\torch\nn\a.py", "site-packages/torch/nn/a.py"),
        ("/home/mai/python/lib/python3.12/queue.py", "lib/python3.12/queue.py"),
        ("/home/mai/own.py", "own.py"),
    ],
)
def test_a_traceback_still_tells_where_in_the_program(file, left):
    text = f'Traceback\n  File "{file}", line 3, in run\n    1 / 0'
    assert privacy.masked(text) == (
        f'Traceback\n  File "{left}", line 3, in run\n    1 / 0'
    )


def test_names_of_user_and_computer_go(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "mai")
    monkeypatch.setattr(platform, "node", lambda: "spermlab-3.uni.example")
    text = "user Mai on spermlab-3 (SPERMLAB-3.uni.example), not the mail"
    assert privacy.masked(text) == (
        "user <user> on <computer> (<computer>), not the mail"
    )


@pytest.mark.parametrize(
    "text",
    [
        "mutant-42.aviにフレーム70はありません。",
        "動画mutant-42.aviを読めません。",
        "変異体.aviにフレーム70はありません。",
        "スタディは、結果とともに/data/mutant-42/study.liverwortに保存されました。",
        "フォルダー/data/変異体/mutant-42を読めません。",
        r"フォルダーC:\変異体\mutant-42を読めません。",
        "mutant-42さんのコンピューター変異体です。",
    ],
)
def test_names_go_out_of_japanese_sentences_which_have_no_spaces(monkeypatch, text):
    monkeypatch.setattr(getpass, "getuser", lambda: "mutant-42")
    monkeypatch.setattr(platform, "node", lambda: "変異体")
    left = privacy.masked(text)
    assert not any(name in left for name in ("mutant", "変異体", "data", "C:"))


def test_a_user_without_a_name_changes_nothing(monkeypatch):
    def nobody():
        raise KeyError("uid 1000")

    monkeypatch.setattr(getpass, "getuser", nobody)
    monkeypatch.setattr(platform, "node", lambda: "")
    assert privacy.masked("all is well") == "all is well"

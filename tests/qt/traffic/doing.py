"""What the tests of traffic do again and again."""

from dataclasses import replace

from liverwort_gui.qt import traffic_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.study import edits
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study.exchange import Other
from liverwort_gui.study_records import Cut, Whereabouts
from tests.qt import made_up_study

FOUND = Whereabouts("found", "/videos/plate-1.avi")


def cut_of(state, clip):
    key = key_of(state.videos[clip.video], clip.crop)
    return Cut(key, f"{clip.number:064x}", f"{clip.number:064x}", 1.0, b"png")


def blinded(studies):
    studies.study.do(edits.set_blind(studies.state, "7"))


def said(store):
    return store.state.messages[-1]


def export(commands, questions, kind, path):
    commands[Command.EXPORT_DATASET]()
    questions.export.call_args.args[1](kind, path)


def bring(commands, questions, guarded, incoming):
    questions.import_file.return_value = incoming.path
    commands[Command.IMPORT_DATA]()
    assert guarded.last.call.function is traffic_tasks.read_in
    guarded.last.on_success(incoming)


def relabelled(state):
    """The study as another person has it, who says mutant where clip 1 is not."""
    clips = dict(state.clips)
    clips["c1"] = replace(clips["c1"], label="mut", labelled_by="Sato")
    del clips["c2"]
    theirs = made_up_study.clip(90, video="v1", corners=((9, 9),))
    return replace(state, path="/theirs.liverwort", clips={**clips, "c90": theirs})


def merge(commands, questions, guarded, other):
    questions.other_study.return_value = other.path
    commands[Command.MERGE_STUDY]()
    assert guarded.last.call.function is traffic_tasks.read_study
    guarded.last.on_success(Other(other, {}))

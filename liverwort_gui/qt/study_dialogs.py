"""Keeps the class and metadata dialogs in step with the study."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import message_of
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Edit, LabelClass, StudyState

if TYPE_CHECKING:
    from liverwort_gui.qt.views.class_dialog import ClassDialog
    from liverwort_gui.qt.views.metadata_dialog import MetadataDialog

Build = Callable[[StudyState], Edit]


class StudyDialogs:
    """Fulfils what is wished in the dialogs; what is refused is said there.

    Args:
        store: what is shown.
        desk: changes the study.
        questions: opens the dialogs.
    """

    def __init__(
        self, store: Store, desk: StudyDesk, questions: LabelQuestions
    ) -> None:
        self._store = store
        self._desk = desk
        self._questions = questions
        self._open: ClassDialog | MetadataDialog | None = None

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.EDIT_CLASSES: self.edit_classes,
            Command.METADATA: self.edit_metadata,
        }

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show the changed study in the open dialog."""
        if self._open is None or new.study is old.study:
            return
        if new.study is None or (new.study.blind and not _shows_classes(self._open)):
            self._open.reject()
        else:
            self._open.show_study(new.study)

    def edit_classes(self) -> None:
        """Let the user change the classes."""
        study = self._store.state.study
        if study is None:
            return
        dialog = self._questions.classes(study)
        self._follow(dialog)
        dialog.added.connect(self._add_class)
        dialog.changed.connect(self._change_class)
        dialog.moved.connect(self._move_class)
        dialog.removed.connect(self._remove_class)

    def edit_metadata(self) -> None:
        """Let the user describe the videos."""
        study = self._store.state.study
        if study is None or study.blind:
            return
        dialog = self._questions.metadata(study)
        self._follow(dialog)
        dialog.value_wished.connect(self._set_value)
        dialog.pasted.connect(self._paste)
        dialog.copied.connect(self._copy)

    def _follow(self, dialog: ClassDialog | MetadataDialog) -> None:
        self._open = dialog
        dialog.finished.connect(self._forget)

    def _forget(self) -> None:
        self._open = None

    def _add_class(self, name: str) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.add_class(study, name)

        self._do(build)

    def _change_class(self, row: LabelClass) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.change_class(study, row)

        self._do(build)

    def _move_class(self, id_: str, by: int) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            order = list(study.classes)
            at = order.index(id_)
            order.insert(at + by, order.pop(at))
            return edits.order_classes(study, order)

        self._do(build)

    def _remove_class(self, id_: str) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.remove_class(study, id_)

        self._do(build)

    def _set_value(self, ids: tuple[str, ...], name: str, text: str) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study.metadata_block import set_cells

            return set_cells(study, ids, {name: text})

        self._do(build)

    def _paste(
        self,
        ids: tuple[str, ...],
        columns: tuple[str, ...],
        text: str,
        selected: tuple[int, int],
    ) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study.metadata_block import paste

            return paste(study, ids, columns, text, selected)

        self._do(build)

    def _copy(self, ids: tuple[str, ...], columns: tuple[str, ...]) -> None:
        from liverwort_gui.study.metadata_block import copy_block

        study = self._store.state.study
        if study is not None:
            QGuiApplication.clipboard().setText(copy_block(study, ids, columns))

    def _do(self, build: Build) -> None:
        def succeed(study: StudyState) -> None:
            self._desk.changed.emit(study)
            if self._open is not None:
                self._open.show_problem("")

        self._desk.ask(
            lambda study: study.do(build(study.state)), succeed, self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        message = message_of(error)
        if self._open is not None:
            self._open.show_problem(message.text)
        else:
            self._desk.failed.emit(error)


def _shows_classes(dialog: ClassDialog | MetadataDialog) -> bool:
    from liverwort_gui.qt.views.class_dialog import ClassDialog

    return isinstance(dialog, ClassDialog)

"""Settings, Doctor and error reports, as the window serves them."""

from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLineEdit

from liverwort_gui import doctor, paths, preferences
from liverwort_gui.doctor_records import DeviceFinding, Findings
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.crash import Report
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.upkeep import Upkeep
from liverwort_gui.qt.views.doctor_dialog import LOOKING, WAITING, DoctorDialog
from liverwort_gui.qt.views.error_dialog import ErrorDialog
from liverwort_gui.qt.views.settings_dialog import SettingsDialog
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.study import edits
from liverwort_gui.study_records import METADATA, StudyState
from liverwort_gui.view_records import Activity, Message
from tests.qt import made_up_study
from tests.qt.fake_desk import FakeDesk
from tests.qt.views.looks import text

FOUND = Findings(devices=(DeviceFinding("cpu", True, "cpu", True, 5.0, 2**31, 2**30),))


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def study():
    return MagicMock(spec=StudyDesk)


@pytest.fixture
def bench():
    return MagicMock(spec=Workbench)


@pytest.fixture
def upkeep(window, store, study, bench, desk, keeper):
    upkeep = Upkeep(
        window, store, study, bench, desk, MagicMock(spec=Questions), keeper
    )
    yield upkeep
    for kind in (DoctorDialog, ErrorDialog, SettingsDialog):
        for dialog in window.findChildren(kind):
            dialog.reject()


def test_a_bug_opens_one_dialog_and_the_window_stays_in_use(upkeep, window, store):
    upkeep.report(Report("It broke.", 'File "/home/mai/liverwort_gui/a.py", line 1'))
    upkeep.report(Report("It broke again.", "Traceback 2"))
    (dialog,) = window.findChildren(ErrorDialog)
    assert not dialog.isModal()
    assert dialog.isVisible()
    assert text(dialog, "error-sentence") == "It broke again."
    assert store.state.messages == ()
    dialog.reject()
    upkeep.report(Report("A third.", "Traceback 3"))
    assert window.findChildren(ErrorDialog)[-1].isVisible()


@pytest.mark.parametrize("kind", ["mishap", "crash"])
def test_what_is_no_bug_goes_into_the_banner(upkeep, window, store, kind):
    upkeep.report(Report("The disk is full.", "details", kind))
    assert store.state.messages == (Message("The disk is full.", "error", "details"),)
    assert window.findChild(ErrorDialog) is None


def test_the_banner_leads_to_a_report(upkeep, window):
    window.banner.report_wished.emit(Message("It crashed.", "error", "stack"))
    assert text(window, "error-sentence") == "It crashed."


def test_the_doctor_works_elsewhere_and_shows_what_was_found(upkeep, window, desk):
    upkeep.commands[Command.DOCTOR]()
    assert text(window, "doctor-says") == LOOKING
    assert desk.last.call.function is doctor.examine
    desk.last.on_progress(Progress(1, 3))
    upkeep.examine()
    assert len(desk.orders) == 1  # it is on its way
    desk.last.on_success(FOUND)
    assert "Computes here" in text(window, "doctor-cpu")
    window.findChild(DoctorDialog).wished.emit()
    assert len(desk.orders) == 2


def test_the_doctor_waits_for_a_running_job_and_may_be_closed(
    upkeep, window, store, desk
):
    store.update(activity=Activity("Analyze"))
    window.status.device_clicked.emit()
    assert text(window, "doctor-says") == WAITING
    window.findChild(DoctorDialog).reject()
    desk.last.on_success(FOUND)
    upkeep.examine()
    assert len(desk.orders) == 2


def test_a_doctor_who_fails_says_why(upkeep, window, store, desk):
    upkeep.examine()
    desk.last.on_failure(OutputError("The disk is gone."), "")
    assert text(window, "doctor-problems") == "The disk is gone."
    assert store.state.messages[-1].text == "The disk is gone."


def test_a_changed_setting_counts_at_once_and_is_kept(
    upkeep, window, store, study, bench
):
    upkeep.commands[Command.SETTINGS]()
    dialog = window.findChild(SettingsDialog)
    theme = dialog.findChild(QComboBox, "settings-theme")
    theme.setCurrentIndex(theme.findData("dark"))
    device = dialog.findChild(QComboBox, "settings-device")
    device.setCurrentIndex(device.findData("cpu"))
    dialog.findChild(QLineEdit, "settings-labeller").setText("Ito")
    dialog.findChild(QCheckBox, "settings-label_goes_on").setChecked(False)
    dialog.findChild(QCheckBox, "settings-check_maps").setChecked(False)
    dialog.findChild(QDialogButtonBox).button(
        QDialogButtonBox.StandardButton.Ok
    ).click()
    assert window.look.choice == "dark"
    assert not store.state.go_on
    assert not store.state.checks_maps
    study.sign.assert_called_once_with("Ito")
    bench.look_around.assert_called_once_with()
    kept = PreferenceKeeper().now
    assert (kept.theme, kept.device, kept.labeller) == ("dark", "cpu", "Ito")


def test_colours_chosen_in_the_menu_are_kept_in_the_same_file(upkeep):
    upkeep.commands[Command.THEME_LIGHT]()
    assert preferences.load().preferences.theme == "light"


def test_what_is_wrong_in_the_settings_is_told_at_the_start(
    window, store, study, bench, desk, private_preferences
):
    private_preferences.write_text("[window]\ntheme = blue\n")
    questions = MagicMock(spec=Questions)
    upkeep = Upkeep(window, store, study, bench, desk, questions, PreferenceKeeper())
    upkeep.start()
    assert "'blue'" in store.state.messages[-1].text


def test_settings_that_cannot_be_written_are_told(
    upkeep, store, keeper, private_preferences
):
    private_preferences.parent.rmdir()
    private_preferences.parent.touch()
    keeper.change({"film_format": "gif"})
    assert "could not be written" in store.state.messages[-1].text


@pytest.fixture
def close(window, monkeypatch):
    """Closing the window, which stays."""
    close = MagicMock()
    monkeypatch.setattr(window, "close", close)
    return close


def test_another_language_closes_the_window_and_opens_the_study_again(
    upkeep, study, keeper, close, qtbot
):
    study.state = StudyState("/data/mine.liverwort")
    keeper.change({"language": "ja"})
    qtbot.waitUntil(lambda: close.called)
    assert upkeep.again == ["/data/mine.liverwort"]


@pytest.mark.parametrize(
    ("genotype", "again"),
    [("", ["/films/v2.avi", "/films/v1.avi"]), ("wild type", ["the study"])],
)
def test_an_unused_study_without_a_name_goes_and_its_videos_are_opened_again(
    upkeep, store, study, keeper, close, qtbot, genotype, again
):
    told = dict.fromkeys(METADATA, "") | {"fps": 0.0, "um_per_px": 0.0}
    videos = [
        made_up_study.video(number, absolute=f"/films/v{number}.avi", **told)
        for number in (1, 2)
    ]
    videos[0] = replace(videos[0], genotype=genotype)
    study.state = StudyState(
        str(paths.untitled_studies() / "1.liverwort"),
        videos={video.id: video for video in videos},
        classes={row.id: row for row in edits.fresh_classes()},
    )
    store.update(video_id=videos[1].id)
    keeper.change({"language": "ja"})
    qtbot.waitUntil(lambda: close.called)
    assert upkeep.again == [study.state.path if x == "the study" else x for x in again]


def test_another_setting_later_leaves_the_window_as_it_is(upkeep, store, keeper):
    store.update(activity=Activity("analyzing"))
    keeper.change({"language": "ja"})
    store.update(activity=None)
    keeper.change({"film_format": "gif"})
    assert upkeep.again is None


def test_a_language_that_cannot_be_kept_is_not_spoken(
    upkeep, keeper, private_preferences
):
    private_preferences.parent.rmdir()
    private_preferences.parent.touch()
    keeper.change({"language": "ja"})
    assert upkeep.again is None


@pytest.mark.parametrize("work", ["activity", "importing"])
def test_the_language_waits_for_work_that_is_going_on(upkeep, store, keeper, work):
    store.update(**{work: Activity("reading")})
    keeper.change({"language": "ja"})
    assert upkeep.again is None
    assert "the next time" in store.state.messages[-1].text


def test_the_language_that_is_spoken_is_no_other_one(upkeep, keeper):
    keeper.change({"language": "en"})
    assert upkeep.again is None

"""The Train menu: networks of one's own."""

from __future__ import annotations

from liverwort_gui.qt.commands import Action, Command, can_change, idle, seeing
from liverwort_gui.qt.language import later
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import RunView

MENU = later("&Train")


def _run(state: ViewState) -> RunView | None:
    """Return the run that is looked at."""
    if state.page != "training" or not seeing(state):
        return None
    return state.training.run


def can_start(state: ViewState) -> bool:
    """There is a plan that is not refused, and nothing else runs."""
    training = state.training
    preview = training.preview
    return (
        state.page == "training"
        and not training.shown
        and bool(training.plan.networks)
        and preview is not None
        and not preview.refusal
        and can_change(state)
        and seeing(state)
        and idle(state)
    )


def can_stop(state: ViewState) -> bool:
    """The run that is looked at goes on, or waits for its turn."""
    run = _run(state)
    return run is not None and can_change(state) and (run.working or run.place > 0)


def can_continue(state: ViewState) -> bool:
    """The run that is looked at was begun and neither goes on nor is done."""
    run = _run(state)
    if run is None or not can_change(state) or run.place:
        return False
    return run.state in ("waiting", "silent", "stopped", "failed")


def has_weights(state: ViewState) -> bool:
    """The run that is looked at kept weights."""
    run = _run(state)
    return run is not None and run.usable is not None


def can_use(state: ViewState) -> bool:
    """The run that is looked at kept weights, and nothing else runs."""
    return has_weights(state) and idle(state)


def can_train_on(state: ViewState) -> bool:
    """The run that is looked at kept weights, and the study may be changed."""
    return has_weights(state) and can_change(state)


def has_report(state: ViewState) -> bool:
    """The run that is looked at is done, and nothing else runs."""
    run = _run(state)
    return run is not None and run.result is not None and idle(state)


def can_delete(state: ViewState) -> bool:
    """The run that is looked at does not go on."""
    run = _run(state)
    return run is not None and can_change(state) and run.state != "running"


ROWS = (
    Action(
        Command.NEW_TRAINING,
        later("New training"),
        MENU,
        ("Ctrl+T",),
        "new-run",
        later("Choose clips, networks and recipe for a new training"),
        seeing,
    ),
    Action(
        Command.START_TRAINING,
        later("Start training"),
        MENU,
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        "train",
        later("Gather the clips and train; it goes on when the window is closed"),
        can_start,
        ends_group=True,
    ),
    Action(
        Command.STOP_TRAINING,
        later("Stop and keep best"),
        MENU,
        ("Ctrl+Shift+X",),
        "cancel",
        later(
            "Stop after this step; the best weights so far are kept, and it can go on"
        ),
        can_stop,
    ),
    Action(
        Command.CONTINUE_TRAINING,
        later("Continue this run"),
        MENU,
        ("Ctrl+Shift+C",),
        "play",
        later("Go on where this run was stopped, or let it wait for its turn"),
        can_continue,
    ),
    Action(
        Command.TRAIN_ON,
        later("New run from these weights"),
        MENU,
        ("Ctrl+Shift+N",),
        "redo",
        later("Choose a new training that begins with the weights of this run"),
        can_train_on,
        ends_group=True,
    ),
    Action(
        Command.USE_WEIGHTS,
        later("Use these weights"),
        MENU,
        ("Ctrl+U",),
        "network",
        later(
            "Let this network analyze the study from now on: of its folds the one with "
            "the lowest validation loss"
        ),
        can_use,
    ),
    Action(
        Command.OPEN_REPORT,
        later("Open report"),
        MENU,
        ("Ctrl+R",),
        "open",
        later(
            "Write tables and figures of this run, beside those of other runs on the "
            "same clips, and show them in the web browser"
        ),
        has_report,
        ends_group=True,
    ),
    Action(
        Command.DELETE_RUN,
        later("Delete run…"),
        MENU,
        ("Ctrl+Shift+D",),
        "delete",
        later("Delete this run with its weights and figures"),
        can_delete,
    ),
)

"""docs/formats.md names every column, array and command."""

from pathlib import Path

import pytest

from liverwort_gui.cli.study import app
from liverwort_gui.study.exchange import metadata, tables
from liverwort_gui.study.exchange.dataset import clip_columns
from tests.study.exchange.made import study

TEXT = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
COMMANDS = [command.name for command in app.registered_commands]


@pytest.mark.parametrize(
    "name",
    sorted(
        {*tables.COLUMNS, *metadata.COLUMNS, *clip_columns(study(), [])}
        - {"culture", "date", "operator", "microscope"}
    ),
)
def test_every_column_is_described(name):
    assert f"`{name}`" in TEXT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command):
    assert f"`{command} " in TEXT or f"`{command}`" in TEXT

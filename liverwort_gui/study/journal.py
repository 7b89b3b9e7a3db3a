"""The journal: every change of a study, in a chain in which no link can be altered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from liverwort_gui.study.rows import TABLES, Plain
from liverwort_gui.study_records import Record

Kind = Literal["edit", "undo", "redo", "fact"]
Key = tuple[str, str]  # table and id of a record
Named = dict[str, Plain]
Records = dict[str, dict[str, Record]]  # by table, then by id


class Change(NamedTuple):
    """What happened to one record, as plain values by the names of its fields.

    A record that is new has no `before` and one that went no `after`; they are whole.
    Of any other, both hold only the fields that changed, so that undoing leaves alone
    what was found out about the rest meanwhile.
    """

    table: str
    id: str
    before: Named | None
    after: Named | None

    @property
    def key(self) -> Key:
        return self.table, self.id

    @property
    def inverse(self) -> Change:
        return Change(self.table, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    Attributes:
        number: counted from 1 without gaps.
        at: when, ISO 8601 with time zone.
        by: user name.
        kind: as `HistoryEntry.kind`.
        target: number of the edit that was undone or redone; of a gap its own; else 0.
        text: what was done.
        changes: what it did to the records, JSON.
        chain: hash of all this and of the chain of the line before; hex.
    """

    number: int
    at: str
    by: str
    kind: Kind
    target: int
    text: str
    changes: str
    chain: str = ""

    @property
    def is_gap(self) -> bool:
        """Whether it stands for lines that were lost, so that no step crosses it."""
        return self.kind == "fact" and self.target > 0

    @property
    def has_deleted(self) -> bool:
        """Whether it has removed a record."""
        return any(change.after is None for change in changes_of(self.changes))

    def linked(self, before: str) -> Entry:
        """Return the line with its chain, given that of the line before."""
        return replace(self, chain=self.link(before))

    def link(self, before: str) -> str:
        """Return the chain this line must have after that one."""
        facts = (self.number, self.at, self.by, self.kind, self.target, self.text)
        head = json.dumps([before, *facts])
        content = f"{head}\n{self.changes}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(content, digest_size=16).hexdigest()


def now() -> str:
    """Return the time as lines are dated: ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def changes_text(changes: Iterable[Change]) -> str:
    """Return changes as JSON in ASCII."""
    return json.dumps(list(changes), separators=(",", ":"))


def changes_of(text: str) -> list[Change]:
    """Return the changes of `changes_text`."""
    return [Change(*change) for change in json.loads(text)]


def difference(key: Key, old: Record | None, new: Record | None) -> Change | None:
    """Return the change from one record to another; None if they are the same."""
    table = TABLES[key[0]]
    if old is None and new is None:
        return None
    if old is None or new is None:
        before = None if old is None else _named(table.names, table.plain(old))
        after = None if new is None else _named(table.names, table.plain(new))
        return Change(*key, before, after)
    pairs = zip(table.names, table.plain(old), table.plain(new), strict=True)
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    if not changed:
        return None
    before = {name: value for name, value, _ in changed}
    return Change(*key, before, {name: value for name, _, value in changed})


def applied(change: Change, record: Record | None) -> Record | None:
    """Return what a change makes of a record, or of its absence.

    What is not there any more cannot be changed, and what is there is not made anew.
    """
    table = TABLES[change.table]
    if change.after is None:
        return None
    if change.before is None:
        return table.completed(change.after) if record is None else record
    if record is None:
        return None
    now = _named(table.names, table.plain(record))
    return table.completed({**now, **change.after})


def inverted(
    lines: Iterable[Entry], now: Callable[[Key], Record | None]
) -> dict[Key, Record | None]:
    """Return what becomes of the records if lines are taken back.

    What was found out stays, also of records that went and came back meanwhile.

    Args:
        lines: newest first.
        now: gives a record as it is; None if there is none.
    """
    made: dict[Key, Record | None] = {}
    facts: dict[Key, Named] = {}
    for line in lines:
        for change in reversed(changes_of(line.changes)):
            key = change.key
            if line.kind == "fact" and not line.is_gap:
                facts[key] = {**(change.after or {}), **facts.get(key, {})}
                continue
            back = change.inverse
            if back.before is None and back.after is not None:
                back = back._replace(after={**back.after, **facts.get(key, {})})
            record = made[key] if key in made else now(key)
            made[key] = applied(back, record)
    return made


def replayed(entries: Iterable[Entry], records: Records | None = None) -> Records:
    """Return the records that the lines make, from nothing or from given ones."""
    made = {name: dict((records or {}).get(name, {})) for name in TABLES}
    for entry in entries:
        for change in changes_of(entry.changes):
            record = applied(change, made[change.table].pop(change.id, None))
            if record is not None:
                made[change.table][change.id] = record
    return made


def rewound(records: Records, entries: Iterable[Entry]) -> Records:
    """Return the records as they were before these lines, given newest first."""
    made = {name: dict(records[name]) for name in TABLES}
    for entry in entries:
        for change in reversed(changes_of(entry.changes)):
            record = applied(change.inverse, made[change.table].pop(change.id, None))
            if record is not None:
                made[change.table][change.id] = record
    return made


class Step(NamedTuple):
    """An edit that can be undone or redone, and the line to invert for that."""

    edit: int
    line: int
    text: str


class Steps:
    """What can be undone and redone, from the journal's lines in their order."""

    def __init__(self) -> None:
        self.undo: list[Step] = []
        self.redo: list[Step] = []

    def add(self, line: Entry) -> None:
        """Note one more line."""
        if line.kind == "edit":
            self.undo.append(Step(line.number, line.number, line.text))
            self.redo.clear()
        elif line.kind == "undo":
            _forget(self.undo, line.target)
            self.redo.append(Step(line.target, line.number, line.text))
        elif line.kind == "redo":
            _forget(self.redo, line.target)
            self.undo.append(Step(line.target, line.number, line.text))
        elif line.is_gap:
            self.undo.clear()
            self.redo.clear()


def _forget(steps: list[Step], edit: int) -> None:
    """Remove a step, which is the last one unless it lies before a gap."""
    if steps and steps[-1].edit == edit:
        steps.pop()


def _named(names: Sequence[str], values: Sequence[Plain]) -> Named:
    return dict(zip(names, values, strict=True))

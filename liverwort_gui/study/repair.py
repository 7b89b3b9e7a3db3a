"""How a damaged study is made whole: from its history, its rows, or a backup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from liverwort_gui.study import journal
from liverwort_gui.study.backups import Backup
from liverwort_gui.study.journal import Change, Entry, Records
from liverwort_gui.study.rows import TABLES
from liverwort_gui.study.salvage import Salvage, numbers
from liverwort_gui.study_records import (
    ClipEntry,
    LabelClass,
    Note,
    Record,
    Suggestion,
    VideoEntry,
)
from liverwort_gui.words import count

MOST_NAMED = 12  # records in one sentence


@dataclass(frozen=True, slots=True)
class Older:
    """A backup that is whole.

    Attributes:
        backup: where it is from.
        study: the study's identity.
        records: what it holds.
        lines: its history.
    """

    backup: Backup
    study: str
    records: Records
    lines: list[Entry]


@dataclass(frozen=True, slots=True)
class Plan:
    """A journal that makes the repaired study, and what to tell the user.

    Attributes:
        lines: the whole journal.
        repaired: sentences.
        lost: sentences.
        backup: whose derived data may be used as well; None if no backup was used.
    """

    lines: list[Entry]
    repaired: tuple[str, ...]
    lost: tuple[str, ...] = ()
    backup: Path | None = None


def plan(found: Salvage, older: Older | None) -> Plan | None:
    """Say how to make a damaged study whole; None if nothing is left of it.

    Its history makes the rows again, or intact rows stand without it. If both are
    damaged, each record is taken from where it is newest: its row, the history, the
    newest backup that is whole.
    """
    if found.is_empty:
        return _from_backup(found, older) if older else None
    if found.journal_whole:
        lines = [found.lines[number] for number in sorted(found.lines)]
        made = journal.replayed(lines)
        if found.head or made == found.records:
            return Plan(lines, _healed(found, made))
    if found.rows_whole and found.head:
        return _without_history(found)
    return _mixed(found, older)


def _healed(found: Salvage, made: Records) -> tuple[str, ...]:
    healed = [
        record
        for name, records in made.items()
        for id_, record in records.items()
        if found.records[name].get(id_) != record
    ]
    if not healed:
        return ("Every record and the whole history were intact and are kept.",)
    return (f"From the history: {named(healed)}.",)


def _without_history(found: Salvage) -> Plan:
    return Plan(
        _mended(found, found.records),
        ("All records were intact and are kept.",),
        _lost_lines(found),
    )


def _lost_lines(found: Salvage) -> tuple[str, ...]:
    lost = [n for n in range(1, found.last + 1) if n not in found.lines]
    if not lost:
        return ()
    return (
        f"Who did what in {numbers(lost)} of the history; what was done before that "
        "cannot be undone step by step, but restored.",
    )


def _from_backup(found: Salvage, older: Older) -> Plan:
    last = older.lines[-1]
    return Plan(
        older.lines,
        (f"The study as it was at {last.at} is back, from {older.backup.path.name}.",),
        (f"Everything that was done after that, line {last.number} of the history.",),
        older.backup.path,
    )


def _mixed(found: Salvage, older: Older | None) -> Plan:
    """Take each record from where it is newest: its row, the history, a backup."""
    records: Records = {name: dict(rows) for name, rows in found.records.items()}
    lines = [found.lines[number] for number in sorted(found.lines)]
    doubtful: list[Record] = []
    repaired = _taken(records, journal.replayed(lines), "the history", found, doubtful)
    if older:
        source = f"the backup of {older.backup.at}"
        repaired += _taken(records, older.records, source, found, [])
    lost = []
    gone = [key for key in found.altered if key[1] not in records[key[0]]]
    if gone:
        lost.append(f"{count(len(gone), 'record', 'records')} that cannot be read.")
    if found.unread:
        lost.append(
            f"Perhaps more of the {' and '.join(sorted(found.unread))}: these tables "
            "are torn, compare them with your notes."
        )
    if doubtful:
        lost.append(f"Whether these were deleted, so they are kept: {named(doubtful)}.")
    lost += _without_dangling(records)
    if not found.head:
        lost.append(
            "Perhaps the newest changes and lines of the history: the seal that says "
            "how many there were is gone."
        )
    lost += _lost_lines(found)
    repaired.append("All other records were intact and are kept.")
    backup = older.backup.path if older else None
    return Plan(_mended(found, records), tuple(repaired), tuple(lost), backup)


def _taken(
    records: Records,
    offered: Records,
    source: str,
    found: Salvage,
    doubtful: list[Record],
) -> list[str]:
    """Add what is missing in place, if it was torn; return a sentence that says so.

    What is missing in a table that could be read whole was deleted, or has vanished:
    it is kept where it is offered by the history, and added to `doubtful`.
    """
    taken = []
    for name, rows in offered.items():
        for id_, record in rows.items():
            if id_ in records[name]:
                continue
            if (name, id_) in found.altered or name in found.unread:
                taken.append(record)
            elif source == "the history":
                doubtful.append(record)
            else:
                continue
            records[name][id_] = record
    return [f"From {source}: {named(taken)}."] if taken else []


def _without_dangling(records: Records) -> list[str]:
    """Remove in place what refers to records that are not there; say what went."""
    cleared, gone = [], []
    for name in TABLES:  # parents first
        for id_, record in list(records[name].items()):
            fixed = _fixed(record, records)
            if fixed is None:
                gone.append(records[name].pop(id_))
            elif fixed != record:
                records[name][id_] = fixed
                cleared.append(fixed)
    lost = []
    if gone:
        lost.append(f"Records of videos that are gone: {named(gone)}.")
    if cleared:
        lost.append(f"The label, whose class is gone: {named(cleared)}.")
    return lost


def _fixed(record: Record, records: Records) -> Record | None:
    """Return a record without references to what is not there; None without video."""
    match record:
        case ClipEntry() | Note() | Suggestion() if (
            record.video not in records["videos"]
        ):
            return None
        case ClipEntry() if record.label and record.label not in records["classes"]:
            return replace(
                record, label="", label_source="", labelled_by="", labelled_at=""
            )
        case Suggestion() if record.clip and record.clip not in records["clips"]:
            return replace(record, clip="", verdict="offered")
        case _:
            return record


def _mended(found: Salvage, records: Records) -> list[Entry]:
    """Return a journal that ends with these records and keeps every intact line.

    Lines that were lost become gaps, of which the last does what all of them did.
    """
    lost = [n for n in range(1, found.last + 1) if n not in found.lines]
    last = lost[-1] if lost else found.last + 1
    lines = {**found.lines, **{n: _unreadable(n, []) for n in (*lost, last)}}
    before = journal.replayed(lines[n] for n in range(1, last))
    later = [lines[n] for n in range(found.last, last, -1)]
    lines[last] = _unreadable(last, _changes(before, journal.rewound(records, later)))
    mended = [lines[n] for n in sorted(lines)]
    if rest := _changes(journal.replayed(mended), records):
        mended.append(_unreadable(len(mended) + 1, rest))
    return mended


def _unreadable(number: int, changes: list[Change]) -> Entry:
    text = "changes of which the history was damaged"
    made = journal.changes_text(changes)
    return Entry(number, journal.now(), "", "fact", number, text, made)


def _changes(before: Records, after: Records) -> list[Change]:
    """Return what leads from some records to others."""
    found = (
        journal.difference((name, id_), before[name].get(id_), after[name].get(id_))
        for name in TABLES
        for id_ in before[name] | after[name]
    )
    return [change for change in found if change]


def named(records: Iterable[Record]) -> str:
    """Name records for the user: "clip 12, class mutant and 3 more"."""
    names = [_name(record) for record in records]
    if len(names) > MOST_NAMED:
        return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"
    return ", ".join(names)


def _name(record: Record) -> str:
    match record:
        case VideoEntry():
            return f"video {record.number} ({record.name})"
        case ClipEntry():
            return f"clip {record.number}"
        case LabelClass():
            return f"class {record.name}"
        case _:
            return f"{type(record).__name__.lower()} {record.id}"

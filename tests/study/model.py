"""What a study should hold, in plain memory: decisions on a stack, facts on top."""

from dataclasses import fields, replace

from liverwort_gui.study_records import TABLES, Edit, StudyState


def records_of(state: StudyState) -> dict:
    """Return all records of a state by table and id."""
    return {
        (table, id_): record
        for table in TABLES.values()
        for id_, record in getattr(state, table).items()
    }


class Model:
    """A study without a disk: undo puts back what was decided, never what was found.

    Attributes:
        decided: the records as they were decided.
        facts: by record, the fields that were found out, and their values.
        past: what was decided before each edit that can be undone.
        future: what was decided after each edit that can be done again.
        after: what was decided after each line of the history, by its number.
    """

    def __init__(self, state: StudyState) -> None:
        self.decided = records_of(state)
        self.facts: dict = {}
        self.past: list[dict] = []
        self.future: list[dict] = []
        self.after: dict[int, dict] = {1: self.decided}

    @property
    def number(self) -> int:
        return max(self.after)

    def records(self, decided: dict | None = None) -> dict:
        """Return the records, as they are or as they were decided once."""
        shown = self.decided if decided is None else decided
        return {
            key: replace(record, **self.facts.get(key, {}))
            for key, record in shown.items()
        }

    def do(self, edit: Edit) -> None:
        new = {**self.decided}
        for record in edit.drops:
            new.pop((TABLES[type(record)], record.id), None)
        new |= {(TABLES[type(record)], record.id): record for record in edit.puts}
        if edit.undoable:
            self._decide(new)
        else:
            self._find_out(edit)

    def restore(self, number: int) -> None:
        self._decide(self.after[number])

    def undo(self) -> None:
        self.future.append(self.decided)
        self._note(self.past.pop())

    def redo(self) -> None:
        self.past.append(self.decided)
        self._note(self.future.pop())

    def _decide(self, new: dict) -> None:
        if self.records(new) == self.records():
            return
        self.past.append(self.decided)
        self.future.clear()
        self._note(new)

    def _find_out(self, edit: Edit) -> None:
        now = self.records()
        for record in edit.puts:
            key = TABLES[type(record)], record.id
            if key not in now:  # no step of undo takes it away again
                self._keep(key, record)
                continue
            found = {
                field.name: getattr(record, field.name)
                for field in fields(record)
                if getattr(record, field.name) != getattr(now[key], field.name)
            }
            self.facts[key] = {**self.facts.get(key, {}), **found}
        if self.records() != now:
            self._note(self.decided)

    def _keep(self, key, record) -> None:
        self.decided = {**self.decided, key: record}
        self.past = [{**decided, key: record} for decided in self.past]
        self.future = [{**decided, key: record} for decided in self.future]
        self.after = {n: {**after, key: record} for n, after in self.after.items()}

    def _note(self, decided: dict) -> None:
        self.decided = decided
        self.after[self.number + 1] = decided

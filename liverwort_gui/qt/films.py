"""Asks which films are wished, and has them written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, cast

from liverwort_gui.film_plan import (
    FilmGroup,
    FilmWish,
    Format,
    Layout,
    caption,
    film_name,
)
from liverwort_gui.preferences import Preferences
from liverwort_gui.qt import film_tasks
from liverwort_gui.qt.clip_painter import colour_limit, colour_map
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.decisions import recall_of
from liverwort_gui.qt.desk import told
from liverwort_gui.qt.film_tasks import FilmOrder, FilmSource
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.records import Result
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import ClipEntry, StudyState
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study

TITLE = later("Export films")
PAIR = later("This pair of clips")
GONE = later("No film was written: the results are gone.")


class Films:
    """Writes films of analyzed clips, in the worker process.

    Args:
        store: what is shown.
        studies: of the study, which keeps results.
        bench: runs one job for the user at a time.
        questions: asked what is wished.
        keeper: of the settings, which say what is proposed at first.
    """

    def __init__(
        self,
        store: Store,
        studies: StudyDesk,
        bench: Workbench,
        questions: Questions,
        keeper: PreferenceKeeper,
    ) -> None:
        self._store = store
        self._studies = studies
        self._bench = bench
        self._questions = questions
        self._last = _usual(keeper.now)
        keeper.changed.connect(self._on_changed)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {Command.EXPORT_FILM: self.ask}

    def ask(self) -> None:
        """Ask what is wished, as it was wished last."""
        state = self._store.state
        groups = groups_of(state, self._bench.name_of)
        if not groups:
            return
        keys = [group.key for group in groups]
        wish = self._last
        if wish.group not in keys or state.page != "video":
            wish = replace(wish, group=_likely(state, keys))
        result = state.result

        def write(wish: FilmWish) -> None:
            self._last = wish
            self.write(wish, result)

        self._questions.films(groups, wish, write)

    def ask_pair(self, keys: Mapping[str, str]) -> None:
        """Ask for a film of two clips, side by side in step.

        Args:
            keys: under which their results are kept, by the ids of the clips.
        """
        state = self._store.state
        clips = state.study.clips if state.study else {}
        pair = tuple(clips[id_] for id_ in keys if id_ in clips)
        if len(pair) < len(keys):
            self._tell(Message(said(GONE), "warning"))
            return
        group = _group(state, "picked", said(PAIR), pair)
        wish = replace(self._last, group="picked", layout="side-by-side")

        def write(wish: FilmWish) -> None:
            self._last = replace(wish, group=self._last.group)
            self._write_kept(wish, keys)

        self._questions.films((group,), wish, write)

    def write(self, wish: FilmWish, result: Result | None) -> None:
        """Write films.

        Args:
            wish: which.
            result: that is shown.
        """
        state = self._store.state
        if wish.group == "this" and result is not None:
            self._write_shown(wish, result)
            return
        decisions = state.queue.decisions
        clips = clips_of(state, wish.group)
        self._write_kept(wish, {clip.id: decisions[clip.id].key for clip in clips})

    def _write_kept(self, wish: FilmWish, keys: Mapping[str, str]) -> None:
        """Write films of results that the study keeps under these keys."""

        def find(study: Study) -> tuple[FilmSource, ...]:
            places = {id_: recall_of(study, id_, key) for id_, key in keys.items()}
            clips = study.state.clips
            return tuple(
                FilmSource(
                    film_name(clips[id_].number), caption_of(study.state, id_), place
                )
                for id_, place in places.items()
                if place is not None
            )

        self._studies.ask(find, lambda found: self._start(wish, found, None))

    def _write_shown(self, wish: FilmWish, result: Result) -> None:
        """Write the shown clip's film, coloured as in the window."""
        state = self._store.state
        check = state.check_of(result)
        name = self._bench.name_of(result)
        source = FilmSource(name, name, result, check.trust if check else None)
        self._start(wish, (source,), colour_limit(state, result))

    def _start(
        self, wish: FilmWish, sources: tuple[FilmSource, ...], limit: float | None
    ) -> None:
        if not sources:
            self._tell(Message(said(GONE), "warning"))
            return
        state = self._store.state
        order = FilmOrder(sources, wish, state.opacity, colour_map(state), limit)
        call = JobCall(
            film_tasks.write_films, (order,), doing=later("writing the films")
        )

        def tell(paths: tuple[str, ...]) -> None:
            text = tr("Saved: {path}", path=paths[0])
            if len(paths) > 1:
                text = tr(
                    "Saved {count} films in {folder}",
                    count=len(paths),
                    folder=wish.folder,
                )
            self._tell(Message(text, "done"))

        self._bench.start(TITLE, call, tell)

    def _on_changed(self, old: Preferences, new: Preferences) -> None:
        """Propose what is set now, unless that is as it was."""
        if _usual(new) != _usual(old):
            self._last = _usual(new)

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def _usual(set_once: Preferences) -> FilmWish:
    """Return what is proposed before anything was wished."""
    return FilmWish(
        layout=cast("Layout", set_once.film_layout),
        kind=cast("Format", set_once.film_format),
        speed=cast("Literal['slow', 'real']", set_once.film_speed),
        shared=set_once.film_shared_scale,
    )


def clips_of(state: ViewState, group: str) -> tuple[ClipEntry, ...]:
    """Return the clips of a group that were analyzed, by their numbers."""
    study = state.study
    if study is None:
        return ()
    wanted = frozenset(state.picked) if group == "picked" else frozenset(study.clips)
    found = (
        clip
        for clip in study.clips.values()
        if clip.id in wanted
        and clip.id in state.queue.decisions
        and (group == "picked" or not clip.excluded)
    )
    return tuple(sorted(found, key=lambda clip: clip.number))


def groups_of(
    state: ViewState, name_of: Callable[[Result], str]
) -> tuple[FilmGroup, ...]:
    """Return what can be filmed.

    Args:
        state: what is shown.
        name_of: a file name for the shown result.
    """
    groups = []
    if state.result is not None:
        groups.append(
            FilmGroup(
                "this",
                _this_one(state),
                (name_of(state.result),),
                timed=state.rate is not None,
            )
        )
    picked = clips_of(state, "picked")
    if picked:
        without = len(state.picked) - len(picked)
        note = _without_result(without) if without else ""
        title = tr("Picked clips ({count})", count=len(picked))
        groups.append(_group(state, "picked", title, picked, note))
    every = clips_of(state, "all")
    if every:
        title = tr("All clips that are analyzed ({count})", count=len(every))
        groups.append(_group(state, "all", title, every))
    return tuple(groups)


def _this_one(state: ViewState) -> str:
    if state.clip is None:
        return tr("This one: the shown clip, as it is shown")
    return tr("This one: clip {number}, as it is shown", number=state.clip.number)


def _without_result(number: int) -> str:
    if number == 1:
        return tr("1 picked clip has no result yet: no film.")
    return tr("{count} picked clips have no result yet: no film.", count=number)


def _group(
    state: ViewState,
    key: str,
    title: str,
    clips: tuple[ClipEntry, ...],
    note: str = "",
) -> FilmGroup:
    videos = state.study.videos if state.study else {}
    return FilmGroup(
        "picked" if key == "picked" else "all",
        title,
        tuple(film_name(clip.number) for clip in clips),
        timed=all(videos[clip.video].rate is not None for clip in clips),
        note=note,
    )


def caption_of(study: StudyState, clip_id: str) -> str:
    """Return what a contact sheet says below a clip."""
    clip = study.clips[clip_id]
    label = study.classes.get(clip.label)
    name = study.videos[clip.video].name
    return caption(clip.number, label.name if label else "", name)


def _likely(state: ViewState, keys: Sequence[str]) -> str:
    """Return what is most likely meant: away from the video, what is picked."""
    wished = "picked" if len(state.picked) > 1 and state.page != "video" else "this"
    return wished if wished in keys else keys[0]

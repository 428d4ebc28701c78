"""Mark items by key in the real window, in an audit of 10,000 judgements."""

import time
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from auditor_app import places
from auditor_app.demo.sample import open_trial
from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Judgement, Record, Site
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Level, Part, SiteKind, Verdict
from auditor_app.domain.wording import Language
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.settings import AppearanceChoice as Choice
from auditor_app.operations.core.workspace import Workspace
from auditor_app.ui.app.program import make_application
from auditor_app.ui.app.window import SIZE, Window
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look.appearance import Appearance
from auditor_app.ui.look.icons import Icons
from auditor_app.ui.stages.characteristics.page import CharacteristicsPage
from benchmarks.figures import Figure, in_milliseconds, percentile

JUDGEMENTS = 10_000
PRESSES = 120
WARM_UP = 20
NOT_ASSESSED = 4
"""How many outlets are not assessed yet: that is where the keys go."""

LIMIT = 0.016
"""A frame at 60 Hz, in seconds: what a press may take besides its commit."""

OVER_QT = 1.5
"""How many times the floor a press may take."""


class Watch:
    """Adds up the time that the store takes, which is the commit.

    `elapsed` is by the clock, `computed` by this thread alone; both in seconds.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.elapsed = self.computed = 0.0
        self._write = workspace.store.write
        workspace.store.write = self.write  # type: ignore[method-assign]  # the one door to the disk

    def write(self, records: Iterable[Record]) -> Changes:
        """Write, and note how long it took."""
        start, began = time.perf_counter(), time.thread_time()
        changes = self._write(records)
        self.elapsed += time.perf_counter() - start
        self.computed += time.thread_time() - began
        return changes


class Times(NamedTuple):
    """Seconds of each press: besides the commit, of the commit, and what Qt alone needs.

    `busy` and `busy_floor` are processor time of the window's thread, which other programs do not
    lengthen.
    """

    besides: list[float]
    commits: list[float]
    floor: list[float]
    busy: list[float]
    busy_floor: list[float]


def measure() -> list[Figure]:
    """Return how long a marking press takes besides its commit, beside frame and floor."""
    app = make_application()
    with open_trial() as workspace:
        audit = enlarge(workspace)
        appearance = Appearance(app, Choice.LIGHT)
        words = places.words(Language.ZH)
        context = Context(words, appearance, Icons(appearance), workspace)
        window = Window()
        desk = window.enter(context)
        window.resize(SIZE)
        window.show()
        desk.open_audit(audit, Stage.CHARACTERISTICS)
        page = desk.page
        assert isinstance(page, CharacteristicsPage)
        app.processEvents()
        assert page.side.radar.isVisible()
        times = press(app, page, Watch(workspace))
        window.close()
    value, floor = percentile(times.besides, 95), percentile(times.floor, 95)
    busy, busy_floor = percentile(times.busy, 95), percentile(times.busy_floor, 95)
    commit = in_milliseconds(percentile(times.commits, 95))
    median = in_milliseconds(percentile(times.busy, 50))
    return [
        Figure(
            f"key press to repainted, {JUDGEMENTS:,} judgements (p95, besides the commit)",
            in_milliseconds(value),
            f"frame {in_milliseconds(LIMIT)}, commit {commit}",
            value / LIMIT,
            "≤ 1 frame",
        ),
        # What a press costs without waiting for other programs: it tells a slow change from a
        # busy machine.
        Figure(
            "the same in processor time of the window's thread (p95)",
            in_milliseconds(busy),
            f"frame {in_milliseconds(LIMIT)}, median {median}",
            busy / LIMIT,
            "≤ 1 frame",
        ),
        Figure(
            "the same beside Qt alone repainting the same regions (p95)",
            in_milliseconds(value),
            in_milliseconds(floor),
            value / floor,
            f"≤ {OVER_QT}",
        ),
        Figure(
            "the same in processor time of the window's thread, beside Qt alone (p95)",
            in_milliseconds(busy),
            in_milliseconds(busy_floor),
            busy / busy_floor,
            f"≤ {OVER_QT}",
        ),
    ]


def press(app: QApplication, page: CharacteristicsPage, watch: Watch) -> Times:
    """Mark and go on, over and over; after each press let Qt repaint the same regions."""
    times = Times([], [], [], [], [])
    view = page.list.view
    for number in range(WARM_UP + PRESSES):
        watch.elapsed = watch.computed = 0.0
        start, began = time.perf_counter(), time.thread_time()
        QTest.keyClick(view, Qt.Key.Key_2 if number % 5 == 0 else Qt.Key.Key_1)
        app.processEvents()
        elapsed, busy = time.perf_counter() - start, time.thread_time() - began
        start, began = time.perf_counter(), time.thread_time()
        repaint(app, page)
        floor, busy_floor = time.perf_counter() - start, time.thread_time() - began
        if number >= WARM_UP:
            times.besides.append(elapsed - watch.elapsed)
            times.commits.append(watch.elapsed)
            times.floor.append(floor)
            times.busy.append(busy - watch.computed)
            times.busy_floor.append(busy_floor)
        page.list.next_gap()
        app.processEvents()
    return times


def repaint(app: QApplication, page: CharacteristicsPage) -> None:
    """Let Qt repaint what a press changes: the row, its heading, one of the rates, the radar.

    It is the floor of a press: the same widgets paint themselves, and nothing else is done.
    """
    view, rates = page.list.view, page.side.rates
    row = view.current_row()
    for changed in (row, page.list.model.row(row).head):
        index = page.list.model.index(changed, 0)
        view.dataChanged(index, index)
    rates.update(0, 0, rates.width(), rates.height() // len(Level))
    page.side.radar.viewport().update()
    app.processEvents()


def enlarge(workspace: Workspace) -> str:
    """Let the sample audit in progress grow to 10,000 judgements at more outlets; return its id."""
    audit = next(one for one in workspace.audits() if one.number.endswith("-2"))
    session = AuditSession(workspace, audit.id)
    edition = session.edition
    each = len(edition.clauses) + len(edition.items)
    waiting = NOT_ASSESSED * len(edition.items)
    more = -(-(JUDGEMENTS - len(session.state.judgements) + waiting) // each)
    model = next(
        site for site in session.state.sites if site.kind is SiteKind.OWN and site.selected
    )
    records: list[Record] = []
    for number in range(more):
        site = msgspec.structs.replace(
            model, id=workspace.store.new_id(), position=100 + number, name=f"门店 {number + 1}"
        )
        records += [site, *judged(site, Part.CAPABILITY, [one.id for one in edition.clauses])]
        assessed = edition.items if number < more - NOT_ASSESSED else ()
        records += judged(site, Part.CHARACTERISTIC, [one.id for one in assessed])
    workspace.store.write(records)
    return audit.id


def judged(site: Site, part: Part, items: list[str]) -> list[Judgement]:
    """Return judgements on items of a site, every ninth not conforming."""
    return [
        Judgement(
            id=judgement_id(site.audit, part, site.id, item),
            audit=site.audit,
            part=part,
            site=site.id,
            item=item,
            verdict=Verdict.NONCONFORM
            if part is Part.CHARACTERISTIC and place % 9 == 0
            else Verdict.CONFORM,
            evidence="抽查 10 份工单，均符合。",
        )
        for place, item in enumerate(items)
    ]

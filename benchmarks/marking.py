"""Mark items by key in the real window on an audit of 10,000 judgements.

From the key to everything repainted.
"""

import time
from collections.abc import Iterable

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
from auditor_app.domain.values import Part, SiteKind, Verdict
from auditor_app.domain.wording import Language
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.settings import Appearance as Choice
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


class Watch:
    """Adds up the time that the store takes, which is the commit.

    `taken` by the clock, `computed` by this thread alone.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.taken = self.computed = 0.0
        self._write = workspace.store.write
        workspace.store.write = self.write  # type: ignore[method-assign]  # the benchmark watches the one door to the disk

    def write(self, records: Iterable[Record]) -> Changes:
        """Write, and note how long it took."""
        start, began = time.perf_counter(), time.thread_time()
        changes = self._write(records)
        self.taken += time.perf_counter() - start
        self.computed += time.thread_time() - began
        return changes


def measure() -> list[Figure]:
    """Return how long a marking press takes besides its commit, and how that divides the frame."""
    app = make_application()
    with open_trial() as workspace:
        audit = enlarge(workspace)
        appearance = Appearance(app, Choice.LIGHT)
        context = Context(places.words(Language.ZH), appearance, Icons(appearance), workspace)
        window = Window()
        desk = window.enter(context)
        window.resize(SIZE)
        window.show()
        desk.open_audit(audit, Stage.CHARACTERISTICS)
        page = desk.page
        assert isinstance(page, CharacteristicsPage)
        app.processEvents()
        assert page.side.radar.isVisible()
        besides, commits, computed = press(app, page, Watch(workspace))
        window.close()
    value = percentile(besides, 95)
    return [
        Figure(
            f"key press to saved and repainted, {JUDGEMENTS:,} judgements (p95, besides the "
            f"commit)",
            in_milliseconds(value),
            f"frame {in_milliseconds(LIMIT)}, commit {in_milliseconds(percentile(commits, 95))}",
            value / LIMIT,
            "≤ 1 frame",
        ),
        # What the same presses cost without waiting for other programs: it tells a slow change from
        # a busy machine.
        Figure(
            "the same in processor time of the window's thread (p95)",
            in_milliseconds(percentile(computed, 95)),
            f"frame {in_milliseconds(LIMIT)}, median {in_milliseconds(percentile(computed, 50))}",
            percentile(computed, 95) / LIMIT,
            "≤ 1 frame",
        ),
    ]


def press(
    app: QApplication, page: CharacteristicsPage, watch: Watch
) -> tuple[list[float], list[float], list[float]]:
    """Mark and go on, over and over.

    Return per press the seconds besides the commit, those of the commit, and the processor time
    besides the commit.
    """
    besides, commits, computed = [], [], []
    view = page.list.view
    for number in range(WARM_UP + PRESSES):
        watch.taken = watch.computed = 0.0
        start, began = time.perf_counter(), time.thread_time()
        QTest.keyClick(view, Qt.Key.Key_2 if number % 5 == 0 else Qt.Key.Key_1)
        app.processEvents()
        taken, busy = time.perf_counter() - start, time.thread_time() - began
        if number >= WARM_UP:
            besides.append(taken - watch.taken)
            commits.append(watch.taken)
            computed.append(busy - watch.computed)
        page.list.next_gap()
        app.processEvents()
    return besides, commits, computed


def enlarge(workspace: Workspace) -> str:
    """Let the sample audit in progress grow to so many judgements at more outlets.

    Return its id.
    """
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

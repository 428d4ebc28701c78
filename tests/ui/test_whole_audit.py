"""One person enters a whole audit by keyboard, from the first start to the dossier."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from auditor_app.domain import audit_file
from auditor_app.domain.audit_file import AuditFile, EditionName
from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.forms.edition import Clause, Edition, Item
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.records import (
    Application,
    ApplicationDocument,
    Audit,
    Capability,
    Characteristic,
    Conclusion,
    DocumentReview,
    Judgement,
    Nonconformity,
    Planning,
    Record,
    ReviewFinding,
    Site,
    TeamMember,
)
from auditor_app.domain.values import (
    Acceptance,
    Business,
    DocumentState,
    Grade,
    OnsiteResult,
    Part,
    ReviewConclusion,
    Role,
    Severity,
    SiteKind,
    Verdict,
    Verification,
)
from auditor_app.domain.wording import Language, Words
from auditor_app.exchange.certificates import Person
from auditor_app.operations.audits import audits, showing
from auditor_app.operations.core import settings
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import dossier
from auditor_app.ui.app.program import Program
from auditor_app.ui.shell.desk import Desk
from tests.ui.hands import Hands, Key
from tests.ui.typist import Typist

FOUR_WORDS = "seven grey herons wait"
TODAY = workspaces.utc_now().astimezone().date()
COMPARED = (
    "client",
    "number",
    "man_days",
    "sampling",
    "capability",
    "characteristic",
    "grade",
    "provisional_grade",
    "next_grade",
)


def small_audit(edition: Edition) -> AuditFile:
    """A head office and one outlet: one nonconformity, some evidence, one not applicable."""
    chief = TeamMember(
        id="chief",
        name="Chen Jing",
        registration="A-0117",
        role=Role.TEAM_LEADER,
        capability_man_days=Decimal("2.5"),
        characteristic_man_days=Decimal("2.5"),
    )
    found = Nonconformity(
        id="nc",
        number="NC-01",
        site="outlet",
        clause=edition.clauses[9].id,
        severity=Severity.MINOR,
        raised_on=TODAY,
        raised_by="chief",
        due_on=TODAY + dt.timedelta(days=60),
        facts="Two of five meters were not calibrated.",
        cause="Not in the plan.",
        correction="Calibrated on the day.",
        corrective_action="The plan lists every meter.",
        rectification_evidence="Five certificates.",
        submitted_on=TODAY,
        verification=Verification.VERIFIED,
        verified_on=TODAY,
        verified_by="chief",
        verification_note="Certificates seen.",
    )
    return AuditFile.of(
        EditionName(edition.id, edition.version),
        Audit(number="2026-077"),
        [
            Application(
                client_name="Huaxing Appliances",
                client_address="1 Model Road, Binhai",
                credit_code="91000000SAMPLE0002",
                contact_name="Zhou Wen",
                contact_phone="0000-5550 0123",
                business=Business.EXCLUSIVE_RETAILER,
                applied_grade=Grade.A,
                scope_locations="Head office and the outlet East",
                scope_units="Service department, spare parts",
                scope_activities="Delivery, installation, repair and complaints after the sale",
                scope_from=dt.date(2025, 3, 1),
                scope_to=dt.date(2026, 2, 28),
                received_on=dt.date(2026, 3, 2),
                no_penalty_declared=True,
                not_dishonest_declared=True,
                other_criteria="Consumer law and product quality law",
                assessment_standard="Contract HX-1, annex 1",
                truth_declared_on=dt.date(2026, 2, 27),
                checked_by="Li Min",
                checked_on=dt.date(2026, 3, 1),
                acceptance=Acceptance.ACCEPTED,
                acceptance_on=TODAY,
            ),
            *(
                ApplicationDocument(
                    number=kind.number,
                    state=DocumentState.NOT_APPLICABLE,
                    reason="The client owns its outlets.",
                )
                if kind.where_applicable
                else ApplicationDocument(number=kind.number, state=DocumentState.RECEIVED)
                for kind in DOCUMENTS
            ),
            Planning(
                programme="Initial audit this year, two surveillance audits, "
                "recertification in the third year.",
                sampling_same_function=True,
                sampling_same_process=True,
                sampling_central_control=True,
                sampling_management_right=True,
            ),
            *(
                Site(
                    id="office",
                    position=1,
                    name="Head office",
                    address="1 Model Road",
                    kind=SiteKind.HEAD_OFFICE,
                    region="Centre",
                ),
                Site(
                    id="outlet",
                    position=2,
                    name="East",
                    address="88 East",
                    kind=SiteKind.FRANCHISE,
                    opens="09:00",
                    closes="20:00",
                ),
            ),
            chief,
            DocumentReview(
                reviewed_on=TODAY,
                reviewed_by="chief",
                conclusion=ReviewConclusion.CONFORMS,
                statement="The documents suffice.",
            ),
            *(
                ReviewFinding(
                    item=item.id,
                    verdict=Verdict.CONFORM,
                    note="Licence seen." if place == 0 else "",
                )
                for place, item in enumerate(edition.review)
            ),
            Capability(concluded_on=TODAY),
            *(
                *judged(edition, Part.CAPABILITY, found.clause),
                *judged(edition, Part.CHARACTERISTIC, edition.items[20].id),
            ),
            found,
            Characteristic(result=OnsiteResult.PASSED, concluded_on=TODAY, concluded_by="chief"),
            Conclusion(
                statement="The service of Huaxing conforms; grade as proposed.",
                strengths="Quick hotline.",
                improvements="Calibration.",
                signed_on=TODAY,
                signed_by="chief",
            ),
        ],
    )


def judged(edition: Edition, part: Part, failing: str) -> Iterator[Judgement]:
    """Judge a whole part: one thing fails at the outlet, one at the office is not applicable."""
    asked: tuple[Clause | Item, ...] = edition.clauses if part is Part.CAPABILITY else edition.items
    for site in ("office", "outlet"):
        for place, one in enumerate(asked):
            verdict, reason = Verdict.CONFORM, ""
            if (site, one.id) == ("outlet", failing):
                verdict = Verdict.NONCONFORM
            elif part is Part.CHARACTERISTIC and site == "office" and one is asked[-1]:
                verdict, reason = Verdict.NOT_APPLICABLE, "No service vehicles here."
            evidence = f"Records {place} seen at the {site}." if place % 20 == 3 else ""
            yield Judgement(
                part=part, site=site, item=one.id, verdict=verdict, reason=reason, evidence=evidence
            )


def is_written(program: Program, path: Path) -> bool:
    return path.exists() and not desk_of(program).on_hold


def test_a_whole_audit_is_entered_with_the_keyboard_alone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = tmp_path / "workspace", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    answer_file_dialogs(monkeypatch, out)
    settings.write(
        folder, settings.Settings(language=Language.EN, appearance=settings.AppearanceChoice.LIGHT)
    )

    program, hands = open_program(qtbot, qapp, folder)
    for text in ("Chen Jing", "A-0117", FOUR_WORDS, FOUR_WORDS):
        hands.type(text)
        hands.press(Key.Key_Return)
    hands.wait(lambda: named("recovery_kept"))
    hands.press(Key.Key_Space)
    hands.hit("Go on")
    assert named("new_audit_first")

    workspace = desk_of(program)._context.workspace
    edition = workspace.editions()[0]
    file = small_audit(edition)
    typist = Typist(hands, file, edition)
    for enter in (
        typist.begin,
        typist.application,
        typist.planning,
        typist.document_review,
        typist.capability,
        typist.characteristics,
        typist.conclusion,
    ):
        enter()
        assert not desk_of(program).notices.isVisible(), (
            enter,
            desk_of(program).notices.accessibleName(),
        )
    hands.press(Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    for button, written in (
        ("Write report PDF …", "report.pdf"),
        ("Export dossier …", "dossier.asice"),
    ):
        hands.hit(button)
        hands.wait(partial(is_written, program, out / written))
        assert hands.focus.objectName() in {"write_report", "export_dossier"}

    entered = figures(program)
    assert [stage["state"] for stage in entered["stages"]] == [StageStatus.DONE.value] * len(Stage)
    expected = loaded_figures(file, tmp_path)
    assert {key: entered[key] for key in COMPARED} == {key: expected[key] for key in COMPARED}
    check_words(program, file)
    dossier.verify(out / "dossier.asice", workspace.identity.root_pem, workspaces.utc_now())
    program.window.close()
    program.leave()

    again, hands = open_program(qtbot, qapp, folder)
    hands.type(FOUR_WORDS)
    hands.press(Key.Key_Return)
    hands.wait(lambda: again.window.desk is not None)
    assert named("audits")
    hands.press(Key.Key_Return)
    assert figures(again) == entered
    again.leave()


def open_program(qtbot: QtBot, qapp: QApplication, folder: Path) -> tuple[Program, Hands]:
    made = Program(qapp, folder)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    with qtbot.waitActive(made.window):
        made.start()
        made.window.activateWindow()
    return made, Hands(made.window)


def answer_file_dialogs(monkeypatch: pytest.MonkeyPatch, out: Path) -> None:
    """Let the system's dialog answer what a person would type into it."""

    def answer(_parent: object, title: str, *_: object) -> tuple[str, str]:
        return str(out / ("report.pdf" if "PDF" in title else "dossier.asice")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answer))


def named(name: str) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.objectName() == name


def desk_of(program: Program) -> Desk:
    assert program.window.desk is not None
    return program.window.desk


def figures(program: Program) -> dict[str, Any]:
    session = desk_of(program).session
    assert session is not None
    return showing.figures(session.state, session.guidance, Words.english())


def loaded_figures(file: AuditFile, tmp_path: Path) -> dict[str, Any]:
    """Return the figures of the same audit, loaded from a file."""
    with workspaces.throwaway(Person("Chen Jing", "A-0117")) as workspace:
        session = AuditSession(workspace, audits.take_in(workspace, file, tmp_path).id)
        return showing.figures(session.state, session.guidance, Words.english())


def check_words(program: Program, file: AuditFile) -> None:
    """Compare what was typed with what is recorded, word by word."""
    session = desk_of(program).session
    assert session is not None
    state = session.state
    kept = audit_file.from_state(state, session.edition)
    assert same(kept.single(Application), file.single(Application))
    assert same(
        kept.single(Planning),
        msgspec.structs.replace(file.single(Planning), plan_confirmed_on=TODAY),
    )
    sites = {site.id: site.name for site in (*kept.every(Site), *file.every(Site))}

    def words(content: AuditFile) -> set[tuple[object, ...]]:
        judgements = {
            (one.part, sites[one.site], one.item, one.verdict, one.reason, one.evidence)
            for one in content.every(Judgement)
        }
        findings = {
            (one.item, one.verdict, one.reason, one.note) for one in content.every(ReviewFinding)
        }
        documents = {
            (one.number, one.state, one.reason) for one in content.every(ApplicationDocument)
        }
        raised = {
            (
                sites[one.site],
                one.clause,
                one.severity,
                one.due_on,
                one.facts,
                one.cause,
                one.correction,
                one.corrective_action,
            )
            for one in content.every(Nonconformity)
        }
        places = {
            (one.name, one.kind, one.address, one.region, one.opens, one.closes)
            for one in content.every(Site)
        }
        team = {
            (one.name, one.registration, one.role, one.capability_man_days)
            for one in content.every(TeamMember)
        }
        closing = content.single(Conclusion)
        return {
            *judgements,
            *findings,
            *documents,
            *raised,
            *places,
            *team,
            (closing.statement, closing.strengths),
        }

    assert words(kept) == words(file)


def same(one: Record, other: Record) -> bool:
    """Say whether two records hold the same, whatever they are called."""
    return msgspec.structs.replace(one, id="", audit="") == msgspec.structs.replace(
        other, id="", audit=""
    )

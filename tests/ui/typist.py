"""Somebody who enters an audit file into the window by hand, with the keyboard alone."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QTableView

from auditor_app.domain.application import DOCUMENTS
from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.forms import Edition
from auditor_app.domain.records import Judgement, Nonconformity, PlanEntry, Site, TeamMember
from auditor_app.domain.terms import label
from auditor_app.domain.values import (
    Acceptance,
    DocumentState,
    OnsiteResult,
    Part,
    ReviewConclusion,
    Severity,
    SiteKind,
    Verdict,
)
from auditor_app.domain.wording import Words
from tests.ui.hands import CTRL, Hands, Key

WORDS = Words.english()
MARKS = {
    Verdict.CONFORM: Key.Key_1,
    Verdict.NONCONFORM: Key.Key_2,
    Verdict.NOT_APPLICABLE: Key.Key_3,
}
STATES = {
    DocumentState.RECEIVED: Key.Key_1,
    DocumentState.MISSING: Key.Key_2,
    DocumentState.NOT_APPLICABLE: Key.Key_3,
}
SEVERITIES = {severity: Qt.Key(Key.Key_1 + place) for place, severity in enumerate(Severity)}
RESULTS = {OnsiteResult.PASSED: Key.Key_1, OnsiteResult.NOT_PASSED: Key.Key_2}


class Typist:
    """Goes through the stages of an open audit; `file` says what to enter, `edition` in which order the forms ask for it."""

    def __init__(self, hands: Hands, file: AuditFile, edition: Edition) -> None:
        self._hands = hands
        self._file = file
        self._edition = edition
        self._names = {member.id: member.name for member in file.team}

    def begin(self) -> None:
        """Create the audit."""
        hands = self._hands
        hands.press(Key.Key_N, CTRL)
        hands.type(self._file.application.client_name)
        hands.press(Key.Key_Tab)
        hands.retype(self._file.audit.number)
        hands.press(Key.Key_Return)

    def application(self) -> None:
        """Enter client, scope, documents and declarations, and accept."""
        hands, client = self._hands, self._file.application
        hands.press(Key.Key_1, CTRL)
        for name, text in (
            ("Address", client.client_address),
            ("Unified social credit code", client.credit_code),
            ("Contact", client.contact_name),
            ("Telephone", client.contact_phone),
            ("Application received on", _day(client.received_on)),
        ):
            hands.fill(name, text)
        for name, member in (
            ("Kind of organisation", client.business),
            ("Grade applied for", client.applied_grade),
        ):
            if member is not None:
                hands.reach(name)
                hands.pick(WORDS(label(member)))
        for name, text in (
            ("Physical locations", client.scope_locations),
            ("Organisational units", client.scope_units),
            ("Activities and processes", client.scope_activities),
            ("Period covered from", _day(client.scope_from)),
            ("Period covered to", _day(client.scope_to)),
        ):
            hands.fill(name, text)
        states = {document.number: document for document in self._file.documents}
        for kind in DOCUMENTS:
            if document := states.get(kind.number):
                hands.reach(f"{WORDS(kind.title)}: Received")
                hands.press(STATES[document.state])
                if document.reason:
                    hands.type(document.reason)
        for name, declared in (
            ("No administrative penalty", client.no_penalty_declared),
            ("Not on the list of serious dishonesty", client.not_dishonest_declared),
        ):
            self._answer(name, declared)
        if client.acceptance is Acceptance.ACCEPTED:
            hands.hit("Accept")

    def planning(self) -> None:
        """Enter programme, sites, sample, team and plan, and confirm the plan; without entries in the file let it be proposed."""
        hands, plan = self._hands, self._file.planning
        hands.press(Key.Key_2, CTRL)
        hands.fill("Audit programme for the certification cycle", plan.programme)
        hands.hit("Add a site")
        for site in self._file.sites:
            self._site(site)
        self._leave_table()
        for name, answer in (
            ("1  Sites of the same type, function and management", plan.sampling_same_function),
            ("2  Same process, sites independent of each other", plan.sampling_same_process),
            (
                "3  Centrally controlled, in the internal audit programme",
                plan.sampling_central_control,
            ),
            (
                "4  Right to manage, data collected, effective control",
                plan.sampling_management_right,
            ),
        ):
            self._answer(name, answer)
        if plan.seed:
            hands.fill("Seed of the draw", plan.seed)
            hands.hit("Draw")
            self._correct_sample()
        for name, text in (
            ("Rationale: differences between the sites", plan.rationale_differences),
            ("Rationale: size", plan.rationale_size),
            ("Rationale: complexity and risk", plan.rationale_complexity),
            ("Rationale: region", plan.rationale_region),
        ):
            hands.fill(name, text)
        hands.reach("Audit team")
        for place, member in enumerate(self._file.team):
            self._member(member, first=place == 0)
        if self._file.plan:
            hands.hit("Add an entry")
            for entry in self._file.plan:
                self._entry(entry)
            self._leave_table()
        else:
            hands.hit("Propose a plan")
        hands.hit("Confirm plan")

    def document_review(self) -> None:
        """Judge the items, note the open points, conclude."""
        hands, review = self._hands, self._file.document_review
        hands.press(Key.Key_3, CTRL)
        findings = {finding.item: finding for finding in self._file.findings}
        points = {point.item: point for point in self._file.open_points}
        for item in self._edition.review:
            if finding := findings.get(item.id):
                self._judge(finding.verdict, finding.reason, finding.note)
            if item.id in points:
                hands.hit("Add an open point")
                hands.press(Key.Key_Escape)
            hands.press(Key.Key_Down)
        if points:
            hands.reach("Open points")
            for item in self._edition.review:
                if point := points.get(item.id):
                    hands.press(Key.Key_Right)
                    self._cells(point.text, point.evidence, _day(point.closed_on))
                    hands.press(Key.Key_Escape)
                    hands.press(Key.Key_Home)
                    hands.press(Key.Key_Down)
        if review.conclusion is not None:
            hands.reach("1  Conforms")
            hands.press(Key.Key_Down, times=list(ReviewConclusion).index(review.conclusion))
            hands.press(Key.Key_Space)
        hands.reach("Reviewed by")
        hands.pick(self._names[review.reviewed_by])
        hands.reach("Reviewed on")
        hands.retype(_day(review.reviewed_on))
        hands.fill("Statement", review.statement)

    def capability(self) -> None:
        """Judge every clause at every site, raise the nonconformities where they belong and see them through; conclude."""
        hands = self._hands
        raised = {(one.site, one.clause): one for one in self._file.nonconformities}
        hands.press(Key.Key_4, CTRL)
        for site in self._audited():
            for clause in self._edition.clauses:
                found = self._judgement(Part.CAPABILITY, site, clause.id)
                self._judge(found.verdict, found.reason, found.evidence)
                if one := raised.get((site.id, clause.id)):
                    self._raise(one)
                hands.press(Key.Key_Down)
        hands.hit("Conclude the capability audit")

    def characteristics(self) -> None:
        """Judge every item at every site, and conclude."""
        hands = self._hands
        hands.press(Key.Key_5, CTRL)
        order = [
            item
            for dimension in self._edition.dimensions
            for item in self._edition.items
            if item.dimension == dimension.id
        ]
        for site in self._audited():
            for item in order:
                found = self._judgement(Part.CHARACTERISTIC, site, item.id)
                self._judge(found.verdict, found.reason, found.evidence)
                hands.press(Key.Key_Down)
        hands.hit("Conclude and lock")

    def conclusion(self) -> None:
        """Write the conclusion and sign."""
        hands, closing = self._hands, self._file.conclusion
        hands.press(Key.Key_6, CTRL)
        hands.fill("Statement", closing.statement)
        hands.fill("Strengths", closing.strengths)
        hands.fill("Room for improvement", closing.improvements)
        hands.hit("Sign off")

    def _answer(self, question: str, answer: bool | None) -> None:
        if answer is not None:
            self._hands.reach(f"{question}: Yes")
            self._hands.press(Key.Key_1 if answer else Key.Key_2)

    def _site(self, site: Site) -> None:
        """Write a row of the table of sites; the cursor stands in the name of the empty row."""
        hands = self._hands
        self._write(site.name)
        hands.press(Key.Key_Tab)
        hands.pick(WORDS(label(site.kind)))
        hands.press(Key.Key_Tab)
        self._cells(
            site.address,
            site.region,
            site.size,
            site.complexity,
            site.opens or "",
            site.closes or "",
        )
        # From the last cell on to the next row, and there past the box to the name.
        hands.press(Key.Key_Tab, times=2)

    def _correct_sample(self) -> None:
        """Take sites in and out by hand, till the sample is that of the file."""
        hands = self._hands
        table = hands.reach("Sites", back=True)
        assert isinstance(table, QTableView)
        hands.press(Key.Key_Home, CTRL)
        for site in self._file.sites:
            ticked = (
                Qt.CheckState(table.currentIndex().data(Qt.ItemDataRole.CheckStateRole))
                is Qt.CheckState.Checked
            )
            if site.kind is SiteKind.OWN and ticked != site.selected:
                hands.press(Key.Key_Space)
            hands.press(Key.Key_Down)

    def _member(self, member: TeamMember, *, first: bool) -> None:
        """Write a row of the team; the first member is the person at this laptop, who is there already."""
        hands = self._hands
        days = (str(member.capability_man_days), str(member.characteristic_man_days))
        if first:
            hands.press(Key.Key_Home)
            hands.press(Key.Key_Right, times=4)
            self._cells(*days)
            self._leave_table()
            return
        hands.hit("Add a team member")
        self._cells(member.name, member.registration)
        hands.press(Key.Key_Tab)
        hands.pick(WORDS(label(member.role)))
        hands.press(Key.Key_Tab)
        if member.guided_by:
            hands.press(Key.Key_Return)
            hands.pick(self._names[member.guided_by])
        hands.press(Key.Key_Tab)
        self._cells(*days)
        self._leave_table()

    def _entry(self, entry: PlanEntry) -> None:
        """Write a row of the plan; the cursor stands in the day of the empty row."""
        hands = self._hands
        self._cells(_day(entry.day), entry.starts or "", entry.ends or "")
        hands.press(Key.Key_Tab)
        hands.pick(WORDS(label(entry.activity)))
        hands.press(Key.Key_Tab)
        site = next((one.name for one in self._file.sites if one.id == entry.site), "—")
        hands.press(Key.Key_Return)
        hands.pick(site)
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_Return)
        hands.settle()
        self._tick([self._names[one] for one in entry.members])
        hands.press(Key.Key_Tab)
        self._write(entry.note)
        hands.press(Key.Key_Tab)

    def _tick(self, names: list[str]) -> None:
        """Tick people in the list that is open, and close it."""
        hands = self._hands
        for _ in self._file.team:
            box = hands.focus
            assert isinstance(box, QCheckBox)
            if box.isChecked() != (box.text() in names):
                hands.press(Key.Key_Space)
            hands.press(Key.Key_Down)
        hands.press(Key.Key_Escape)

    def _cells(self, *texts: str) -> None:
        """Write cells beside each other, Tab between them; the cursor stays in the last one."""
        for place, text in enumerate(texts):
            if place:
                self._hands.press(Key.Key_Tab)
            self._write(text)

    def _write(self, text: str) -> None:
        if text:
            self._hands.type(text)

    def _leave_table(self) -> None:
        """Close the cell, then stop walking the cells with Tab."""
        self._hands.press(Key.Key_Escape, times=2)

    def _judge(self, verdict: Verdict | None, reason: str, evidence: str) -> None:
        hands = self._hands
        if verdict is None:
            return
        hands.press(MARKS[verdict])
        if verdict is Verdict.NOT_APPLICABLE:
            hands.type(reason)
            hands.press(Key.Key_Return)
        if evidence:
            if verdict is not Verdict.NONCONFORM:
                hands.press(Key.Key_Return)
                hands.type(evidence)
            else:
                # The cursor is in the facts of the nonconformity, or still in the list.
                hands.press(Key.Key_Escape)
                hands.press(Key.Key_Return)
                hands.type(evidence)
            hands.press(Key.Key_Escape)

    def _raise(self, one: Nonconformity) -> None:
        hands = self._hands
        hands.fill("Facts: what was found, where, how many", one.facts)
        hands.reach(f"Severity: {WORDS(label(Severity.MINOR))}", back=True)
        hands.press(SEVERITIES[one.severity])
        if one.due_on:
            hands.reach("To be rectified by")
            hands.retype(_day(one.due_on))
        for name, text in (
            ("Cause", one.cause),
            ("Correction", one.correction),
            ("Corrective action", one.corrective_action),
            ("Evidence of the rectification", one.rectification_evidence),
        ):
            hands.fill(name, text)
        hands.hit("Rectification handed in")
        if one.verified_by:
            hands.reach("Verified by")
            hands.pick(self._names[one.verified_by])
            hands.fill("Verification note", one.verification_note)
            hands.hit("Verify the rectification")
        hands.press(Key.Key_Escape)

    def _audited(self) -> list[Site]:
        sampled = any(site.selected for site in self._file.sites)
        return [
            site
            for site in self._file.sites
            if site.selected or site.kind is not SiteKind.OWN or not sampled
        ]

    def _judgement(self, part: Part, site: Site, item: str) -> Judgement:
        wanted = (part, site.id, item)
        found = next(
            (one for one in self._file.judgements if (one.part, one.site, one.item) == wanted), None
        )
        return found or Judgement(part=part, site=site.id, item=item)


def _day(day: dt.date | None) -> str:
    return f"{day:%Y-%m-%d}" if day else ""

"""The dossier page: the report and the signed package that leave this laptop, §6.3."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from auditor_app import places
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.records import Package
from auditor_app.domain.wording import Language, Words
from auditor_app.operations.packages import dossier
from auditor_app.operations.packages.dossier import Exported
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.look.tokens import Size, Space
from auditor_app.ui.page.outgoing import authors_line, safe_name, show_folder
from auditor_app.ui.page.reason_list import ReasonList
from auditor_app.ui.page.revoked_since import revoked_since
from auditor_app.ui.page.stage_page import StagePage
from auditor_app.ui.stages.dossier.contribution_card import ContributionCard
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Segments
from auditor_app.ui.widgets.labels import IconLabel, label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.spoken import spoken_size
from auditor_app.ui.widgets.work_bar import WorkBar


class DossierPage(StagePage):
    """Write the report, export the package, and see that it was verified by reading it back."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(
            context,
            "dossier_page",
            words("Dossier"),
            words("The report and the signed package for the certification body (§6.3)"),
            parent,
        )
        self._session = session
        self._written: Path | None = None
        self._contribution = ContributionCard(context, session)
        self._work = WorkBar(context, inside=True)
        self._work.working.connect(self._hold)
        self._work.refused.connect(self.refused)
        self._work.cancelled.connect(self._cancelled)
        self._stopped = label(
            words("Cancelled; nothing was written."), "attention", name="export_cancelled"
        )
        self._stopped.hide()
        self.add(
            self._report_card(), self._contribution, self._export_card(), self._packages_card()
        )
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def reveal(self, _record: str) -> None:
        """Show the export."""
        self.show_widget(self._export if self._export.isEnabled() else self._report)

    def next_gap(self) -> None:
        """Go to the export."""
        self.reveal("")

    def refresh(self, _changes: object = None) -> None:
        """Show what blocks the export and which packages were made."""
        guidance = self._session.guidance.stage(Stage.DOSSIER)
        self._reasons.show_reasons(guidance.reasons)
        self._export.setEnabled(
            guidance.progress is not StageStatus.BLOCKED and not self._work.busy
        )
        self._report.setEnabled(not self._work.busy)
        self._contribution.refresh(busy=self._work.busy)
        self._list_packages()

    def _report_card(self) -> Card:
        words = self._words
        card = Card(words("Audit report"), "§6.3")
        self.language = Segments(
            [(Language.ZH, "中文", "accent"), (Language.EN, "English", "accent")],
            words("Language of the report"),
            clearable=False,
        )
        self.language.setObjectName("report_language")
        self.language.show_value(words.language)
        self._report = button(
            words("Write report PDF …"), "write_report", look=self.context, icon="document"
        )
        self._report.clicked.connect(lambda _checked: self._ask_report())
        self._open = button(words("Open the report"), "open_report", kind="link")
        self._open.clicked.connect(lambda _checked: self._show(self._written))
        self._report_done = label("", "good", wrap=True, name="report_done")
        for widget in (self._open, self._report_done):
            widget.hide()
        card.body.setSpacing(Space.M)
        card.body.addWidget(row(label(words("Language"), "small"), self.language))
        card.body.addWidget(row(self._report, self._open))
        card.body.addWidget(self._report_done)
        return card

    def _export_card(self) -> Card:
        words = self._words
        card = Card(words("Signed package"), "§6.3")
        hint = words(
            "Everything in one file: the events, the attachments, the form edition, the report "
            "and your signature. It is read back and verified before it counts."
        )
        self._export = button(words("Export dossier …"), "export_dossier", kind="primary")
        self._export.clicked.connect(lambda _checked: self._ask_export())
        self._reasons = ReasonList(self.context, "dossier_reasons")
        self._reasons.conflict_wanted.connect(self.context.navigator.show_conflict)
        self._result = _ExportResult(self.context)
        card.body.setSpacing(Space.M)
        card.body.addWidget(label(hint, "small", wrap=True))
        for widget in (self._reasons, row(self._export), self._work, self._stopped, self._result):
            card.body.addWidget(widget)
        return card

    def _packages_card(self) -> Card:
        words = self._words
        card = self._packages = Card(words("Packages made"), "")
        self._shown: tuple[Package, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.S)
        card.body.addLayout(self._rows)
        return card

    def _list_packages(self) -> None:
        packages = self._session.state.packages
        self._packages.setVisible(bool(packages))
        if packages == self._shown:
            return
        self._shown = packages
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for package in reversed(packages):
            self._rows.addWidget(_PackageLine(self.context, package))

    def _ask_report(self) -> None:
        words = self._words
        title = words("Write report PDF")
        name, _ = QFileDialog.getSaveFileName(
            self, title, self._file_name("pdf"), words("PDF documents (*.pdf)")
        )
        if name:
            path = Path(name)
            work = partial(
                dossier.write_report, self._session.audit_session, path, self._chosen_words()
            )
            self._work.run(
                words("The report is written …"), work, partial(self._reported, path), watched=False
            )

    def _ask_export(self) -> None:
        words = self._words
        title = words("Export dossier")
        name, _ = QFileDialog.getSaveFileName(
            self, title, self._file_name("asice"), words("Signed packages (*.asice)")
        )
        if name:
            self._result.hide()
            work = partial(
                dossier.export, self._session.audit_session, Path(name), self._chosen_words()
            )
            self._work.run(words("The dossier is written and verified …"), work, self._exported)

    def _hold(self, busy: bool) -> None:
        """Let nothing change under the export, here and in the window."""
        if busy:
            self._stopped.hide()
        self.busy.emit(busy)
        self.refresh()

    def _cancelled(self) -> None:
        self._stopped.show()

    def _reported(self, path: Path, _outcome: object) -> None:
        self._written = path
        self._report_done.setText(self._words("Written: {path}", path=str(path)))
        self._report_done.show()
        self._open.show()

    def _exported(self, outcome: object) -> None:
        if isinstance(outcome, Exported):
            self._result.show_export(outcome)

    def _chosen_words(self) -> Words:
        return places.words(Language(str(self.language.value)))

    def _file_name(self, suffix: str) -> str:
        state = self._session.state
        name = (
            " ".join(part for part in (state.audit.number, state.application.client_name) if part)
            or "audit"
        )
        return str(Path.home() / f"{safe_name(name)}.{suffix}")

    def _show(self, path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class _ExportResult(Card):
    """That the package was read back and verified, with what identifies it."""

    def __init__(self, context: Context) -> None:
        super().__init__(kind="good")
        words = self._words = context.words
        self._context = context
        self.setObjectName("export_result")
        self._path: Path | None = None
        head = row(
            IconLabel(context, "state-done", "conform"),
            label(words("Exported, read back and verified"), "section"),
        )
        self._facts = label("", wrap=True, name="export_facts")
        self._digest = label("", "small", wrap=True, name="manifest_digest")
        self._revoked = label("", "attention", wrap=True, name="export_revoked")
        folder = button(words("Show in folder"), "show_in_folder", kind="link")
        folder.clicked.connect(lambda _checked: self._show_folder())
        for widget in (head, self._facts, self._revoked, self._digest, row(folder)):
            self.body.addWidget(widget)
        self.hide()

    def show_export(self, exported: Exported) -> None:
        """Show where it is, how large, who signed it and its digest."""
        words, verdict = self._words, exported.verdict
        self._path = exported.path
        self._facts.setText(
            words(
                "{path}\n{size} · {entries} entries · signed by {signer} ({registration})",
                path=str(exported.path),
                size=spoken_size(exported.size),
                entries=verdict.entries,
                signer=verdict.signer,
                registration=verdict.registration,
            )
        )
        if len({author.registration for author in verdict.authors}) > 1:
            self._facts.setText(f"{self._facts.text()}\n{authors_line(self._context, verdict)}")
        revoked = revoked_since([verdict], words)
        self._revoked.setText(revoked)
        self._revoked.setVisible(bool(revoked))
        self._digest.setText(
            words("Manifest SHA-256: {digest}", digest=spaced(verdict.manifest_digest))
        )
        self.setAccessibleName("\n".join(part for part in (self._facts.text(), revoked) if part))
        self.show()

    def _show_folder(self) -> None:
        if self._path is not None:
            show_folder(self._path)


class _PackageLine(QWidget):
    def __init__(self, context: Context, package: Package) -> None:
        super().__init__()
        words = context.words
        self.setMinimumHeight(Size.CONTROL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        # A package that could not be verified after writing is not on record.
        state = words("Verified")
        column.addWidget(
            row(
                IconLabel(context, "state-done", "conform", state),
                label(package.file_name),
                label(f"{package.made_on or ''} · {state}", "small"),
            )
        )
        column.addWidget(
            label(
                words("Report SHA-256: {digest}", digest=spaced(package.report_digest)),
                "tiny",
                wrap=True,
            )
        )


def spaced(digest: str) -> str:
    """Return a digest in groups of eight: readable, and with places to break the line."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


PAGE = DossierPage
"""The page of this stage, as the shell finds it."""

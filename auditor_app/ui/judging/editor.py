"""The opened row: hints, a reason, the evidence with pictures, methods, a stage's part."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.values import Method, Verdict
from auditor_app.ui.evidence.attachment_strip import AttachmentStrip
from auditor_app.ui.evidence.brought_files import FileTarget
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.judging.method_chips import MethodChips
from auditor_app.ui.judging.model import JudgementRow
from auditor_app.ui.judging.saving_text import SavingText
from auditor_app.ui.judging.sheet import RowKey, Sheet
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import IconButton
from auditor_app.ui.widgets.icon_line import IconLine
from auditor_app.ui.widgets.labels import label


class RowPart(QWidget):
    """What a stage adds to the opened row, such as the nonconformity; hidden where empty.

    `finished` says that what was being written is recorded and the keys belong to the list again.
    """

    finished = Signal()

    def show_row(self, row: JudgementRow) -> None:
        """Turn to another row, or to what became of the same one."""
        raise NotImplementedError

    def flush(self) -> None:
        """Record what was typed and not yet recorded, before another row opens."""

    def focus_first(self) -> bool:
        """Put the cursor where writing goes on after “does not conform”; False for nowhere."""
        return False


class JudgementEditor(FileTarget):
    """One widget for whichever row is open; another row first records what was typed."""

    asked = Signal()

    def __init__(
        self,
        context: Context,
        session: Session,
        sheet: Sheet,
        parts: Sequence[RowPart] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._sheet = sheet
        self._parts = parts
        self._row: JudgementRow | None = None
        self._asking = False
        self._kept: dict[RowKey, str] = {}
        words = context.words
        self.setObjectName("opened_row")
        self._whose = IconLine(context, "person", "attention", "whose_work")
        self._hints = label("", "small", wrap=True, name="hints")
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setPlaceholderText(words("Why is this not applicable here? Enter confirms"))
        self._reason.setAccessibleName(words("Reason for “not applicable”"))
        self._reason.returnPressed.connect(self._confirm_reason)
        self._reason.editingFinished.connect(self.leave_reason)
        self.evidence = SavingText(
            "evidence", words("What was seen: records, places, persons, figures"), self._note
        )
        self.strip = AttachmentStrip(context, session)
        self.history = IconButton(
            context, "clock", words("History of this entry"), self._show_history
        )
        self.evidence.brought.connect(self.take)
        self._methods = MethodChips(context, self._use_methods)
        self._methods.offered = sheet.records_methods
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for widget in (self._whose, self._hints, self._reason):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        line.addWidget(self.evidence, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.history, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addWidget(self._methods)
        for part in self._parts:
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            column.addWidget(part)

    def take(self, source: QMimeData) -> bool:
        """Keep what was dropped or pasted anywhere in the row."""
        return self.strip.acceptDrops() and self.strip.take(source)

    @property
    def asking(self) -> bool:
        """Whether the reason of a “not applicable” is being asked."""
        return self._asking

    def show_row(self, row: JudgementRow | None) -> None:
        """Turn to another row, None for none."""
        self.flush()
        self._asking = False
        self._row = row
        if row is not None:
            self.refresh(anew=True)

    def refresh(self, *, anew: bool = False) -> None:
        """Show what is recorded of the row now; `anew` where it is another row than before."""
        row = self._row
        if row is None or row.subject is None:
            return
        locked = self._sheet.locked()
        self._whose.say(self._sheet.warning(row.place))
        self._hints.setText(self._hint_text(row))
        self._hints.setVisible(bool(self._hints.text()))
        self.evidence.setReadOnly(locked)
        self._reason.setReadOnly(locked)
        self.strip.show_subject(self._sheet.record_id(row.place), locked=locked)
        self.show_finding(anew=anew)

    def show_finding(self, *, anew: bool = False) -> None:
        """Show what was found on the row; enough where nothing but its judgement changed."""
        row = self._row
        if row is None or row.subject is None:
            return
        kept = self._kept.get(row.place) if anew else None
        self.evidence.show_text(row.finding.evidence, anew=anew)
        if kept is not None:
            self.evidence.setPlainText(kept)
        if anew or not self._reason.hasFocus():
            self._reason.setText(row.finding.reason)
        self._reason.setVisible(self._asking or row.finding.verdict is Verdict.NOT_APPLICABLE)
        restyle(self._reason, "invalid", False)
        self._methods.show_methods(
            row.subject.methods, row.finding.methods, locked=self._sheet.locked()
        )
        for part in self._parts:
            part.show_row(row)

    def ask_reason(self) -> None:
        """Ask in place why the row is not applicable."""
        self._asking = True
        self._reason.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reason.selectAll()
        self.asked.emit()

    def stop_asking(self) -> None:
        """Ask no more; the verdict stays what it was."""
        if self._asking:
            self._asking = False
            self._reason.clear()
            self.refresh()
            self.asked.emit()

    def write(self) -> None:
        """Put the cursor into the evidence text."""
        self.evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_on(self) -> None:
        """Put the cursor where writing goes on after “does not conform”, if anywhere."""
        any(part.focus_first() for part in self._parts)

    def flush(self) -> None:
        """Record what was typed; a refused text is kept for when the row opens again."""
        row = self._row
        if row is None or row.subject is None:
            return
        self.leave_reason()
        for part in self._parts:
            part.flush()
        if self.evidence.flush():
            self._kept.pop(row.place, None)
        else:
            self._kept[row.place] = self.evidence.toPlainText()

    def leave_reason(self) -> None:
        """Record a reason that was typed when the hand goes elsewhere."""
        row, reason = self._row, self._reason.text().strip()
        if row is None or not reason or reason == row.finding.reason or self._reason.isReadOnly():
            return
        if self._asking or row.finding.verdict is Verdict.NOT_APPLICABLE:
            self._asking = False
            self._sheet.mark(row.place, Verdict.NOT_APPLICABLE, reason)

    def _confirm_reason(self) -> None:
        row = self._row
        if row is None:
            return
        if not self._reason.text().strip():
            restyle(self._reason, "invalid", True)
            return
        self.leave_reason()
        self.asked.emit()

    def _show_history(self) -> None:
        if self._row is not None:
            self._context.navigator.show_trail(self._sheet.record_id(self._row.place))

    def _hint_text(self, row: JudgementRow) -> str:
        subject, words = row.subject, self._context.words
        if subject is None:
            return ""
        lines = [words("Look for: {hints}", hints=subject.hints)] if subject.hints else []
        if subject.methods and not self._methods.offered:
            methods = words.list_separator.join(words(term(method)) for method in subject.methods)
            lines.append(words("Method: {methods}", methods=methods))
        return "\n".join(lines)

    def _note(self, text: str) -> bool:
        return self._row is not None and done(self._sheet.note(self._row.place, text))

    def _use_methods(self, methods: tuple[Method, ...]) -> None:
        if self._row is not None:
            self._sheet.use_methods(self._row.place, methods)

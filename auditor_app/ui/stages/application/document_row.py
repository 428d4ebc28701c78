"""One of the nine application documents: whether it is there, why not, and its files, §5.2."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.documents import DocumentKind
from auditor_app.domain.identifiers import document_id
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.records import ApplicationDocument, Conclusion
from auditor_app.domain.state import AuditState, Changes
from auditor_app.domain.values import DocumentState
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import application
from auditor_app.ui.evidence.brought_files import FileTarget
from auditor_app.ui.evidence.file_strip import FileStrip
from auditor_app.ui.fields.binding import Binding
from auditor_app.ui.fields.conflict_mark import ConflictMark, Others
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import WhileUnsigned, is_signed
from auditor_app.ui.fields.text_fields import LineField
from auditor_app.ui.look.tokens import Size, Space
from auditor_app.ui.widgets.buttons import IconButton
from auditor_app.ui.widgets.choice import Segments
from auditor_app.ui.widgets.labels import label

TONES = {
    DocumentState.RECEIVED: "conform",
    DocumentState.MISSING: "nonconform",
    DocumentState.NOT_APPLICABLE: "not_applicable",
}


class DocumentRow(FileTarget):
    """A row with the document's state as segments; “not applicable” asks why (R03)."""

    def __init__(
        self, context: Context, session: Session, kind: DocumentKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = context.words
        title = words(kind.title)
        self._session, self._kind = session, kind
        self.record = document_id(session.state.audit.id, kind.number)
        self.setObjectName(f"document_{kind.number}")
        self.setMinimumHeight(Size.ROW)
        states = [
            one for one in TONES if one is not DocumentState.NOT_APPLICABLE or kind.where_applicable
        ]
        self.segments = Segments([(one, words(term(one)), TONES[one]) for one in states], title)
        self.segments.chosen.connect(self._choose)
        self.strip = FileStrip(context, session, self.record, title)
        self.strip.attached.connect(self._receive)
        self.reason = LineField(
            context,
            words("Why it does not apply"),
            Binding(
                session,
                lambda state: _document(state, kind.number),
                "reason",
                self._write_reason,
            ),
            hint=words("Not applicable needs a reason (§5.2)"),
        )
        attach = IconButton(
            context,
            "paperclip",
            words("Attach a file to {document}", document=title),
            self.strip.browse,
        )

        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addStretch(1)
        texts.addWidget(label(title, wrap=True))
        texts.addWidget(self.reason)
        texts.addWidget(self.strip)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.M)
        number = label(str(kind.number), "muted")
        number.setFixedWidth(Space.L)
        row.addWidget(number)
        row.addLayout(texts, 1)
        row.addWidget(
            ConflictMark(context, session, lambda _state: self.record, Others({"reason"}), title)
        )
        row.addWidget(attach)
        row.addWidget(self.segments)
        WhileUnsigned(session, attach, self.segments)
        session.follow(self, self.refresh, ApplicationDocument, Conclusion)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show what is recorded."""
        self.setAcceptDrops(not is_signed(self._session))
        document = self._session.state.documents.get(self._kind.number)
        self.segments.show_value(document.state if document else None)
        self.reason.setVisible(
            document is not None and document.state is DocumentState.NOT_APPLICABLE
        )

    def take(self, source: QMimeData) -> bool:
        """Attach what was dropped on the row or pasted into it."""
        return self.strip.take(source)

    def _receive(self) -> None:
        """Count a document as received once its file is there: nobody attaches what is missing."""
        if _document(self._session.state, self._kind.number).state is DocumentState.MISSING:
            self._session.do(
                self, application.set_document, self._kind.number, DocumentState.RECEIVED
            )

    def _choose(self, state: object) -> None:
        # Clearing an answer means the document is not known to be there.
        chosen = state if isinstance(state, DocumentState) else DocumentState.MISSING
        self._session.do(self, application.set_document, self._kind.number, chosen)
        self.refresh()
        if chosen is DocumentState.NOT_APPLICABLE:
            self.reason.setFocus()

    def _write_reason(self, audit: AuditSession, reason: str) -> Changes:
        state = _document(audit.state, self._kind.number).state
        return application.set_document(audit, self._kind.number, state, reason=reason)


def _document(state: AuditState, number: int) -> ApplicationDocument:
    found = state.documents.get(number)
    return found or ApplicationDocument(id=document_id(state.audit.id, number), number=number)

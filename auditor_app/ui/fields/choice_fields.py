"""Fields that are chosen in: a drop-down, a few options beside each other, yes or no."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from auditor_app.ui.fields.binding import Binding
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.field import Field
from auditor_app.ui.fields.listeners import Update
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.choice import Option, Picker, Segments
from auditor_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor_app.domain.records import Record
    from auditor_app.domain.state import AuditState


class ChoiceField(Field):
    """One of the options, or none where `blank` says what none is called.

    `of` are the kinds of records that the options are made of.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        options: "Callable[[AuditState], Sequence[tuple[object, str]]]",
        *,
        blank: str | None = "—",
        nothing: object = None,
        hint: str = "",
        of: "Sequence[type[Record]]" = (),
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self._options, self._blank, self._nothing = options, blank, nothing
        self.picker = Picker(title)
        self.picker.chosen.connect(self._choose)
        self.place(self.picker)
        if of:
            binding.session.follow(self, self._offer, *of)

    def show_value(self, value: object) -> None:
        """Show the option; the options may have changed too."""
        options = list(self._options(self._binding.session.state))
        if self._blank is not None:
            options.insert(0, (self._nothing, self._blank))
        self.picker.offer(options, value)

    def entered(self) -> object:
        """Return what is chosen."""
        return self.picker.value

    def _offer(self, _update: Update) -> None:
        """Show what can be chosen now."""
        if not self._touched:
            self.show_value(self._binding.value())

    def _choose(self, _value: object) -> None:
        self._touched = True
        self.finish()


class SegmentField(Field):
    """One of a few options beside each other; choosing the chosen one again clears the answer."""

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        options: "Sequence[Option]",
        *,
        hint: str = "",
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self.segments = Segments(options, title)
        self.segments.chosen.connect(self._choose)
        # A question is a sentence: it stands before its answer, not over it.
        question = label(title, wrap=True)
        self._label.hide()
        row = QWidget()
        self._line = QHBoxLayout(row)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.M)
        self._line.addWidget(question, 1)
        self._line.addWidget(self.segments)
        self.place(self.segments, row)

    def place_mark(self, mark: QWidget) -> None:
        """Put the mark of a conflict between question and answer."""
        self._line.insertWidget(1, mark)

    def show_value(self, value: object) -> None:
        """Show the answer."""
        self.segments.show_value(value)

    def entered(self) -> object:
        """Return the answer."""
        return self.segments.value

    def _choose(self, _value: object) -> None:
        self._touched = True
        self.finish()


class YesNoField(SegmentField):
    """Yes, no, or not answered yet."""

    def __init__(
        self, context: Context, title: str, binding: Binding[Any], *, hint: str = ""
    ) -> None:
        words = context.words
        super().__init__(
            context,
            title,
            binding,
            ((True, words("Yes"), "conform"), (False, words("No"), "nonconform")),
            hint=hint,
        )

"""The settings: language, appearance, identity, passphrase, backups, and where everything lies."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QRadioButton, QWidget

from auditor_app.domain.wording import Language
from auditor_app.operations.core import upkeep
from auditor_app.operations.core.settings import AppearanceChoice as Choice
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.scroll_page import ScrollPage
from auditor_app.ui.settings.certification_card import CertificationCard
from auditor_app.ui.widgets.background import Task
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.passphrase_change import PassphraseChange
from auditor_app.ui.widgets.spoken import moment_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor_app.domain.errors import KnownError
    from auditor_app.store import Backup
    from auditor_app.ui.fields.context import Context

WIDTH = 760
KIB = 1024
BACKUPS_SHOWN = 8


class SettingsPage(ScrollPage):
    """Asks for changes by signals; identity and backups it looks after itself.

    `restore_wanted` carries the backup to put in place of the workspace.
    """

    language_wanted = Signal(object)
    appearance_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self.setObjectName("settings_page")
        self._context = context
        words = self._words = context.words
        self._task: Task | None = None
        self._backups_card: Card | None = None
        self.setAccessibleName(words("Settings"))
        self.body.addWidget(PageHeading(words("Settings")))
        self.body.addWidget(self._surface())
        self.body.addWidget(self._identity())
        if not context.workspace.throwaway:
            certification = CertificationCard(context)
            certification.announced.connect(self.announced)
            certification.refused.connect(self.refused)
            self.body.addWidget(certification)
            self.body.addWidget(self._passphrase())
            self._show_backups()
        self.body.addWidget(self._about())
        self.body.addStretch(1)

    def _surface(self) -> Card:
        words, context = self._words, self._context
        card = Card(words("Language and appearance"))
        card.body.addLayout(
            self._choices(
                "language",
                [(Language.ZH, "中文"), (Language.EN, "English")],
                context.words.language,
                self.language_wanted.emit,
            )
        )
        looks = [
            (Choice.SYSTEM, words("As the system")),
            (Choice.LIGHT, words("Light")),
            (Choice.DARK, words("Dark")),
        ]
        card.body.addLayout(
            self._choices(
                "appearance", looks, context.appearance.choice, self.appearance_wanted.emit
            )
        )
        return card

    def _choices(
        self,
        name: str,
        choices: Sequence[tuple[object, str]],
        chosen: object,
        tell: Callable[[object], None],
    ) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        group = QButtonGroup(self)
        for value, text in choices:
            made = QRadioButton(text)
            made.setObjectName(f"{name}_{value}")
            made.setAccessibleName(text)
            made.setChecked(value == chosen)
            made.clicked.connect(lambda _=False, value=value: tell(value))
            group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _identity(self) -> Card:
        words, workspace = self._words, self._context.workspace
        card = Card(words("Identity"))
        lines = (
            (words("Name"), workspace.person.name),
            (words("Registration number"), workspace.person.registration),
            (words("Certificate (SHA-256)"), grouped(workspace.identity.fingerprint)),
        )
        for name, value in lines:
            shown = label(value, wrap=True)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            shown.setAccessibleName(f"{name}: {value}")
            card.body.addWidget(label(name, "small"))
            card.body.addWidget(shown)
        card.body.addSpacing(Space.XS)
        export = button(words("Save trust root…"), "export_trust", look=self._context, icon="save")
        export.clicked.connect(self._export_trust)
        card.body.addWidget(export)
        card.body.addWidget(
            label(
                words("Whoever verifies your packages needs it; give it to them once, in person."),
                "small",
                wrap=True,
            )
        )
        return card

    def _export_trust(self) -> None:
        words, workspace = self._words, self._context.workspace
        name, _ = QFileDialog.getSaveFileName(
            self, words("Save trust root…"), "trust.pem", "(*.pem)"
        )
        if not name:
            return
        try:
            Path(name).write_bytes(workspace.identity.root_pem)
        except OSError as error:
            self.announced.emit(
                words("The file cannot be written: {problem}", problem=error.strerror or str(error))
            )
        else:
            self.announced.emit(words("Saved as {name}.", name=Path(name).name))

    def _passphrase(self) -> Card:
        card = Card(self._words("Change the passphrase"))
        self._change = PassphraseChange(self._context)
        self._change.wanted.connect(self._change_passphrase)
        card.body.addWidget(self._change)
        return card

    def _change_passphrase(self, old: str, new: str) -> None:
        words, opened = self._words, self._context.workspace

        def act() -> None:
            from auditor_app.operations.core import workspace  # noqa: PLC0415 (loaded with the workspace already; no cost here)

            workspace.change_passphrase(opened, old, new)

        def done(_: object) -> None:
            self._change.forget()
            self.announced.emit(
                words("The passphrase is changed; the recovery key stays the same.")
            )

        self._work(act, done, self._change.refuse)

    def _show_backups(self) -> None:
        """Show the backups there are now, in the place where they were shown before."""
        words = self._words
        card = Card(words("Backups"))
        note = words("Made by themselves and checked; they lie encrypted beside the workspace.")
        card.body.addWidget(label(note, "small", wrap=True))
        for place, backup in enumerate(upkeep.backups(self._context.workspace)[:BACKUPS_SHOWN]):
            card.body.addLayout(self._backup_row(backup, place))
        now = button(words("Back up now"), "backup_now", look=self._context, icon="save")
        now.clicked.connect(self._back_up)
        card.body.addWidget(now)
        if self._backups_card is None:
            self.body.addWidget(card)
        else:
            self.body.replaceWidget(self._backups_card, card)
            self._backups_card.deleteLater()
        self._backups_card = card

    def _backup_row(self, backup: Backup, place: int) -> QHBoxLayout:
        words, workspace = self._words, self._context.workspace
        made = moment_words(backup.made_at, workspace.today(), words)
        row = QHBoxLayout()
        exactly = f"{backup.made_at.astimezone():%Y-%m-%d %H:%M:%S}"
        row.addWidget(label(f"{made} · {exactly}"))
        row.addWidget(label(words("{n} KiB", n=backup.size // KIB), "small"))
        row.addStretch(1)
        restore = button(
            words("Restore…"),
            f"restore_{place}",
            kind="link",
            tip=words("Restore the backup of {time}", time=exactly),
        )
        restore.setAccessibleName(restore.toolTip())
        sure = button(
            words("Yes, put it in place of the workspace"), f"restore_sure_{place}", kind="danger"
        )
        sure.hide()
        for turn in (restore.hide, sure.show, sure.setFocus):
            restore.clicked.connect(lambda _=False, turn=turn: turn())
        sure.clicked.connect(lambda: self.restore_wanted.emit(backup.path))
        row.addWidget(restore)
        row.addWidget(sure)
        return row

    def _back_up(self) -> None:
        words, workspace = self._words, self._context.workspace

        def done(path: object) -> None:
            self._show_backups()
            self.announced.emit(words("Backed up and checked: {name}", name=Path(str(path)).name))

        self._work(lambda: upkeep.backup(workspace), done, self.refused.emit)

    def _about(self) -> Card:
        words, folder = self._words, self._context.workspace.folder
        card = Card(words("About"))
        card.body.addWidget(
            label(
                words("Auditor App {version} · Apache License 2.0", version=version("auditor-app"))
            )
        )
        card.body.addWidget(
            label(words("Fonts: Noto Sans and Noto Sans SC, SIL Open Font License 1.1"), "small")
        )
        place = label(str(folder), "small", wrap=True, name="workspace_folder")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(place)
        show = button(words("Show the folder"), "show_folder", look=self._context, icon="folder")
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        card.body.addWidget(show)
        return card

    def _work(
        self,
        act: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        if self._task is not None and self._task.running:
            return
        self._task = Task(act, self)
        self._task.done.connect(done)
        self._task.failed.connect(failed)
        self._task.start()


def grouped(fingerprint: str) -> str:
    """Return a fingerprint in pairs, as it is read aloud."""
    return ":".join(
        fingerprint[place : place + 2].upper() for place in range(0, len(fingerprint), 2)
    )

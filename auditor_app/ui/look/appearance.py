"""Light or dark: what the person chose, else what the system says, at any moment."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from auditor_app.operations.core.settings import AppearanceChoice as Choice
from auditor_app.ui.look.style import style_sheet
from auditor_app.ui.look.tokens import DARK, LIGHT, Theme


class Appearance(QObject):
    """The theme in force; painting reads `theme`, `changed` says when to paint again."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._theme = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._ask_system()
        self._apply()

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Switch now."""
        self._choice = choice
        self._ask_system()
        self._apply()

    def _ask_system(self) -> None:
        # Native dialogs and title bars follow the application's scheme, not our style sheet.
        hints = self._app.styleHints()
        if self._choice is Choice.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(
                Qt.ColorScheme.Dark if self._choice is Choice.DARK else Qt.ColorScheme.Light
            )

    def _follow_system(self) -> None:
        if self._choice is Choice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._choice is Choice.DARK or (self._choice is Choice.SYSTEM and system_dark)
        self._theme = DARK if dark else LIGHT
        self._app.setPalette(palette(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme))
        self.changed.emit()


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for everything the style sheet does not draw."""
    colours = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.background,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.nonconform,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Light: theme.panel,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.muted,
        QPalette.ColorRole.Shadow: theme.background,
    }
    for role, colour in roles.items():
        colours.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return colours

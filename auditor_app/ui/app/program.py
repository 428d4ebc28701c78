"""The program with a window: sets Qt up, and goes from the door to the desk and back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from auditor_app import places
from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Language
from auditor_app.operations.core import settings as stored
from auditor_app.ui.app.door import Door
from auditor_app.ui.app.faults import Faults
from auditor_app.ui.app.window import Window
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look import fonts
from auditor_app.ui.look.appearance import Appearance
from auditor_app.ui.look.icons import Icons
from auditor_app.ui.look.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from auditor_app.operations.core.workspace import Workspace

LOCALES = {
    Language.ZH: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.EN: QLocale(QLocale.Language.English),
}


def run(
    folder: Path | None,
    packages: Sequence[Path] = (),
    open_sample: Callable[[], object] | None = None,
) -> int:
    """Open the window on a workspace folder, by default the system's place for it.

    Return the exit status. `packages` are shown for import as soon as a workspace is open;
    `open_sample` returns a workspace with the sample audit, which the door then offers.
    """
    app = make_application()
    program = Program(app, folder or places.default_workspace(), packages, open_sample)
    remove_hook = program.faults.install()
    program.start()
    status = app.exec()
    program.leave()
    remove_hook()
    return status


def make_application() -> QApplication:
    """Return the QApplication with our name, style and font."""
    # The style as an option: `setStyle` first makes every enum of QStyle, which takes longer than
    # to draw the first window.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("auditor-app")
    app.setApplicationDisplayName("Auditor App")
    fonts.register(app)
    return app


def system_language() -> Language:
    """Return the system's language, Chinese where it is neither of ours."""
    for name in QLocale.system().uiLanguages():
        for language in Language:
            if name.lower().startswith(language.value):
                return language
    return Language.ZH


class Program(QObject):
    """Holds the window, and what is open in it."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        packages: Sequence[Path] = (),
        open_sample: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._open_sample = open_sample
        self._app = app
        self._folder = folder
        self._packages = tuple(packages)
        self._settings = stored.read(folder)
        self._workspace: Workspace | None = None
        self._translators: list[QTranslator] = []
        self.faults = Faults(parent=self)
        self.faults.found.connect(self._apologise)
        self._appearance = Appearance(app, self._settings.appearance)
        self._icons = Icons(self._appearance)
        self._look = self._look_in(self._settings.language or system_language())
        self.window = Window()
        self.window.stand(self._settings.window)

    def start(self) -> None:
        """Show the door: the first start, or the unlocking."""
        self._show_door()
        self.window.show()

    def leave(self) -> None:
        """Close what is open; a throw-away workspace is gone then.

        Size and place of the window are kept beside the workspace.
        """
        if self._folder.is_dir():
            self._keep(window=self.window.standing())
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def enter(self, workspace: Workspace) -> None:
        """Show the desk of an open workspace."""
        self._workspace = workspace
        context = Context(self._look.words, self._appearance, self._icons, workspace)
        desk = self.window.enter(context)
        desk.language_wanted.connect(self._choose_language)
        desk.appearance_wanted.connect(self._choose_appearance)
        desk.restore_wanted.connect(self._restore)
        if self._packages:
            packages, self._packages = self._packages, ()
            desk.show_import(packages)

    def appear(self, choice: stored.AppearanceChoice) -> None:
        """Look light, dark or as the system does, till told otherwise."""
        self._appearance.choose(choice)

    def _show_door(self) -> None:
        # Asked of the disk: the layer that reads an identity loads longer than the window.
        if any((self._folder / place).is_dir() for place in ("identity", "backups/identity")):
            from auditor_app.ui.app.unlock import UnlockPage  # noqa: PLC0415 (one door at a time)

            page = UnlockPage(self._look, self._folder)
            page.unowned.connect(self._show_first_start)
            self._show(page)
        else:
            self._show_first_start()

    def _show_first_start(self) -> None:
        from auditor_app.ui.app.first_start import FirstStartPage  # noqa: PLC0415 (one door at a time)

        self._show(FirstStartPage(self._look, self._folder))

    def _show(self, page: Door) -> None:
        page.opened.connect(self.enter)
        page.language_wanted.connect(self._choose_language)
        if self._open_sample is not None:
            page.offer_sample(self._open_sample)
        self.window.show_door(page)

    def _restore(self, backup: Path) -> None:
        if self._workspace is None:
            return
        from auditor_app.operations.core import upkeep  # noqa: PLC0415 (loaded with the workspace)

        workspace, self._workspace = self._workspace, None
        # The desk goes first: nothing may read or write a workspace while it is replaced.
        self._show_door()
        try:
            upkeep.restore_open(workspace, backup)
        except KnownError as error:
            self._say_at_door(error)

    def _say_at_door(self, error: KnownError) -> None:
        door = self.window.centralWidget()
        if isinstance(door, Door):
            door.say(error)

    def _choose_language(self, language: Language) -> None:
        self._keep(language=language)
        self._look = self._look_in(language)
        if self._workspace is None:
            self._show_door()
        else:
            self.enter(self._workspace)
            if self.window.desk is not None:
                self.window.desk.show_settings()

    def _choose_appearance(self, choice: stored.AppearanceChoice) -> None:
        self._keep(appearance=choice)
        self.appear(choice)

    def _keep(self, **changes: object) -> None:
        self._settings = msgspec.structs.replace(self._settings, **changes)
        try:
            stored.write(self._folder, self._settings)
        except OSError:
            # A folder that cannot be written refuses where it matters; till then the choice holds.
            return

    def _look_in(self, language: Language) -> Look:
        QLocale.setDefault(LOCALES[language])
        fonts.use(self._app, language)
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        translator = QTranslator(self)
        if language is Language.ZH and translator.load(
            "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            self._app.installTranslator(translator)
            self._translators.append(translator)
        words = places.words(language)
        self._app.setApplicationDisplayName(words("Auditor App"))
        return Look(words, self._appearance, self._icons)

    def _apologise(self, report: str) -> None:
        if self.window.desk is not None:
            self.window.desk.notices.apologise(report)
        else:
            sys.stderr.write(f"{report}\n")

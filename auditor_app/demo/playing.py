"""The demo: the sample audit, played through the real operations in the real window.

It runs off screen and takes a picture of every page.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from auditor_app import places
from auditor_app.demo import sample
from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Attachment
from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Language, Message
from auditor_app.operations.core import outputs, settings
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.settings import AppearanceChoice, Settings
from auditor_app.operations.entering.playing import PlayedClock, Player, begin
from auditor_app.operations.packages import dossier

os.environ["QT_QPA_PLATFORM"] = (
    "offscreen"  # before Qt is imported: the demo needs no screen and disturbs none
)

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from auditor_app.demo import team
from auditor_app.demo.camera import Camera
from auditor_app.ui.app.program import Program, make_application
from auditor_app.ui.shell.desk import Desk


def play(out: Path, language: Language) -> list[Path]:
    """Play the sample audit, alone and by a team, and return the files that were written.

    `out` then holds report.pdf, dossier.asice, trust.pem, audit.json with attachments/, and
    screens/*.png. Raises KnownError E_WRITE where the folder cannot be written.
    """
    try:
        for name in ("screens", "attachments"):
            (out / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(
            "E_WRITE",
            Message(
                "“{file}” cannot be written: {problem}",
                file=str(out),
                problem=error.strerror or str(error),
            ),
            Message("Choose another place."),
        ) from error
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else make_application()
    camera = Camera(out / "screens")
    with _program(app, language) as program:
        written = Demo(program, out, language, camera).play()
    with _program(app, language) as program:
        team.play(program, partial(camera.take, program.window))
    return [*written, *camera.taken]


class Demo:
    """One playing of the sample audit in one window."""

    def __init__(self, program: Program, out: Path, language: Language, camera: Camera) -> None:
        self._program = program
        self._picture = partial(camera.take, program.window)
        self._out = out
        self._language = language
        self._written: list[Path] = []

    def play(self) -> list[Path]:
        """Play from the first start to the verified dossier."""
        self._picture("first-start")
        audit_file = sample.read_sample()
        clock = PlayedClock(audit_file.audit.created_on or workspaces.utc_now().date())
        workspace = workspaces.throwaway(sample.leader_of(audit_file), clock)
        self._program.enter(workspace)
        desk = self._desk()
        desk.open_audit(begin(workspace, audit_file).id)
        session = self._session(desk)
        player = Player(
            session, audit_file, sample.sample_audit().parent / "attachments", clock.turn_to
        )
        for stage in player.stages():
            desk.show_stage(stage, _telling(session, stage))
            self._picture(stage.value)
        desk.show_stage(Stage.DOSSIER)
        self._dossier(session)
        self._picture(Stage.DOSSIER.value)
        self._dark(desk, session)
        desk.show_home()
        self._picture("home")
        desk.show_settings()
        self._picture("settings")
        return self._written

    def _dossier(self, session: AuditSession) -> None:
        words = places.words(self._language)
        report, package = self._out / "report.pdf", self._out / "dossier.asice"
        dossier.write_report(session, report, words)
        dossier.export(session, package, words)
        trust = self._out / "trust.pem"
        outputs.save(trust, session.workspace.identity.root_pem)
        audit = self._out / "audit.json"
        outputs.save(
            audit, audit_file.serialise(audit_file.from_state(session.state, session.edition))
        )
        kept = self._out / "attachments"
        for one in session.state.every(Attachment):
            outputs.save(kept / one.digest, session.workspace.store.attachments.read(one.digest))
        self._written += [report, package, trust, audit]

    def _dark(self, desk: Desk, session: AuditSession) -> None:
        self._program.appear(AppearanceChoice.DARK)
        for stage in (Stage.CAPABILITY, Stage.CHARACTERISTICS):
            desk.show_stage(stage, _telling(session, stage))
            self._picture(f"{stage.value}-dark")
        self._program.appear(AppearanceChoice.LIGHT)

    def _desk(self) -> Desk:
        desk = self._program.window.desk
        if desk is None:
            raise RuntimeError("The window shows no desk")
        return desk

    def _session(self, desk: Desk) -> AuditSession:
        if desk.session is None:
            raise RuntimeError("The desk has no audit open")
        return desk.session.audit_session


def _telling(session: AuditSession, stage: Stage) -> str:
    """Return the record that shows most of a stage's page.

    It is a nonconformity, or an item that does not conform.
    """
    if stage is Stage.CAPABILITY and session.state.nonconformities:
        return session.state.nonconformities[0].id
    if stage is Stage.CHARACTERISTICS:
        failing = (
            one
            for one in session.state.judgements.values()
            if one.part is Part.CHARACTERISTIC
            and one.verdict is Verdict.NONCONFORM
            and one.evidence
        )
        return next((one.id for one in failing), "")
    return ""


@contextmanager
def _program(app: QApplication, language: Language) -> Iterator[Program]:
    folder = Path(tempfile.mkdtemp(prefix="auditor-app-demo-"))
    try:
        settings.write(folder, Settings(language=language, appearance=AppearanceChoice.LIGHT))
        program = Program(app, folder)
        program.start()
        try:
            yield program
        finally:
            program.leave()
            program.window.close()
            program.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

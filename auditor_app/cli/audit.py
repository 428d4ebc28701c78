"""`auditor-app audit …` and `report`, `export`: what is done with one audit."""

import argparse
import json

from auditor_app import places
from auditor_app.cli.answer import CommandResult
from auditor_app.cli.unlocking import unlocked, unlocked_or_started
from auditor_app.cli.watching import watched
from auditor_app.domain import audit_file
from auditor_app.domain.naming.terms import label
from auditor_app.domain.reasons import Weight
from auditor_app.domain.stages.programmes import stage_label
from auditor_app.domain.wording import Language, Words
from auditor_app.operations.audits import audits
from auditor_app.operations.audits.showing import figures
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.entering import entering
from auditor_app.operations.packages import dossier


def load(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Load an audit file; a workspace is started where the folder has none."""
    content = audits.read(arguments.file)  # before a workspace is started for a file that is none
    with unlocked_or_started(arguments.workspace, words) as workspace:
        audit = audits.take_in(workspace, content, audits.attachments_beside(arguments.file))
    return CommandResult(
        (words("Loaded audit {number} as {id}.", number=audit.number, id=audit.id),),
        {"id": audit.id, "number": audit.number},
    )


def enter(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Enter what an audit file says into the audit of its number."""
    with unlocked(arguments.workspace, words) as workspace:
        entered = entering.enter(workspace, arguments.file)
    line = words(
        "Entered into audit {number}: {count} records.",
        number=entered.audit.number,
        count=entered.records,
    )
    return CommandResult(
        (line,),
        {"id": entered.audit.id, "number": entered.audit.number, "records": entered.records},
    )


def list_all(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """List the audits, the one changed last first."""
    with unlocked(arguments.workspace, words) as workspace:
        glances = audits.overview(workspace)
    lines = tuple(
        f"{glance.audit.id}  {glance.audit.number}  {glance.client_name}  "
        f"{words(stage_label(glance.stage))}: {words(glance.summary)}"
        for glance in glances
    )
    data = [
        {
            "id": glance.audit.id,
            "number": glance.audit.number,
            "type": glance.audit.type.value,
            "client": glance.client_name,
            "stage": glance.stage.value,
            "state": glance.progress.value,
            "grade": glance.grade.value if glance.grade and not glance.provisional else None,
            "deadlines": [
                {"day": due.day.isoformat(), "text": words(due.message)} for due in glance.deadlines
            ],
        }
        for glance in glances
    ]
    return CommandResult(lines or (words("There are no audits yet."),), data)


def show(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Show an audit's stages, figures and grade."""
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        data = figures(session.state, session.guidance, words)
        found = session.guidance
    lines = [f"{data['number']}  {data['client']}  ({data['id']})"]
    for stage in found.stages:
        lines.append(
            f"{words(stage_label(stage.stage))}: {words(label(stage.progress))} – "
            f"{words(stage.summary)}"
        )
        lines += [
            f"  {'!' if reason.weight is Weight.BLOCKS else '·'} {words(reason.message)} "
            f"[{reason.clause} {reason.rule.number}]"
            for reason in stage.reasons
        ]
    lines += [
        f"{words(label(level))}: {rate.conforming}/{rate.applicable} {rate.shown()}"
        for level, rate in found.tally.rates.items()
    ]
    lines.append(words("Grade: {grade}", grade=data["grade"] or "—"))
    return CommandResult(tuple(lines), data)


def schema(_arguments: argparse.Namespace, _words: Words) -> CommandResult:
    """Print the JSON schema of an audit file, in either form of answer."""
    document = audit_file.schema()
    return CommandResult((json.dumps(document, ensure_ascii=False, indent=2),), document)


def report(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Write an audit's report."""
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        dossier.write_report(session, arguments.out, places.words(Language(arguments.lang)))
    return CommandResult(
        (words("Wrote {file}.", file=str(arguments.out)),), {"file": str(arguments.out)}
    )


def export(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Write an audit's dossier and verify it by reading it back."""
    with unlocked(arguments.workspace, words) as workspace, watched(words) as watch:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        language = places.words(Language(arguments.lang))
        exported = dossier.export(
            session, arguments.out, language, progress=watch.progress, cancelled=watch.cancelled
        )
    digest = exported.verdict.manifest_digest
    lines = (
        words(
            "Wrote and verified {file} ({size} bytes), package {digest}.",
            file=str(exported.path),
            size=exported.size,
            digest=digest,
        ),
    )
    return CommandResult(
        lines, {"file": str(exported.path), "size": exported.size, "manifest_sha256": digest}
    )

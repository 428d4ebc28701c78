"""The commands for an audit that several people make.

They are `contribute`, `import`, `conflicts`, `resolve`, `trail` and `take-back`.
"""

import argparse
import datetime as dt
import enum
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from auditor_app.cli.answer import CommandResult
from auditor_app.cli.packages import read_trust
from auditor_app.cli.unlocking import unlocked, unlocked_or_started
from auditor_app.cli.watching import watched
from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming import naming
from auditor_app.domain.stages.programmes import stage_label
from auditor_app.domain.wording import Message, Text, Words
from auditor_app.exchange.verdict import VerificationResult
from auditor_app.operations.audits import conflicts as deciding
from auditor_app.operations.audits import trail as trails
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.opening import is_started
from auditor_app.operations.packages import contributions, dossier, importing
from auditor_app.operations.packages.importing import Incoming, Staged
from auditor_app.store import TrailFilter


def contribute(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Write a contribution and verify it by reading it back."""
    with unlocked(arguments.workspace, words) as workspace, watched(words) as watch:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        packed = contributions.export(
            session, arguments.out, progress=watch.progress, cancelled=watch.cancelled
        )
    digest = packed.verdict.manifest_digest
    line = words(
        "Wrote and verified {file} ({size} bytes), package {digest}.",
        file=str(packed.path),
        size=packed.size,
        digest=digest,
    )
    return CommandResult(
        (line,), {"file": str(packed.path), "size": packed.size, "manifest_sha256": digest}
    )


def take_in(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Verify packages and import all of them or none.

    A workspace is started where the folder has none.
    """
    trust = read_trust(arguments.trust) if arguments.trust else b""
    if not is_started(arguments.workspace):
        _verify_first(arguments.files, trust)
    with (
        unlocked_or_started(arguments.workspace, words) as workspace,
        watched(words) as watch,
        importing.stage(
            workspace,
            arguments.files,
            trust_pem=trust,
            progress=watch.progress,
            cancelled=watch.cancelled,
        ) as staged,
    ):
        if staged.refused:
            path, error = staged.refused[0]
            raise _of_one(error, path, arguments.files)
        taken = []
        if not arguments.preview:
            taken = importing.accept(
                workspace,
                staged,
                adopt=arguments.adopt,
                progress=watch.progress,
                cancelled=watch.cancelled,
            )
    numbers = {one.audit: one.number for one in taken}
    lines = _packages(staged, words)
    audits = []
    for one in staged.incoming:
        lines += _news(one, words)
        if one.audit in numbers:
            lines.append(words("Imported as {id}.", id=one.audit))
        audits.append({**_told(one), "import": numbers.get(one.audit)})
    data = {
        "ok": True,
        "id": staged.arrivals[0].audit,
        "preview": arguments.preview,
        "packages": _sent(staged),
        "audits": audits,
    }
    return CommandResult(tuple(lines), data)


def _verify_first(paths: list[Path], trust: bytes) -> None:
    """Refuse a package before a workspace is started for it, which nobody asked for."""
    for path in importing.files_of(paths):
        try:
            dossier.verify(path, trust, dt.datetime.now(dt.UTC))
        except KnownError as error:
            raise _of_one(error, path, paths) from error


def _of_one(error: KnownError, path: Path, paths: list[Path]) -> KnownError:
    """Return a refusal that says which of several packages it is about."""
    if paths == [path]:
        return error
    return KnownError(
        error.code, Message("{file}: {why}", file=path.name, why=error.message), error.advice
    )


def conflicts(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """List the open conflicts by stage, with both values."""
    with unlocked(arguments.workspace, words) as workspace:
        found = deciding.shown(AuditSession(workspace, workspace.audit(arguments.id).id))
    lines, data = [], []
    for one in found:
        lines.append(
            f"{words(stage_label(one.stage))}: {words(one.record)} – {_text(one.field, words)}  "
            f"[{one.conflict.id} {one.conflict.field}]"
        )
        lines += [
            f"  {number}. {_text(side.value, words)}  "
            f"({_text(side.author, words)}, {side.head.at:%Y-%m-%d %H:%M} UTC)"
            for number, side in enumerate(one.sides, 1)
        ]
        sides = [
            {
                "value": msgspec.to_builtins(side.head.value),
                "author": side.head.author,
                "device": side.head.device,
                "at": side.head.at,
            }
            for side in one.sides
        ]
        data.append(
            {
                "stage": one.stage.value,
                "kind": one.conflict.record,
                "record": one.conflict.id,
                "field": one.conflict.field,
                "name": words(one.record),
                "evidence": one.evidence,
                "files": list(one.files),
                "sides": sides,
            }
        )
    return CommandResult(tuple(lines) or (words("There is no conflict."),), data)


def resolve(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Decide a conflict for one of its sides or for a value of one's own."""
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        conflict = deciding.find(session, arguments.record, arguments.field)
        if arguments.take is not None:
            deciding.take_side(session, conflict, arguments.take)
        else:
            deciding.resolve(
                session, conflict, deciding.read_value(session, conflict, arguments.value)
            )
        left = len(session.state.conflicts)
        record = naming.find(session.state, conflict.record, conflict.id)
    value = msgspec.to_builtins(getattr(record, conflict.field, None))
    return CommandResult(
        (words("Decided. Conflicts still open: {count}", count=left),),
        {"ok": True, "value": value, "conflicts": left},
    )


def trail(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Tell the audit trail, or write it as a table."""
    wanted = TrailFilter(author=arguments.person, id=arguments.record)
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        out = arguments.csv or arguments.xlsx
        if out is not None:
            write = trails.write_csv if arguments.csv else trails.write_xlsx
            count = write(session, out, words, wanted)
            return CommandResult(
                (words("Wrote {file}.", file=str(out)),), {"file": str(out), "lines": count}
            )
        found = trails.entries(session, wanted)
    lines = tuple(
        f"{one.at.astimezone():%Y-%m-%d %H:%M:%S%z}  {one.person}  {words(one.action)}  "
        f"{_text(one.record, words)} – {_text(one.field, words)}: "
        f"{_text(one.before, words)} → {_text(one.after, words)}"
        for one in found
    )
    data = [
        {
            "at": one.at,
            "author": one.registration,
            "device": one.device,
            "op": one.entry.op,
            "kind": one.entry.record,
            "record": one.entry.id,
            "field": one.entry.field,
            "before": _plain(one.entry.before),
            "after": _plain(one.entry.after),
            "package": one.package,
        }
        for one in found
    ]
    return CommandResult(lines, data)


def take_back(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Write once more what was there before an import, and say what was left."""
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        imports = workspace.store.imports(session.state.audit.id)
        if arguments.number is None and not imports:
            message = Message("Nothing was imported into this audit.")
            raise KnownError(
                "E_IMPORT", message, Message("Look up in the trail what came from where.")
            )
        taken = importing.take_back(
            session, imports[0].seq if arguments.number is None else arguments.number
        )
        left = [
            (
                words(
                    naming.record_name(
                        session.state, one.record, naming.find(session.state, one.record, one.id)
                    )
                ),
                words(one.why),
            )
            for one in taken.left
        ]
    lines = (
        words("Taken back: {count} records. The history keeps both.", count=len(taken.changes)),
        *(words("Left as it is: {record} – {why}", record=record, why=why) for record, why in left),
    )
    return CommandResult(
        lines,
        {
            "ok": True,
            "changes": len(taken.changes),
            "left": [{"record": one, "why": why} for one, why in left],
        },
    )


def _packages(staged: Staged, words: Words) -> list[str]:
    lines = []
    for one in staged.arrivals:
        verdict = one.verdict
        lines.append(
            words(
                "{file}: signed by {name} ({registration}) at {time}",
                file=one.path.name,
                name=verdict.signer,
                registration=verdict.registration,
                time=verdict.signed_at,
            )
        )
        listed = verdict.revocation_list
        if listed is not None:
            day = f"{listed.issued_at:%Y-%m-%d}"
            lines.append(
                "  "
                + (
                    words("revocation list of {day}, too old", day=day)
                    if listed.stale
                    else words("revocation list of {day}", day=day)
                )
            )
    return lines


def _news(one: Incoming, words: Words) -> list[str]:
    lines = [words("Audit {number}, {client}", number=one.number, client=one.client)]
    lines += [
        "  " + words("{count} entries by {name}", count=author.events, name=author.name)
        for author in one.authors
    ]
    lines += [
        "  "
        + words(
            "{stage}: {new} new, {changed} changed, {conflicts} in conflict",
            stage=stage_label(news.stage),
            new=news.new,
            changed=news.changed,
            conflicts=news.conflicts,
        )
        for news in one.news
    ]
    return lines if one.news or one.authors else [*lines, "  " + words("nothing new")]


def _told(one: Incoming) -> dict[str, Any]:
    return {
        "id": one.audit,
        "number": one.number,
        "client": one.client,
        "new": one.is_new,
        "events": one.events,
        "conflicts": one.conflicts,
        "authors": [author._asdict() for author in one.authors],
        "stages": [{**news._asdict(), "stage": news.stage.value} for news in one.news],
    }


def _sent(staged: Staged) -> list[dict[str, Any]]:
    return [
        {"file": str(one.path), "audit": one.audit, **_verdict(one.verdict)}
        for one in staged.arrivals
    ]


def _verdict(verdict: VerificationResult) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(verdict)
    return told


def _plain(value: object) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    return str(value) if isinstance(value, Decimal | dt.date) else value


def _text(value: object, words: Words) -> str:
    if isinstance(value, Message | Text):
        return words(value)
    if isinstance(value, tuple):
        return words.list_separator.join(_text(one, words) for one in value)
    return str(value)

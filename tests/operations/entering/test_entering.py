"""A part of an audit file, entered into the audit that is there already."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor_app.demo import sample
from auditor_app.domain import audit_file
from auditor_app.domain.audit_file import AuditFileError
from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Verdict
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace, throwaway
from auditor_app.operations.entering import entering

SITE = "临港加盟店"


@pytest.fixture
def workspace() -> Any:
    audit_file = sample.read_sample()
    with throwaway(sample.leader_of(audit_file)) as opened:
        yield opened


@pytest.fixture
def session(workspace: Workspace) -> AuditSession:
    """Return the sample audit without its sign-off and conclusions, open for work."""
    content = json.loads(sample.sample_audit().read_bytes())
    for name in ("conclusion", "characteristic", "corrections", "packages"):
        content.pop(name, None)
    content["capability"] = {}
    parsed = audit_file.parse(json.dumps(content).encode())
    return AuditSession(
        workspace,
        audits.take_in(workspace, parsed, audits.attachments_beside(sample.sample_audit())).id,
    )


def file(folder: Path, **said: Any) -> Path:
    content = {
        "format": "auditor-app/audit",
        "version": 1,
        "edition": {"id": "sample", "version": "1.0"},
        "audit": {"number": "2026-031"},
        "sites": [{"id": "here", "name": SITE}],
        **said,
    }
    path = folder / "part.json"
    path.write_text(json.dumps(content, ensure_ascii=False))
    return path


def judged(item: str, **said: Any) -> dict[str, Any]:
    return {"part": "capability", "site": "here", "item": item, **said}


def test_a_part_is_entered_and_what_it_leaves_blank_stays(
    workspace: Workspace, session: AuditSession, tmp_path: Path
) -> None:
    before = session.state
    path = file(tmp_path, judgements=[judged("1.1", evidence="seen anew")])
    entered = entering.enter(workspace, path)
    session.reload()
    assert (entered.audit.id, entered.records) == (before.audit.id, 1)
    (changed,) = [one for one in session.state.judgements.values() if one.evidence == "seen anew"]
    assert changed.verdict is Verdict.CONFORM
    assert session.state.sites == before.sites
    assert session.state.team == before.team


def test_what_is_said_already_is_not_written_again(
    workspace: Workspace, session: AuditSession, tmp_path: Path
) -> None:
    path = file(
        tmp_path,
        sites=[{"id": "here", "name": SITE}, {"id": "new", "name": "新店", "kind": "own"}],
        team=[{"id": "sun", "name": "孙丽", "registration": "SC-0000-0999", "role": "auditor"}],
        open_points=[{"item": "D5", "text": "another point"}],
        nonconformities=[
            {
                "site": "here",
                "clause": "1.1",
                "severity": "minor",
                "facts": "no licence on the wall",
            }
        ],
        work_shares=[{"member": "sun", "site": "here"}],
    )
    assert entering.enter(workspace, path).records == 7, (
        "those five, the clause's verdict, and the plan, which is confirmed no more"
    )
    written = len(workspace.store.events(session.state.audit.id))
    assert entering.enter(workspace, path).records == 0
    assert len(workspace.store.events(session.state.audit.id)) == written


def test_a_rule_of_the_scheme_refuses_as_in_the_window(
    workspace: Workspace, session: AuditSession, tmp_path: Path
) -> None:
    path = file(tmp_path, conclusion={"signed_on": "2026-04-15", "statement": "s"})
    with pytest.raises(KnownError, match="R30"):
        entering.enter(workspace, path)
    session.reload()
    assert not session.state.conclusion.signed_on


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"edition": {"id": "sample", "version": "9"}}, "$.edition"),
        ({"judgements": [judged("99.9", verdict="conform")]}, "$.judgements[0].item"),
        ({"packages": [{"file_name": "x.asice"}]}, "$.packages"),
        ({"characteristic": {"remarks": "typed by hand"}}, "$.characteristic.remarks"),
        (
            {"attachments": [{"subject": "here", "name": "a.txt", "digest": "0" * 64}]},
            "$.attachments[0].digest",
        ),
    ],
)
def test_a_file_that_cannot_be_entered_says_where_and_enters_nothing(
    workspace: Workspace, session: AuditSession, tmp_path: Path, said: dict[str, Any], where: str
) -> None:
    written = len(workspace.store.events(session.state.audit.id))
    with pytest.raises(AuditFileError) as refused:
        entering.enter(workspace, file(tmp_path, **said))
    assert [fault.path for fault in refused.value.faults] == [where]
    assert len(workspace.store.events(session.state.audit.id)) == written


def test_an_audit_that_is_not_there_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="E_AUDIT"):
        entering.enter(workspace, file(tmp_path, audit={"number": "none"}))

"""The list of audits: read once, and again only where something changed."""

import datetime as dt

from auditor_app.domain.reasons import Stage
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.stages import application


def three(workspace: Workspace) -> list[str]:
    return [
        audits.create(workspace, number=f"2026-9{n}", client_name="Client").id for n in range(3)
    ]


def test_the_audit_changed_last_comes_first(workspace: Workspace) -> None:
    first, *_ = three(workspace)
    application.edit(AuditSession(workspace, first), client_name="Other")
    assert audits.overview(workspace)[0].client_name == "Other"


def test_only_what_changed_is_read_again(workspace: Workspace) -> None:
    first, *_ = three(workspace)
    before = audits.overview(workspace)
    application.edit(AuditSession(workspace, first), client_name="Other")
    (after,) = audits.overviews(workspace, before)
    assert [one.audit.id for one in after if not any(one is known for known in before)] == [first]
    assert after == audits.overview(workspace)


def test_another_day_asks_about_every_audit_again(workspace: Workspace) -> None:
    three(workspace)
    before = [
        one._replace(asked_on=dt.date(2026, 1, 1), stage=Stage.DOSSIER)
        for one in audits.overview(workspace)
    ]
    (after,) = audits.overviews(workspace, before)
    assert after == audits.overview(workspace)


def test_a_long_list_comes_in_pieces_that_end_with_the_whole(workspace: Workspace) -> None:
    three(workspace)
    whole = audits.overview(workspace)
    pieces = list(audits.overviews(workspace, at_once=2))
    assert [len(piece) for piece in pieces] == [
        min(n, len(whole)) for n in range(2, len(whole) + 2, 2)
    ]
    assert pieces[-1] == whole


def test_a_removed_audit_leaves_the_list(workspace: Workspace) -> None:
    three(workspace)
    before = audits.overview(workspace)
    audits.remove(workspace, before[0].audit)
    assert list(audits.overviews(workspace, before)) == [before[1:]]

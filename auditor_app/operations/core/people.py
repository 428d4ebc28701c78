"""The names of the people who wrote in an audit, by the registration number of their entries."""

from typing import TYPE_CHECKING

from auditor_app.domain.records import TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.exchange import authority as authorities
from auditor_app.exchange import certificates

if TYPE_CHECKING:
    from auditor_app.operations.core.session import AuditSession


def names(session: "AuditSession") -> dict[str, str]:
    """Return their names, as the team or else their certificates have them.

    Those who left the team are named too.
    """
    workspace, audit = session.workspace, session.state.audit.id
    found = {workspace.person.registration: workspace.person.name}
    for signed in workspace.store.signed(audit):
        certificate = certificates.carried_by(signed.signature)
        person, office = certificates.person_of(certificate), certificates.is_office(certificate)
        found[person.registration] = called(
            person.name, certificates.organisation_of(certificate), office=office
        )
    own_office = authorities.whose(workspace.folder) if session.is_office else None
    if own_office:
        found[workspace.person.registration] = called(
            workspace.person.name, own_office, office=True
        )
    return found | members(session.state)


def members(state: AuditState) -> dict[str, str]:
    """Return the names of the team's members, and of those who left it.

    Who is in the team comes before who was.
    """
    everybody = [
        one for one in state.tables.get(TeamMember, {}).values() if isinstance(one, TeamMember)
    ]
    ordered = sorted(everybody, key=lambda one: not one.deleted)
    return {one.registration: one.name for one in ordered if one.registration and one.name}


def called(name: str, organisation: str, *, office: bool) -> str:
    """Return what a signer is called.

    Who signs for an office is called by its name, with their own beside it where it differs.
    """
    return f"{organisation} ({name})" if office and name != organisation else name

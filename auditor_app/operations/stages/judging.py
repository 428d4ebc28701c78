"""Judge a clause or an item at a site: what both parts of the audit share."""

from auditor_app.domain.errors import KnownError
from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.reasons import refusal
from auditor_app.domain.records import Judgement
from auditor_app.domain.stages.unreasoned import unreasoned
from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Message
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession


def judgement(session: AuditSession, part: Part, site: str, item: str) -> Judgement:
    """Return the judgement on an item at a site, blank where there is none yet.

    Raises KnownError E_SITE where the site is not audited, E_ITEM where the form edition has no
    such item.
    """
    found = session.state.judgements.get((part, site, item))
    if found is not None:
        return found
    if all(site != audited.id for audited in session.guidance.sites):
        raise KnownError(
            "E_SITE",
            Message("This site is not part of the audit."),
            Message("Take it into the sample on the planning page first."),
        )
    known = session.edition.clauses if part is Part.CAPABILITY else session.edition.items
    if all(item != one.id for one in known):
        raise KnownError("E_ITEM", Message("The form edition has no item “{item}”.", item=item))
    audit = session.state.audit.id
    return Judgement(
        id=judgement_id(audit, part, site, item), audit=audit, part=part, site=site, item=item
    )


def judged(
    session: AuditSession, part: Part, site: str, item: str, verdict: Verdict | None, reason: str
) -> Judgement:
    """Return the judgement with a verdict; `reason` is kept only where it is not applicable.

    Raises KnownError A6, of a characteristic item R34, where “not applicable” has no reason.
    """
    reason = reason.strip()
    present = judgement(session, part, site, item)
    if verdict is Verdict.NOT_APPLICABLE and not reason:
        raise refusal(
            unreasoned(session.state, session.edition, (present,)),
            Message("Say why this does not apply at this site."),
        )
    return changed(
        present, verdict=verdict, reason=reason if verdict is Verdict.NOT_APPLICABLE else ""
    )

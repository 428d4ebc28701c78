"""What was judged not applicable without a reason, in either part of the audit."""

from collections.abc import Sequence

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import listed, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Judgement
from auditor_app.domain.scheme.audit_readings import A6
from auditor_app.domain.scheme.grade import R34
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message


def unreasoned(state: AuditState, edition: Edition, judgements: Sequence[Judgement]) -> Reason:
    """Say which judgements of one part, at least one, still need their reason, A6 R34."""
    part = judgements[0].part
    of_part = edition.clauses if part is Part.CAPABILITY else edition.items
    titles = {one.id: one.title for one in of_part}

    def named(one: Judgement) -> Message:
        return Message(
            "{item} {title} ({site})",
            item=one.item,
            title=titles[one.item],
            site=site_name(state.site(one.site)),
        )

    message = Message("Say why these are not applicable: {items}", items=listed(judgements, named))
    rule = A6 if part is Part.CAPABILITY else R34
    return Reason(Weight.TO_DO, rule, message, judgements[0].id)

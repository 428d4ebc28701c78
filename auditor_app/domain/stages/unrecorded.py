"""Facts that the scheme wants on record: asked for until the stage is settled, told afterwards."""

from collections.abc import Sequence

from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Message


def unrecorded(
    rule: Rule,
    message: Message,
    facts: Sequence[tuple[object, Message]],
    record: str,
    *,
    settled: bool,
) -> list[Reason]:
    """Say which facts are blank, in the gap `facts` of the message; nothing where none is.

    An audit that was settled before these facts were asked for stays as it is.
    """
    lacking = tuple(name for value, name in facts if not _stated(value))
    if not lacking:
        return []
    weight = Weight.NOTE if settled else Weight.TO_DO
    return [Reason(weight, rule, Message(message.source, facts=lacking), record)]


def _stated(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None

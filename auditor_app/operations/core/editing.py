"""Change fields of a record, checked against what the record can hold."""

from typing import TypeVar

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Record
from auditor_app.domain.values import MOST_CHARACTERS, is_man_days
from auditor_app.domain.wording import Message

R = TypeVar("R", bound=Record)

_CORRECT = Message("Correct the entry; nothing was changed.")


def changed(record: R, **fields: object) -> R:
    """Return the record with these fields changed.

    Raises KnownError E_VALUE where a field does not exist or cannot hold the value.
    """
    unknown = fields.keys() - set(record.__struct_fields__) | fields.keys() & {
        "id",
        "audit",
        "deleted",
    }
    if unknown:
        raise KnownError(
            "E_VALUE",
            Message("There is no field “{name}” to change.", name=sorted(unknown)[0]),
            _CORRECT,
        )
    draft = msgspec.structs.replace(
        record, **{name: _plain(value) for name, value in fields.items()}
    )
    try:
        checked = msgspec.convert(msgspec.to_builtins(draft), type(record))
    except msgspec.ValidationError as error:
        raise KnownError(
            "E_VALUE", Message("This value does not fit: {problem}", problem=str(error)), _CORRECT
        ) from error
    for name in ("capability_man_days", "characteristic_man_days"):
        if name in fields and not is_man_days(getattr(checked, name)):
            raise KnownError(
                "E_VALUE",
                Message("Man-days are a figure from 0 to 9999 with at most two decimals."),
                _CORRECT,
            )
    if any(
        isinstance(value := getattr(checked, name), str) and len(value) > MOST_CHARACTERS
        for name in fields
    ):
        raise KnownError(
            "E_VALUE",
            Message("A text has at most {most} characters.", most=MOST_CHARACTERS),
            _CORRECT,
        )
    return checked


def _plain(value: object) -> object:
    """Drop what no text can hold: NUL, and half characters that a paste can bring."""
    if isinstance(value, str) and type(value) is str:
        return value.replace("\0", "").encode("utf-8", "ignore").decode()
    return value

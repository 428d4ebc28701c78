"""Arrivals: which events one import brought, and whose they are."""

from typing import NamedTuple


class Arrival(NamedTuple):
    """The events `first` to `last` of a device, as one import brought them.

    `by_import` is the number of the import's own event, or 0. `package` came from `sender`, by
    name.
    """

    device: str
    first: int
    last: int
    by_device: str
    by_import: int
    package: str
    sender: str = ""


class Arrived(NamedTuple):
    """How many events of one author and device came, but for those that tell of an import."""

    device: str
    author: str
    events: int

"""Time in a history: the hybrid logical clock, and ids that sort by when they were made."""

import datetime as dt
import secrets
import uuid
from collections.abc import Callable

_COUNTER = 0xFFFF
_ID_COUNTER = 0xFFF


class Clock:
    """A hybrid logical clock: it follows the system's, and never stands still or goes back.

    `now` gives seconds since 1970. A clock that was set back only makes the counter run until the
    time has caught up.
    """

    def __init__(self, now: Callable[[], float], last: str) -> None:
        self._now = now
        self.last = last

    def tick(self) -> str:
        """Return the moment of a new event.

        Later than every moment seen, as 16 hexadecimal digits.
        """
        now = int(self._now() * 1000)
        time, counter = (int(self.last[:12], 16), int(self.last[12:], 16)) if self.last else (0, 0)
        if now > time:
            time, counter = now, 0
        elif counter < _COUNTER:
            counter += 1
        else:
            time, counter = time + 1, 0
        self.last = f"{time:012x}{counter:04x}"
        return self.last

    def receive(self, hlc: str) -> None:
        """Take note of a moment that came from elsewhere."""
        self.last = max(self.last, hlc)

    def milliseconds(self) -> int:
        """Return the system's time in milliseconds since 1970."""
        return int(self._now() * 1000)


class Ids:
    """Makes UUIDv7 ids, each greater than the one before: sorted by id is sorted by entry."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._time = 0
        self._counter = 0

    def new(self) -> str:
        """Return a new id."""
        now = int(self._now() * 1000)
        if now > self._time:
            self._time, self._counter = now, secrets.randbelow(_ID_COUNTER // 2)
        elif self._counter < _ID_COUNTER:
            self._counter += 1
        else:
            self._time, self._counter = self._time + 1, 0
        value = self._time << 80 | 7 << 76 | self._counter << 64 | 2 << 62 | secrets.randbits(62)
        return str(uuid.UUID(int=value))


def milliseconds(hlc: str) -> int:
    """Return the clock's part of a hybrid logical clock, in milliseconds since 1970."""
    return int(hlc[:12], 16)


def moment(hlc: str) -> dt.datetime:
    """Return the time that a hybrid logical clock tells, in UTC."""
    return dt.datetime.fromtimestamp(milliseconds(hlc) / 1000, dt.UTC)

"""Keys that stand twice in one object of JSON: nobody can tell which value was meant."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any


class _Object(dict[str, Any]):
    """An object as `json` reads it, which remembers what it would forget."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counted = Counter(name for name, _ in pairs) if len(self) < len(pairs) else Counter[str]()
        self.twice = [name for name, times in counted.items() if times > 1]


def doubled(data: bytes) -> Iterator[str]:
    """Yield the path of every key that stands more than once; `data` is known to be JSON."""
    yield from _search("$", json.loads(data, object_pairs_hook=_Object))


def _search(path: str, value: Any) -> Iterator[str]:  # noqa: ANN401 (any JSON value)
    if isinstance(value, _Object):
        yield from (f"{path}.{name}" for name in value.twice)
        for name, inner in value.items():
            yield from _search(f"{path}.{name}", inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _search(f"{path}[{index}]", inner)

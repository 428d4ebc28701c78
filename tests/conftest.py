"""Give every test a machine of its own: no screen, no real home, the same random numbers each time in CI."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

_REAL_PLACES = tuple(
    Path(place)
    for place in (
        platformdirs.user_data_dir("Auditor App", appauthor=False),
        platformdirs.user_config_dir("Auditor App", appauthor=False),
        platformdirs.user_log_dir("Auditor App", appauthor=False),
    )
)


def _move_home() -> None:
    """Point this process, and every program it starts, to an empty home."""
    home = Path(tempfile.mkdtemp(prefix="auditor-app-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)  # Qt warns about one that others can read
    places = {"HOME": home, "USERPROFILE": home, "XDG_RUNTIME_DIR": runtime}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        places[name] = home / name.lower()
    for name in ("APPDATA", "LOCALAPPDATA"):
        places[name] = home / name.lower()
    os.environ.update({name: str(place) for name, place in places.items()})


_move_home()

settings.register_profile("here", deadline=None)  # two cores under load make no promise about one example's time
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def _last_change(place: Path) -> float:
    paths = [place, *place.rglob("*")] if place.exists() else []
    return max((path.stat().st_mtime for path in paths), default=0.0)


@pytest.fixture(scope="session", autouse=True)
def _nothing_reaches_the_real_home() -> Iterator[None]:
    """Fail a run in which the places of the person's own workspace, settings and log changed."""
    before = [_last_change(place) for place in _REAL_PLACES]
    yield
    touched = [str(place) for place, then in zip(_REAL_PLACES, before, strict=True) if _last_change(place) != then]
    assert not touched, f"A test wrote to {', '.join(touched)}"

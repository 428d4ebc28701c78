"""Give every test a machine of its own: no screen, no real home, no midnight, in CI no chance."""

import atexit
import datetime as dt
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import platformdirs
import pytest
from hypothesis import HealthCheck, settings

from auditor_app.__main__ import main
from auditor_app.demo import sample
from auditor_app.exchange import identity
from auditor_app.exchange.certificates import Person
from tests.worlds import teams
from tests.worlds.disputes import quarrel
from tests.worlds.passphrases import CHEAP, SECRET
from tests.worlds.teams import Team

EVENING = 18
"""The hour from which midnight is too close."""

Run = Callable[..., tuple[int, Any]]

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


def _put_midnight_off() -> None:
    """In the evening, move this process, and what it starts, to a time zone earlier in a day.

    A run of tests across midnight would compare days of before and after.
    """
    now = dt.datetime.now().astimezone()
    if hasattr(time, "tzset") and now.hour >= EVENING:
        east = next(east for east in (0, 8) if _hour(now, east) < EVENING)
        os.environ["TZ"] = f"TESTS-{east}"  # with the sign of POSIX
        time.tzset()


def _hour(moment: dt.datetime, east: int) -> int:
    """Return the hour of a moment so many hours east of Greenwich."""
    return moment.astimezone(dt.timezone(dt.timedelta(hours=east))).hour


_move_home()
_put_midnight_off()

# A busy machine makes no promise about the time of an example, nor about that of thinking one up.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def _last_change(place: Path) -> float:
    paths = [place, *place.rglob("*")] if place.exists() else []
    return max((path.stat().st_mtime for path in paths), default=0.0)


@pytest.fixture(scope="session", autouse=True)
def _nothing_reaches_the_real_home() -> Iterator[None]:
    """Fail a run in which the places of the person's own workspace, settings and log changed."""
    before = [_last_change(place) for place in _REAL_PLACES]
    yield
    touched = [
        str(place)
        for place, then in zip(_REAL_PLACES, before, strict=True)
        if _last_change(place) != then
    ]
    assert not touched, f"A test wrote to {', '.join(touched)}"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command with `--json`; it answers exit status and data."""
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def call(*words: object, workspace: Path | None = None) -> tuple[int, Any]:
        capsys.readouterr()
        status = main(
            [*map(str, words), "--workspace", str(workspace or tmp_path / "workspace"), "--json"]
        )
        out = capsys.readouterr().out
        return status, json.loads(out) if out else None

    return call


@pytest.fixture(scope="session")
def sample_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with the sample audit in it, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("sample") / "workspace"
    leader = sample.leader_of(sample.read_sample())
    identity.create(
        folder,
        Person(leader.name, leader.registration),
        SECRET,
        dt.datetime.now(dt.UTC),
        cost=CHEAP,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
        assert (
            main(
                [
                    "audit",
                    "load",
                    os.fspath(sample.sample_audit()),
                    "--workspace",
                    os.fspath(folder),
                ]
            )
            == 0
        )
    return folder


@pytest.fixture
def loaded(run: Run, sample_workspace: Path, tmp_path: Path) -> str:
    """Return the id of the sample audit, which is in the workspace."""
    shutil.copytree(sample_workspace, tmp_path / "workspace")
    return str(run("audit", "list")[1][0]["id"])


@pytest.fixture(scope="session")
def assigned(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """A team whose every laptop has the audit, made once; tests work on copies."""
    return teams.assigned(tmp_path_factory.mktemp("assigned") / "team")


@pytest.fixture(scope="session")
def worked(assigned: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """The same team after everybody has worked for themselves; tests work on copies."""
    team = assigned.copy(tmp_path_factory.mktemp("worked") / "team")
    teams.work(team)
    return team


@pytest.fixture(scope="session")
def quarrelled(assigned: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """The same team; its leader has two contributions that differ in every kind of field."""
    team = assigned.copy(tmp_path_factory.mktemp("quarrelled") / "team")
    quarrel(team)
    team.take_in("leader", team.package("first"), team.package("second"))
    return team

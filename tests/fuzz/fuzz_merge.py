"""Merging, at length: what `make test` tries a thousand times, tried twenty thousand times."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.worlds.laptops import Action, World, actions, live, stored_world
from tests.worlds.replicas import Light

CHANCE = st.randoms(use_true_random=False)
LONG = settings(deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("part", range(8))
def test_replicas_converge_and_list_exactly_the_clashes(part: int) -> None:
    """Twenty thousand histories of three laptops, in eight parts that can run beside each other."""

    @settings(LONG, max_examples=2_500)
    @given(actions(3, 60), CHANCE)
    def try_one(done: list[Action], chance: random.Random) -> None:
        live(World(Light, 3), done, chance)

    try_one()


@settings(LONG, max_examples=1_000)
@given(actions(6, 80), CHANCE)
def test_a_larger_team_does_too(done: list[Action], chance: random.Random) -> None:
    live(World(Light, 6), done, chance)


@settings(LONG, max_examples=150)
@given(actions(3, 40), CHANCE)
def test_workspaces_on_the_disk_do_too(done: list[Action], chance: random.Random) -> None:
    with stored_world(3) as world:
        live(world, done, chance)

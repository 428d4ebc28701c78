"""Merging.

The audit is a function of the set of events, nothing is overwritten unseen, and every clash is
listed.

The truth to compare with is kept independently: for every event, the set of events its author held
when writing it.
"""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worlds.laptops import Action, World, actions, live, stored_world
from tests.worlds.replicas import Light

CHANCE = st.randoms(use_true_random=False)


@settings(max_examples=1_000)
@given(actions(3, 40), CHANCE)
def test_replicas_converge_and_list_exactly_the_clashes(
    done: list[Action], chance: random.Random
) -> None:
    live(World(Light, 3), done, chance)


@settings(max_examples=100)
@given(actions(5, 50), CHANCE)
def test_a_larger_team_does_too(done: list[Action], chance: random.Random) -> None:
    live(World(Light, 5), done, chance)


@settings(max_examples=6)
@given(actions(3, 20), CHANCE)
def test_workspaces_on_the_disk_do_too(done: list[Action], chance: random.Random) -> None:
    with stored_world(3) as world:
        live(world, done, chance)

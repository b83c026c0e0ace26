"""Every order of events, on a clock that only moves when it is told to. Nothing is loaded here."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from canto_beats.job.memory_status import MemoryPolicy, Whereabouts
from canto_beats.memory.schedule import (
    Grant,
    Load,
    Park,
    Refuse,
    Release,
    Restore,
    Schedule,
    Step,
    Wish,
)

TIMEOUT_S = 30.0
POLL_S = 0.1
"""Somebody reads the status ten times a second."""
ROOM = 10
MODELS = {"small": 3, "middle": 4, "large": 8, "larger than the device": 12}


@dataclass
class World:
    """Does what the schedule says, whenever the test wants it done, and sees that nothing forbidden is said."""

    schedule: Schedule
    now: float = 0.0
    under_way: list[Step] = field(default_factory=list)
    held: dict[int, str] = field(default_factory=dict)
    """Ticket → model."""
    refused: list[int] = field(default_factory=list)
    tickets: int = 0

    def take(self, steps: Iterable[Step]) -> None:
        for step in steps:
            match step:
                case Grant(key, ticket):
                    self._may_be_granted(ticket)
                    self.held[ticket] = str(key)
                case Refuse(_, ticket):
                    self.refused.append(ticket)
                case Park(key) | Release(key):
                    assert key not in self.held.values(), f"{key} is taken from somebody who uses it"
                    self.under_way.append(step)
                case Load() | Restore():
                    self.under_way.append(step)

    def _may_be_granted(self, ticket: int) -> None:
        for earlier, wish in self.schedule.waiting.items():
            if earlier < ticket:
                on_its_way = self.schedule.slots[wish.key].where
                assert on_its_way in (Whereabouts.LOADING, Whereabouts.RESTORING), f"{ticket} passed {earlier}"

    def ask(self, model: str, keep_alive_s: float | None = None) -> int:
        self.tickets += 1
        wish = Wish(model, "cuda:0", MODELS[model], keep_alive_s)
        self.take(self.schedule.ask(self.tickets, wish))
        return self.tickets

    def finish(self, ticket: int, *, broken: bool = False) -> None:
        del self.held[ticket]
        self.take(self.schedule.finish(ticket, self.now, broken=broken))

    def deed(self, number: int, *, well: bool = True) -> None:
        step = self.under_way.pop(number)
        schedule, now = self.schedule, self.now
        match step:
            case Load(key, ticket) | Restore(key, ticket) if ticket not in schedule.waiting:
                self.take(schedule.load_failed(key, ticket, for_all=False))  # who withdraws ends its process
            case Load(key, ticket) | Restore(key, ticket):
                self.take(schedule.loaded(key, now) if well else schedule.load_failed(key, ticket))
            case Park(key):
                self.take(schedule.parked(key) if well else schedule.park_refused(key))
            case Release(key):
                schedule.gone(key)
                self.take(schedule.verified(key))
        self.take(schedule.tick(now))

    def pass_time(self, seconds: float) -> None:
        """Polled all the while."""
        for _ in range(round(seconds / POLL_S)):
            self.now += POLL_S
            [(slot.where, slot.idle_since) for slot in self.schedule.slots.values()]
            self.take(self.schedule.tick(self.now))

    def let_everybody_have_it(self) -> None:
        """However much is under way: once all do their part, nobody is left waiting."""
        for _ in range(20 * (self.tickets + 1)):
            if self.under_way:
                self.deed(0)
            elif self.held:
                self.finish(next(iter(self.held)))
            else:
                break
        assert not self.schedule.waiting, f"{list(self.schedule.waiting)} wait for ever"

    def check(self) -> None:
        slots = self.schedule.slots
        there = [key for key, slot in slots.items() if slot.holds_the_device]
        if self.schedule.policy not in (MemoryPolicy.KEEP_WARM, MemoryPolicy.PARK):
            assert len(there) <= 1
        elif len(there) > 1:
            assert sum(MODELS[str(key)] for key in there) <= ROOM
        for ticket, model in self.held.items():
            assert slots[model].where is Whereabouts.IN_USE
            assert ticket in slots[model].users
        for slot in slots.values():
            if slot.where in (Whereabouts.READY, Whereabouts.PARKED):
                assert self.now - slot.idle_since <= slot.keep_alive_s + 1.0


def world(policy: MemoryPolicy, room: Callable[[str], int | None] = lambda _: ROOM) -> World:
    return World(Schedule(policy, TIMEOUT_S, room))


class Orders(RuleBasedStateMachine):
    """Any order of asking, using, failing, parking, releasing and of time."""

    @initialize(policy=st.sampled_from(MemoryPolicy))
    def begin(self, policy: MemoryPolicy) -> None:
        self.world = world(policy)

    @rule(model=st.sampled_from(sorted(MODELS)), keep_alive_s=st.sampled_from([None, 0.0, 5.0]))
    def ask(self, model: str, keep_alive_s: float | None) -> None:
        self.world.ask(model, keep_alive_s)

    @precondition(lambda self: self.world.under_way)
    @rule(data=st.data(), well=st.booleans())
    def deed(self, data: st.DataObject, well: bool) -> None:
        self.world.deed(data.draw(st.integers(0, len(self.world.under_way) - 1)), well=well)

    @precondition(lambda self: self.world.held)
    @rule(data=st.data(), broken=st.booleans())
    def finish(self, data: st.DataObject, broken: bool) -> None:
        self.world.finish(data.draw(st.sampled_from(sorted(self.world.held))), broken=broken)

    @precondition(lambda self: self.world.schedule.waiting)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        ticket = data.draw(st.sampled_from(sorted(self.world.schedule.waiting)))
        self.world.take(self.world.schedule.withdraw(ticket))

    @rule(model=st.sampled_from(sorted(MODELS)))
    def release(self, model: str) -> None:
        self.world.take(self.world.schedule.release([model]))

    @rule(model=st.sampled_from(sorted(MODELS)))
    def park(self, model: str) -> None:
        self.world.take(self.world.schedule.park([model]))

    @rule(seconds=st.sampled_from([0.1, 1.0, 29.0, 31.0]))
    def wait(self, seconds: float) -> None:
        self.world.pass_time(seconds)

    @invariant()
    def keeps_its_word(self) -> None:
        if hasattr(self, "world"):
            self.world.check()

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.let_everybody_have_it()
            self.world.check()


def test_in_ten_thousand_steps_nobody_starves_and_nothing_in_use_is_touched() -> None:
    play(orders=100, steps=100)


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_the_same_in_a_million_steps() -> None:
    for _ in range(25):  # hypothesis remembers every step that it has drawn, so not all at once
        play(orders=200, steps=200)


def play(orders: int, steps: int) -> None:
    counts = settings(max_examples=orders, stateful_step_count=steps, deadline=None, database=None)
    run_state_machine_as_test(Orders, settings=settings(counts, suppress_health_check=list(HealthCheck)))


def test_in_sequence_the_next_model_loads_when_the_one_before_has_gone() -> None:
    it = world(MemoryPolicy.SEQUENTIAL)
    first = it.ask("small")
    it.deed(0)
    it.ask("middle")
    assert it.under_way == []
    it.finish(first)
    assert it.under_way == [Release("small")]
    it.deed(0)
    assert it.under_way == [Load("middle", 2)]


def test_many_who_want_the_same_model_share_one() -> None:
    it = world(MemoryPolicy.SEQUENTIAL)
    tickets = [it.ask("large") for _ in range(5)]
    assert it.under_way == [Load("large", 1)]
    it.deed(0)
    assert list(it.held) == tickets


def test_one_who_waits_for_room_is_not_passed_by_those_whose_model_is_there() -> None:
    it = world(MemoryPolicy.KEEP_WARM)
    first = it.ask("large")
    it.deed(0)
    it.ask("middle")
    third = it.ask("large")
    assert third not in it.held
    it.finish(first)
    assert it.under_way == [Release("large")]


def test_warm_models_stay_side_by_side_as_long_as_there_is_room_for_them() -> None:
    it = world(MemoryPolicy.KEEP_WARM)
    for model in ("small", "middle"):
        ticket = it.ask(model)
        it.deed(0)
        it.finish(ticket)
        it.pass_time(1.0)
    assert [slot.where for slot in it.schedule.slots.values()] == [Whereabouts.READY, Whereabouts.READY]
    it.ask("large")
    assert it.under_way == [Release("small")]  # used longest ago; it is not enough, so the other follows
    it.deed(0)
    assert it.under_way == [Release("middle")]


def test_where_it_is_not_known_how_much_room_there_is_one_goes_before_another_comes() -> None:
    it = world(MemoryPolicy.KEEP_WARM, lambda _: None)
    ticket = it.ask("small")
    it.deed(0)
    it.finish(ticket)
    it.ask("middle")
    assert it.under_way == [Release("small")]


def test_an_idle_model_goes_in_time_though_somebody_reads_the_status_all_the_while() -> None:
    it = world(MemoryPolicy.KEEP_WARM)
    ticket = it.ask("small")
    it.deed(0)
    it.pass_time(10 * TIMEOUT_S)
    assert it.under_way == []  # in use, however long
    it.finish(ticket)
    assert it.schedule.next_due() == it.now + TIMEOUT_S
    it.pass_time(TIMEOUT_S - 1)
    assert it.under_way == []
    it.pass_time(1.1)
    assert it.under_way == [Release("small")]


def test_a_request_may_say_how_long_its_model_is_to_be_kept() -> None:
    it = world(MemoryPolicy.KEEP_WARM)
    ticket = it.ask("small", keep_alive_s=5.0)
    it.deed(0)
    it.finish(ticket)
    it.pass_time(5.2)
    assert it.under_way == [Release("small")]


@pytest.mark.parametrize("broken", [False, True])
def test_after_its_use_a_model_is_parked_unless_it_broke(broken: bool) -> None:
    it = world(MemoryPolicy.PARK)
    ticket = it.ask("small")
    it.deed(0)
    it.finish(ticket, broken=broken)
    assert it.under_way == [Release("small") if broken else Park("small")]


def test_a_parked_model_comes_back_and_is_not_loaded_again() -> None:
    it = world(MemoryPolicy.PARK)
    it.finish(_loaded(it, "small"))
    it.deed(0)
    it.ask("small")
    assert it.under_way == [Restore("small", 2)]


def test_where_parking_frees_nothing_the_model_is_released_instead() -> None:
    it = world(MemoryPolicy.PARK)
    it.finish(_loaded(it, "small"))
    it.deed(0, well=False)
    assert it.under_way == [Release("small")]


def test_a_failed_load_is_the_failure_of_all_who_waited_for_it_and_of_nobody_else() -> None:
    it = world(MemoryPolicy.SEQUENTIAL)
    it.ask("small")
    second, other = it.ask("small"), it.ask("middle")
    it.deed(0, well=False)
    assert it.refused == [second]
    it.deed(0)
    assert it.under_way == [Load("middle", other)]


def test_who_withdraws_spoils_nothing_for_those_who_wait_for_the_same() -> None:
    it = world(MemoryPolicy.SEQUENTIAL)
    first, second = it.ask("small"), it.ask("small")
    it.take(it.schedule.withdraw(first))
    it.deed(0)
    it.deed(0)
    assert it.under_way == [Load("small", second)]


def test_another_policy_takes_effect_at_once() -> None:
    it = world(MemoryPolicy.KEEP_WARM)
    it.finish(_loaded(it, "small"))
    it.take(it.schedule.change(MemoryPolicy.SEQUENTIAL, TIMEOUT_S))
    assert it.under_way == [Release("small")]


def test_a_parked_model_that_is_ended_takes_no_room_from_the_next() -> None:
    it = world(MemoryPolicy.KEEP_WARM)
    it.finish(_loaded(it, "large"))
    it.take(it.schedule.park(["large"]))
    it.take(it.schedule.release(["large"]))
    it.ask("larger than the device")
    it.deed(0)
    assert it.under_way == [Load("larger than the device", 2), Release("large")]
    it.check()


def _loaded(it: World, model: str) -> int:
    ticket = it.ask(model)
    it.deed(0)
    return ticket


@pytest.mark.parametrize("seed", range(3))
def test_a_long_day_of_many_jobs_leaves_nothing_behind(seed: int) -> None:
    chance = random.Random(seed)
    it = world(MemoryPolicy.PARK)
    for _ in range(300):
        it.finish(_until_held(it, it.ask(chance.choice(list(MODELS)))))
        it.pass_time(chance.choice([0.1, 5.0]))
    it.let_everybody_have_it()
    it.pass_time(TIMEOUT_S + 1)
    it.let_everybody_have_it()
    assert not it.schedule.slots


def _until_held(it: World, ticket: int) -> int:
    while ticket not in it.held:
        it.deed(0)
    return ticket

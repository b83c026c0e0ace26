"""Who may have a model, who waits, and what becomes of a model that nobody uses: decisions without deeds.

Nothing here loads, waits, locks or knows a clock. It is told what happened and answers with what is to be done next, so
every order of events can be tried in a test. `Residency` does what it says.

A model is told apart by its key. Whoever wants one asks with a ticket, and has it from `Grant` until `finish`. Tickets
are served in the order they came, but for those whose model is on its way. Nobody passes one who waits for room, not
even for a model that is there: otherwise a busy model would starve everybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.memory_status import MemoryPolicy, Whereabouts

Key = LoadSpec
"""The same model loaded otherwise is another one."""

_HOLDS_THE_DEVICE = frozenset(
    {
        Whereabouts.LOADING,
        Whereabouts.READY,
        Whereabouts.IN_USE,
        Whereabouts.PARKING,
        Whereabouts.RESTORING,
        Whereabouts.RELEASING,
        Whereabouts.VERIFYING,
    }
)
_IDLE = frozenset({Whereabouts.READY, Whereabouts.PARKED})
_LEAVING = frozenset({Whereabouts.PARKING, Whereabouts.RELEASING, Whereabouts.VERIFYING})


@dataclass(frozen=True, slots=True)
class Load:
    """To be done by whoever holds the ticket; answered by `loaded` or `load_failed`."""

    key: Key
    ticket: int


@dataclass(frozen=True, slots=True)
class Restore:
    """The same from the computer's memory; answered by `loaded` or `load_failed`."""

    key: Key
    ticket: int


@dataclass(frozen=True, slots=True)
class Park:
    """Answered by `parked` or `park_refused`."""

    key: Key


@dataclass(frozen=True, slots=True)
class Release:
    """Answered by `gone` when the process has ended, and then by `verified`."""

    key: Key


@dataclass(frozen=True, slots=True)
class Grant:
    key: Key
    ticket: int


@dataclass(frozen=True, slots=True)
class Refuse:
    """Another's attempt to load the same model has failed; asking again is allowed."""

    key: Key
    ticket: int


Step = Load | Restore | Park | Release | Grant | Refuse


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, and what it takes."""

    key: Key
    device: str = "cpu"
    bytes: int = 0
    """On the device, as planned."""
    keep_alive_s: float | None = None
    """How long it may idle after this use; nothing: as the schedule does by default."""


@dataclass(slots=True)
class Slot:
    wish: Wish
    where: Whereabouts = Whereabouts.PLANNED
    users: set[int] = field(default_factory=set)
    idle_since: float = 0.0
    keep_alive_s: float = 0.0
    is_doomed: bool = False
    """It goes as soon as nobody uses it, whatever the policy, and nobody gets it any more."""
    may_park: bool = True
    is_parked: bool = False
    """Its weights are in the computer's memory, also while its process is ended."""

    @property
    def holds_the_device(self) -> bool:
        return self.where in _HOLDS_THE_DEVICE and not self.is_parked


class Schedule:
    def __init__(
        self,
        policy: MemoryPolicy = MemoryPolicy.SEQUENTIAL,
        idle_s: float = 600.0,
        room: Callable[[str], int | None] = lambda _device: None,
    ) -> None:
        """`room`: the bytes that models may take on a device all together; nothing where that is not known."""
        self.policy = policy
        self.idle_s = idle_s
        self._room = room
        self._slots: dict[Key, Slot] = {}
        self._waiting: dict[int, Wish] = {}
        """In the order they came."""

    @property
    def slots(self) -> Mapping[Key, Slot]:
        return self._slots

    @property
    def waiting(self) -> Mapping[int, Wish]:
        return self._waiting

    # What people and jobs do.

    def ask(self, ticket: int, wish: Wish) -> list[Step]:
        self._waiting[ticket] = wish
        return self._advanced()

    def withdraw(self, ticket: int) -> list[Step]:
        """No longer wanted, before it was granted."""
        self._waiting.pop(ticket, None)
        return self._advanced()

    def finish(self, ticket: int, now: float, *, broken: bool = False) -> list[Step]:
        """The use is over; `broken`: nobody can use the model any more either."""
        for slot in self._slots.values():
            if ticket in slot.users:
                slot.users.remove(ticket)
                slot.is_doomed |= broken
                if not slot.users:
                    slot.where, slot.idle_since = Whereabouts.READY, now
        return self._advanced()

    def release(self, keys: Iterable[Key]) -> list[Step]:
        """Those that are idle at once, the others when their work is done."""
        for key in keys:
            if key in self._slots:
                self._slots[key].is_doomed = True
        return self._advanced()

    def park(self, keys: Iterable[Key]) -> list[Step]:
        """Those that are idle."""
        return [self._park(key) for key in keys if key in self._slots and self._slots[key].where is Whereabouts.READY]

    def change(self, policy: MemoryPolicy, idle_s: float) -> list[Step]:
        self.policy, self.idle_s = policy, idle_s
        for slot in self._slots.values():
            slot.keep_alive_s = self._keep_alive(slot.wish)
            slot.is_doomed |= slot.where in _IDLE and not self._keeps
        return self._advanced()

    def tick(self, now: float) -> list[Step]:
        """Time has passed. Reading the slots is no use of theirs, so it keeps nothing from being released."""
        due = self.next_due()
        if due is None or now < due:
            return []
        for slot in self._slots.values():
            slot.is_doomed |= slot.where in _IDLE and now - slot.idle_since >= slot.keep_alive_s
        return self._advanced()

    def next_due(self) -> float | None:
        """When `tick` will have something to release, if nothing else happens."""
        idle = (slot for slot in self._slots.values() if slot.where in _IDLE)
        return min((slot.idle_since + slot.keep_alive_s for slot in idle), default=None)

    # How the deeds went.

    def loaded(self, key: Key, now: float) -> list[Step]:
        slot = self._slots[key]
        slot.where, slot.idle_since = Whereabouts.READY, now
        return self._advanced()

    def load_failed(self, key: Key, ticket: int, *, for_all: bool = True) -> list[Step]:
        """Its process is to be released; `for_all`: whoever waits for the same would fare the same."""
        self._waiting.pop(ticket, None)
        others = [number for number, wish in self._waiting.items() if wish.key == key] if for_all else []
        for number in others:
            del self._waiting[number]
        slot = self._slots[key]
        slot.where, slot.is_doomed = Whereabouts.READY, True
        return [*(Refuse(key, number) for number in others), *self._advanced()]

    def parked(self, key: Key) -> list[Step]:
        slot = self._slots[key]
        slot.where, slot.is_parked = Whereabouts.PARKED, True
        return self._advanced()

    def park_refused(self, key: Key) -> list[Step]:
        """Where parking frees nothing, the model is released instead (S5.8)."""
        slot = self._slots[key]
        slot.where, slot.may_park, slot.is_doomed = Whereabouts.READY, False, True
        return self._advanced()

    def gone(self, key: Key) -> None:
        """Its process has ended."""
        self._slots[key].where = Whereabouts.VERIFYING

    def verified(self, key: Key) -> list[Step]:
        """Its memory was looked for; what was found is others' business."""
        del self._slots[key]
        return self._advanced()

    # What follows.

    def _advanced(self) -> list[Step]:
        steps = [*self._served()]
        for key, slot in self._slots.items():
            if slot.where in _IDLE and (slot.is_doomed or not self._keeps):
                slot.where = Whereabouts.RELEASING
                steps.append(Release(key))
            elif slot.where is Whereabouts.READY and self.policy is MemoryPolicy.PARK:
                steps.append(self._park(key))
        return steps

    def _served(self) -> Iterator[Step]:
        blocked = False
        """Somebody before is waiting for room, and gets it before anybody takes more."""
        for ticket, wish in list(self._waiting.items()):
            slot = self._slots.get(wish.key)
            where = slot.where if slot is not None and not slot.is_doomed else None
            if blocked or where in (Whereabouts.LOADING, Whereabouts.RESTORING):
                continue
            if slot is not None and where in (Whereabouts.READY, Whereabouts.IN_USE):
                yield self._granted(ticket, wish, slot)
            elif slot is not None and where is Whereabouts.PARKED and self._has_room(wish):
                slot.where, slot.is_parked = Whereabouts.RESTORING, False
                yield Restore(wish.key, ticket)
            elif slot is None and self._has_room(wish):
                self._slots[wish.key] = Slot(wish, Whereabouts.LOADING, keep_alive_s=self._keep_alive(wish))
                yield Load(wish.key, ticket)
            else:
                blocked = True
                yield from self._evicted(wish)

    def _granted(self, ticket: int, wish: Wish, slot: Slot) -> Grant:
        del self._waiting[ticket]
        slot.users.add(ticket)
        slot.where = Whereabouts.IN_USE
        slot.keep_alive_s = self._keep_alive(wish)
        return Grant(wish.key, ticket)

    def _evicted(self, wish: Wish) -> Iterator[Step]:
        """The one that was used longest ago makes room; one at a time, for it may be enough."""
        if any(slot.where in _LEAVING for slot in self._slots.values()) or self._has_room(wish):
            return
        idle = {key: slot for key, slot in self._slots.items() if slot.where is Whereabouts.READY and key != wish.key}
        if idle:
            key = min(idle, key=lambda each: idle[each].idle_since)
            if self.policy is MemoryPolicy.PARK and not idle[key].is_doomed:
                yield self._park(key)
            else:
                idle[key].where = Whereabouts.RELEASING
                yield Release(key)

    def _has_room(self, wish: Wish) -> bool:
        there = [slot for key, slot in self._slots.items() if key != wish.key and slot.holds_the_device]
        if not self._keeps:
            return not there
        beside = [slot.wish.bytes for slot in there if slot.wish.device == wish.device]
        if not beside:
            return True
        room = self._room(wish.device)
        return room is not None and sum(beside) + wish.bytes <= room

    def _park(self, key: Key) -> Step:
        slot = self._slots[key]
        if not slot.may_park:
            slot.where = Whereabouts.RELEASING
            return Release(key)
        slot.where = Whereabouts.PARKING
        return Park(key)

    @property
    def _keeps(self) -> bool:
        return self.policy in (MemoryPolicy.KEEP_WARM, MemoryPolicy.PARK)

    def _keep_alive(self, wish: Wish) -> float:
        return self.idle_s if wish.keep_alive_s is None else wish.keep_alive_s

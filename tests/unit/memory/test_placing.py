from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.accelerators import Device
from canto_beats.memory.need.amounts import Moment, Need
from canto_beats.memory.need.libraries import DRIVER_CONTEXT
from canto_beats.memory.placing import Candidate, Fit, Machine, Way, budget, place

GB = 1024**3
PROCESSOR = Device("cpu", "CPU", 16 * GB, 14 * GB)
ON_GPU = LoadSpec("transformers", "model", "cuda:0", batch=8)
ONE_BY_ONE = replace(ON_GPU, batch=1)
PART_BY_PART = replace(ON_GPU, offload=True)
ON_PROCESSOR = LoadSpec("transformers", "model")


def gpu(free: float, total: float = 12, number: int = 0) -> Device:
    return Device(f"cuda:{number}", "CUDA", round(total * GB), round(free * GB))


def on_device(size: float) -> Need:
    moment = Moment(held=GB, device=round(size * GB))
    return Need(moment, moment, moment)


def in_memory(size: float) -> Need:
    moment = Moment(held=round(size * GB))
    return Need(moment, moment, moment)


LADDER = (
    Candidate(ON_GPU, on_device(8)),
    Candidate(ONE_BY_ONE, on_device(5)),
    Candidate(ON_PROCESSOR, in_memory(6)),
)


def test_the_first_rung_that_fits_is_begun_with() -> None:
    placement = place(LADDER, Machine((gpu(11), PROCESSOR)))
    assert (placement.spec, placement.way, placement.fit) == (ON_GPU, Way.WHOLE, Fit.COMFORTABLE)
    assert placement.rungs == (ON_GPU, ONE_BY_ONE, ON_PROCESSOR)


def test_less_at_a_time_is_tried_before_another_device() -> None:
    placement = place(LADDER, Machine((gpu(8), PROCESSOR)))
    assert placement.rungs == (ONE_BY_ONE, ON_PROCESSOR)


def test_what_fits_on_no_gpu_goes_to_the_processor() -> None:
    placement = place(LADDER, Machine((gpu(3), PROCESSOR)))
    assert (placement.rungs, placement.way, placement.fit) == ((ON_PROCESSOR,), Way.PROCESSOR, Fit.COMFORTABLE)


def test_ten_gigabytes_of_twelve_may_be_used() -> None:
    assert budget(gpu(12)) == 10 * GB
    assert budget(gpu(7)) == 5 * GB
    assert budget(gpu(1)) == 0


def test_a_cap_holds_however_much_is_free() -> None:
    capped = Machine((gpu(70, 80), PROCESSOR), cap_bytes=6 * GB)
    assert place(LADDER, capped).spec == ONE_BY_ONE


def test_of_several_gpus_the_emptiest_is_taken() -> None:
    machine = Machine((gpu(9, number=0), gpu(11, number=1), PROCESSOR), any_gpu=True)
    placement = place(LADDER, machine)
    assert placement.device.name == "cuda:1"
    assert placement.rungs == (replace(ON_GPU, device="cuda:1"), replace(ONE_BY_ONE, device="cuda:1"), ON_PROCESSOR)


def test_a_gpu_that_was_named_is_not_changed_for_another() -> None:
    machine = Machine((gpu(8, number=0), gpu(11, number=1), PROCESSOR))
    assert place(LADDER, machine).spec == ONE_BY_ONE


def test_a_model_larger_than_the_gpu_works_there_part_by_part_before_the_processor_is_tried() -> None:
    ladder = (Candidate(ON_GPU, on_device(28)), Candidate(PART_BY_PART, on_device(7)), LADDER[-1])
    placement = place(ladder, Machine((gpu(12), PROCESSOR)))
    assert (placement.way, placement.fit, placement.need) == (Way.OFFLOADED, Fit.COMFORTABLE, on_device(7))
    assert (placement.spec.offload, placement.rungs[1:]) == (True, (ON_PROCESSOR,))


def test_weights_get_the_room_that_the_work_and_the_driver_leave() -> None:
    resting, working = Moment(device=3 * GB), Moment(device=5 * GB)
    ladder = (Candidate(PART_BY_PART, Need(resting, resting, working)), LADDER[-1])
    for budgeted, machine in (
        (10, Machine((gpu(12), PROCESSOR))),
        (6, Machine((gpu(70, 80), PROCESSOR), cap_bytes=6 * GB)),
    ):
        placement = place(ladder, machine)
        assert placement.spec.budget_bytes == (budgeted - 2) * GB - DRIVER_CONTEXT["cuda"]


def test_a_model_that_is_begun_with_whole_knows_its_room_for_when_it_does_not_fit_after_all() -> None:
    ladder = (Candidate(ON_GPU, on_device(8)), Candidate(PART_BY_PART, on_device(2)), LADDER[-1])
    whole, parts, _ = place(ladder, Machine((gpu(12), PROCESSOR))).rungs
    assert (whole.budget_bytes, parts.budget_bytes) == (0, 10 * GB - DRIVER_CONTEXT["cuda"])


def test_the_weights_of_a_model_that_works_part_by_part_have_to_fit_into_memory() -> None:
    heavy = Moment(held=40 * GB, device=7 * GB)
    ladder = (Candidate(ON_GPU, on_device(28)), Candidate(PART_BY_PART, Need(heavy, heavy, heavy)), LADDER[-1])
    assert place(ladder, Machine((gpu(12), PROCESSOR))).way is Way.PROCESSOR


def test_where_nothing_fits_a_processor_that_is_too_full_is_better_than_a_gpu() -> None:
    full = replace(PROCESSOR, free_bytes=4 * GB)
    placement = place(LADDER, Machine((gpu(3), full)))
    assert (placement.way, placement.fit) == (Way.PROCESSOR, Fit.TIGHT)


def test_what_is_larger_than_all_the_memory_is_hopeless() -> None:
    only = (Candidate(ON_PROCESSOR, in_memory(30)),)
    assert place(only, Machine((PROCESSOR,))).fit is Fit.HOPELESS
    assert place(only, Machine((PROCESSOR,), swap_bytes=16 * GB)).fit is Fit.TIGHT


def test_what_an_estimate_may_exaggerate_is_not_hopeless() -> None:
    assert place((Candidate(ON_PROCESSOR, in_memory(17)),), Machine((PROCESSOR,))).fit is Fit.TIGHT


def test_of_pages_that_are_only_read_through_none_has_to_stay() -> None:
    loading = Moment(held=GB, mapped=40 * GB)
    need = Need(Moment(held=GB), loading, Moment(held=2 * GB))
    assert place((Candidate(ON_PROCESSOR, need),), Machine((PROCESSOR,))).fit is Fit.COMFORTABLE


def test_what_nothing_is_known_of_is_tried_as_it_was_wished() -> None:
    assert place((Candidate(ON_GPU, None), LADDER[-1]), Machine((gpu(1), PROCESSOR))).spec == ON_GPU


def test_on_unified_memory_both_shares_come_from_the_same() -> None:
    apple = Device("mps", "MPS", 16 * GB, 12 * GB)
    spec = replace(ON_GPU, device="mps")
    both = Moment(held=4 * GB, device=8 * GB)
    placement = place((Candidate(spec, Need(both, both, both)),), Machine((apple, PROCESSOR)))
    assert placement.fit is Fit.TIGHT


@given(free=st.floats(0, 12), sizes=st.lists(st.floats(0.1, 20), min_size=2, max_size=2))
def test_what_is_chosen_as_fitting_is_within_the_budget(free: float, sizes: list[float]) -> None:
    ladder = (Candidate(ON_GPU, on_device(max(sizes))), Candidate(ONE_BY_ONE, on_device(min(sizes))), LADDER[-1])
    placement = place(ladder, Machine((gpu(free), PROCESSOR)))
    assert placement.need is not None
    assert placement.fit is Fit.COMFORTABLE
    assert max(placement.need.device, 0) <= budget(gpu(free)) or placement.way is Way.PROCESSOR

"""Any profile the model accepts, for property tests."""

from datetime import UTC, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from profiles.model import Profile

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
long_texts = st.one_of(texts, st.builds(lambda text, times: text[:30] * times, texts, st.integers(1, 100)))
ids = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
days = st.dates()
offsets = st.builds(
    timezone,
    st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(
        lambda gap: timedelta(minutes=gap // timedelta(minutes=1))
    ),
)
moments = st.datetimes(timezones=st.one_of(st.just(UTC), offsets))
numbers = st.one_of(st.integers(-(10**15), 10**15), st.floats(-1e15, 1e15))
scalars = st.one_of(
    texts,
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    days,
    moments,
    st.datetimes(),
    st.times(),
)
anything: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda below: st.one_of(st.lists(below, max_size=4), st.dictionaries(ids, below, max_size=4)),
    max_leaves=8,
)


def _unknown(*known: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(ids.filter(lambda key: key not in known), anything, max_size=3)


def _table(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    known = st.fixed_dictionaries(required, optional=optional)
    return st.builds(lambda one, two: one | two, known, _unknown(*required, *optional))


_ANSWER_KEYS = ("is", "low", "high", "state", "currency", "per", "on", "note")
currencies = st.text("ABCXYZ", min_size=3, max_size=3)
said = st.one_of(
    st.fixed_dictionaries({"is": st.one_of(st.booleans(), numbers, long_texts, st.lists(ids, max_size=30))}),
    st.tuples(numbers, numbers).map(lambda ends: {"low": min(ends), "high": max(ends)}),
    st.fixed_dictionaries({"state": st.sampled_from(["unknown", "n/a", "later"])}),
)
marks = st.fixed_dictionaries({}, optional={"currency": currencies, "per": ids, "on": days, "note": texts})
answers = st.builds(lambda one, two, three: one | two | three, said, marks, _unknown(*_ANSWER_KEYS))
clients = _table(
    {"nickname": texts},
    {"share": st.floats(0, 100), "stance": st.sampled_from(["wants", "forbids"]), "told": st.booleans()},
)
steps = _table({"rule": ids}, {"state": st.sampled_from(["todo", "done"]), "due": days})
disagreements = _table({"rule": ids}, {"because": texts, "until": days})
profiles = _table(
    {"format": st.just(1)},
    {
        "name": texts,
        "currency": currencies,
        "created": moments,
        "packs": st.dictionaries(ids, ids, max_size=2),
        "at": ids,
        "answers": st.dictionaries(ids, answers, max_size=6),
        "client": st.lists(clients, max_size=3),
        "plan": st.lists(steps, max_size=3),
        "disagree": st.lists(disagreements, max_size=3),
    },
).map(Profile.model_validate)

"""Lists whose options look alike."""

from components.labels import distinct


def test_labels_that_differ_stay_as_they_are() -> None:
    assert distinct({"a": "A", "b": "B"}) == {"a": "A", "b": "B"}


def test_labels_that_look_alike_are_marked_by_their_key() -> None:
    first = distinct({"1": "same", "2": "same", "3": "other"})
    assert len(set(first.values())) == 3
    assert first["3"] == "other"
    again = distinct({"2": "same", "0": "same", "1": "same"})
    assert again["1"] == first["1"]

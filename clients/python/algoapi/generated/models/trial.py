from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.trial_test_data import TrialTestData


T = TypeVar("T", bound="Trial")


@_attrs_define
class Trial:
    """A program, and what it is tried on.

    Attributes:
        code (str): Python with `execute(testData) -> dict`.
        test_data (TrialTestData): What `execute` gets.
        seed (int | None | Unset): Of random and NumPy; else each trial differs.
    """

    code: str
    test_data: TrialTestData
    seed: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.trial_test_data import TrialTestData  # noqa: PLC0415

        code = self.code

        test_data = self.test_data.to_dict()

        seed: int | None | Unset
        if isinstance(self.seed, Unset):
            seed = UNSET
        else:
            seed = self.seed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "test_data": test_data,
            }
        )
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.trial_test_data import TrialTestData  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        test_data = TrialTestData.from_dict(d.pop("test_data"))

        def _parse_seed(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        seed = _parse_seed(d.pop("seed", UNSET))

        trial = cls(
            code=code,
            test_data=test_data,
            seed=seed,
        )

        return trial

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.about import About
    from ..models.catalog_algorithm_answer_schema import CatalogAlgorithmAnswerSchema
    from ..models.catalog_algorithm_examples_item import CatalogAlgorithmExamplesItem
    from ..models.catalog_algorithm_request_schema import CatalogAlgorithmRequestSchema


T = TypeVar("T", bound="CatalogAlgorithm")


@_attrs_define
class CatalogAlgorithm:
    """An algorithm of the catalog: what it is, takes and says, and the card that tells of it.

    Attributes:
        about (About): What an algorithm is, for a person who chooses.

            Attributes:
                slug: Its name in addresses.
                title: Its name on a screen.
                summary: What it answers, one sentence of at most 90 characters.
                keywords: Other words that people look for it by.
                icon: The name of a Material symbol.
                learns: How it learns from own rows; None for one that does not.
                most_at_once: How many requests one batch may hold.
        request_schema (CatalogAlgorithmRequestSchema): JSON Schema of what it takes.
        answer_schema (CatalogAlgorithmAnswerSchema): JSON Schema of what it says.
        examples (list[CatalogAlgorithmExamplesItem]): Requests to begin with.
        card (str): Markdown.
    """

    about: About
    request_schema: CatalogAlgorithmRequestSchema
    answer_schema: CatalogAlgorithmAnswerSchema
    examples: list[CatalogAlgorithmExamplesItem]
    card: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.about import About  # noqa: PLC0415
        from ..models.catalog_algorithm_answer_schema import CatalogAlgorithmAnswerSchema  # noqa: PLC0415
        from ..models.catalog_algorithm_examples_item import CatalogAlgorithmExamplesItem  # noqa: PLC0415
        from ..models.catalog_algorithm_request_schema import CatalogAlgorithmRequestSchema  # noqa: PLC0415

        about = self.about.to_dict()

        request_schema = self.request_schema.to_dict()

        answer_schema = self.answer_schema.to_dict()

        examples = []
        for examples_item_data in self.examples:
            examples_item = examples_item_data.to_dict()
            examples.append(examples_item)

        card = self.card

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about": about,
                "request_schema": request_schema,
                "answer_schema": answer_schema,
                "examples": examples,
                "card": card,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.about import About  # noqa: PLC0415
        from ..models.catalog_algorithm_answer_schema import CatalogAlgorithmAnswerSchema  # noqa: PLC0415
        from ..models.catalog_algorithm_examples_item import CatalogAlgorithmExamplesItem  # noqa: PLC0415
        from ..models.catalog_algorithm_request_schema import CatalogAlgorithmRequestSchema  # noqa: PLC0415

        d = dict(src_dict)
        about = About.from_dict(d.pop("about"))

        request_schema = CatalogAlgorithmRequestSchema.from_dict(d.pop("request_schema"))

        answer_schema = CatalogAlgorithmAnswerSchema.from_dict(d.pop("answer_schema"))

        examples = []
        _examples = d.pop("examples")
        for examples_item_data in _examples:
            examples_item = CatalogAlgorithmExamplesItem.from_dict(examples_item_data)

            examples.append(examples_item)

        card = d.pop("card")

        catalog_algorithm = cls(
            about=about,
            request_schema=request_schema,
            answer_schema=answer_schema,
            examples=examples,
            card=card,
        )

        catalog_algorithm.additional_properties = d
        return catalog_algorithm

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

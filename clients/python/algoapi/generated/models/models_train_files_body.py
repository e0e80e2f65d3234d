from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field
import json
from .. import types

from ..types import UNSET, Unset

from ..models.models_train_files_body_model_kind import check_models_train_files_body_model_kind
from ..models.models_train_files_body_model_kind import ModelsTrainFilesBodyModelKind
from ..types import File, FileTypes
from ..types import UNSET, Unset
from io import BytesIO
from typing import cast


T = TypeVar("T", bound="ModelsTrainFilesBody")


@_attrs_define
class ModelsTrainFilesBody:
    """
    Attributes:
        file (File):
        model_type (ModelsTrainFilesBodyModelKind): What a model answers.
        name (str): In a person's words.
        options (str | Unset): As JSON. Default: "{'test_share': 0.25, 'seed': 0}".
    """

    file: File
    model_type: ModelsTrainFilesBodyModelKind
    name: str
    options: str | Unset = "{'test_share': 0.25, 'seed': 0}"

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        model_type: str = self.model_type

        name = self.name

        options = self.options

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
                "model_type": model_type,
                "name": name,
            }
        )
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        files.append(("model_type", (None, str(self.model_type).encode(), "text/plain")))

        files.append(("name", (None, str(self.name).encode(), "text/plain")))

        if not isinstance(self.options, Unset):
            files.append(("options", (None, str(self.options).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        model_type = check_models_train_files_body_model_kind(d.pop("model_type"))

        name = d.pop("name")

        options = d.pop("options", UNSET)

        models_train_files_body = cls(
            file=file,
            model_type=model_type,
            name=name,
            options=options,
        )

        return models_train_files_body

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.alternative import Alternative


T = TypeVar("T", bound="ReadingFacts")


@_attrs_define
class ReadingFacts:
    """How the bytes became cells.

    Attributes:
        header_row: The line of the header, counted from 0; None when the file has none.
        preamble: The lines before the table (titles, comments, ``sep=``), as they are.
        quotechar: The quote in use, empty when the file quotes nothing.
        parted_by: What stands between cells to the letter, where ``delimiter`` is less.
        first_line: The line of the first row, counted from 0.

        Attributes:
            encoding (str):
            delimiter (str):
            quotechar (str):
            header_row (int | None):
            alternatives (list[Alternative] | Unset):
            parted_by (str | Unset):  Default: ''.
            is_space_skipped (bool | Unset):  Default: False.
            escapechar (str | Unset):  Default: ''.
            first_line (int | None | Unset):
            preamble (list[str] | Unset):
            newline (str | Unset):  Default: '\\n'.
            blank_lines (int | Unset):  Default: 0.
            is_fast_path (bool | Unset):  Default: False.
            notes (list[str] | Unset):
    """

    encoding: str
    delimiter: str
    quotechar: str
    header_row: int | None
    alternatives: list[Alternative] | Unset = UNSET
    parted_by: str | Unset = ""
    is_space_skipped: bool | Unset = False
    escapechar: str | Unset = ""
    first_line: int | None | Unset = UNSET
    preamble: list[str] | Unset = UNSET
    newline: str | Unset = "\n"
    blank_lines: int | Unset = 0
    is_fast_path: bool | Unset = False
    notes: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.alternative import Alternative  # noqa: PLC0415

        encoding = self.encoding

        delimiter = self.delimiter

        quotechar = self.quotechar

        header_row: int | None
        header_row = self.header_row

        alternatives: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.alternatives, Unset):
            alternatives = []
            for alternatives_item_data in self.alternatives:
                alternatives_item = alternatives_item_data.to_dict()
                alternatives.append(alternatives_item)

        parted_by = self.parted_by

        is_space_skipped = self.is_space_skipped

        escapechar = self.escapechar

        first_line: int | None | Unset
        if isinstance(self.first_line, Unset):
            first_line = UNSET
        else:
            first_line = self.first_line

        preamble: list[str] | Unset = UNSET
        if not isinstance(self.preamble, Unset):
            preamble = self.preamble

        newline = self.newline

        blank_lines = self.blank_lines

        is_fast_path = self.is_fast_path

        notes: list[str] | Unset = UNSET
        if not isinstance(self.notes, Unset):
            notes = self.notes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "encoding": encoding,
                "delimiter": delimiter,
                "quotechar": quotechar,
                "header_row": header_row,
            }
        )
        if alternatives is not UNSET:
            field_dict["alternatives"] = alternatives
        if parted_by is not UNSET:
            field_dict["parted_by"] = parted_by
        if is_space_skipped is not UNSET:
            field_dict["is_space_skipped"] = is_space_skipped
        if escapechar is not UNSET:
            field_dict["escapechar"] = escapechar
        if first_line is not UNSET:
            field_dict["first_line"] = first_line
        if preamble is not UNSET:
            field_dict["preamble"] = preamble
        if newline is not UNSET:
            field_dict["newline"] = newline
        if blank_lines is not UNSET:
            field_dict["blank_lines"] = blank_lines
        if is_fast_path is not UNSET:
            field_dict["is_fast_path"] = is_fast_path
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.alternative import Alternative  # noqa: PLC0415

        d = dict(src_dict)
        encoding = d.pop("encoding")

        delimiter = d.pop("delimiter")

        quotechar = d.pop("quotechar")

        def _parse_header_row(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        header_row = _parse_header_row(d.pop("header_row"))

        _alternatives = d.pop("alternatives", UNSET)
        alternatives: list[Alternative] | Unset = UNSET
        if _alternatives is not UNSET:
            alternatives = []
            for alternatives_item_data in _alternatives:
                alternatives_item = Alternative.from_dict(alternatives_item_data)

                alternatives.append(alternatives_item)

        parted_by = d.pop("parted_by", UNSET)

        is_space_skipped = d.pop("is_space_skipped", UNSET)

        escapechar = d.pop("escapechar", UNSET)

        def _parse_first_line(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        first_line = _parse_first_line(d.pop("first_line", UNSET))

        preamble = cast(list[str], d.pop("preamble", UNSET))

        newline = d.pop("newline", UNSET)

        blank_lines = d.pop("blank_lines", UNSET)

        is_fast_path = d.pop("is_fast_path", UNSET)

        notes = cast(list[str], d.pop("notes", UNSET))

        reading_facts = cls(
            encoding=encoding,
            delimiter=delimiter,
            quotechar=quotechar,
            header_row=header_row,
            alternatives=alternatives,
            parted_by=parted_by,
            is_space_skipped=is_space_skipped,
            escapechar=escapechar,
            first_line=first_line,
            preamble=preamble,
            newline=newline,
            blank_lines=blank_lines,
            is_fast_path=is_fast_path,
            notes=notes,
        )

        return reading_facts

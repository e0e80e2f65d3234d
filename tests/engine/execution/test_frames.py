"""Whatever bytes a box sends, the host gets an answer or a refusal, never another error."""

from __future__ import annotations

import contextlib
import json
import struct
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.execution.docker_stream import Demultiplexer
from engine.execution.frames import (
    Answer,
    InvalidFrameError,
    clean_text,
    read_answer,
    read_ready,
    read_told,
)
from sandbox.protocol import FrameBuffer, FrameError, pack

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc"), inner, max_size=4),
    max_leaves=30,
)  # fmt: skip


@given(st.dictionaries(st.text("xyz"), JSON))
def test_a_json_object_comes_back_as_it_was(value: dict):
    data = json.dumps({"result": value}).encode()
    assert read_answer(data) == Answer(result=value)


@given(st.binary() | st.text('[]{}",:0123456789eE+-.ntfalsrue\\u').map(str.encode))
def test_any_bytes_give_an_answer_or_a_refusal(data: bytes):
    for read in (read_answer, read_told, read_ready):
        with contextlib.suppress(InvalidFrameError):
            read(data)


@given(JSON, st.sampled_from(["result", "error", "invalid", "other"]))
def test_any_json_in_any_place_gives_an_answer_or_a_refusal(value, kind: str):
    try:
        answer = read_answer(json.dumps({kind: value}).encode())
    except InvalidFrameError:
        return
    assert sum(part is not None for part in (answer.result, answer.error, answer.invalid)) == 1


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b'{"result":{"a":NaN}}', "NaN"),
        (b'{"result":{"a":-Infinity}}', "-Infinity"),
        (b'{"result":{"a":1e999}}', "number"),
        (b'{"result":{"a":1,"a":2}}', "twice"),
        (b'{"result":{"a":"\\ud800"}}', "UTF-8"),
        (b'{"result":{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}}", "deeper"),
        (b'{"result":{"a":' + b"[" * 100_000, "deeper"),
        (b'{"result":{"a":[' + b"[],[]," * 1_200_000 + b"0]}}", "more than"),
        (b'{"result":{"a":' + b"9" * 1_000_000 + b"}}", "not JSON"),
        (b'{"result":[1]}', "neither"),
        (b'{"result":{},"error":{}}', "not one"),
        (b"\xff\xfe", "UTF-8"),
        (b"", "not JSON"),
    ],
)
def test_a_hostile_answer_is_refused_in_words_and_in_time(data: bytes, fault: str):
    began = time.monotonic()
    with pytest.raises(InvalidFrameError, match=fault):
        read_answer(data)
    assert time.monotonic() - began < 2


def test_brackets_within_text_are_not_nesting():
    value = {"a": "[" * 5_000, "b": '"\\' * 100}
    assert read_answer(json.dumps({"result": value}).encode()).result == value


@given(st.lists(st.binary(max_size=200), max_size=8), st.data())
def test_frames_come_out_whole_however_they_arrive(bodies: list[bytes], data):
    stream = b"".join(map(pack, bodies))
    buffer, out = FrameBuffer(), []
    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        buffer.feed(stream[:cut])
        stream = stream[cut:]
        while (frame := buffer.take(200)) is not None:
            out.append(frame)
    assert out == bodies


def test_a_huge_length_is_refused_before_its_body():
    buffer = FrameBuffer()
    buffer.feed(struct.pack(">I", 0xFFFFFFFF))
    with pytest.raises(FrameError):
        buffer.take(1000)


@given(st.lists(st.tuples(st.sampled_from([1, 2]), st.binary(min_size=1, max_size=50))), st.data())
def test_stdout_is_taken_out_of_dockers_stream_however_it_arrives(pieces, data):
    stream = b"".join(struct.pack(">BxxxI", kind, len(body)) + body for kind, body in pieces)
    demultiplexer, out = Demultiplexer(), b""
    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        out += demultiplexer.decode(stream[:cut])
        stream = stream[cut:]
    assert out == b"".join(body for kind, body in pieces if kind == 1)


@given(st.text())
def test_cleaned_text_holds_no_control_but_newline_and_tab(text: str):
    cleaned = clean_text(text)
    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in cleaned)
    assert not set(cleaned) & set("\x1b\x7f\x9b\u202e\u2066")
    cleaned.encode()


def test_escape_sequences_go_and_words_stay():
    assert clean_text("\x1b[1;31mred\x1b[0m\r\nnext\x1b]8;;http://x\x07link") == "red\nnextlink"

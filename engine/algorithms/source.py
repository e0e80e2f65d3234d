"""From text to syntax tree: caps first, so that no text can hurt the parser, then one parse."""

from __future__ import annotations

import ast
import io
import keyword
import re
import tokenize
import unicodedata
import warnings
from collections.abc import Iterator

from engine import syntax
from engine.algorithms.model import CheckIssue

MAX_BYTES = 256 * 1024
MAX_LINES = 10_000
MAX_LINE_CHARACTERS = 5_000
MAX_BRACKETS = 60
MAX_INDENTS = 30
MAX_CHAIN = 250
MAX_DEPTH = 300

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_COOKIE = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
# One level of nesting each, wherever they stand: prefix operators, openers and chained words.
_CHAINED = frozenset(
    ("-", "+", "~", "**", "*", "/", "//", "%", "@", "|", "&", "^", ".", "<<", ">>")
)
_CHAINED_WORDS = frozenset(("not", "lambda", "if", "else", "await", "for", "yield"))
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_BREAKS = frozenset((",", ";", ":=", "="))


def issue(line: int, column: int, problem: str, remedy: str) -> CheckIssue:
    """An error at a place, both numbers 1-based."""
    return CheckIssue(line=max(line, 1), column=max(column, 1), problem=problem, remedy=remedy)


def read(code: str) -> tuple[ast.Module | None, tuple[CheckIssue, ...]]:
    """Parse the code, or say why it was not.

    Args:
        code: Any text at all.

    Returns:
        The tree, None if there is none, and the issues found on the way.
    """
    found = tuple(_faults_of_text(code)) or tuple(_faults_of_tokens(code))
    if found:
        return None, found
    return _parse(code)


def _faults_of_text(code: str) -> Iterator[CheckIssue]:
    try:
        size = len(code.encode("utf-8"))
    except UnicodeEncodeError as error:
        place = code.count("\n", 0, error.start) + 1
        yield issue(place, 1, "The text holds half a character.", "Type that line again.")
        return
    lines = code.split("\n")
    if size > MAX_BYTES or len(lines) > MAX_LINES:
        yield issue(
            1,
            1,
            f"The code is too long ({size:,} bytes, {len(lines):,} lines).",
            f"Keep it under {MAX_BYTES >> 10} KiB and {MAX_LINES:,} lines; data goes in testData.",
        )
        return
    for number, line in enumerate(lines, 1):
        yield from _faults_of_line(number, line.removesuffix("\r"))


def _faults_of_line(number: int, line: str) -> Iterator[CheckIssue]:
    if len(line) > MAX_LINE_CHARACTERS:
        yield issue(
            number,
            MAX_LINE_CHARACTERS + 1,
            f"The line is too long ({len(line):,} characters).",
            "Break it up, or pass the data in testData.",
        )
    hidden = _HIDDEN.search(line)
    if hidden:
        yield issue(
            number,
            hidden.start() + 1,
            f"The line holds an invisible control character (U+{ord(hidden.group()):04X}).",
            "Delete it; inside a text write it as an escape.",
        )
    cookie = _COOKIE.match(line) if number <= 2 else None
    if cookie and cookie.group(1).lower().replace("_", "-") not in ("utf-8", "utf8", "ascii"):
        yield issue(number, 1, "Only UTF-8 source is read.", "Delete the coding comment.")


def _faults_of_tokens(code: str) -> Iterator[CheckIssue]:
    # Tokens are read one by one without nesting, so this cannot overflow where a parser could.
    brackets = indents = chain = 0
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            text, (line, column) = token.string, token.start
            if token.type in (tokenize.NEWLINE, tokenize.ENDMARKER) or text in _BREAKS:
                chain = 0
            indents += (token.type == tokenize.INDENT) - (token.type == tokenize.DEDENT)
            if token.type == tokenize.OP:
                brackets += (text in _OPEN) - (text in _CLOSE)
                chain += text in _CHAINED or text in _OPEN
            elif token.type == tokenize.NAME:
                chain += text in _CHAINED_WORDS
                yield from _faults_of_name(text, line, column)
            elif token.type == tokenize.STRING and "f" in text[:2].lower():
                chain += _longest_run(text)
            if brackets > MAX_BRACKETS or indents > MAX_INDENTS or chain > MAX_CHAIN:
                yield issue(
                    line, column + 1, "The code is nested too deeply here.", "Split it into steps."
                )
                return
    except (tokenize.TokenError, SyntaxError):
        return  # the parser says it better


def _faults_of_name(text: str, line: int, column: int) -> Iterator[CheckIssue]:
    plain = unicodedata.normalize("NFKC", text)
    if plain != text and plain.isascii():
        yield issue(
            line,
            column + 1,
            f"A name is written with look-alike letters: Python reads it as {plain!r}.",
            "Type it in plain letters.",
        )


def _longest_run(text: str) -> int:
    # Python 3.11 parses what is inside an f-string on its own, after this text was one token.
    return max((len(run) for run in re.findall(r"[-+~({\[\s]+", text)), default=0)


def _parse(code: str) -> tuple[ast.Module | None, tuple[CheckIssue, ...]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = syntax.parse(code)
    except SyntaxError as error:
        return None, (_syntax_fault(code, error),)
    except (MemoryError, RecursionError):
        return None, (
            issue(1, 1, "The code is nested too deeply to read.", "Split it into steps."),
        )
    except ValueError as error:
        return None, (issue(1, 1, f"The code cannot be read: {error}.", "Type that part again."),)
    deep = _too_deep(tree)
    return (None, (deep,)) if deep else (tree, ())


def _syntax_fault(code: str, error: SyntaxError) -> CheckIssue:
    line, column = error.lineno or 1, error.offset or 1
    words = (error.msg or "invalid syntax").rstrip(".")
    text = code.split("\n")[line - 1] if line <= code.count("\n") + 1 else ""
    remedy = "Correct the line; the fault can also be at the end of the line above."
    if keyword.iskeyword(text.strip()) or isinstance(error, IndentationError):
        remedy = "Indent the block by four spaces, and use spaces only."
    return issue(line, column, f"This is not valid Python: {words}.", remedy)


def _too_deep(tree: ast.AST) -> CheckIssue | None:
    level: list[ast.AST] = [tree]
    for _ in range(MAX_DEPTH):
        if not level:
            return None
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    if not level:
        return None
    line = next((node.lineno for node in level if isinstance(node, ast.stmt | ast.expr)), 1)
    return issue(line, 1, "The code is nested too deeply here.", "Split it into steps.")

"""A second opinion: another solver on the same obligation, where it is installed."""

from __future__ import annotations

from importlib.util import find_spec

TIMEOUT_MS = 4_000


def is_installed() -> bool:
    """Whether the second solver is here; the product does not need it."""
    return find_spec("cvc5") is not None


def version() -> str:
    """The second solver's."""
    import cvc5  # noqa: PLC0415 - checks only

    return str(cvc5.__version__)


def answer(obligation: str, timeout_ms: int = TIMEOUT_MS) -> str:
    """What cvc5 says of a proof: ``unsat`` where it agrees, ``sat`` where it contradicts.

    Args:
        obligation: What was decided, in SMT-LIB, as the prover wrote it.
        timeout_ms: How long it may think; then it says ``unknown``.
    """
    import cvc5  # noqa: PLC0415 - checks only

    solver = cvc5.Solver()
    solver.setOption("tlimit-per", str(timeout_ms))
    solver.setLogic("ALL")
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, obligation, "obligation")
    symbols = parser.getSymbolManager()
    said = ""
    while not (command := parser.nextCommand()).isNull():
        said = str(command.invoke(solver, symbols)).strip() or said
    return said if said in {"sat", "unsat"} else "unknown"

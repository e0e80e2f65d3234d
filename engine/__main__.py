"""``python -m engine``: the shell door."""

from engine.cli import app

app(prog_name="python -m engine")

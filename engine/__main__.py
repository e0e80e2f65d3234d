"""``python -m engine``: the shell door."""

from engine.cli.commands import app

app(prog_name="python -m engine")

# Every chore is a script; scripts/README.md says what each does.
PORT ?= 8501
PYTHON ?=
ARGS ?=
PACKAGES ?=
M4 ?=
export PORT PYTHON PACKAGES M4

.PHONY: run test lint doctor bench lock compose-check

run:
	@exec scripts/run

test:
	@exec scripts/test $(ARGS)

lint:
	@exec scripts/lint

doctor:
	@scripts/environment
	@exec .venv/bin/python -m engine doctor

bench:
	@exec scripts/bench

lock:
	@exec scripts/lock $(ARGS)

compose-check:
	@exec scripts/compose-check

# Every chore is a script; scripts/README.md says what each does.
PORT ?= 8501
PYTHON ?=
ARGS ?=
export PORT PYTHON

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
	@scripts/environment dev
	@scripts/sandbox
	@set -e; for file in benchmarks/[a-z]*.py; do echo "== $$file"; .venv/bin/python "$$file"; done

lock:
	@exec scripts/lock $(ARGS)

compose-check:
	@exec scripts/compose-check

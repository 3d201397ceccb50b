# `make run` opens the program, `make test` runs everything that lands or rejects a change.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
ROOMS  := rules profiles tui tests

.PHONY: run test check format prove bases screenshots shell bench clean

run: $(VENV)/ready
	@$(BIN)/freehold

test: $(VENV)/ready-dev check
	$(BIN)/python -m pytest -n auto -m "not prove"

check: $(VENV)/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/codespell

format: $(VENV)/ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

prove: $(VENV)/ready-dev
	$(BIN)/python -m pytest -n auto -m prove

bases: $(VENV)/ready-dev
	$(BIN)/python -m tests.rules.bases

screenshots: $(VENV)/ready-dev
	$(BIN)/python -m tests.pictures

shell: $(VENV)/ready-dev
	$(BIN)/python -m tests.shell_files

bench: $(VENV)/ready-bench
	for bench in moves profiles explain lint screen; do $(BIN)/python -m tests.benchmarks.bench_$$bench || exit 1; done

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --requirement requirements-dev.txt
	@touch $@

$(VENV)/ready-bench: $(VENV)/ready-dev requirements-bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --requirement requirements-bench.txt
	@touch $@

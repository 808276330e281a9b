# Command 1: make demo. Command 2: make test. Both set up what they need in .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo setup test lint types bench clean

demo: .venv/run.stamp
	$(BIN)/segun demo $(DEMO)

setup: .venv/dev.stamp

test: .venv/dev.stamp lint types
	$(BIN)/python -m pytest

lint: .venv/dev.stamp
	$(BIN)/ruff format --check --quiet src tests benchmarks evals
	$(BIN)/ruff check --quiet src tests benchmarks evals
	$(BIN)/lint-imports --no-cache

types: .venv/dev.stamp
	$(BIN)/mypy

bench: .venv/dev.stamp
	for file in benchmarks/bench_*.py; do $(BIN)/python $$file || exit 1; done

# What an install depends on. The one for development covers the one for running, so that neither is made twice.
INPUTS := pyproject.toml requirements.lock hatch_build.py frontend/package-lock.json frontend/states.toml \
  $(addprefix src/segun/boundaries/,inegi.py official_codes.toml topology.py) \
  $(addprefix src/segun/mentions/,placefile.py worldplaces.py) src/segun/model/ids.py $(wildcard src/segun/packs/world/*.toml)

.venv/run.stamp: $(INPUTS)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --constraint requirements.lock --editable .
	touch $@

.venv/dev.stamp: $(INPUTS)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --constraint requirements.lock --editable '.[dev]'
	touch .venv/run.stamp $@

clean:
	rm -rf .venv .demo dist build

# `make run` and `make test` set up what they need: a virtual environment in .venv, made with $(PYTHON).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test bench clean

run: .venv/bench
	$(BIN)/python -m benchmarks strip
	$(BIN)/python -m benchmarks run --out out/benchmark

test: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest
	$(BIN)/python -m benchmarks gate

bench: .venv/dev
	$(BIN)/python -m pytest benchmarks/test_speed.py

.venv/bench .venv/dev: .venv/%: pyproject.toml setup.py $(wildcard boilerstrip/native/*.py boilerstrip/native/*.pxd)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip  # an older one fails on extras of extras
	$(BIN)/python -m pip install --quiet --editable '.[$*]'
	$(BIN)/boilerstrip --version  # says whether the loops were compiled
	touch $@

clean:
	rm -rf .venv out build boilerstrip/native/*.so

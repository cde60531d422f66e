# `make run` and `make test` set up what they need: a virtual environment in .venv, made with $(PYTHON).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test bench fuzz asan audit lock clean

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

# Hostile inputs for FUZZ_SECONDS by the generator, and as long by coverage where atheris is installed. Exit status 1 if
# anything was found: the inputs are in out/fuzz. FUZZ_SEED=2 for other inputs; a run goes on where one was stopped.
FUZZ_SECONDS ?= 300
FUZZ_SEED ?= 1
fuzz: .venv/dev
	$(BIN)/python -m tests.fuzzing --seed $(FUZZ_SEED) --seconds $(FUZZ_SECONDS) --out out/fuzz
	$(BIN)/python -m tests.fuzzing.coverage_guided --seconds $(FUZZ_SECONDS) --out out/fuzz

# The compiled loops with AddressSanitizer and UndefinedBehaviorSanitizer of GCC, in a folder of their own.
ASAN := build/asan
SANITIZE := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
asan: .venv/dev
	rm -rf $(ASAN) && mkdir -p $(ASAN)/source
	cp -r boilerstrip setup.py pyproject.toml README.md LICENSE $(ASAN)/source && rm -f $(ASAN)/source/boilerstrip/native/*.so
	CFLAGS="$(SANITIZE)" $(BIN)/python -m pip install --quiet --no-deps --target $(ASAN)/lib ./$(ASAN)/source
	LD_PRELOAD="$$(gcc -print-file-name=libasan.so) $$(gcc -print-file-name=libubsan.so)" PYTHONMALLOC=malloc \
		ASAN_OPTIONS=detect_leaks=0 PYTHONPATH=$(ASAN)/lib:. \
		$(BIN)/python -P -m tests.fuzzing.replay --loops $(ASAN)/lib

.venv/bench .venv/dev: .venv/%: pyproject.toml setup.py $(wildcard boilerstrip/native/*.py boilerstrip/native/*.pxd)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip  # an older one fails on extras of extras
	$(BIN)/python -m pip install --quiet --editable '.[$*]'
	$(BIN)/boilerstrip --version  # says whether the loops were compiled
	touch $@

clean:
	rm -rf .venv out build boilerstrip/native/*.so

# `make run` and `make test` set up what they need: a virtual environment in .venv, made with $(PYTHON).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test bench engines fuzz asan audit lock clean

run: .venv/bench
	$(BIN)/python -m benchmarks strip
	$(BIN)/python -m benchmarks run --out out/benchmark
	$(BIN)/python -m benchmarks warc --out out/corpus.warc.gz

test: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal
	$(BIN)/python -m benchmarks gate

bench: .venv/dev
	$(BIN)/python -m pytest benchmarks/test_speed.py

# Spark, Ray, datatrove, DuckDB and Polars, really run on this machine; Spark needs Java 17.
engines: .venv/engines
	.venv/engines/bin/python -m pytest tests/engines
	.venv/engines/bin/python -m benchmarks.engines

# Hostile inputs for FUZZ_SECONDS by the generator, and as long by coverage where atheris is installed (extra
# `fuzz`). Not zero if anything was found: the inputs are in out/fuzz. FUZZ_SEED=2 for other inputs; a run goes on where one was stopped.
FUZZ_SECONDS ?= 300
FUZZ_SEED ?= 1
fuzz: .venv/dev
	$(BIN)/python -m tests.fuzzing --seed $(FUZZ_SEED) --seconds $(FUZZ_SECONDS) --out out/fuzz
	$(BIN)/python -m tests.fuzzing.coverage_guided --seed $(FUZZ_SEED) --seconds $(FUZZ_SECONDS) --out out/fuzz

# The compiled loops with AddressSanitizer and UndefinedBehaviorSanitizer on the corpus, the fixtures and generated inputs.
asan: .venv/dev
	$(BIN)/python -m tests.fuzzing.sanitised

# Known vulnerabilities of the locked dependencies; fails if there are any, and if the database cannot be asked.
audit: .venv/tools
	.venv/tools/bin/pip-audit --requirement tests/requirements.txt --disable-pip --require-hashes --strict

# Locks the dependencies of the tests, for all platforms and versions of Python at once.
lock: .venv/tools
	echo '# The dependencies of the tests and checks with their hashes, for CPython 3.11 and later: written by `make lock`.' \
		> tests/requirements.txt
	.venv/tools/bin/uv pip compile pyproject.toml --extra test --extra lint --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --no-header --quiet >> tests/requirements.txt

.venv/tools:
	$(PYTHON) -m venv $@
	$@/bin/python -m pip install --quiet uv pip-audit || { rm -rf $@; exit 1; }

.venv/engines: pyproject.toml
	$(PYTHON) -m venv $@
	$@/bin/python -m pip install --quiet --upgrade pip
	$@/bin/python -m pip install --quiet --editable '.[engines]'
	touch $@

.venv/bench .venv/dev: .venv/%: pyproject.toml setup.py $(wildcard boilerstrip/native/*.py boilerstrip/native/*.pxd)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip  # an older one fails on extras of extras
	$(BIN)/python -m pip install --quiet --editable '.[$*]'
	$(BIN)/boilerstrip --version  # says whether the loops were compiled
	touch $@

clean:
	rm -rf .venv out build boilerstrip/native/*.so

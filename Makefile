# `make help` lists the targets in groups. Python 3.11 or later is enough: make installs everything else into .venv.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
TOOL := PYTHONPATH=tools:tests/support $(BIN)/python -m
CODE := runtime codegen compat sandbox conformance tools tests examples benchmarks
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: help
help: ## use: List the targets
	@for group in use change check measure release; do \
		echo "$$group"; \
		sed -nE "s/^([a-z-]+):.*## $$group: (.*)/  \1\t\2/p" Makefile | expand -t 20; \
	done

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet pip==26.3

$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group codegen --group sandbox
	@touch $@

$(VENV)/demo.stamp: pyproject.toml $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --upgrade --target $(VENV)/demo --group demo
	@touch $@

$(VENV)/dev.stamp: pyproject.toml $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

.PHONY: setup
setup: $(VENV)/dev.stamp ## use: Create .venv with all development dependencies

.PHONY: demo
demo: gen $(VENV)/demo.stamp ## use: Regenerate, then run the examples on the sandbox, or on the service if SEQURITY_API_KEY is set
	@$(BIN)/python examples/demo.py

.PHONY: gen
gen: $(VENV)/run.stamp ## change: Regenerate generated/ and vectors/ from schema/
	@$(BIN)/python tools/regenerate.py

.PHONY: check
check: $(VENV)/run.stamp ## check: Check that generated/ and vectors/ match schema/
	@$(BIN)/python tools/regenerate.py --check

.PHONY: vectors
vectors: $(VENV)/run.stamp ## change: Rewrite the derived part of vectors/, the test vectors for every language
	@$(BIN)/python -m sequrity_conformance vectors

.PHONY: interop
interop: share ## check: Build the TypeScript, Rust, Go and Java testees and run the vectors on them
	@$(BIN)/python -m sequrity_conformance build
	@$(BIN)/python -m sequrity_conformance run

.PHONY: conformance
conformance: $(VENV)/run.stamp ## check: Run the test vectors on the bindings of every language that is set up
	@$(BIN)/python -m sequrity_conformance run

.PHONY: compat
compat: $(VENV)/run.stamp ## check: Check that schema/ is compatible with the last release
	@$(BIN)/python -m sequrity_compat check

.PHONY: compat-peer
compat-peer: $(VENV)/run.stamp ## measure: Compare the compatibility verdicts with jsoncompat; needs node
	$(BIN)/python tests/compat/second_opinion.py

.PHONY: compat-hunt
compat-hunt: $(VENV)/dev.stamp ## measure: Edit schemas at random and search for breaks that compat misses: COUNT=2000, SECONDS=600, SEED=1
	$(TOOL) hunt $(addprefix --count ,$(COUNT)) $(addprefix --seconds ,$(SECONDS)) $(addprefix --seed ,$(SEED))

.PHONY: release-snapshot
release-snapshot: $(VENV)/run.stamp ## release: Write schema/ as the snapshot of the version in pyproject.toml
	@$(BIN)/python -m sequrity_compat snapshot

.PHONY: release-check
release-check: dist compat ## release: Check version, changelog, compatibility, bundles and wheel
	@$(BIN)/python -m sequrity_compat release --wheel dist/*.whl

.PHONY: lint-schema
lint-schema: $(VENV)/run.stamp ## check: Check that schema/ is usable in other languages
	@$(BIN)/python -m sequrity_codegen lint
	@$(BIN)/python -m sequrity_codegen lint --schema sandbox/schema

.PHONY: lint
lint: $(VENV)/dev.stamp lint-schema ## check: Check schemas, code style, formatting and English
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@PYTHONPATH=tools $(BIN)/python -m english

.PHONY: english
english: $(VENV)/run.stamp ## check: List phrases that the project avoids, each with a better one: ONLY=docs
	@PYTHONPATH=tools $(BIN)/python -m english $(ONLY)

.PHONY: layout
layout: $(VENV)/run.stamp ## check: Print packages, lines and import depth; fails on circles and upward imports
	@PYTHONPATH=tools $(BIN)/python -m layout

.PHONY: format
format: $(VENV)/dev.stamp ## change: Format the code and apply safe fixes
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

.PHONY: type
type: $(VENV)/dev.stamp ## check: Check types: mypy strict and pyright strict
	$(BIN)/mypy generated $(CODE)
	$(BIN)/pyright --pythonpath $(BIN)/python generated $(CODE)

# Each process would compile the packages again where the environment forbids to keep compiled files.
gen check test test-exhaustive bench-sandbox: export PYTHONDONTWRITEBYTECODE =

.PHONY: test
test: $(VENV)/dev.stamp ## check: Run the tests
	$(BIN)/python -m pytest -n 3 --dist loadfile

.PHONY: test-exhaustive
test-exhaustive: $(VENV)/dev.stamp ## check: Run the tests that take too long for `make test`: all combinations, long random runs
	$(BIN)/python -m pytest -n 3 --dist loadfile -m exhaustive

$(VENV)/%/group.stamp: pyproject.toml | $(BIN)/python
	$(PYTHON) -m venv $(VENV)/$*
	$(VENV)/$*/bin/python -m pip install --quiet pip==26.3
	$(VENV)/$*/bin/python -m pip install --quiet --editable . --group $*
	@touch $@

$(VENV)/npm/stamp: tests/neighbours/clients/package.json tests/neighbours/clients/package-lock.json
	mkdir -p $(VENV)/npm && cp $^ $(VENV)/npm
	@if command -v npm >/dev/null; then npm ci --prefix $(VENV)/npm --no-audit --no-fund --silent; fi
	@touch $@

NEIGHBOURS = PYTHONPATH=generated:runtime:sandbox:tests/neighbours $(VENV)/$(1)/bin/python -m pytest -c tests/neighbours/pytest.ini

.PHONY: neighbours
neighbours: $(VENV)/neighbours/group.stamp ## check: Run the client with real mocks, recorders, tracers and frameworks
	$(call NEIGHBOURS,neighbours) tests/neighbours --ignore tests/neighbours/clients

CLIENTS := tests/neighbours/clients

.PHONY: clients
clients: $(VENV)/other-clients/group.stamp $(VENV)/older-clients/group.stamp $(VENV)/npm/stamp ## check: Run clients of other packages, of Python and npm, on the sandbox
	$(call NEIGHBOURS,other-clients) $(CLIENTS) --ignore $(CLIENTS)/test_instructor.py
	$(call NEIGHBOURS,older-clients) $(CLIENTS)/test_scenarios.py $(CLIENTS)/test_instructor.py

.PHONY: chromium
chromium: ## use: Install Chromium from the system's packages if it is missing; needs root and apt-get
	@command -v chromium || command -v chromium-browser || command -v google-chrome || \
		{ apt-get update --quiet=2 && apt-get install --quiet=2 --yes --no-install-recommends chromium; } || \
		echo "NOT INSTALLED: Chromium; make browser skips its tests" >&2

.PHONY: browser
browser: $(VENV)/browser/group.stamp ## check: Test the sandbox's page in the system's Chromium: SCREENSHOTS=folder
	PYTHONPATH=generated:runtime:sandbox $(VENV)/browser/bin/python -m pytest -c tests/browser/pytest.ini tests/browser

.PHONY: sse-oracle
sse-oracle: $(VENV)/dev.stamp ## measure: Compare the stream reader with a JavaScript parser; needs node and npm
	PYTHONPATH=tests/support $(BIN)/python tests/sse/oracle.py

.PHONY: coverage
coverage: $(VENV)/dev.stamp ## measure: Run the tests and list untested branches; fails below 100 % of runtime/
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n 3 --dist loadfile
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	@$(BIN)/coverage report --include 'runtime/*' --fail-under 100

.PHONY: fuzz
fuzz: $(VENV)/dev.stamp ## measure: Compare converters with two validators on random documents: SECONDS=60, COUNT=1000000, SEED=1
	$(TOOL) fuzz $(addprefix --count ,$(COUNT)) $(addprefix --seconds ,$(SECONDS)) $(addprefix --seed ,$(SEED))

.PHONY: suite
suite: $(VENV)/dev.stamp ## check: Run the generator on the JSON-Schema-Test-Suite; downloads it on first use
	$(TOOL) official

.PHONY: faults
faults: $(VENV)/dev.stamp ## measure: Run every server and network fault on every driver and write docs/faults.md: ONLY=name
	$(TOOL) faults --write docs/faults.md $(addprefix --only ,$(ONLY))

.PHONY: mutants
mutants: $(VENV)/dev.stamp ## measure: Run mutation tests of the converter emitter
	$(TOOL) mutants

.PHONY: soak
soak: $(VENV)/dev.stamp ## measure: Run 200 concurrent conversations with 10 % failures: MINUTES=2 per library, ONLY=name
	$(TOOL) soak $(addprefix --minutes ,$(MINUTES)) $(addprefix --only ,$(ONLY))

.PHONY: docs
docs: $(VENV)/dev.stamp ## use: Build the documentation into site/
	$(BIN)/mkdocs build --strict --quiet
	@echo "Read it: site/index.html"

.PHONY: sandbox
sandbox: $(VENV)/run.stamp ## use: Run the offline Control service: PORT=8750
	@$(BIN)/python -m sequrity_sandbox$(if $(PORT), --port $(PORT))

.PHONY: share
share: $(VENV)/run.stamp gen ## release: Write schema bundles for other languages, and Go and Java types, into dist/
	rm -rf dist/schema dist/types
	@$(BIN)/python -m sequrity schema bundle --every dist/schema
	@$(BIN)/python -m sequrity_codegen types go dist/types/go
	@$(BIN)/python -m sequrity_codegen types java dist/types/java

.PHONY: dist
dist: $(VENV)/dev.stamp ## release: Build the wheel and the source distribution into dist/
	rm -f dist/*.whl dist/*.tar.gz
	$(BIN)/python -m hatchling build

.PHONY: smoke
smoke: dist ## release: Install the wheel into an empty environment and run the examples
	$(BIN)/python tests/smoke.py dist/*.whl

$(VENV)/bench.stamp: pyproject.toml $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --editable . --group bench
	@touch $@

.PHONY: bench
bench: $(VENV)/bench.stamp ## measure: Benchmark converters, memory, import and generation in a minute or two
	@$(BIN)/python benchmarks/run.py
	@PYTHONPATH=benchmarks $(BIN)/python -m calls --rounds 2 --calls 5

.PHONY: bench-full
bench-full: $(VENV)/bench.stamp ## measure: Benchmark with more rounds and write docs/benchmarks.md: ROUNDS=61
	@$(BIN)/python benchmarks/run.py --rounds $(or $(ROUNDS),61) --record

.PHONY: bench-http
bench-http: $(VENV)/bench.stamp ## measure: Benchmark calls and streams against bare httpx, openai and anthropic, in a few minutes
	@PYTHONPATH=benchmarks $(BIN)/python -m calls

.PHONY: bench-http-full
bench-http-full: $(VENV)/bench.stamp ## measure: Benchmark calls with more rounds and write docs/benchmarks-calls.md: ROUNDS=21
	@PYTHONPATH=benchmarks $(BIN)/python -m calls --rounds $(or $(ROUNDS),21) --record

.PHONY: bench-sandbox
bench-sandbox: $(VENV)/bench.stamp $(VENV)/bench-sandbox.stamp ## measure: Benchmark the sandbox beside other mock servers, aimock only if node is installed
	@PYTHONPATH=benchmarks $(BIN)/python -m sandbox_servers --rounds $(or $(ROUNDS),5)

$(VENV)/bench-sandbox.stamp: Makefile $(VENV)/run.stamp
	$(BIN)/python -m venv $(VENV)/bench-sandbox
	$(VENV)/bench-sandbox/bin/python -m pip install --quiet llmock==0.2.2
	command -v npm >/dev/null && npm install --silent --no-fund --no-audit --prefix $(VENV)/bench-sandbox @copilotkit/aimock@1.43.0 || true
	@touch $@

.PHONY: clean
clean: ## change: Remove everything that make created
	rm -rf conformance/*/build conformance/*/node_modules conformance/go/sequrity conformance/go/types.go
	rm -rf $(VENV) dist site .sse-oracle .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

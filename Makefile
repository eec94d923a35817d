# Every target explains itself: `make help`. Nothing needs to be installed before: Python 3.11 or later is enough.
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
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet pip==26.3

$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group codegen --group sandbox
	@touch $@

$(VENV)/dev.stamp: pyproject.toml $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

.PHONY: setup
setup: $(VENV)/dev.stamp ## Make .venv with everything that development needs

.PHONY: demo
demo: $(VENV)/run.stamp gen ## Regenerate, then run the examples: the sandbox, or the service if SEQURITY_API_KEY is set
	@$(BIN)/python examples/demo.py

.PHONY: gen
gen: $(VENV)/run.stamp ## Regenerate generated/ and vectors/ from schema/
	@$(BIN)/python -m sequrity_codegen gen
	@$(BIN)/python -m sequrity_conformance vectors

.PHONY: check
check: $(VENV)/run.stamp ## Check that generated/ and vectors/ are what schema/ gives
	@$(BIN)/python -m sequrity_codegen check
	@$(BIN)/python -m sequrity_conformance check

.PHONY: vectors
vectors: $(VENV)/run.stamp ## Rewrite the derived part of vectors/, the test vectors for every language
	@$(BIN)/python -m sequrity_conformance vectors

.PHONY: interop
interop: share ## Build the testees for TypeScript, Rust, Go and Java with their own tools, and run the vectors
	@$(BIN)/python -m sequrity_conformance build
	@$(BIN)/python -m sequrity_conformance run

.PHONY: conformance
conformance: $(VENV)/run.stamp ## Run the test vectors through the bindings of every language that is set up
	@$(BIN)/python -m sequrity_conformance run

.PHONY: compat
compat: $(VENV)/run.stamp ## Check that schema/ breaks nothing that a release promised
	@$(BIN)/python -m sequrity_compat check

.PHONY: compat-peer
compat-peer: $(VENV)/run.stamp ## Compare the battery of verdicts with jsoncompat, which needs node
	$(BIN)/python tests/compat/second_opinion.py

.PHONY: compat-hunt
compat-hunt: $(VENV)/dev.stamp ## Edit the schemas at random and look for breaks that compat misses: COUNT=2000, SECONDS=600, SEED=1
	$(TOOL) hunt $(addprefix --count ,$(COUNT)) $(addprefix --seconds ,$(SECONDS)) $(addprefix --seed ,$(SEED))

.PHONY: release-snapshot
release-snapshot: $(VENV)/run.stamp ## Write schema/ as the snapshot of the version that pyproject.toml names
	@$(BIN)/python -m sequrity_compat snapshot

.PHONY: release-check
release-check: dist compat ## Check version, changelog, compatibility, bundles and wheel before a release
	@$(BIN)/python -m sequrity_compat release --wheel dist/*.whl

.PHONY: lint-schema
lint-schema: $(VENV)/run.stamp ## Check the rules that keep schema/ usable in other languages
	@$(BIN)/python -m sequrity_codegen lint

.PHONY: lint
lint: $(VENV)/dev.stamp lint-schema ## Check style and layout of all code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

.PHONY: format
format: $(VENV)/dev.stamp ## Lay all code out
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

.PHONY: type
type: $(VENV)/dev.stamp ## Check all types: mypy strict and pyright strict
	$(BIN)/mypy generated $(CODE)
	$(BIN)/pyright --pythonpath $(BIN)/python generated $(CODE)

.PHONY: test
test: $(VENV)/dev.stamp ## Run the tests
	$(BIN)/python -m pytest

.PHONY: sse-oracle
sse-oracle: $(VENV)/dev.stamp ## Compare how streams are read with a JavaScript parser; needs node and npm
	PYTHONPATH=tests/support $(BIN)/python tests/sse/oracle.py

.PHONY: coverage
coverage: $(VENV)/dev.stamp ## Run the tests and show the branches of hand-written code that none takes; fail at one of the runtime's
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	@$(BIN)/coverage report --include 'runtime/*' --fail-under 100

.PHONY: fuzz
fuzz: $(VENV)/dev.stamp ## Judge documents made from the schemas: SECONDS=60, COUNT=1000000, SEED=1
	$(TOOL) fuzz $(addprefix --count ,$(COUNT)) $(addprefix --seconds ,$(SECONDS)) $(addprefix --seed ,$(SEED))

.PHONY: suite
suite: $(VENV)/dev.stamp ## Judge the generator by the JSON-Schema-Test-Suite; the first time it is downloaded
	$(TOOL) official

.PHONY: faults
faults: $(VENV)/dev.stamp ## Play every fault of servers and networks to every driver, print the table, write docs/faults.md
	$(TOOL) faults --write docs/faults.md $(addprefix --only ,$(ONLY))

.PHONY: mutants
mutants: $(VENV)/dev.stamp ## Make small faults in the emitter of converters, and see whether anything notices
	$(TOOL) mutants

.PHONY: soak
soak: $(VENV)/dev.stamp ## Hold 200 conversations at once while one answer in ten goes wrong: MINUTES=2 for each library
	$(TOOL) soak $(addprefix --minutes ,$(MINUTES)) $(addprefix --only ,$(ONLY))

.PHONY: docs
docs: $(VENV)/dev.stamp ## Build the documentation into site/
	$(BIN)/mkdocs build --strict --quiet
	@echo "Read it: site/index.html"

.PHONY: sandbox
sandbox: $(VENV)/run.stamp ## Run the offline Control service on port 8750
	@$(BIN)/python -m sequrity_sandbox

.PHONY: share
share: $(VENV)/run.stamp gen ## Write the schemas as one file for each language's tools, and types for Go and Java, into dist/
	rm -rf dist/schema dist/types
	@$(BIN)/python -m sequrity schema bundle --every dist/schema
	@$(BIN)/python -m sequrity_codegen types go dist/types/go
	@$(BIN)/python -m sequrity_codegen types java dist/types/java

.PHONY: dist
dist: $(VENV)/dev.stamp ## Build the wheel and the source distribution into dist/
	rm -f dist/*.whl dist/*.tar.gz
	$(BIN)/python -m hatchling build

.PHONY: smoke
smoke: dist ## Install the wheel into an empty environment and run the examples with it
	$(BIN)/python tests/smoke.py dist/*.whl

$(VENV)/bench.stamp: pyproject.toml $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --editable . --group bench
	@touch $@

.PHONY: bench
bench: $(VENV)/bench.stamp ## Measure converters, memory, import and generation against named peers, in a minute or two
	@$(BIN)/python benchmarks/run.py
	@PYTHONPATH=benchmarks $(BIN)/python -m calls --rounds 2 --calls 5

.PHONY: bench-full
bench-full: $(VENV)/bench.stamp ## The same with more rounds (ROUNDS=61), written into docs/benchmarks.md
	@$(BIN)/python benchmarks/run.py --rounds $(or $(ROUNDS),61) --record

.PHONY: bench-http
bench-http: $(VENV)/bench.stamp ## Measure calls and streams against bare httpx and openai, in some minutes
	@PYTHONPATH=benchmarks $(BIN)/python -m calls

.PHONY: bench-http-full
bench-http-full: $(VENV)/bench.stamp ## The same with more rounds (ROUNDS=21), written into docs/benchmarks-calls.md
	@PYTHONPATH=benchmarks $(BIN)/python -m calls --rounds $(or $(ROUNDS),21) --record

.PHONY: clean
clean: ## Remove everything that make made
	rm -rf conformance/*/build conformance/*/node_modules conformance/go/sequrity conformance/go/types.go
	rm -rf $(VENV) dist site .sse-oracle .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

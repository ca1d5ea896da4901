# Thin: every target is one line that a person could type. It needs Python 3.11 or newer with pip, nothing else.
.DEFAULT_GOAL := help
.PHONY: help demo up test check bench bench-ocr torture sbom score lock clean

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
UV := $(BIN)/uv
PARTS := libs/common libs/local services/watcher services/parser services/validator services/warehouse services/desk
# compiled here once, as pip does: uv leaves it to every process that loads a package and may not write beside it
INSTALL := $(UV) pip install -q --compile-bytecode --python $(BIN)/python
EXPORT := $(UV) export -q --no-header --no-annotate --no-emit-workspace --no-emit-index-url --no-emit-find-links

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: .venv/runtime ## install, start everything, send sample disclosures through, show the result, stop
	@$(BIN)/crossfoot demo

up: .venv/runtime ## servers, services and the desk on this machine, until Ctrl-C
	@$(BIN)/crossfoot up

test: check ## what decides: formatting, lint, types, import contracts, schemas and every test
	$(BIN)/pytest -q

check: .venv/develop ## formatting, lint, types and import contracts only
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/lint-imports --cache-dir .cache/import-linter
	$(BIN)/mypy

bench-ocr: .venv/develop ## figures read off scans, and what becomes of errors that were printed: FONTS=folder of fonts, or FILES=PDFs to scan
	$(BIN)/python -m tests.benchmarks.$(if $(FILES),scanned_files $(FILES),scans $(if $(FONTS),--fonts $(FONTS)))

bench: .venv/develop ## what the core and each hop cost: make bench BASE=a worktree of an earlier commit, to compare
	$(BIN)/python -m tests.benchmarks.core $(BASE)
	$(BIN)/python -m tests.benchmarks.hops
	$(BIN)/python -m tests.benchmarks.outcomes

torture: .venv/develop ## a long storm of faults: make torture DOCUMENTS=10000 MINUTES=60 SEED=1
	$(BIN)/python -m tests.faults.torture $(or $(DOCUMENTS),1000) $(or $(MINUTES),10) $(or $(SEED),1)

score: .venv/develop ## readings and findings against hand-made ground truth, where the corpus is beside the clone
	@$(BIN)/python -m tests.benchmarks.score

lock: .venv/develop ## pin what the pyproject.toml files ask for, anew
	$(UV) lock -q --upgrade
	$(EXPORT) --all-packages --no-dev --group build -o requirements.lock >/dev/null
	$(EXPORT) --only-dev -o requirements-dev.lock >/dev/null
	for s in watcher parser validator warehouse desk; do \
	  $(EXPORT) --package crossfoot-$$s --no-dev -o services/$$s/requirements.lock >/dev/null; done
	$(EXPORT) --package crossfoot-parser --extra ocr --no-dev -o services/parser/requirements-ocr.lock >/dev/null
	$(EXPORT) --package crossfoot-common --extra otlp --no-dev -o libs/common/requirements-otlp.lock >/dev/null
	$(BIN)/python deploy/dependencies.py licences > docs/licences.md

sbom: .venv/develop ## a bill of materials (CycloneDX) of what the lock installs
	@$(BIN)/python deploy/dependencies.py sbom

clean: ## forget the environment, the caches and the data of this machine's stack
	rm -rf .venv .cache crossfoot-data

# uv comes from the lock like everything else; pip installs it into an environment that needs no pip of its own
.venv/bin/uv:
	@test -n "$(PYTHON)" || { echo "crossfoot needs Python 3.11 or newer: name it with make PYTHON=…" >&2; exit 1; }
	@echo "installing into .venv"
	@$(PYTHON) -m venv --without-pip .venv
	@awk '/^[a-z]/ {wanted = /^uv==/} wanted' requirements.lock > .venv/uv.lock
	@$(PYTHON) -m pip --python $(BIN)/python install -q --require-hashes --no-deps -r .venv/uv.lock

.venv/runtime: .venv/bin/uv requirements.lock $(addsuffix /pyproject.toml,$(PARTS))
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation $(addprefix -e ,$(PARTS))
	@touch $@

.venv/develop: .venv/runtime requirements-dev.lock
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

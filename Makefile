# Everything one does with a checkout. `make` alone lists it; nothing is installed outside this folder,
# except what Debian's package manager brings when you are root.

PYTHON ?= python3
VENV ?= .venv

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
# Tests side by side: one more than there are processors, as some only wait.
WORKERS := $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
CLIENTS := tests/clients/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# $(call apt,PACKAGES): bring Debian packages if we may; fail and name them if we may not.
apt = if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing $(1) …"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y $(1) >/dev/null; \
	else echo "Please install: $(1)   (Debian: sudo apt-get install $(1))" >&2; false; fi

##@ Use it

talk: $(VENV)/runs  ## talk to the coach in this terminal; bye or Ctrl-C leaves, talk again goes on
	@RESUME="make talk" $(BIN)/infointerview talk

demo: $(VENV)/works $(CLIENTS) chromium  ## open a local Slack and a local Teams with the coach in them; no account needed
	@$(BIN)/python -m tests.clients demo

##@ Work on it

test: $(VENV)/works $(CLIENTS) postgres  ## unit, store and adapter tests, on SQLite and PostgreSQL
	@$(BIN)/pytest -n $(WORKERS) --dist loadgroup --ignore=tests/e2e

check: $(VENV)/works  ## formatting, lint, types, the three layers, the lock files
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/pytest -q tests/test_locks.py

fuzz: $(VENV)/works  ## millions of forged, broken and hostile inputs: half an hour
	@FUZZ=1 $(BIN)/pytest tests/fuzz

e2e: $(VENV)/works $(CLIENTS) chromium  ## whole journeys through a real Slack-like and a real Teams-like client
	@$(BIN)/pytest -n 2 tests/e2e

bench: $(VENV)/works postgres redis .venv-peers/works  ## everything measured beside its peers; writes docs/performance.md
	@$(BIN)/python -m benchmarks $(PART)

faults: $(VENV)/works postgres  ## break everything for LETTERS or MINUTES by SEED; writes docs/reliability.md
	@$(BIN)/python -m tests.faults $(PART) $(if $(LETTERS),--letters $(LETTERS)) $(if $(MINUTES),--minutes $(MINUTES)) \
		$(if $(SEED),--seed $(SEED)) $(if $(INPUTS),--inputs $(INPUTS))

screenshots: $(VENV)/works $(CLIENTS) chromium  ## take the pictures in docs/screenshots/ again
	@$(BIN)/python -m tests.clients screenshots

diagram: $(VENV)/works  ## draw docs/flow.mmd from the machine again
	@$(BIN)/python -m flows.diagram > docs/flow.mmd

format: $(VENV)/works  ## put the code into its form
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

lock: .venv-lock/bin/uv  ## bring the lock files into step with pyproject.toml, moving nothing that can stay
	@$(COMPILE) --group build -o requirements.lock
	@$(COMPILE) --group dev -c requirements.lock -o requirements-dev.lock

upgrade: .venv-lock/bin/uv  ## the lock files anew, everything at its newest
	@rm -f requirements.lock requirements-dev.lock
	@$(MAKE) lock

clean:  ## remove what make made here (your conversations stay)
	@rm -rf .venv .venv-* tests/clients/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

help:
	@awk 'BEGIN {FS = ":.*  ## "} \
		/^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z0-9]+:.*  ## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: talk demo test check fuzz faults e2e bench screenshots diagram format lock upgrade clean help postgres redis chromium

# The virtualenv, in two steps: `talk` needs only what runs; everything else also what works on it.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Infointerview needs Python 3.11 or newer; $(PYTHON) is: $$($(PYTHON) --version 2>&1 | head -1). Try: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/runs: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV), less than a minute …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/works: requirements-dev.lock $(VENV)/runs
	@echo "Installing the tools for development into $(VENV) …"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# What tests talk to.

postgres: $(VENV)/works
	@$(BIN)/python -m tests.postgres || $(call apt,postgresql) || echo "Tests on PostgreSQL will be skipped." >&2

redis:
	@command -v redis-server >/dev/null || $(call apt,redis-server) || echo "Peers on Redis will be left out." >&2

.venv-peers/works: benchmarks/peers/requirements.txt
	@echo "Installing the peers ours is measured beside …"
	@$(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/python -m pip --disable-pip-version-check -qq install -r $<
	@touch $@

chromium:
	@{ command -v chromium && fc-list "Noto Color Emoji" | grep .; } >/dev/null || $(call apt,chromium fonts-noto-color-emoji)

$(CLIENTS): tests/clients/package-lock.json
	@echo "Installing the test clients …"
	@cd tests/clients && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

# uv resolves for every Python and platform at once; pip installs what it wrote. Needed for `make lock` only.

COMPILE = .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" pyproject.toml

.venv-lock/bin/uv:
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip --disable-pip-version-check -qq install uv

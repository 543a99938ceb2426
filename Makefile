# Each target sets up what it needs; a second call starts at once.
PYTHON ?= python3
# Tests beside each other. Most of them wait for processes and for Telegram's limits, so more than there are cores.
WORKERS ?= 3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install run test check format bench lock pictures

install: $(VENV)/installed

$(VENV)/installed: requirements.lock pyproject.toml
	@echo "Setting up $(VENV): this takes about a minute, once."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

run: install
	$(BIN)/askdesk run

test: install
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: install
	$(BIN)/python -m bench

lock: install
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url --python-version 3.11 --extra dev --output-file requirements.lock pyproject.toml

pictures: install
	$(BIN)/python -m tests.browser.pictures

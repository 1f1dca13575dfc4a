# Everything that a fresh machine needs is set up on the way: a virtual environment with pinned versions, and the
# system libraries of Qt where they may be installed.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
APP := dist/archive-reader/archive-reader

.PHONY: run test lint types app app-test screenshots translations train bench licenses lock clean help

run: $(READY)  ## open the window; on a server without a screen, show the program's work without it
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		rm -rf demo-output && $(BIN)/archive-reader demo --output demo-output; \
	else \
		$(BIN)/archive-reader; \
	fi

test: $(READY)  ## run all tests
	$(BIN)/python -m pytest -n auto

lint: $(READY)  ## check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)  ## check types
	$(BIN)/mypy

app: $(READY)  ## build the program as a folder that runs without Python: dist/archive-reader
	$(BIN)/pyinstaller --noconfirm --log-level WARN build_app.spec

app-test:  ## let the built program test itself
	$(APP) --self-test

screenshots: $(READY)  ## make the pictures of the README anew
	$(BIN)/python tools/screenshots.py docs

translations: $(READY)  ## find the texts of the window anew, and compile their translations
	$(BIN)/python tools/translations.py

train: $(READY)  ## teach the recogniser of names from the corpus, and report
	$(BIN)/python -m training --report

bench: $(READY)  ## measure on generated archives
	$(BIN)/python -m benchmarks

licenses: $(READY)  ## collect the licences of the libraries anew
	$(BIN)/python tools/licenses.py resources/licenses

lock: $(READY)  ## resolve the versions anew
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --no-annotate --extra dev --upgrade --quiet pyproject.toml -o constraints.txt

clean:  ## remove everything that was made
	rm -rf .venv build dist demo-output .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

help:
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'

$(READY): constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
		{ echo "Python 3.11, 3.12 or 3.13 is needed. Name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
		{ echo "A virtual environment cannot be made. On Debian or Ubuntu type: sudo apt-get install python3-venv"; exit 1; }
	@# The file names everything, so nothing is resolved again: older versions of pip fail at that.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@tools/system_packages.sh $(BIN)/python
	@touch $@

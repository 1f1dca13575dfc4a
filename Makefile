# Everything that a fresh machine needs is set up on the way: a virtual environment with pinned versions, and the
# system libraries of Qt where they may be installed.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

# The date of everything that is built: that of the last commit, so that the same sources give the same bytes.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 315532800)
export SOURCE_DATE_EPOCH

.PHONY: run test lint types app app-test deb tar appimage packages reproducible audit screenshots views translations \
	train bench licenses lock clean help

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
	PYTHONHASHSEED=0 $(BIN)/pyinstaller --noconfirm --log-level WARN build_app.spec

app-test:  ## let the built program test itself; look at its size, its licences, and that it uses no network
	$(BIN)/python tools/check_app.py

deb:  ## make of the built program a package for Debian and Ubuntu
	$(BIN)/python tools/packages.py deb

tar:  ## make of the built program an archive that a user installs without administrator rights
	$(BIN)/python tools/packages.py tar

appimage:  ## make of the built program one file that runs where it lies: make appimage RUNTIME=runtime-x86_64
	$(BIN)/python tools/packages.py appimage --runtime "$(RUNTIME)"

packages: deb tar  ## make all packages for which nothing else is needed

reproducible: app  ## build twice, and show what is not the same
	rm -rf build/first && cp -a dist/archive-reader build/first
	$(MAKE) app
	$(BIN)/python tools/compare_builds.py build/first dist/archive-reader

audit: $(READY)  ## look up known weaknesses of the libraries; this asks the network
	$(BIN)/uv tool run pip-audit --disable-pip --require-hashes -r constraints.txt

screenshots: $(READY)  ## make the pictures of the README anew
	$(BIN)/python tools/screenshots.py docs

views: $(READY)  ## make a picture of every view and dialog, to look at: make views FOLDER=/tmp/views
	$(BIN)/python -m tools.views "$(FOLDER)"

translations: $(READY)  ## find the texts of the window anew, and compile their translations
	$(BIN)/python tools/translations.py

train: $(READY)  ## teach the recogniser of names from the corpus, and report
	$(BIN)/python -m training --report

bench: $(READY)  ## measure on generated archives
	$(BIN)/python -m benchmarks

licenses: app  ## collect the licences of everything that is shipped anew
	$(BIN)/python tools/licenses.py resources/licenses dist/archive-reader/sbom.cdx.json

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

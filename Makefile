# make run     opens the window (without a display: plays the demo into out/)
# make test    checks everything: style, types, layers, tests
# make quick   checks the same in a minute, with the tests next to what changed
# The rest: make bench, fuzz, dist, format, lock, screenshots, clean

SHELL := bash
PYTHON := .venv/bin/python
INSTALL := $(PYTHON) -m pip install --quiet --quiet --disable-pip-version-check --no-input
OFFSCREEN := QT_QPA_PLATFORM=offscreen
TESTS ?=

.PHONY: run test quick checks bench fuzz dist format lock screenshots clean

# The stamps make a second run instant; a changed lock file makes it install again.
.venv/app.stamp: requirements/app.txt requirements/build.txt pyproject.toml requirements/system.sh
	@bash requirements/system.sh
	@test -x $(PYTHON) || { python="$$(bash requirements/python.sh)" && echo "Creating .venv with $$python" && "$$python" -m venv .venv; }
	@echo "Installing the locked requirements"
	@$(INSTALL) --require-hashes -r requirements/app.txt -r requirements/build.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: .venv/app.stamp requirements/dev.txt
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

.venv/dist.stamp: .venv/dev.stamp requirements/dist.txt
	@bash requirements/system.sh dist
	@$(INSTALL) --require-hashes -r requirements/dist.txt
	@touch $@

run: .venv/app.stamp
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "No display here: playing the demo into out/ instead of opening the window."; \
		$(OFFSCREEN) $(PYTHON) -m auditor_app demo out/; \
	else \
		$(PYTHON) -m auditor_app; \
	fi

checks: .venv/dev.stamp
	@.venv/bin/ruff check --quiet
	@.venv/bin/ruff format --check --quiet || { echo "Not formatted; make format does it:"; .venv/bin/ruff format --check; exit 1; }
	@.venv/bin/mypy --no-error-summary
	@.venv/bin/lint-imports > .venv/lint-imports.log 2>&1 || { cat .venv/lint-imports.log; exit 1; }

test: checks
	@$(OFFSCREEN) $(PYTHON) -m pytest --numprocesses 2 --dist loadfile $(TESTS)

quick: checks
	@tests="$$($(PYTHON) -m tests.nearby)" && if [ -n "$$tests" ]; then \
		$(OFFSCREEN) $(PYTHON) -m pytest --quiet --exitfirst --numprocesses 2 --dist loadfile $$tests; \
	fi

bench: .venv/dev.stamp
	@$(OFFSCREEN) $(PYTHON) -m benchmarks

fuzz: .venv/dev.stamp
	@$(OFFSCREEN) $(PYTHON) -m pytest --quiet --numprocesses 2 tests/fuzz/*.py

dist: .venv/dist.stamp
	@.venv/bin/pyinstaller --noconfirm --log-level WARN --workpath build --distpath dist build.spec
	@$(OFFSCREEN) $(PYTHON) -m pytest --quiet tests/dist/frozen_build.py

format: .venv/dev.stamp
	@.venv/bin/ruff check --fix --quiet
	@.venv/bin/ruff format --quiet

# Every hash of every platform's files is locked, and no index, folder or machine is named.
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-config
lock: .venv/dev.stamp
	@$(INSTALL) --require-hashes -r requirements/lock.txt
	@$(LOCK) pyproject.toml -o requirements/app.txt
	@$(LOCK) --group build -o requirements/build.txt
	@$(LOCK) pyproject.toml --group dev -c requirements/app.txt -c requirements/build.txt -o requirements/dev.txt
	@$(LOCK) --group dist -c requirements/dev.txt -o requirements/dist.txt
	@$(LOCK) --group lock -o requirements/lock.txt

screenshots: .venv/app.stamp
	@for language in en zh; do \
		$(OFFSCREEN) $(PYTHON) -m auditor_app demo out/$$language --lang $$language && \
		$(PYTHON) docs/shrink_pictures.py out/$$language/screens docs/screenshots/$$language || exit 1; \
	done

clean:
	@rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

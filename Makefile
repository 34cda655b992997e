# demo and test need nothing but Python 3.11 or newer; they make .venv themselves.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test lint check format bench bench-registry clean

demo: .venv/installed
	$(BIN)/translit scan examples/news.txt
	$(BIN)/translit resolve --explain --file examples/names.txt

test: .venv/equipped
	$(BIN)/python -m pytest -q -n auto

lint: .venv/equipped
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# What continuous integration asks, but for the wheel.
check: lint test

format: .venv/equipped
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The peers bring much that this project does not need, so they get an environment of their own.
bench: .venv-bench/installed
	.venv-bench/bin/python benchmarks/quality.py
	.venv-bench/bin/python benchmarks/speed.py
	.venv-bench/bin/python benchmarks/romanize.py
	.venv-bench/bin/python benchmarks/restore.py
	.venv-bench/bin/python benchmarks/linkers.py
	.venv-bench/bin/python benchmarks/pipelines.py

# Half an hour, up to five million names; lookup.py --quick takes two minutes.
bench-registry: .venv-bench/installed
	.venv-bench/bin/python benchmarks/lookup.py
	.venv-bench/bin/python benchmarks/crash.py

.venv-bench/installed: .venv/installed benchmarks/pyicu/pyproject.toml
	@test -x .venv-bench/bin/python || $(BIN)/python -m venv .venv-bench
	@echo '*' > .venv-bench/.gitignore
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]' \
		./benchmarks/pyicu
	@touch $@

# The kernel is compiled here, where a C compiler is found; edited, it must be compiled anew.
.venv/installed: setup.cfg setup.py pyproject.toml translit/matching/kernel.py translit/matching/kernel.pxd
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "translit needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv \
		|| { echo "python3 -m venv failed; on Debian and Ubuntu: apt install python3-venv"; rm -rf .venv; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

# What only tests need, the packages of the adapters among it.
.venv/equipped: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,check]'
	@touch $@

clean:
	rm -rf .venv .venv-bench build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Two commands do all the set-up: `make demo` and `make test`. Both make the environment first.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
EXTRAS := dev,stage,docs,bench
WORKERS ?= 2

COVERAGE ?=
MUTANT_MINUTES ?= 15

.PHONY: demo test coverage lint docs bench mutants hostile clean

demo: $(VENV)/.ready
	$(BIN)/onetake demo -o demo

# `make coverage` is the same with the coverage measured, and takes half as long again.
test: lint docs
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -q $(COVERAGE)

coverage:
	$(MAKE) test COVERAGE='--cov --cov-report=term'

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/.ready
	$(BIN)/sphinx-build -W --keep-going -b html docs docs/_build/html

mutants: $(VENV)/.ready
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip -q
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[mutants]'
	nice -n 10 $(BIN)/python bench/mutants.py --minutes $(MUTANT_MINUTES)

hostile: $(VENV)/.ready
	$(BIN)/python bench/hostile.py

bench: $(VENV)/.ready $(VENV)-peers/.ready
	$(BIN)/python bench/speed.py --peers $(VENV)-peers/bin/python
	$(BIN)/python bench/accuracy.py
	$(BIN)/python bench/shots.py --peers $(VENV)-peers/bin/python
	$(BIN)/python bench/warps.py
	$(BIN)/python bench/beat.py --peers $(VENV)-peers/bin/python
	$(BIN)/python bench/voices.py
	$(BIN)/python bench/songs.py --peers $(VENV)-peers/bin/python
	$(BIN)/python bench/turns.py --heard
	$(BIN)/python bench/stereo.py
	$(BIN)/python bench/space.py
	$(BIN)/python bench/claims.py
	$(BIN)/python bench/shared_verdicts.py --albums
	$(BIN)/python bench/real_reviews.py

$(VENV)/.ready: pyproject.toml constraints.txt
	@if command -v uv >/dev/null 2>&1 && uv venv --quiet --clear --python $(PYTHON) $(VENV) \
		&& uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '.[$(EXTRAS)]'; then :; else \
		$(PYTHON) -m venv --clear $(VENV) && $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-c constraints.txt -e '.[$(EXTRAS)]'; fi
	@touch $@

# PySceneDetect brings another OpenCV than ours, so the peers have an environment of their own. That OpenCV (5) has no
# cascades for faces: the one of peers.txt is put in its place.
$(VENV)-peers/.ready: bench/peers.txt
	$(PYTHON) -m venv --clear $(VENV)-peers
	$(VENV)-peers/bin/python -m pip install --quiet --disable-pip-version-check -r bench/peers.txt
	$(VENV)-peers/bin/python -m pip uninstall --quiet --yes opencv-python opencv-python-headless
	$(VENV)-peers/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
		$(shell grep '^opencv-python-headless' bench/peers.txt)
	@touch $@

clean:
	rm -rf $(VENV) $(VENV)-peers demo docs/_build .coverage .pytest_cache .mypy_cache .ruff_cache

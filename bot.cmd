@echo off
rem Starts the bot; builds it first when something under src\ or a Directory.* file changed. See README.md.
setlocal EnableExtensions
set "BOT_ROOT=%~dp0"
if "%BOT_ROOT:~-1%"=="\" set "BOT_ROOT=%BOT_ROOT:~0,-1%"
set "PROGRAM=%BOT_ROOT%\src\Bot\bin\program"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set "QUIET=--nologo -v minimal -c Release -nodeReuse:false -p:UseSharedCompilation=false"

where dotnet >nul 2>nul || (
  echo dotnet was not found. Install the .NET 10 SDK: https://dotnet.microsoft.com/download 1>&2
  exit /b 2
)
if "%~1"=="test" goto test
if "%~1"=="bench" goto bench
if "%~1"=="demo" goto demo
call :build || exit /b 2
dotnet "%PROGRAM%\Bot.dll" %*
exit /b %ERRORLEVEL%

:test
call :build || exit /b 2
powershell -NoProfile -Command ^
  "$passed = 0; $failed = 0; $skipped = 0;" ^
  "foreach ($name in 'Bot.Tests', 'Bot.Scenarios', 'Bot.Evaluation') {" ^
  "  $log = & dotnet build \"$env:BOT_ROOT\tests\$name\$name.csproj\" $env:QUIET.Split(' ') 2>&1;" ^
  "  if ($LASTEXITCODE -ne 0) { $log; \"$name does not build\"; $failed++; continue }" ^
  "  Push-Location $env:BOT_ROOT; $log = & dotnet \"tests\$name\bin\Release\net10.0\$name.dll\" -noColor -noLogo -noAutoReporters -reporter quiet -result-xml \"$env:TEMP\bot-tests.xml\" 2>&1; Pop-Location;" ^
  "  $log | Where-Object { $_ -notmatch '\[SKIP\]' };" ^
  "  if (-not (Test-Path \"$env:TEMP\bot-tests.xml\")) { \"$name did not finish\"; $failed++; continue }" ^
  "  $n = ([xml](Get-Content \"$env:TEMP\bot-tests.xml\" -Raw)).assemblies.assembly; Remove-Item \"$env:TEMP\bot-tests.xml\";" ^
  "  $passed += [int]$n.passed; $failed += [int]$n.failed + [int]$n.errors; $skipped += [int]$n.skipped }" ^
  "$line = \"$passed passed, $failed failed\"; if ($skipped) { $line += \", $skipped skipped\" }; $line; exit [int]($failed -gt 0)"
exit /b %ERRORLEVEL%

:bench
call :build || exit /b 2
dotnet build "%BOT_ROOT%\tests\Bot.Benchmarks\Bot.Benchmarks.csproj" %QUIET% 1>&2 || exit /b 2
for /f "tokens=1*" %%a in ("%*") do set "REST=%%b"
dotnet "%BOT_ROOT%\tests\Bot.Benchmarks\bin\Release\net10.0\Bot.Benchmarks.dll" %REST%
exit /b %ERRORLEVEL%

:demo
dotnet build "%BOT_ROOT%\tests\Bot.Scenarios\Bot.Scenarios.csproj" %QUIET% 1>&2 || exit /b 2
dotnet "%BOT_ROOT%\tests\Bot.Scenarios\bin\Release\net10.0\Bot.Scenarios.dll" %*
exit /b %ERRORLEVEL%

:build
powershell -NoProfile -Command ^
  "$built = Get-Item \"$env:PROGRAM\.built\" -Force -ErrorAction SilentlyContinue; if (-not $built) { exit 1 };" ^
  "$newer = Get-ChildItem \"$env:BOT_ROOT\src\", \"$env:BOT_ROOT\Directory.*\" -Recurse | Where-Object { $_.FullName -notmatch '\\(bin|obj)(\\|$)' -and $_.LastWriteTime -gt $built.LastWriteTime } | Select-Object -First 1;" ^
  "exit [int]($newer -ne $null)"
if not errorlevel 1 exit /b 0
echo Building the bot; this takes half a minute the first time ... 1>&2
dotnet publish "%BOT_ROOT%\src\Bot\Bot.csproj" %QUIET% -o "%PROGRAM%" 1>&2 || (
  echo The build failed: see above. It needs the .NET 10 SDK, and the first time a network. 1>&2
  exit /b 1
)
type nul > "%PROGRAM%\.built"
exit /b 0

# Set CreditDesk up where needed, then open its window on the sample company.
#   powershell -ExecutionPolicy Bypass -File installer\run.ps1 [-SetupOnly]
param([switch]$SetupOnly)
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")

function Find-Python {
    $known = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"
    $candidates = @(@("py", "-3.11"), @("py", "-3.12"), @("py", "-3.13"), @("python"))
    foreach ($candidate in $candidates) {
        $name, $rest = $candidate
        if (-not (Get-Command $name -ErrorAction SilentlyContinue)) { continue }
        & $name @rest -c $known 2>$null
        if ($LASTEXITCODE -eq 0) { return , $candidate }
    }
    return $null
}

$python = Find-Python
if ($null -eq $python) {
    Write-Error "CreditDesk needs Python 3.11, 3.12 or 3.13. Install one of them and start again."
    exit 1
}
$name, $rest = $python
& $name @rest installer\prepare.py
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
if ($SetupOnly) {
    Write-Output "CreditDesk is set up. Start it with: .venv\Scripts\creditdesk.exe"
    exit 0
}
$ledger = & .venv\Scripts\python.exe installer\tasks.py sample
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& .venv\Scripts\creditdesk.exe $ledger
exit $LASTEXITCODE

#!/usr/bin/env bash
# Starts the app by hand beside an Azurite of its own, on the host that the packages ask for: with the genuine ones on Azure Functions
# Core Tools (func), else on the stand-ins' runtime. Every approved function must come up, and health must answer.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tooling/prepare.sh"
prepare_packages
prepare_azurite
build_release src/SocialFunctions
exec node "$root/tooling/smoke.mjs" "${AzurePackages:-$(cat "$root/.azure-packages")}"

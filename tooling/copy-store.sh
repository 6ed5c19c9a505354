#!/usr/bin/env bash
# Copies what the app has stored from one storage account into another: FROM=… TO=… tooling/copy-store.sh. Each is the name of an
# account, for which you are signed in (az login), or a connection string. docs/runbook.md, "Moving to another region".
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tooling/prepare.sh"
prepare_packages
build_release tooling/SocialFunctions.CopyStore
exec dotnet "$root/tooling/SocialFunctions.CopyStore/bin/Release/net10.0/SocialFunctions.CopyStore.dll"

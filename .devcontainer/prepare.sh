#!/usr/bin/env bash
# Once, when the container is made: the Functions host, the npm tools (Azurite and the linters), and the packages.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tooling/prepare.sh"
npm install --global azure-functions-core-tools@4
prepare_packages
prepare_azurite
dotnet restore "$root/SocialFunctions.sln"

# shellcheck shell=bash
# What ./run, ./test and ./bench do first. Sourced, with $root set.
: "${root:?set it to the folder of the checkout before you source this}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

need() {
    command -v "$1" >/dev/null 2>&1 || { say "$1 is missing: install $2."; exit 1; }
}

# The package switch (stand-ins/README.md): a value set by hand wins, then the answer of an earlier trial, then one trial restore
# with the genuine packages. Only "there is no such package or version" means stand-ins; any other error is shown as it is.
prepare_packages() {
    need dotnet "the .NET 10 SDK"
    local marker="$root/.azure-packages"
    if [ -n "${AzurePackages:-}" ]; then
        say "Azure packages: $AzurePackages (set by hand)."
        return
    fi
    [ -s "$marker" ] || try_restore "$marker"
    if [ "$(cat "$marker")" = nuget ] && ! command -v func >/dev/null 2>&1; then
        # The genuine packages run on the genuine host alone.
        export AzurePackages=stand-ins
        say "Azure packages: stand-ins, since Azure Functions Core Tools (func) are not installed; the feed has the genuine packages."
        return
    fi
    say "Azure packages: $(cat "$marker")."
}

try_restore() {
    local log
    log=$(mktemp)
    # Warnings stay warnings here: a nearby version in place of the one asked for says nothing about the packages that are missing.
    if dotnet restore "$root/src/SocialFunctions" -p:AzurePackages=nuget -p:TreatWarningsAsErrors=false >"$log" 2>&1; then
        printf nuget >"$1"
    elif grep -qE 'error NU110[123]' "$log" && ! grep -oE 'error [A-Z]+[0-9]+' "$log" | grep -qvE 'NU110[123]'; then
        printf stand-ins >"$1"
    else
        cat "$log" >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
    say "One trial restore has found which Azure packages the feed has; .azure-packages keeps the answer."
}

# Azurite, from the lock file, when it is not there or the lock file is newer.
prepare_azurite() {
    need node "Node 20"
    need npm "Node 20"
    local folder="$root/tooling"
    if [ ! -e "$folder/node_modules/.prepared" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.prepared" ]; then
        say "Installing Azurite and the other npm tools."
        npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error >&2
        touch "$folder/node_modules/.prepared"
    fi
}

# Builds a project for release; silent when it goes well. ./test has built everything and says so to the scripts that its tests start.
build_release() {
    if [ "${RELEASE_IS_BUILT:-}" = 1 ]; then return; fi
    local log
    log=$(mktemp)
    if ! dotnet build "$root/$1" -c Release --nologo -v quiet >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
}

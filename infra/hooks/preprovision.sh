#!/bin/sh
# Before anything is made in Azure: says what is wrong with the region, keeps the budget's first day, registers the app for signing in.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

# Looked for first: the checks below go line by line, and would let a value pass of which one line is right.
lf='
'
cr=$(printf '\r')
broken=''
value=''
for name in $(sed -n 's/.*"${\([A-Z_]*\)[=}].*/\1/p' "$here/../main.parameters.json") BRAND_FILE AUTH_REGISTRATION; do
    eval "value=\${$name:-}"
    case $value in *"$lf"* | *"$cr"*)
        echo "$name holds a line's end: it must be one line, as docs/deploy.md says of it: azd env set $name VALUE" >&2
        broken=1
        ;;
    esac
done
if [ -n "$broken" ]; then exit 1; fi

# The regions stand in one place, between "@allowed([" and "])" above parameter location.
regions=$(sed -n '/^\/\/ Regions/,/^])/s/^  '"'"'\([a-z0-9]*\)'"'"'$/\1/p' "$here/../main.bicep")
if [ -n "${AZURE_LOCATION:-}" ] && ! printf '%s\n' "$regions" | grep -qx "$AZURE_LOCATION"; then
    echo "AZURE_LOCATION is $AZURE_LOCATION, which is not known to offer Flex Consumption. Take one of these:" >&2
    printf '%s\n' "$regions" | paste -s -d ' ' - >&2
    echo "for example: azd env set AZURE_LOCATION westeurope" >&2
    echo "If 'az functionapp list-flexconsumption-locations' lists $AZURE_LOCATION by now, add it to infra/main.bicep." >&2
    exit 1
fi

if [ -n "${ALERT_RECIPIENTS:-}" ] && ! printf '%s\n' "$ALERT_RECIPIENTS" | grep -Eqx ' *[^@, ]+@[^@, ]+\.[^@, ]+ *(, *[^@, ]+@[^@, ]+\.[^@, ]+ *)*'; then
    echo "ALERT_RECIPIENTS must be mail addresses, separated by commas: azd env set ALERT_RECIPIENTS ops@example.org,lead@example.org" >&2
    exit 1
fi
if [ -n "${BRAND_ID:-}" ] && ! printf '%s\n' "$BRAND_ID" | grep -Eqx '[a-z0-9-]{1,32}'; then
    echo "BRAND_ID must be the \"id\" in the brand file, 1 to 32 of a-z, 0-9 and -: azd env set BRAND_ID my-brand" >&2
    exit 1
fi

# A budget's first day can never change, so the first deployment decides it. A pipeline begins with an empty environment: what is
# deployed already is asked for first, where somebody is signed in.
if [ -z "${BUDGET_START:-}" ]; then
    first=
    if command -v az >/dev/null 2>&1; then
        first=$(az consumption budget list ${AZURE_SUBSCRIPTION_ID:+--subscription "$AZURE_SUBSCRIPTION_ID"} --resource-group-name "rg-$AZURE_ENV_NAME" --query '[0].timePeriod.startDate' --output tsv 2>/dev/null | cut -c 1-10)
    fi
    azd env set BUDGET_START "${first:-$(date -u +%Y-%m-01)}"
fi

# A subnet for Flex Consumption belongs to this provider, which a new subscription does not know yet.
if [ "${PRIVATE_NETWORK:-}" = true ] && command -v az >/dev/null 2>&1; then
    az provider register --namespace Microsoft.App --wait ${AZURE_SUBSCRIPTION_ID:+--subscription "$AZURE_SUBSCRIPTION_ID"}
fi

# AUTH_REGISTRATION: made (by us, and removed by azd down), own (yours: you set AUTH_CLIENT_ID), none (nobody signs in).
if [ -z "${AUTH_CLIENT_ID:-}" ] && [ "${AUTH_REGISTRATION:-}" != none ]; then
    if ! command -v az >/dev/null 2>&1; then
        echo "The Azure CLI (az) is missing; it registers the app for signing in. Install it and run 'az login'," >&2
        echo "or go without signing in: azd env set AUTH_REGISTRATION none" >&2
        exit 1
    fi
    if ! id=$(az ad app create --display-name "SocialFunctions $AZURE_ENV_NAME" --sign-in-audience AzureADMyOrg --query appId --output tsv); then
        echo "The app could not be registered in Entra. Run 'az login', or ask an administrator for a registration and set" >&2
        echo "AUTH_CLIENT_ID to its client id, or go without signing in: azd env set AUTH_REGISTRATION none" >&2
        exit 1
    fi
    # Kept at once: whatever fails from here on, azd down finds it.
    azd env set AUTH_CLIENT_ID "$id"
    azd env set AUTH_REGISTRATION made
    az ad sp create --id "$id" --output none
fi

#!/bin/sh
# After azd down: the app registration lies in Entra, outside the resource group, and goes here. One of your own stays.
set -eu

if [ "${AUTH_REGISTRATION:-}" = made ] && [ -n "${AUTH_CLIENT_ID:-}" ]; then
    if [ -n "$(az ad app list --app-id "$AUTH_CLIENT_ID" --query '[].appId' --output tsv)" ]; then
        az ad app delete --id "$AUTH_CLIENT_ID"
    fi
    azd env set AUTH_CLIENT_ID ""
    azd env set AUTH_REGISTRATION ""
fi
azd env set BUDGET_START ""

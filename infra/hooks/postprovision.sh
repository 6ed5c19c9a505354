#!/bin/sh
# After the resources are there: tells the app registration where the app lives, and that the app's identity speaks for it.
set -eu

if [ "${AUTH_REGISTRATION:-}" = made ] && [ -n "${AUTH_CLIENT_ID:-}" ]; then
    redirects="$APP_ADDRESS/.auth/login/aad/callback"
    if [ -n "${PUBLIC_ADDRESS:-}" ]; then
        redirects="$redirects ${PUBLIC_ADDRESS%/}/.auth/login/aad/callback"
    fi
    # shellcheck disable=SC2086 # one word each
    az ad app update --id "$AUTH_CLIENT_ID" --identifier-uris "api://$AUTH_CLIENT_ID" --web-redirect-uris $redirects --enable-id-token-issuance true

    # No secret is made: the identity's token proves that the app is the app.
    credential='{"name":"app-identity","issuer":"https://login.microsoftonline.com/'$AZURE_TENANT_ID'/v2.0","subject":"'$IDENTITY_PRINCIPAL_ID'","audiences":["api://AzureADTokenExchange"]}'
    subject=$(az ad app federated-credential list --id "$AUTH_CLIENT_ID" --query "[?name=='app-identity'].subject" --output tsv)
    if [ -z "$subject" ]; then
        az ad app federated-credential create --id "$AUTH_CLIENT_ID" --parameters "$credential" --output none
    elif [ "$subject" != "$IDENTITY_PRINCIPAL_ID" ]; then
        az ad app federated-credential update --id "$AUTH_CLIENT_ID" --federated-credential-id app-identity --parameters "$credential" --output none
    fi
fi

echo "Secrets go into the vault: az keyvault secret set --vault-name $VAULT_NAME --name THE-NAME --file FILE (docs/deploy.md)"
if [ -n "${MAIL_USER:-}" ]; then
    echo "Mail needs its password there: --name mail-password"
fi
echo "Health: $APP_ADDRESS/api/health"

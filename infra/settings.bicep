// Every setting that the app reads. A test holds the names to the options classes and to local.settings.sample.json.
param appName string
param storageName string
param vaultUri string
param languageEndpoint string
param insightsConnection string
param identityClientId string
param publicAddress string
param mailHost string
param mailPort int
param mailUser string
param mailFrom string

@description('Name of a setting: its value.')
param plainSettings object

@description('Name of a setting: name of the secret in the vault.')
param secretSettings object

var host = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  // Which identity DefaultAzureCredential takes, where an app may have several.
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // Signing in is proved by the identity, in place of a secret of the app registration.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}

var own = {
  // The package brings it: the file that was brand.json, or BRAND_FILE, when it was deployed.
  Brand__File: 'brand.json'
  Hooks__PublicAddress: publicAddress
  Language__Endpoint: languageEndpoint
  Language__Mode: 'cascade'
  Language__UnsureBelow: '0.6'
  Language__Aspects: 'true'
  Language__DailyRecords: '2000'
  Language__MaxRetries: '2'
  Language__Patience: '00:00:20'
  Language__Pause: '00:00:30'
  Mail__Host: mailHost
  Mail__Port: string(mailPort)
  Mail__User: mailUser
  Mail__StartTls: 'true'
  Mail__From: mailFrom
  Telemetry__SignalSeconds: '60'
}

var secrets = union(
  { Language__TextKey: 'language-text-key' },
  empty(mailUser) ? {} : { Mail__Password: 'mail-password' },
  secretSettings
)

var references = toObject(
  items(secrets),
  setting => setting.key,
  setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${setting.value})'
)

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(host, own, references, plainSettings)
}

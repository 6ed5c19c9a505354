// The whole of SocialFunctions in Azure: one resource group, made and removed by azd. docs/deploy.md explains each parameter.
targetScope = 'subscription'

@minLength(1)
@maxLength(64)
@description('Name of the azd environment, such as prod. Names of resources are derived from it.')
param environmentName string

// Regions that have Flex Consumption, as github.com/Azure-Samples/functions-quickstart-dotnet-azd lists them; today's are shown by
// az functionapp list-flexconsumption-locations. The hook preprovision.sh reads this list and refuses any other with a sentence.
@allowed([
  'australiaeast'
  'centralindia'
  'centralus'
  'eastasia'
  'eastus'
  'eastus2'
  'francecentral'
  'germanywestcentral'
  'northcentralus'
  'northeurope'
  'southcentralus'
  'southeastasia'
  'swedencentral'
  'uksouth'
  'westcentralus'
  'westeurope'
  'westus2'
])
@metadata({
  azd: {
    type: 'location'
  }
})
@description('Region of everything but the Language service.')
param location string

@description('Region of the Language service; empty: that of the rest.')
param languageLocation string = ''

@allowed([
  'F0'
  'S'
])
@description('Price tier of the Language service: F0 is free and small, and there is one in a subscription.')
param languageSku string = 'S'

@minLength(1)
@maxLength(32)
@description('The id of the brand file: a-z, 0-9 and -. It tags every resource.')
param brand string

@minLength(6)
@description('Mail addresses, separated by commas, that alerts and the budget write to. Who gets the report stands in the brand file.')
param alertRecipients string

@minLength(1)
@description('The SMTP server that sends the report, such as smtp.azurecomm.net.')
param mailHost string

@minValue(1)
@maxValue(65535)
@description('Port of the SMTP server; the connection is made safe by STARTTLS.')
param mailPort int = 587

@description('User at the SMTP server; empty: the server wants none. The password is the secret mail-password of the vault.')
param mailUser string = ''

@description('Sender of the report, in place of the one in the brand file.')
param mailFrom string = ''

@description('Where the world reaches the app, such as https://social.example.org; empty: the address that Azure gives it.')
param publicAddress string = ''

@description('More settings of the app, by name: webhooks and connectors that hold no secret. It wins over what stands in settings.bicep.')
param plainSettings object = {}

@description('Settings of the app whose value is a secret: name of the setting, name of the secret in the vault.')
param secretSettings object = {}

@allowed([
  512
  2048
  4096
])
@description('Memory of an instance, in MB.')
param instanceMemory int = 2048

@minValue(1)
@maxValue(1000)
@description('Most instances at once.')
param maximumInstances int = 40

@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
@description('How often the storage account keeps what it holds.')
param storageSku string = 'Standard_LRS'

@description('True: storage, vault and Language service are reached through private endpoints only.')
param privateNetwork bool = false

@description('True: nobody can purge the vault for the days that it can be recovered, and azd down --purge fails for it.')
param purgeProtection bool = false

@minValue(0)
@description('Budget of the resource group for a month, in the currency of the subscription; 0: none.')
param monthlyBudget int = 50

@description('First day of the month in which the budget begins; it cannot change later, so the hook preprovision.sh keeps it.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Address of the repository under which docs/runbook.md lies, such as https://github.com/OWNER/REPOSITORY/blob/main: alerts lead there.')
param runbookBase string = ''

@minValue(1)
@description('Most that Log Analytics takes in a day, in GB.')
param dailyLogs int = 1

@description('Client id of the app registration that signs people in; the hook preprovision.sh makes one. Empty: nobody signs in.')
param authClientId string = ''

@description('Who deploys: may put secrets into the vault. azd fills it in.')
param deployerId string = ''

@allowed([
  'User'
  'ServicePrincipal'
])
@description('What deploys: a person, or a pipeline.')
param deployerType string = 'User'

@description('More tags for every resource.')
param moreTags object = {}

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = union(moreTags, { 'azd-env-name': environmentName, application: 'SocialFunctions', brand: brand })
var recipients = map(split(alertRecipients, ','), address => trim(address))

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    insightsName: 'appi-${token}'
    actionGroupName: 'ag-${token}'
    recipients: recipients
    dailyLogs: dailyLogs
    location: location
    tags: tags
  }
}

module network 'network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    name: 'vnet-${token}'
    location: location
    tags: tags
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    sku: storageSku
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${token}'
    purgeProtection: purgeProtection
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module language 'language.bicep' = {
  name: 'language'
  scope: group
  params: {
    name: 'lang-${token}'
    sku: languageSku
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
    location: empty(languageLocation) ? location : languageLocation
    tags: tags
  }
}

module endpoints 'endpoints.bicep' = if (privateNetwork) {
  name: 'endpoints'
  scope: group
  params: {
    networkName: privateNetwork ? network!.outputs.name : ''
    subnetId: privateNetwork ? network!.outputs.endpointSubnetId : ''
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
    languageId: language.outputs.id
    location: location
    tags: tags
  }
}

module roles 'roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    languageName: language.outputs.name
    insightsName: monitoring.outputs.insightsName
    principalId: identity.outputs.principalId
    deployerId: deployerId
    deployerType: deployerType
  }
}

module app 'app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'func-${token}'
    planName: 'plan-${token}'
    identityId: identity.outputs.id
    packages: storage.outputs.packages
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
  // The app fetches its package and takes its leases as the identity: without the roles its first start fails.
  dependsOn: [
    roles
    endpoints
  ]
}

module settings 'settings.bicep' = {
  name: 'settings'
  scope: group
  params: {
    appName: app.outputs.name
    storageName: storage.outputs.name
    vaultUri: vault.outputs.uri
    languageEndpoint: language.outputs.endpoint
    insightsConnection: monitoring.outputs.insightsConnection
    identityClientId: identity.outputs.clientId
    publicAddress: empty(publicAddress) ? app.outputs.address : publicAddress
    mailHost: mailHost
    mailPort: mailPort
    mailUser: mailUser
    mailFrom: mailFrom
    plainSettings: plainSettings
    secretSettings: secretSettings
  }
}

module authentication 'authentication.bicep' = if (!empty(authClientId)) {
  name: 'authentication'
  scope: group
  params: {
    appName: app.outputs.name
    clientId: authClientId
  }
  // Both write the app's configuration, and it names a setting.
  dependsOn: [
    settings
  ]
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
    runbookBase: runbookBase
    location: location
    tags: tags
  }
}

module workbook 'workbook.bicep' = {
  name: 'workbook'
  scope: group
  params: {
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module budget 'budget.bicep' = if (monthlyBudget > 0) {
  name: 'budget'
  scope: group
  params: {
    name: 'budget-${token}'
    amount: monthlyBudget
    start: budgetStart
    recipients: recipients
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_TENANT_ID string = tenant().tenantId
output APP_NAME string = app.outputs.name
output APP_ADDRESS string = app.outputs.address
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output STORAGE_NAME string = storage.outputs.name
output VAULT_NAME string = vault.outputs.name

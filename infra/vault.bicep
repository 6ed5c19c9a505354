// Where secrets lie: those of the networks and of the mail server are put in by a person, the key of table Texts is made here.
param name string
param purgeProtection bool
param privateNetwork bool
param workspaceId string
param location string
param tags object

@secure()
@description('Made once, at the first deployment: another key would make the app ask, and pay for, every text anew.')
param textKey string = '${newGuid()}${newGuid()}'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // The shortest there is: azd down --purge removes it for good at once.
    softDeleteRetentionInDays: 7
    // Azure takes no "false" here: it is protected, or not mentioned.
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }
}

@onlyIfNotExists()
resource textKeySecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'language-text-key'
  properties: {
    value: textKey
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri

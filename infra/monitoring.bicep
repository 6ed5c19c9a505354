// Where telemetry goes, and who is told when something is wrong.
param workspaceName string
param insightsName string
param actionGroupName string

@description('Mail addresses.')
param recipients array

@description('GB a day; what comes after is dropped until the next day.')
param dailyLogs int

param location string
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
    workspaceCapping: {
      dailyQuotaGb: dailyLogs
    }
    features: {
      disableLocalAuth: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Telemetry is taken from the identity only: the connection string alone lets nobody write.
    DisableLocalAuth: true
  }
}

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'social'
    enabled: true
    emailReceivers: [
      for (address, index) in recipients: {
        name: 'mail-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

output workspaceId string = workspace.id
output insightsId string = insights.id
output insightsName string = insights.name
output insightsConnection string = insights.properties.ConnectionString
output actionGroupId string = actionGroup.id

@description('Azure region of the workbook.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the Log Analytics workspace behind Application Insights.')
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'socialfunctions')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'SocialFunctions'
    serializedData: loadTextContent('workbook.json')
    version: '1.0'
    category: 'workbook'
    sourceId: workspaceId
  }
}

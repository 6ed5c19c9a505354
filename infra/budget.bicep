// Says when a month costs more than it should; nothing is switched off by it.
param name string
param amount int

@description('yyyy-MM-01; a budget\'s first day can never change.')
param start string

@description('Mail addresses.')
param recipients array

param actionGroupId string

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: start
    }
    notifications: {
      most: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: recipients
        contactGroups: [
          actionGroupId
        ]
      }
      all: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: recipients
        contactGroups: [
          actionGroupId
        ]
      }
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 110
        thresholdType: 'Forecasted'
        contactEmails: recipients
        contactGroups: [
          actionGroupId
        ]
      }
    }
  }
}

@description('Azure region of the rules: that of the workspace.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the Log Analytics workspace behind Application Insights.')
param workspaceId string

@description('Resource id of the action group that tells people.')
param actionGroupId string

@description('Address of the repository, under which docs/runbook.md lies, such as https://github.com/OWNER/REPOSITORY/blob/main')
param runbookBase string

// Without an address the alert names the page all the same.
var runbook = empty(runbookBase) ? 'docs/runbook.md' : '${runbookBase}/docs/runbook.md'

// The app writes its metrics as log lines of one form (docs/telemetry.md); a test holds this template against what it really writes.
var signals = 'AppTraces | where Message startswith "Signal " | parse Message with "Signal " Name " " Dimensions "value=" Value:real'

// Each query gives a row for what is wrong and none when all is well. Measurements come every five minutes: a rule that asks for
// several of them does not ring for a restart.
var rules = [
  {
    id: 'mentions-stopped'
    title: 'No mention has been received for a day'
    severity: 2
    window: 'P1D'
    every: 'PT1H'
    query: '${signals} | where Name == "mentions_received" | summarize Received = sum(Value) | where coalesce(Received, 0.0) == 0.0'
  }
  {
    id: 'queue-old'
    title: 'A message has waited in a queue for more than a quarter of an hour'
    severity: 1
    window: 'PT30M'
    every: 'PT10M'
    query: '${signals} | where Name == "queue_age" | parse Dimensions with * "queue=" Queue " " * | summarize Least = min(Value), Measured = count() by Queue | where Measured >= 3 and Least > 900'
  }
  {
    id: 'poison'
    title: 'Messages could not be processed and are in quarantine'
    severity: 2
    window: 'PT15M'
    every: 'PT5M'
    query: '${signals} | where Name in ("messages_quarantined", "poison_count") and Value > 0'
  }
  {
    // What a dropped subscription still pushes is nobody's fault, and what cannot be read rings as poison.
    id: 'webhooks-rejected'
    title: 'A webhook has refused twenty calls within an hour'
    severity: 2
    window: 'PT1H'
    every: 'PT15M'
    query: '${signals} | where Name == "webhook_rejected" | parse Dimensions with * "hook=" Hook " reason=" Reason " " * | where Reason in ("signature", "too-large") | summarize Rejected = sum(Value) by Hook | where Rejected >= 20'
  }
  {
    id: 'connector-failing'
    title: 'An account has not been readable for an hour'
    severity: 2
    window: 'PT1H'
    every: 'PT15M'
    query: '${signals} | where Name == "connectors_failing" | parse Dimensions with * "network=" Network " " * | summarize Least = min(Value), Measured = count() by Network | where Measured >= 6 and Least > 0'
  }
  {
    id: 'credentials-expiring'
    title: 'The credential of an account expires within a week, or has expired'
    severity: 2
    window: 'PT1H'
    every: 'PT1H'
    query: '${signals} | where Name == "credential_days" | parse Dimensions with * "network=" Network " " * | summarize Days = min(Value) by Network | where Days < 7'
  }
  {
    // No measurement at all counts as well: an app that stands still writes no report.
    id: 'report-missing'
    title: 'A daily report has not been written or mailed, or nothing is measured'
    severity: 1
    window: 'PT1H'
    every: 'PT30M'
    query: '${signals} | where Name == "reports_missing" | summarize Missing = min(Value), Measured = count() | where Measured == 0 or Missing > 0'
  }
  {
    id: 'language-budget'
    title: 'Nine tenths of the day\'s text records are given out'
    severity: 3
    window: 'PT1H'
    every: 'PT30M'
    query: '${signals} | where Name == "language_budget_used" | summarize Used = max(Value) | where Used >= 0.9'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: rule.id
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'SocialFunctions: ${rule.id}'
    description: '${rule.title}. What to do: ${runbook}#${rule.id}'
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: rule.every
    windowSize: rule.window
    // A workspace that is minutes old does not know its tables yet.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [actionGroupId]
      customProperties: {
        runbook: '${runbook}#${rule.id}'
      }
    }
  }
}]

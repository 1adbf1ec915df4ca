import type { Messages } from '../../id.ts'

export const menu: Messages['menu'] = {
  desk: 'My desk',
  board: 'Leader board',
  proposals: 'Second person',
  innovations: 'Innovations',
  briefings: 'PDF reports',
  lists: 'Lists as files',
  import: 'Import',
  complaints: 'Complaints',
  voice: "Citizens' voice",
  moderation: 'Text moderation',
  abusiveWords: 'Held words',
  policy: 'Verdict policy',
  surveyForms: 'Survey questions',
  forms: 'Worksheets',
  audit: 'Audit trail',
  agencyProgress: 'Cohort',
  agencies: 'Agencies',
  people: 'People',
  regionMark: 'Mark of the region',
}

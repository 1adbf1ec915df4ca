import type { Messages } from '../../id.ts'

export const menu: Messages['menu'] = {
  desk: 'My desk',
  board: 'Leader board',
  proposals: 'Second person',
  innovations: 'Innovations',
  import: 'Import',
  complaints: 'Complaints',
  voice: "Citizens' voice",
  moderation: 'Text moderation',
  abusiveWords: 'Held words',
  policy: 'Verdict policy',
  surveyForms: 'Survey questions',
  forms: 'Worksheets',
  audit: 'Audit trail',
  diagnosis: 'Problems & ideas',
  cohorts: 'Cohorts',
  agencyProgress: 'Progress of agencies',
  agencies: 'Agencies',
  people: 'People',
  backups: 'Backups',
  regionMark: 'Mark of the region',
}

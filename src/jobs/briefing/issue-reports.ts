import { type ComposeReport, issueDueReports } from '../../services/briefing/issue-due-reports.ts'
import type { Job } from '../job.ts'

/** Each hour: the reports of a month or a quarter that has begun. Whoever starts the jobs gives what puts them into words. */
export const issueReportsHourly = (compose: ComposeReport): Job => ({
  name: 'issue-reports',
  schedule: '35 * * * *',
  run: (services, signal) => issueDueReports(services, compose, signal),
})

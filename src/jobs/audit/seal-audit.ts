import { sealAudit } from '../../services/audit/seal-audit.ts'
import type { Job } from '../job.ts'

/** Seals each minute what was written into the trail. */
export const sealAuditEachMinute: Job = {
  name: 'seal-audit',
  schedule: '* * * * *',
  run: async (services, signal) => {
    await sealAudit(services, signal)
  },
}

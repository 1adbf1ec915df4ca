import { tidyFiles } from '../../services/audit/tidy-files.ts'
import type { Job } from '../job.ts'

/** Takes away each night what no row names. */
export const tidyFilesNightly: Job = {
  name: 'tidy-files',
  schedule: '41 2 * * *',
  run: async (services, signal) => {
    const removed = await tidyFiles(services, signal)
    if (removed > 0) services.log.info({ removed }, 'Files without a row were removed')
  },
}

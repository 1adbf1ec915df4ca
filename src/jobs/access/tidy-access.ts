import { tidyAccess } from '../../services/access/tidy-access.ts'
import type { Job } from '../job.ts'

/** Each hour: what a flood of strangers leaves behind does not grow. */
export const tidyAccessHourly: Job = {
  name: 'tidy-access',
  schedule: '25 * * * *',
  run: (services) => tidyAccess(services),
}

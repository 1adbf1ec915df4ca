import { askBetter, forgetContacts, watchDeadlines } from '../../services/complaint/watch-complaints.ts'
import { system } from '../../store/base/change.ts'
import { listRegions } from '../../store/region/region.ts'
import type { Job } from '../job.ts'

/**
 * Reminds, passes up, asks again and forgets, each hour. What is due is read from the data, so that nothing is lost when a
 * process ends halfway, and nothing happens twice when it runs again.
 */
export const watchComplaints: Job = {
  name: 'watch-complaints',
  schedule: '5 * * * *',
  run: async (services, signal) => {
    const author = system('job watch-complaints')
    for (const region of await listRegions(services.db)) {
      for (const watch of [watchDeadlines, askBetter, forgetContacts]) {
        if (signal.aborted) return
        await watch(services, author, region, signal)
      }
    }
  },
}

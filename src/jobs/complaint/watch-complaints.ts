import { askBetter, forgetContacts, watchDeadlines } from '../../services/complaint/watch-complaints.ts'
import { oneByOne } from '../../services/job/one-by-one.ts'
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
    const watches = [watchDeadlines, askBetter, forgetContacts]
    const regions = await listRegions(services.db)
    await oneByOne(
      services,
      regions.flatMap((region) => watches.map((watch) => ({ region, watch }))),
      {
        signal,
        work: ({ region, watch }) => watch(services, author, region, signal),
        name: ({ region, watch }) => ({ regionId: region.id, watch: watch.name }),
      },
    )
  },
}

import { oneByOne } from '../../services/job/one-by-one.ts'
import { keepNoLonger } from '../../services/privacy/keep-no-longer.ts'
import { system } from '../../store/base/change.ts'
import { forgetSenders } from '../../store/learning/registration-sender.ts'
import { listRegions } from '../../store/region/region.ts'
import type { Job } from '../job.ts'

/** Takes people out of records that a region keeps no longer, each night before the backup. */
export const keepNoLongerNightly: Job = {
  name: 'keep-no-longer',
  schedule: '52 1 * * *',
  run: async (services, signal) => {
    const author = system('job keep-no-longer')
    await oneByOne(services, await listRegions(services.db), {
      signal,
      work: async ({ id }) => {
        await forgetSenders(services.db, id, services.clock())
        const count = await keepNoLonger(services, author, id, signal)
        if (count > 0) services.log.info({ regionId: id, count }, 'People were taken out of old records')
      },
      name: ({ id }) => ({ regionId: id }),
    })
  },
}

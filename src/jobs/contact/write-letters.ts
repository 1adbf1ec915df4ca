import { writeDigests, writeUrgent } from '../../services/contact/digest.ts'
import { oneByOne } from '../../services/job/one-by-one.ts'
import type { Services } from '../../services/services.ts'
import { listRegions } from '../../store/region/region.ts'
import { deedLetter } from '../../web/deed-letter.ts'
import type { Job } from '../job.ts'

async function forEachRegion(services: Services, signal: AbortSignal, write: typeof writeDigests) {
  await oneByOne(services, await listRegions(services.db), {
    signal,
    work: (region) => write(services, region, deedLetter, signal),
    name: ({ id }) => ({ regionId: id, write: write.name }),
  })
}

/** The letter of the day, to each what is asked of them. */
export const writeDigestsJob: Job = {
  name: 'write-digests',
  schedule: '*/15 * * * *',
  run: (services, signal) => forEachRegion(services, signal, writeDigests),
}

/** What cannot wait. */
export const writeUrgentJob: Job = {
  name: 'write-urgent',
  schedule: '*/5 * * * *',
  run: (services, signal) => forEachRegion(services, signal, writeUrgent),
}

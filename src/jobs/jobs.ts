import { tidyAccessHourly } from './access/tidy-access.ts'
import type { Job } from './job.ts'
import { joinPastSlotsNightly } from './join-past-slots.ts'
import { judgeAged } from './judge-aged.ts'
import { judgeMoved } from './judge-moved.ts'
import { sendNoticesJob } from './send-notices.ts'
import { watchComplaints } from './watch-complaints.ts'

/** Every job of Labinov. */
export const jobs: readonly Job[] = [
  judgeMoved,
  judgeAged,
  watchComplaints,
  sendNoticesJob,
  joinPastSlotsNightly,
  tidyAccessHourly,
]

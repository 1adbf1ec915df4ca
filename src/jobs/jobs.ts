import { sendNoticesJob } from './complaint/send-notices.ts'
import { watchComplaints } from './complaint/watch-complaints.ts'
import type { Job } from './job.ts'
import { judgeAged } from './judge-aged.ts'
import { judgeMoved } from './judge-moved.ts'
import { joinPastSlotsNightly } from './survey/join-past-slots.ts'

/** Every job of Labinov. */
export const jobs: readonly Job[] = [
  judgeMoved,
  judgeAged,
  watchComplaints,
  sendNoticesJob,
  joinPastSlotsNightly,
]

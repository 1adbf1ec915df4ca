import { tidyAccessHourly } from './access/tidy-access.ts'
import { sealAuditEachMinute } from './audit/seal-audit.ts'
import { tidyFilesNightly } from './audit/tidy-files.ts'
import { backUp } from './backup/back-up.ts'
import { sendChangeLettersJob } from './complaint/send-change-letters.ts'
import { sendNoticesJob } from './complaint/send-notices.ts'
import { watchComplaints } from './complaint/watch-complaints.ts'
import { sendLettersJob } from './contact/send-letters.ts'
import { writeDigestsJob, writeUrgentJob } from './contact/write-letters.ts'
import type { Job } from './job.ts'
import { keepNoLongerNightly } from './privacy/keep-no-longer.ts'
import { joinPastSlotsNightly } from './survey/join-past-slots.ts'
import { judgeAged } from './verdict/judge-aged.ts'
import { judgeMoved } from './verdict/judge-moved.ts'

/** Every job but the one that issues reports, which needs words and is put beside these at the start. */
export const jobs: readonly Job[] = [
  judgeMoved,
  judgeAged,
  watchComplaints,
  sendNoticesJob,
  sendChangeLettersJob,
  sendLettersJob,
  writeDigestsJob,
  writeUrgentJob,
  joinPastSlotsNightly,
  sealAuditEachMinute,
  tidyFilesNightly,
  tidyAccessHourly,
  keepNoLongerNightly,
  backUp,
]

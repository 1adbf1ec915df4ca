import { sendNotices } from '../../services/complaint/send-notices.ts'
import type { Job } from '../job.ts'

/** Sends the e-mail that waits in the outbox. */
export const sendNoticesJob: Job = { name: 'send-notices', schedule: '* * * * *', run: sendNotices }

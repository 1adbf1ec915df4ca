import { sendChangeLetters } from '../../services/complaint/send-change-letters.ts'
import type { Job } from '../job.ts'

/** Sends the e-mail to those who asked to hear of what changed. */
export const sendChangeLettersJob: Job = {
  name: 'send-change-letters',
  schedule: '* * * * *',
  run: sendChangeLetters,
}

import { sendLetters } from '../../services/contact/send-letters.ts'
import type { Job } from '../job.ts'

/** Sends the letters to colleagues that wait in the outbox. */
export const sendLettersJob: Job = { name: 'send-letters', schedule: '* * * * *', run: sendLetters }

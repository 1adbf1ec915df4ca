import { joinPastSlots } from '../../store/survey/voice.ts'
import type { Job } from '../job.ts'

/** A phone may keep an answer for a month; the month before this one still gets some, and is joined again the next night. */
export const joinPastSlotsNightly: Job = {
  name: 'join-past-slots',
  schedule: '41 1 * * *',
  run: async ({ db, clock }) => joinPastSlots(db, `${clock().toISOString().slice(0, 7)}-01`),
}

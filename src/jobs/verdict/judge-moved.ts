import { judgeEach } from '../../services/verdict/judge-each.ts'
import { system } from '../../store/base/change.ts'
import { takeVerdictsDue } from '../../store/verdict/verdict-due.ts'
import type { Job } from '../job.ts'

/** So few are taken at a time that a process which ends leaves little to be taken again. */
const MARKS_PER_PAGE = 100

/** Judging waits for the database half of its time; somebody waits for what moved, so that two are judged at once. */
const LANES = 2

/**
 * Judges again what moved without a person: innovations with new answers, and after a change of policy all of its region. Each
 * was marked where it moved and keeps its mark until it is judged, so that nothing is lost when a process ends halfway.
 */
export const judgeMoved: Job = {
  name: 'judge-moved',
  schedule: '* * * * *',
  run: async (services, signal) => {
    while (!signal.aborted) {
      const due = await takeVerdictsDue(services.db, MARKS_PER_PAGE)
      if (due.length === 0) return
      await judgeEach(services, system('job judge-moved'), due, signal, LANES)
    }
  },
}

import { judgeEach } from '../../services/verdict/judge-each.ts'
import { system } from '../../store/base/change.ts'
import { listMoved } from '../../store/verdict/verdict.ts'
import type { Job } from '../job.ts'

/** So many take some seconds; the rest waits for the next minute, so that pages are never held up. */
const INNOVATIONS_PER_RUN_MAX = 500

/**
 * Judges again what moved without a person: innovations with new answers, and after a change of policy all of its
 * region. What is due is read from the data, so that nothing is lost when a process ends halfway.
 */
export const judgeMoved: Job = {
  name: 'judge-moved',
  schedule: '* * * * *',
  run: async (services, signal) => {
    const moved = await listMoved(services.db, INNOVATIONS_PER_RUN_MAX)
    await judgeEach(services, system('job judge-moved'), moved, signal)
  },
}

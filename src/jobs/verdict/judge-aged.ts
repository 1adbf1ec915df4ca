import { judgeEach } from '../../services/verdict/judge-each.ts'
import { system } from '../../store/base/change.ts'
import { listJudged } from '../../store/verdict/verdict.ts'
import type { Job } from '../job.ts'

const INNOVATIONS_PER_PAGE = 200

/** Judges every innovation again each night: values grow old and deadlines pass although nobody changed anything. */
export const judgeAged: Job = {
  name: 'judge-aged',
  schedule: '17 1 * * *',
  run: async (services, signal) => {
    let page = await listJudged(services.db, null, INNOVATIONS_PER_PAGE)
    while (page.length > 0 && !signal.aborted) {
      const due = page.map((innovation) => ({ ...innovation, cause: 'time' as const }))
      await judgeEach(services, system('job judge-aged'), due, signal)
      page = await listJudged(services.db, page.at(-1) ?? null, INNOVATIONS_PER_PAGE)
    }
  },
}

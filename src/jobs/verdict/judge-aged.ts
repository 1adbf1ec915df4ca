import { judgeEach } from '../../services/verdict/judge-each.ts'
import { system } from '../../store/base/change.ts'
import { listAged } from '../../store/verdict/verdict.ts'
import type { Job } from '../job.ts'

const INNOVATIONS_PER_PAGE = 200

/**
 * Judges every innovation again each night: values grow old and deadlines pass although nobody changed anything. One that was judged
 * on this day already is passed over, so that a night which was cut off is taken up where it ended.
 */
export const judgeAged: Job = {
  name: 'judge-aged',
  schedule: '17 1 * * *',
  run: async (services, signal) => {
    const now = services.clock()
    let page = await listAged(services.db, now, null, INNOVATIONS_PER_PAGE)
    while (page.length > 0 && !signal.aborted) {
      const due = page.map((innovation) => ({ ...innovation, cause: 'time' as const }))
      await judgeEach(services, system('job judge-aged'), due, signal)
      page = await listAged(services.db, now, page.at(-1) ?? null, INNOVATIONS_PER_PAGE)
    }
  },
}

import { judgeInnovation } from '../../services/verdict/judge-innovation.ts'
import { system } from '../../store/base/change.ts'
import { listJudged } from '../../store/verdict/verdict.ts'
import type { Job } from '../job.ts'

const innovationsPerPage = 200

/** Judges every innovation again each night: values grow old and deadlines pass although nobody changed anything. */
export const judgeAged: Job = {
  name: 'judge-aged',
  schedule: '17 1 * * *',
  run: async (services, signal) => {
    let page = await listJudged(services.db, null, innovationsPerPage)
    while (page.length > 0) {
      for (const innovation of page) {
        if (signal.aborted) return
        await judgeInnovation(services, system('job judge-aged'), { ...innovation, cause: 'time' })
      }
      page = await listJudged(services.db, page.at(-1) ?? null, innovationsPerPage)
    }
  },
}

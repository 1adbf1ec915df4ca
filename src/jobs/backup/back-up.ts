import { runOwnCommand } from '../../adapters/own-command.ts'
import type { Job } from '../job.ts'

/** Backs up each night and proves it, in a process of its own, so that no page waits for it. */
export const backUp: Job = {
  name: 'back-up',
  schedule: '23 2 * * *',
  run: async ({ backupsFolder, log }, signal) => {
    if (backupsFolder === null) return
    const { code, output } = await runOwnCommand(['backup'], signal)
    if (code === 0) log.info({ output }, 'Backed up, and proven by putting it back')
    else log.error({ code, output }, 'The backup of this night failed')
  },
}

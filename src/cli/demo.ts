import { loadDemonstration } from '../services/demonstration/load-demonstration.ts'
import type { Command } from './command.ts'
import { progress } from './progress.ts'
import { withServices } from './with-services.ts'

export const demo: Command = {
  name: 'demo',
  usage: '',
  summary: 'load the demonstration into an empty database',
  run: () =>
    withServices(async (services) => {
      if (await loadDemonstration(services, progress)) return 0
      console.error('The database is not empty; the demonstration would mix with what is there.')
      return 1
    }),
}

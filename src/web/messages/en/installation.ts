import type { Messages } from '../id.ts'

export const installation: Messages['installation'] = {
  title: 'Regional innovation laboratories',
  empty: 'There is no region yet. An administrator loads the demonstration with the command labinov demo.',
}

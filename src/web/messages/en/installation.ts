import type { Messages } from '../id.ts'

export const installation: Messages['installation'] = {
  title: 'Regional innovation laboratories',
  choose: 'Choose a region to see its innovations and what its people say.',
  empty: 'There is no region yet. An administrator loads the demonstration with the command labinov demo.',
}

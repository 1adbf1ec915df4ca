import type { Messages } from '../../id.ts'

export const installation: Messages['installation'] = {
  title: 'Regional innovation laboratories',
  choose: 'Choose a region to see its innovations and what its people say.',
  empty:
    'There is no region yet. Whoever runs this server opens one with the command labinov region, or loads the demonstration with labinov demo.',
}

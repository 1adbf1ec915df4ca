import type { Messages } from '../../id.ts'

export const installation: Messages['installation'] = {
  title: 'Regional innovation laboratories',
  choose: 'Choose a region to see its innovations and what its people say.',
  province: (name, regions) => `${name} (${regions})`,
  search: 'Find a region',
  searchHint: 'City, regency, province',
  notFound: (words) => `No region has “${words}” in its name.`,
  empty:
    'There is no region yet. Whoever runs this server opens one with the command labinov region, or loads the demonstration with labinov demo.',
}

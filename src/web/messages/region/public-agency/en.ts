import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const publicAgency: Messages['publicAgency'] = {
  title: 'Agencies',
  lead: (withInnovation, all, year) =>
    `${number(withInnovation)} of ${number(all)} agencies have a published innovation in ${year}.`,
  inYear: (year) => `Innovations in ${year}`,
  publishedEver: 'Published, all years',
  name: 'Name',
  abbreviation: 'Short name',
  innovations: 'Innovations',
  none: 'none yet',
  empty: 'The list of agencies has not been filled in yet.',
  units: 'Units below it',
  partOf: 'Part of',
  published: (count) => `${number(count)} published ${count === 1 ? 'innovation' : 'innovations'}`,
  verdicts: 'Innovations by verdict',
  noInnovations: 'No innovation has been published yet.',
  noInnovationsNext: 'One agency, at least one innovation: this one is still awaited.',
  all: 'See and filter all of them',
}

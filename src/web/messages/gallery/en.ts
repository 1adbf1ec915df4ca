import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number } = formatsOf('en')
const innovations = (count: number) => `${number(count)} ${count === 1 ? 'innovation' : 'innovations'}`

export const gallery: Messages['gallery'] = {
  description: (region) =>
    `Public service innovations of ${region}: which are proven, which are not yet, and what those who answered say.`,
  searchLabel: 'Search innovations',
  searchHint: 'Search: ID card, permit, clinic …',
  emptyRegion: 'No innovation has been published yet.',
  emptyRegionNext: 'Agencies publish their innovations from their desk; then they appear here.',
  title: 'Innovations',
  allVerdicts: 'All',
  moreFilters: 'Filter and sort',
  apply: 'Apply',
  clear: 'Clear all filters',
  remove: (label) => `Remove the filter ${label}`,
  chosen: 'Filters in use',
  filters: {
    agency: 'Agency',
    affair: 'Government affair',
    verdict: 'Verdict',
    stage: 'Stage',
    year: 'Year',
    digital: 'Type',
  },
  parameters: {
    agency: 'agency',
    affair: 'affair',
    verdict: 'verdict',
    stage: 'stage',
    year: 'year',
    digital: 'type',
    sort: 'order',
    page: 'page',
  },
  all: 'All',
  digital: { true: 'Digital', false: 'Not digital' },
  sort: 'Sort by',
  orders: {
    relevance: 'Best match',
    verdict: 'Best verdict',
    name: 'Name A–Z',
    year: 'Newest year',
    satisfaction: 'Highest satisfaction',
  },
  orderOfNine: (all) =>
    `By the score of those who answered; one with few answers is drawn towards the edge of grade B. A score of fewer than ${number(all)} questions is no match for these and stands behind.`,
  results: innovations,
  resultsMoreThan: (count) => `More than ${innovations(count)}`,
  resultsFor: (count, words) => `${innovations(count)} for “${words}”`,
  resultsMore: (count, words) =>
    `More than ${innovations(count)} for “${words}”. These are ${number(count)} of them; add a word to narrow it down.`,
  similar: (words) => `Nothing contains “${words}”. Perhaps a typing error; these look most alike.`,
  nothingFound: 'No innovation matches.',
  nothingFoundNext: 'Try a more general word, or remove some filters.',
  misunderstood: (names) =>
    `This address holds a choice that we do not know (${names}), so that part is left out.`,
  beyond: (page) => `There is no page ${number(page)}.`,
  beyondNext: 'To the last page',
  noSummary: 'No summary yet.',
}

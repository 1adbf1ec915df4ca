import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number } = formatsOf('en')

export const briefing: Messages['briefing'] = {
  title: 'Reports',
  lead: 'Reports to print or to send, from the same figures as the pages. Each issue is kept and never changes.',
  innovationTitle: 'Reports on the innovation',
  innovationLead: 'Reports on this innovation, to take to a meeting. Each issue is kept and never changes.',
  issues: 'Issues',
  none: 'No issue yet.',
  madeBy: (name, moment) => `made by ${name}, ${moment}`,
  leaderTitle: "Leader's board",
  foot: (region, day) => `${region} · Labinov · as of ${day}`,
  pageOf: 'Page {page} of {pages}',
  agencies: (withOne, all, year) =>
    `${number(withOne)} of ${number(all)} agencies have an innovation of ${year}.`,
  total: (count) => `${number(count)} innovations.`,
  more: (count) => `Not on this page: ${number(count)} more, on the board.`,
  missing: 'The next proof',
  decisions: 'Decisions',
  noDecision: 'No decision yet.',
  decisionBy: (name, day) => `${name}, ${day}`,
  noSeries: 'No values to draw yet.',
  latest: (value, month) => `Latest: ${value} (${month}).`,
  baseline: (value) => `Baseline: ${value}.`,
  launched: 'launched',
  targetIs: (value) => `target ${value}`,
  example: 'Example data, not official data.',
}

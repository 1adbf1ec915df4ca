import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number } = formatsOf('en')

export const briefing: Messages['briefing'] = {
  title: 'PDF reports',
  lead: 'One A4 page for the leader, from the board as it is when it is made. Each issue is kept and never changes.',
  innovationTitle: 'Record of the innovation (PDF)',
  innovationLead:
    'The verdict, the picture of its result and the decisions, to take to a meeting. Each issue is kept.',
  make: "Make today's issue",
  issues: 'Issues',
  none: 'No issue yet.',
  issue: (day) => `Issue of ${day}`,
  madeBy: (name, moment) => `made by ${name}, ${moment}`,
  leaderTitle: "Leader's board",
  foot: (region, day) => `${region} · Labinov · as of ${day}`,
  pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
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

import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')
const agencies = (count: number) => `${number(count)} ${count === 1 ? 'agency' : 'agencies'}`

export const front: Messages['front'] = {
  has: (region) => `${region} has`,
  ofThemStopped: (count) => `, ${number(count)} of them stopped`,
  innovations: (count) => `${number(count)} service ${count === 1 ? 'innovation' : 'innovations'}`,
  asked: 'We ask citizens and measure the results:',
  nothingYet: 'We ask citizens and measure the results; none is proven yet.',
  open: (count) => `${number(count)} not proven yet.`,
  leadEmpty: 'Each innovation is measured, its citizens are asked, and the result is told here.',
  provenTitle: 'Proven already',
  promisingTitle: 'The most promising',
  since: (name, month) => (month ? `${name}, since ${month}` : name),
  without: (name, month) =>
    month
      ? `${name}: without the innovation (about), and now (since ${month})`
      : `${name}: without the innovation (about), and now`,
  seeProof: 'See the proof',
  mostEnjoyed: 'Best scores from those who answered',
  scale: (answersMin) =>
    `People’s score, from 25 (worst) to 100 (best), from ${number(answersMin)} answers to all nine questions on. Pale part: the 95% interval; the fewer the answers, the wider. The order takes this width into account.`,
  nothingEnjoyed: (answersMin) =>
    `No innovation has ${number(answersMin)} answers of citizens to all nine questions yet. They are still being collected.`,
  answers: (count) => `${number(count)} answers`,
  between: (lower, upper) => `interval ${lower} to ${upper}`,
  allInnovations: 'All innovations',
  yourVoice: 'Your voice',
  giveOpinion: 'Give your opinion',
  giveOpinionText: 'Scan the code at the counter, or type it. 30 seconds, no account.',
  complain: 'Make a complaint',
  complainText: 'No account. You get a ticket number.',
  track: 'Follow a report',
  trackText: 'With your ticket number.',
  changed: 'Changed because of citizens',
  changedSince: (day) => `since ${day}`,
  howTitle: 'How we judge',
  how: [
    { title: 'Measured', text: 'Figures from before and after the launch.' },
    { title: 'Asked', text: 'Citizens answer three or nine questions.' },
    { title: 'Calculated', text: 'The same rules for all; how often they err is published.' },
    { title: 'Decided', text: 'The leader extends, improves or stops it.' },
  ],
  readMore: 'Read more',
  oneEach: 'One agency, at least one innovation',
  of: (some, all) => `${number(some)} of ${number(all)}`,
  agenciesWith: (year) => `agencies have a published innovation in ${year}.`,
  ofTarget: (target, year) => `Target for ${year}: ${agencies(target)}.`,
  elsewhere: (count) => `${number(count)} more belong to units that count for no agency.`,
  earlierYears: 'Other years',
  earlierYear: (year, having, all) => `${year}: ${number(having)} of ${number(all)} agencies.`,
  agenciesWithout: (count) => `${number(count)} without one`,
  noAgencies: 'The list of agencies has not been filled in yet.',
}

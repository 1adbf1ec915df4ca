import { figuresOf, type Numbers } from '../../figures.ts'
import type { missing as source } from './id.ts'

const { needed, numeric, percent, percentShort, text } = figuresOf('en')

const name = (numbers: Numbers) => text(numbers, numbers.nameEn ? 'nameEn' : 'name')
const period = (numbers: Numbers) => {
  const months = numeric(numbers, 'stepMonths') ?? 1
  return months >= 12 ? 'yearly' : months >= 3 ? 'quarterly' : 'monthly'
}
const values = (numbers: Numbers) =>
  `${needed(numbers)} more ${period(numbers)} ${numeric(numbers, 'needed') === 1 ? 'value' : 'values'}`

export const missing: typeof source = {
  'output-indicator': () => 'Set one output measure, such as the number of documents sent.',
  'outcome-indicator': () => 'Set one outcome measure for people, such as the time they wait.',
  baseline: (n) => `Record how it was before for ${name(n)}.`,
  target: (n) => `Set a target for ${name(n)}.`,
  'fresh-value': (n) => `Enter a recent value for ${name(n)}.`,
  launch: () => 'Record the day of its launch.',
  'values-before': (n) => `${values(n)} from before the launch: ${name(n)}.`,
  'values-after': (n) => `${values(n)} from after the launch: ${name(n)}.`,
  comparison: (n) => `The same figures from a place without the innovation: ${name(n)}.`,
  plan: () => 'Register an evidence plan: what shall get better, by how much, and until when.',
  'values-after-plan': (n) => `${values(n)} that begin after the plan was registered: ${name(n)}.`,
  answers: (n) =>
    `About ${needed(n)} more ${numeric(n, 'needed') === 1 ? 'answer' : 'answers'}, to conclude whether people enjoy it.`,
  'complaint-figures': (n) => `Complaint figures for ${needed(n)} more months since the launch.`,
  'complaint-figures-before': (n) =>
    `Complaint figures for ${needed(n)} more months from before the launch, or a ceiling that the region sets.`,
  'settle-complaints': (n) => `Settle the next ${needed(n)} complaints in time.`,
  'reach-figures': () => 'Record how many people are meant and how many were reached.',
  'knew-answers': (n) => `Ask ${needed(n)} more people whether they know it.`,
  outreach: (n) =>
    `Spread the word: ${percentShort(n, 'share')} of the people meant so far, ${percent(n, 'shareMin')} are needed.`,
}

import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number } = formatsOf('en')

export const policy: Messages['policy'] = {
  title: 'Verdict policy',
  lead: 'The thresholds by which every innovation is judged. A change becomes a new version; old verdicts keep the version they were made with, and all innovations are judged again.',
  thresholds: {
    valuesBeforeMin: 'Values before the launch, at least',
    valuesAfterMin: 'Values after the launch, at least',
    valueAgeMonthsMax: 'Age of the last value, at most (months)',
    improvementErrorRate: 'Chance of wrongly saying better',
    harmErrorRate: 'Chance of wrongly saying worse',
    comparisonErrorRate: 'Chance of wrongly saying more than elsewhere',
    trendGuardPerMonth: 'Trend before the launch that is allowed for (standard deviations a month)',
    seasonGuard: 'Season that is allowed for (standard deviations)',
    answersMin: 'Answers of citizens, at least',
    settledShareMin: 'Share of complaints settled in time, at least',
    reachShareMin: 'Share of those meant who are reached or know of it, at least',
    knewAskedMin: 'People asked whether they know it, at least',
  },
  shareHint: 'Write it as percent, such as 80.',
  range: (min, max) => `Between ${min} and ${max}.`,
  outside: (min, max) => `Write a number between ${min} and ${max}.`,
  reason: 'Reason of the change',
  reasonHint: 'Who decided it and why. The reason stays in the records.',
  submit: 'Save as a new version',
  changedMeanwhile: 'Somebody else has just saved a new version. Check the numbers, then save again.',
  nothingChanged: 'No threshold changed.',
  history: 'Versions',
  version: (version) => `Version ${number(version)}`,
  inForce: 'in force',
  byDefault: 'What Labinov comes with',
  changed: (name, from, to) => `${name}: ${from} → ${to}`,
}

import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number, percent } = formatsOf('en')

export const method: Messages['method'] = {
  title: 'How we judge',
  lead: 'One question for every innovation: do people enjoy it? The answer is calculated from evidence by the same rules for all, not from opinion.',
  verdictsTitle: 'Four verdicts',
  verdicts: {
    proven: 'All five conditions are met.',
    promising: 'The service has become better and people enjoy it, but other proof is incomplete.',
    unproven: 'There is not enough evidence to say anything. This is not a bad mark.',
    burdening: 'There is evidence that the service got worse, complaints rose, or people do not enjoy it.',
  },
  dimensionsTitle: 'Five conditions',
  dimensions: {
    measured: (ageMonths) =>
      `There is an output measure (how many were served) and an outcome measure (what changed for people). Each has a baseline, a target and a figure no older than ${number(ageMonths)} months.`,
    effective: (before, after) =>
      `The outcome has moved the right way since the launch, by more than its usual ups and downs. At least ${number(before)} figures from before and ${number(after)} from after the launch are needed. A direction that was there before, and the seasons, are not counted as the innovation's merit.`,
    enjoyed: (answers) =>
      `People answer the nine questions of regulation PermenPANRB 14/2017. The lower bound of their rating must reach grade B (76.61). Below ${number(answers)} answers we conclude nothing, unless nearly all who answered are discontent.`,
    unburdening: (share) =>
      `Complaints per 1,000 uses have not risen since the launch, and at least ${percent(share)} of complaints are answered in time.`,
    heard: (share) =>
      `At least ${percent(share)} of the people it is meant for have been reached, or knew of the service when asked.`,
  },
  errorsTitle: 'How often we are wrong',
  errors: (better, worse) =>
    `No way of judging is free of error. The rules are set so that the chance of calling something “better” when nothing changed is about ${percent(better)}, and of calling it “worse” about ${percent(worse)}. A direction that the figures had before the launch, and the seasons, are allowed for. The price: a change that is small, or has few figures, is not always seen; we call it “unproven”.`,
  simulated:
    'These errors are tested with thousands of simulated innovations whose truth is known. How, with which figures and within which limits is written in the method document that comes with this software (docs/method.md).',
  samplesTitle: 'How many answers are enough',
  samples:
    'The number of answers needed follows Krejcie and Morgan: 278 for 1,000 users, 370 for 10,000 and 383 for 100,000. The range beside a rating is the 95% range: the fewer answers, the wider.',
  smallTitle: 'What we do not show',
  small:
    'Figures about too few people are not shown, so that nobody can be singled out. The region sets the limit. An answer keeps no name, no account and no network address.',
  keptTitle: 'Open to checking',
  kept: 'Every verdict is kept with the evidence and the rules of that day, so that it can be calculated again with the same result. A region may change the thresholds above; who did and when is recorded. The figures on this page are the rules Labinov starts with.',
}

import { RANKED_ANSWERS_MIN } from '../../../../domain/survey/ranking.ts'
import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number, percent } = formatsOf('en')

export const method: Messages['method'] = {
  title: 'How we judge',
  lead: 'One question for every innovation: do people enjoy it? The answer is calculated from evidence by the same rules for all, not by the taste of whoever judges.',
  verdictsTitle: 'Four verdicts',
  verdicts: {
    proven: 'All five conditions are met, and a plan from before the figures says so.',
    promising:
      'The service has become better, or was for a while, and those who answered enjoy it, but other proof is incomplete.',
    unproven:
      'There is not enough evidence to conclude, or the figures show no improvement worth having yet. This is not a bad mark.',
    burdening:
      'There is evidence that the service got worse, complaints rose or are above the limit, or those who answered do not enjoy it.',
  },
  dimensionsTitle: 'Five conditions',
  dimensions: {
    measured: (ageMonths) =>
      `There is an output measure (how many were served) and an outcome measure (what changed for people). Each has a baseline, a target and a figure no older than ${number(ageMonths)} months.`,
    effective: (before, after) =>
      `The outcome has moved the right way since the launch, by more than its usual ups and downs. At least ${number(before)} figures from before and ${number(after)} from after the launch are needed. A direction that was there before, and the seasons, are set aside, as far as the figures from before show them. Where the team gives figures of a place without the innovation, the change here has to be larger than there.`,
    enjoyed: (answers) =>
      `People answer the nine questions of regulation PermenPANRB 14/2017, or three of them, which is then said. The lower bound of their rating must reach grade B (76.61). Below ${number(answers)} answers we conclude nothing, unless nearly all who answered are discontent.`,
    unburdening: (share) =>
      `Complaints per 1,000 uses show no rise since the launch, or lie under the ceiling that the region sets, and at least ${percent(share)} of complaints are answered in time.`,
    heard: (share) =>
      `At least ${percent(share)} of the people it is meant for have been reached, or knew of the service when asked.`,
  },
  errorsTitle: 'How often we are wrong',
  errors:
    'No way of judging is free of error, least of all one that looks each month. This is how often our rules are wrong, tested on simulated innovations whose truth is known. A change that is small, or has few figures, is not always seen; we call it “unproven”.',
  ofHundred: {
    everBetter: (count) =>
      `Of 100 innovations that changed nothing, ${number(count)} were called better at some time within two years.`,
    everWorse: (count) =>
      `Of 100 innovations that changed nothing, ${number(count)} were called worse at some time within two years.`,
    found: (count) =>
      `Of 100 that truly became better (by one and a half of the usual ups and downs), ${number(count)} are called better at month 24.`,
    foundEarly: (count) => `At month 12 it is ${number(count)} of those 100.`,
    faded: (count) =>
      `Of 100 that were better for six months only, ${number(count)} are still called better at month 24 without our saying that it can no longer be seen.`,
    doors: (count) =>
      `Of 100 teams that try everything after the figures are there (launch day, measures, direction, months, place to compare), ${number(count)} are proven by their plan.`,
  },
  forAnalysts: 'The table for analysts',
  planTitle: 'A plan before the figures',
  plan: 'The verdict “proven” needs a plan that was registered before the figures that prove it: measures, direction, target, launch day and places to compare. It is frozen and stands in public. A later change needs a reason and a second person who is not of the judged agency, and stands beside the verdict by the first plan. Without a plan the verdict is at most “promising”.',
  drawn: {
    measured: {
      met: 'there are figures from before and after the launch, with a target.',
      'not-met': 'too few figures, and no target.',
    },
    effective: {
      met: 'waiting went down since the launch, and not before.',
      'not-met': 'waiting was going down before the launch already.',
    },
    enjoyed: {
      met: 'the whole range of the rating lies above the line.',
      'not-met': 'the rating lies above the line, its range does not.',
    },
    unburdening: {
      met: 'complaints per 1,000 services did not rise.',
      'not-met': 'complaints rose since the launch.',
    },
    heard: { met: 'four in ten of the people meant were reached.', 'not-met': 'one in ten so far.' },
  },
  example: {
    title: 'One example, from figures to a sentence',
    lead: 'Invented figures: minutes of waiting at a counter, a monthly average. Calculated by the same code as every innovation.',
    name: 'Waiting time',
    unit: 'minutes',
    values: (before, after) => `Twelve months before the launch: ${before}. Since: ${after}.`,
    averages: (before, after) => `They average ${before} before and ${after} after the launch.`,
    step: (estimate, least, most, confidence) =>
      `The direction that was there already, the seasons and months that went their own way are set aside. The change at the launch is about ${estimate} minutes, between ${least} and ${most} as far as chance goes (${confidence} confidence).`,
    worth: (baseline, target, least) =>
      `From ${baseline} to the target of ${target} minutes: half of it is worth having, ${least} minutes.`,
    said: 'So this is said:',
  },
  citeTitle: 'Licence and how to cite',
  licence: 'Anybody may use, change and share this method and its code under the MIT licence.',
  cite: (version) =>
    `Cite as: Labinov, version ${version}: How we judge. Name the address of this page and the day on which you opened it.`,
  simulated: (innovations) =>
    `Tested with ${innovations} simulated innovations a row whose truth is known: 12–36 months before and 12–24 after the launch, with seasons, missing months and 20–500 answers. Changes are in standard deviations of the usual ups and downs.`,
  columns: {
    truth: 'What is true',
    called: 'What we say',
    share: 'Share',
    bound: 'Bound',
    threshold: 'Threshold',
    value: 'Value',
  },
  atMost: (share) => `at most ${share}`,
  atLeast: (share) => `at least ${share}`,
  rates: {
    nothingEffective: { truth: 'nothing changed', called: 'better' },
    nothingWorse: { truth: 'nothing changed', called: 'worse' },
    nothingEnjoyed: { truth: 'the rating is just below grade B', called: 'enjoyed' },
    nothingComplaints: { truth: 'complaints did not change', called: 'complaints rose' },
    betterEffective: { truth: 'better by 1.5', called: 'better' },
    betterFound: { truth: 'better by 1.5, and people are content', called: 'promising or proven' },
    drift: { truth: 'no effect; the figures improve by themselves by 0–0.05 a month', called: 'better' },
    driftExactly: { truth: 'the same, exactly 0.05 a month', called: 'better' },
    driftCompared: { truth: 'the same, exactly 0.05 a month, with a place to compare', called: 'better' },
  },
  measuredWithDefault:
    'These shares were measured with the thresholds that Labinov comes with; this region has its own, so they may differ.',
  inFull: 'The method in full, for analysts: formulas, assumptions and limits',
  inForce: (region, version) => `${region} judges by version ${number(version)} of the thresholds.`,
  byDefault: 'These are the thresholds that Labinov comes with; the region has not changed them.',
  setBy: (name, moment, reason) => `Set by ${name}, ${moment}. Reason: ${reason}`,
  allThresholds: 'All thresholds in force',
  beginning:
    'The figures on this page are the thresholds that Labinov comes with. The page of each region shows those that hold there.',
  samplesTitle: 'How many answers are enough',
  sampleOf: (answers, people) => `${answers} for ${people} users`,
  samples: (answersMin, sizes) =>
    `For the verdict: from ${number(answersMin)} answers to each question on, where the whole range of the rating lies on one side of the edge; where it does not, we write how many more it takes. For the report of a satisfaction survey the number follows Krejcie and Morgan: ${sizes.join(', ')}; with a sample as full as that, a range that still holds the edge is no longer called “not enough proof”. For the list of best scores: from ${number(RANKED_ANSWERS_MIN)} answers to all nine questions on. The range beside a rating is the 95% range: the fewer answers, the wider; the bounds for the verdict are wider still, because we look each month. Whoever answers because they wish to, and not because they were drawn, does not stand for all: so we write “of those who answered”.`,
  smallTitle: 'What we do not show',
  small:
    'Figures about too few people are not shown, so that nobody can be singled out, and a figure moves only once enough further people are in it, so that two pages cannot be subtracted. The region sets the limit. An answer keeps no name, no account and no network address.',
  keptTitle: 'Open to checking',
  kept: 'Every verdict is kept with the evidence and the rules of that day, so that it can be calculated again with the same result. A region may change the thresholds above; who did and when is recorded.',
}

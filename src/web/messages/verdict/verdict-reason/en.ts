import { POINT_PEOPLE_MIN } from '../../../../domain/survey/element-answers.ts'
import { figuresOf, type Numbers } from '../../figures.ts'
import type { Messages } from '../../id.ts'
import { missing } from '../missing-proof/en.ts'
import { recommendations } from '../recommendation/en.ts'

const {
  apart,
  index,
  indexBound,
  month,
  numeric,
  pair,
  percent,
  percentShort,
  percentUp,
  text,
  unit,
  value,
  whole,
  movedAgainst,
} = figuresOf('en')

const name = (numbers: Numbers) => text(numbers, numbers.nameEn ? 'nameEn' : 'name')

/** What reads the same did not move for the reader, whatever the digits behind it. */
const stayed = (numbers: Numbers) => {
  const [before, after] = pair(numbers, 'before', 'after')
  return before === after
}

function moved(numbers: Numbers, told: Told): string {
  const isFound = told === 'found' && stayed(numbers)
  const [before, after] = (isFound ? apart : pair)(numbers, 'before', 'after')
  if (before === after) return `stayed at an average of ${after}`
  const rose = (numeric(numbers, 'after') ?? 0) > (numeric(numbers, 'before') ?? 0)
  return `${rose ? 'rose' : 'fell'} from an average of ${before} to ${after}`
}

/**
 * Where a trend was set aside, the plain averages would credit it: then what is now stands beside what would be without.
 * As long as chance may explain it, or it has faded, that is no more than how it would have gone on.
 */
type Told = 'found' | 'open' | 'faded'
const movedUnit = (numbers: Numbers, told: Told, since = '') => {
  if (numbers.trendSetAside !== 1) return `${name(numbers)} ${moved(numbers, told)}${unit(numbers)}${since}`
  const [without, after] = pair(numbers, 'without', 'after')
  const other =
    told === 'found' ? 'without the innovation it would be' : 'going on as before the launch it would be'
  const now = told === 'faded' ? `averaged ${after}${unit(numbers)}${since || ' since the launch'}` : ''
  return `${name(numbers)} ${now || `averages ${after}${unit(numbers)} now${since && ` (${since.trim()})`}`}; ${other} about ${without}`
}
const complaintsMoved = (numbers: Numbers, told: Told) =>
  `Complaints ${moved(numbers, told)} per 1,000 services`
const sinceLaunch = (numbers: Numbers) => {
  const launched = month(numbers, 'launch')
  return launched ? ` since the launch in ${launched}` : ''
}
/** The outcome as it moved since its launch, for the one sentence of a card. */
const outcomeMoved = (numbers: Numbers, told: Told) => movedUnit(numbers, told, sinceLaunch(numbers))
const kind = (numbers: Numbers) => (numbers.kind === 'outcome' ? 'outcome' : 'output')
/** By what those served are known. */
const fieldNames: Record<string, string> = {
  sex: 'sex',
  age: 'age',
  education: 'education',
  occupation: 'occupation',
}
/** Elements of the regulation's survey. */
const QUESTIONS = 9
const bandNames: Record<string, string> = { A: 'very good', B: 'good', C: 'less good', D: 'not good' }
const band = (numbers: Numbers) => bandNames[text(numbers, 'band')] ?? text(numbers, 'band')
/** Whoever was not drawn answered because they wished to: then nothing is said of all. */
const careful = (numbers: Numbers, bounds: string) => {
  const confidence = numeric(numbers, 'confidence') === null ? '95%' : percentShort(numbers, 'confidence')
  return numeric(numbers, 'share') === null
    ? `counted with care for the verdict, it is ${bounds} if those who did not answer think alike (${confidence} confidence)`
    : `counted with care for the verdict, it is ${bounds} among all visitors if those who did not answer think alike (${confidence} confidence; ${percentShort(numbers, 'share')} of those asked answered)`
}
const atLeast = (numbers: Numbers) => careful(numbers, `at least ${indexBound(numbers, 'lower')}`)
const atMost = (numbers: Numbers) => careful(numbers, `at most ${indexBound(numbers, 'upper')}`)
const within = (numbers: Numbers) =>
  careful(numbers, `between ${indexBound(numbers, 'lower')} and ${indexBound(numbers, 'upper')}`)
/** Who gave how much to what, since when; three questions make no letter of the regulation's nine. */
const gave = (numbers: Numbers) => {
  const since = month(numbers, 'since')
  const people = `${whole(numbers, 'n')} people gave it ${index(numbers, 'index')} of 100`
  return since ? `Since the improvement of ${since}, ${people}` : people
}
const inBand = (numbers: Numbers) => {
  const questions = numeric(numbers, 'questions') ?? QUESTIONS
  return questions < QUESTIONS ? `in ${questions} of ${QUESTIONS} questions` : band(numbers)
}
const certainly = (numbers: Numbers) =>
  `between ${percentShort(numbers, 'lower')} and ${percentUp(numbers, 'upper')}, 95% confidence`

const difference = (numbers: Numbers) =>
  `difference ${value(numbers, 'difference')}${unit(numbers)}, between ${value(numbers, 'differenceLower')} and ${value(numbers, 'differenceUpper')}, 95% confidence`
const isSure = (numbers: Numbers, lower: string, upper: string) =>
  (numeric(numbers, lower) ?? 0) * (numeric(numbers, upper) ?? 0) > 0
/** Said of a change that was taken to be larger than elsewhere: as plainly as its interval allows. */
const thanElsewhere = (numbers: Numbers) => {
  if (numbers.comparisonUnsteady)
    return ` Figures from ${text(numbers, 'comparisonUnsteady')} are too unsteady to compare with.`
  if (!numbers.comparisonName) return ''
  return isSure(numbers, 'differenceLower', 'differenceUpper')
    ? ` The change is also larger than in ${text(numbers, 'comparisonName')}.`
    : ` It also seems larger than in ${text(numbers, 'comparisonName')} (${difference(numbers)}).`
}
const sureness = (numbers: Numbers) =>
  numeric(numbers, 'confidence') === null ? '' : ` (${percentShort(numbers, 'confidence')} confidence)`
/** A per cent of a handful of complaints would read as a rate. */
const ofEnough = (numbers: Numbers, write: typeof percent) =>
  (numeric(numbers, 'due') ?? 0) < POINT_PEOPLE_MIN ? '' : ` (${write(numbers, 'share')})`
/** Size of the step with its interval, where it is known. */
const size = (numbers: Numbers) => {
  const ends = [numeric(numbers, 'lower'), numeric(numbers, 'upper')]
  const [least, most] = ends.map((end) => Math.abs(end ?? 0)).sort((one, other) => one - other)
  if (numeric(numbers, 'estimate') === null || ends.includes(null)) return ''
  if (!isSure(numbers, 'lower', 'upper')) return ' How large it is, the newest values leave open.'
  const step = { estimate: Math.abs(numeric(numbers, 'estimate') ?? 0), least: least ?? 0, most: most ?? 0 }
  return ` The change at the launch is about ${value(step, 'estimate')}${unit(numbers)}, between ${value(step, 'least')} and ${value(step, 'most')} as far as chance goes${sureness(numbers)}.`
}
const againstTarget = (numbers: Numbers) => {
  const small =
    numbers.isBelowLeast === 1
      ? ` It is less than the change worth having (${value(numbers, 'least')}${unit(numbers)}).`
      : ''
  if (numbers.assurance === 'always')
    return `${small} As long as things stay so, the target of ${value(numbers, 'target')} can be expected to be met.`
  if (numbers.assurance === 'never')
    return `${small} As long as things stay so, the target of ${value(numbers, 'target')} cannot be expected to be met.`
  return numbers.assurance === 'sometimes'
    ? `${small} As long as things stay so, the target of ${value(numbers, 'target')} is met at times and missed at times.`
    : small
}

export const verdictReason: Messages['verdictReason'] = {
  reasons: {
    'no-output-indicator': () => 'There is no output measure yet: how much was produced or served.',
    'no-outcome-indicator': () =>
      'There is no outcome measure yet: what changed for people, such as time or cost.',
    'no-baseline': (n) => `${name(n)}: how it was before the innovation is not recorded.`,
    'no-target': (n) => `${name(n)}: no target is set.`,
    'no-fresh-value': (n) => `${name(n)}: there is no recent value.`,
    'complete-indicator': (n) => `${name(n)} (${kind(n)}) has a baseline, a target and recent values.`,
    'not-launched': () => 'The day of its launch is not recorded, so there is no change to judge.',
    improved: (n) =>
      movedAgainst(n) && n.trendSetAside !== 1
        ? `${movedUnit(n, 'found')}, but against its trend before the launch this is an improvement larger than the usual ups and downs.${size(n)}${thanElsewhere(n)}${againstTarget(n)}`
        : `${movedUnit(n, 'found')}. This improvement is larger than the usual ups and downs.${size(n)}${thanElsewhere(n)}${againstTarget(n)}`,
    worsened: (n) =>
      movedAgainst(n) && n.trendSetAside !== 1
        ? `${movedUnit(n, 'found')}, but against its trend before the launch it got worse, by more than the usual ups and downs.${size(n)}`
        : `${movedUnit(n, 'found')}. It got worse, by more than the usual ups and downs.${size(n)}`,
    'unseen-lately': (n) =>
      `${movedUnit(n, 'faded')}. Over the whole time since the launch this improvement is larger than the usual ups and downs, but in the newest six values it can no longer be seen.`,
    'worsened-lately': (n) =>
      `${name(n)}: the newest six values are worse than those before the launch, by more than the usual ups and downs.`,
    'cannot-tell-yet': (n) =>
      numeric(n, 'least') === null
        ? `${movedUnit(n, 'open')}. This is not certainly more than the usual ups and downs, and no target says which change would be worth having: it cannot be told yet whether it got better.`
        : `${movedUnit(n, 'open')}. This is not certainly more than the usual ups and downs: it cannot be told yet whether it got better by as much as would be worth having (${value(n, 'least')}${unit(n)}).`,
    'moved-elsewhere-too': (n) =>
      `${movedUnit(n, 'open')}. That it changed more here than in ${text(n, 'comparisonName')}, without this innovation, is not certain (${difference(n)}), so it need not be due to this innovation.`,
    'no-change-beyond-chance': (n) =>
      numeric(n, 'least') === null
        ? `${movedUnit(n, 'open')}: no change beyond the usual ups and downs.`
        : `${movedUnit(n, 'open')}. It did not get better by as much as would be worth having (${value(n, 'least')}${unit(n)}).`,
    'weak-before-after': (n) =>
      `${movedUnit(n, 'open')}, but there are too few values to be sure: ${whole(n, 'beforeCount')} before and ${whole(n, 'afterCount')} after the launch.`,
    'too-few-values': (n) =>
      `${name(n)}: too few values, ${whole(n, 'beforeCount')} before and ${whole(n, 'afterCount')} after the launch.`,
    'no-answers': () => 'Nobody has answered the survey yet.',
    'index-reaches-band': (n) => `${gave(n)} (${inBand(n)}); ${atLeast(n)}.`,
    'index-below-band': (n) => `${gave(n)} (${inBand(n)}), short of "good"; ${atMost(n)}.`,
    'index-undecided': (n) => `${gave(n)}, but "good" is not certain: ${within(n)}.`,
    'index-adverse': (n) => `${gave(n)} (${inBand(n)}): those who answered do not enjoy it; ${atMost(n)}.`,
    'sample-too-small': (n) =>
      `Only ${whole(n, 'counted')} answers so far: too few to be sure whether the score is "good".`,
    'answers-weighed-down': (n) =>
      `Of ${whole(n, 'n')} answers ${whole(n, 'counted')} count, because some have signs that need a look.`,
    'element-answers-too-few': () =>
      'Some of the questions have fewer answers than are needed, so nothing can be concluded yet.',
    'index-hangs-on-marked': (n) =>
      `${gave(n)}, but that does not hold once the answers that have a sign are counted as well, so nothing can be concluded yet.`,
    'index-hangs-on-weighting': (n) =>
      `${gave(n)}, but that does not hold once it is weighted by who is served, so nothing can be concluded yet.`,
    'index-weighted': (n) =>
      `Weighted by the ${fieldNames[text(n, 'field')] ?? text(n, 'field')} of those served (${month(n, 'from')} to ${month(n, 'until')}), it is ${index(n, 'weighted')}, between ${indexBound(n, 'lower')} and ${indexBound(n, 'upper')} (95% confidence): as sure as ${whole(n, 'effective')} answers without weights.`,
    'answers-marked': (n) =>
      `${whole(n, 'marked')} of ${whole(n, 'answered')} answers have a sign that needs a look; the figures are counted without them.`,
    'no-complaint-figures': () => 'There are not enough complaint figures since the launch.',
    'complaints-increased': (n) =>
      movedAgainst(n)
        ? `${complaintsMoved(n, 'found')}, but against its trend before the launch this is a rise larger than the usual ups and downs.`
        : `${complaintsMoved(n, 'found')}. This rise is larger than the usual ups and downs.`,
    'complaints-no-concern': (n) =>
      numeric(n, 'before') === null
        ? `On average ${value(n, 'after')} complaints per 1,000 services; how many there were before the launch is not known.`
        : !stayed(n) && (numeric(n, 'after') ?? 0) > (numeric(n, 'before') ?? 0)
          ? `${complaintsMoved(n, 'open')}. This is not certainly more than the usual ups and downs, so it may be chance.`
          : `On average complaints did not grow: ${pair(n, 'before', 'after').join(' before and ')} now per 1,000 services.`,
    'complaints-recent-concern': (n) =>
      `In the last three months there were more complaints than before the launch: ${apart(n, 'value', 'mean').join(' per 1,000 services, before ')}.`,
    'complaints-no-before': (n) =>
      `How many complaints there were before the launch is not known, so nobody can tell whether they grew. Now there are ${value(n, 'after')} per 1,000 services.`,
    'complaints-below-ceiling': (n) =>
      `With ${value(n, 'after')} complaints per 1,000 services in the last year it is within the ${value(n, 'ceiling')} that this region allows.`,
    'complaints-above-ceiling': (n) =>
      `With ${apart(n, 'after', 'ceiling').join(' complaints per 1,000 services in the last year it is above the ')} that this region allows, though that may be chance.`,
    'complaints-far-above-ceiling': (n) =>
      `With ${apart(n, 'after', 'ceiling').join(' complaints per 1,000 services in the last year it is above the ')} that this region allows.`,
    'complaining-made-easier': (n) =>
      `A new way of complaining was opened in ${month(n, 'month')}: that alone can bring more complaints.`,
    'complaining-made-harder': (n) =>
      `A way of complaining was closed in ${month(n, 'month')}: that alone can bring fewer complaints.`,
    'settled-in-time': (n) =>
      `${whole(n, 'settledInTime')} of ${whole(n, 'due')} complaints${ofEnough(n, percent)} were settled in time.`,
    'settled-too-late': (n) =>
      `Only ${whole(n, 'settledInTime')} of ${whole(n, 'due')} complaints${ofEnough(n, percentShort)} were settled in time; it should be ${percent(n, 'shareMin')}.`,
    'no-reach-figures': () => 'It is not known how many people were reached.',
    reached: (n) =>
      `By the records it reached ${whole(n, 'reached')} of the ${whole(n, 'intended')} people meant (${percent(n, 'share')}).`,
    'reached-too-few': (n) =>
      `By the records it reached only ${whole(n, 'reached')} of the ${whole(n, 'intended')} people meant (${percentShort(n, 'share')}); it should be ${percent(n, 'shareMin')}.`,
    known: (n) => `${percent(n, 'share')} of ${whole(n, 'asked')} people asked knew of it (${certainly(n)}).`,
    'known-by-too-few': (n) =>
      (numeric(n, 'share') ?? 0) < (numeric(n, 'shareMin') ?? 0)
        ? `Only ${percentShort(n, 'share')} of ${whole(n, 'asked')} people asked knew of it (${certainly(n)}); it should be ${percent(n, 'shareMin')}.`
        : `${percent(n, 'share')} of ${whole(n, 'asked')} people asked knew of it, but ${percent(n, 'shareMin')} is not certain (${certainly(n)}).`,
    'asked-too-few': (n) =>
      `Only ${whole(n, 'asked')} people were asked whether they know it; ${whole(n, 'askedMin')} are needed.`,
  },
  missing,
  headlines: {
    'complaints-increased': (n) =>
      `${complaintsMoved(n, 'found')}${sinceLaunch(n)}${movedAgainst(n) ? ', above its earlier trend' : ''}.`,
    'complaints-above-ceiling': (n) =>
      `${apart(n, 'after', 'ceiling').join(' complaints per 1,000 services, above the ')} that this region allows.`,
    'outcome-worsened': (n) =>
      `${outcomeMoved(n, 'found')}: worse${movedAgainst(n) && n.trendSetAside !== 1 ? ' than its earlier trend' : ''}.`,
    'not-enjoyed': (n) => `${gave(n)}: ${inBand(n)}.`,
    'outcome-improved': (n) =>
      `${outcomeMoved(n, 'found')}${movedAgainst(n) && n.trendSetAside !== 1 ? ', better than its earlier trend' : ''}.`,
    enjoyed: (n) => `${gave(n)}: ${inBand(n)}.`,
    'outcome-elsewhere-too': (n) =>
      `${outcomeMoved(n, 'open')}, but not certainly more than in ${text(n, 'comparisonName')} without it.`,
    'outcome-unchanged': (n) =>
      `${outcomeMoved(n, 'open')}: no improvement as large as would be worth having.`,
    'outcome-open': (n) => `${outcomeMoved(n, 'open')}: whether it got better cannot be told yet.`,
    'outcome-unseen-lately': (n) =>
      `${outcomeMoved(n, 'faded')}, but in the newest six values the improvement can no longer be seen.`,
    'outcome-worsened-lately': (n) => `${name(n)}: worse in the newest six values than before the launch.`,
    'outcome-weak': (n) => `${outcomeMoved(n, 'open')}; too few values to be sure.`,
    'not-launched': () => 'The day of its launch is not recorded.',
    'too-little-proof': () => 'There is not enough proof yet.',
  },
  recommendations,
  fewPeople: 'Its figures are shown once enough people are in them, so that nobody can be recognised.',
  nothingMissing: 'No proof is missing.',
}

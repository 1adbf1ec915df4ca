import { type GroupAnswers, weightedIndex } from '../src/domain/survey/weighted-index.ts'
import type { ChanceWorld } from './chance-world.ts'
import { ELEMENTS, type Random } from './simulate-innovation.ts'
import { counted, people, stateOf } from './voice-worlds.ts'

const ANSWERS = 300
/** Each group is half of those served; the first answers a quarter as often as the second. */
const SELDOM_SHARE = 0.2

type Halves = { seldom: number; often: number }

/** A sample of two halves of those served of which one seldom answers, each with an index of its own. */
function sample({ seldom, often }: Halves, random: Random) {
  const isSeldom = Array.from({ length: ANSWERS }, () => random.uniform(0, 1) < SELDOM_SHARE)
  const few = isSeldom.filter(Boolean).length
  const answers = [people(few, seldom, random), people(ANSWERS - few, often, random)]
  const groups: GroupAnswers[] = answers.map((each, place) => ({
    key: String(place),
    served: 1000,
    counters: counted(each),
  }))
  return { counters: counted(answers.flat()), groups }
}

const drawn = { everyKth: 5, handed: 2 * ANSWERS, answered: ANSWERS }

function isEnjoyed(halves: Halves, isKnown: boolean, random: Random): boolean {
  const { counters, groups } = sample(halves, random)
  const weighting = { field: 'sex', from: '2021-01', until: '2021-12', groups }
  return stateOf({ counters, sample: drawn, ...(isKnown ? { weighting } : {}) }) === 'met'
}

const discontentSeldom: Halves = { seldom: 62, often: 86 }
const content: Halves = { seldom: 90, often: 82 }

/** Samples that are weighted by who is served; half of them are of each group. */
export const WEIGHTED_WORLDS: readonly ChanceWorld[] = [
  {
    name: 'index of 74 of those served, the discontent half answers a quarter as often, who is served is known: enjoyed',
    most: 0.03,
    happens: (random) => isEnjoyed(discontentSeldom, true, random),
  },
  {
    name: 'the same, where it is not known: enjoyed',
    happens: (random) => isEnjoyed(discontentSeldom, false, random),
  },
  {
    name: 'index of 86 of those served, the more content half answers a quarter as often: enjoyed',
    least: 0.8,
    happens: (random) => isEnjoyed(content, true, random),
  },
  {
    name: 'the 95 % interval of the weighted index holds the truth',
    least: 0.93,
    happens: (random) => {
      const { counters, groups } = sample(discontentSeldom, random)
      const found = weightedIndex(groups, ELEMENTS, { answered: counters.n, answersMin: 10 })
      return found !== null && found.lower <= 74 && found.upper >= 74
    },
  },
]

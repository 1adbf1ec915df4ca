import {
  type AnswerCounters,
  addCounters,
  countAnswers,
  type Response,
} from '../src/domain/survey/answer-counters.ts'
import { judgeEnjoyed } from '../src/domain/verdict/enjoyed.ts'
import type { Evidence, VoiceEvidence } from '../src/domain/verdict/evidence.ts'
import type { DimensionState } from '../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY } from '../src/domain/verdict/policy.ts'
import type { ChanceWorld } from './chance-world.ts'
import { ELEMENTS, type Random, simulatePerson } from './simulate-innovation.ts'

/** Just below band B, and what is not enjoyed. */
const JUST_BELOW = 76.6
const BELOW = 74
const SHORT = ['completion-time', 'behaviour', 'product']
const LOOKS = 24
const PERIOD_MONTHS = 12

export function counted(responses: readonly Response[]): AnswerCounters {
  const counters = countAnswers(responses, ELEMENTS)
  if (!('n' in counters)) throw new Error(counters.code)
  return counters
}

export function people(
  count: number,
  index: number,
  random: Random,
  keys: readonly string[] = ELEMENTS,
): Response[] {
  const uneven = random.uniform(0, 1) < 0.5
  return Array.from({ length: count }, () => {
    const person = simulatePerson(index / 25, uneven, random)
    return Object.fromEntries(keys.map((key) => [key, person[key]]))
  })
}

const alike = (count: number, value: number, keys: readonly string[]): Response[] =>
  Array.from({ length: count }, () => Object.fromEntries(keys.map((key) => [key, value])))

export function stateOf(voice: Partial<VoiceEvidence> & { counters: AnswerCounters }): DimensionState {
  const elements = ELEMENTS.filter((key) => (voice.counters.elements[key]?.count ?? 0) > 0)
  const evidence = { voice: { elements, served: null, weight: 1, ...voice } }
  return judgeEnjoyed(evidence as Pick<Evidence, 'voice'> as Evidence, DEFAULT_POLICY).state
}

/** Looks at the index at each month's end for two years, at the answers of the last twelve months. */
function everSaid(index: number, state: DimensionState, random: Random): boolean {
  const months: AnswerCounters[] = []
  const rate = random.whole(3, 40)
  const uneven = random.uniform(0, 1) < 0.5
  for (let look = 0; look < LOOKS; look += 1) {
    const answers = Array.from({ length: random.whole(Math.ceil(rate / 2), Math.ceil(1.5 * rate)) }, () =>
      simulatePerson(index / 25, uneven, random),
    )
    months.push(counted(answers))
    if (stateOf({ counters: months.slice(-PERIOD_MONTHS).reduce(addCounters) }) === state) return true
  }
  return false
}

export const VOICE_WORLDS: readonly ChanceWorld[] = [
  {
    name: 'index of 74, 300 short and 10 full answers: enjoyed',
    most: 0.03,
    happens: (random) =>
      stateOf({ counters: counted([...people(300, BELOW, random, SHORT), ...people(10, BELOW, random)]) }) ===
      'met',
  },
  {
    name: 'index of 74, 300 short and 30 full answers: enjoyed',
    most: 0.03,
    happens: (random) =>
      stateOf({ counters: counted([...people(300, BELOW, random, SHORT), ...people(30, BELOW, random)]) }) ===
      'met',
  },
  {
    name: '400 poor short answers and 30 people who give nine times 4: enjoyed',
    most: 0,
    happens: () =>
      stateOf({ counters: counted([...alike(400, 2, SHORT), ...alike(30, 4, ELEMENTS)]) }) === 'met',
  },
  {
    name: 'index just below B, looked at each month for two years: ever enjoyed',
    most: 0.1,
    happens: (random) => everSaid(JUST_BELOW, 'met', random),
  },
  {
    name: 'index just above D, looked at each month for two years: ever adverse',
    most: 0.1,
    happens: (random) => everSaid(65, 'adverse', random),
  },
  {
    name: 'index of 84, 100 to 500 answers: enjoyed',
    least: 0.8,
    happens: (random) => stateOf({ counters: counted(people(random.whole(100, 500), 84, random)) }) === 'met',
  },
  {
    name: 'index of 74, 300 honest answers and 60 made ones that were found: enjoyed',
    most: 0.05,
    happens: (random) =>
      stateOf({
        counters: counted(people(300, BELOW, random)),
        marked: counted(alike(60, 4, ELEMENTS)),
      }) === 'met',
  },
  {
    name: 'the same, where they have a sign and are not marked: enjoyed',
    most: 0.05,
    happens: (random) =>
      stateOf({
        counters: counted([...people(300, BELOW, random), ...alike(60, 4, ELEMENTS)]),
        signed: counted(alike(60, 4, ELEMENTS)),
        weight: (300 + 60 * DEFAULT_POLICY.burstWeight) / 360,
      }) === 'met',
  },
  {
    name: 'the same, where only their weight is known: enjoyed',
    most: 0.05,
    happens: (random) =>
      stateOf({
        counters: counted([...people(300, BELOW, random), ...alike(60, 4, ELEMENTS)]),
        weight: (300 + 60 * DEFAULT_POLICY.burstWeight) / 360,
      }) === 'met',
  },
  {
    name: 'index of 84, 300 honest answers and 60 made bad ones that were found: adverse',
    most: 0,
    happens: (random) =>
      stateOf({
        counters: counted(people(300, 84, random)),
        marked: counted(alike(60, 1, ELEMENTS)),
      }) === 'adverse',
  },
]

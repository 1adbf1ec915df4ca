import type { InnovationId } from '../../src/domain/scope.ts'
import { summariseVoicePage } from '../../src/services/survey/summarise-voice.ts'
import { regionOf, type World } from '../world.ts'
import type { Comparison } from './difference.ts'
import { sum } from './own-count.ts'

const ELEMENTS = 9
/** From so many answers on each element counts, so that there must be an index. */
const ANSWERS_MIN = 30

/** What people said of each innovation, as its team sees it: how many answered, and the mean of nine means, times 25. */
export async function countVoices(world: World, { same }: Comparison): Promise<void> {
  const { services, ledger, regionId } = world
  const region = await regionOf(world)
  const nothing = { within: null, agencyId: null, code: null, kind: null, from: null, to: null }
  for (const { name, id, answers } of ledger.innovations.filter((one) => one.answers.length > 0)) {
    const filter = { ...nothing, regionId, innovationId: id as InnovationId }
    const told = await summariseVoicePage(services, region, filter, 'code', () => '')
    const means = Array.from({ length: ELEMENTS }, (_, place) => {
      return sum(answers.map(({ elements }) => elements[place] ?? 0)) / answers.length
    })
    const isTold = told.voice.index !== null || answers.length >= ANSWERS_MIN
    const index = isTold ? ((sum(means) / ELEMENTS) * 25).toFixed(4) : undefined
    const own = { answers: answers.length, knew: answers.filter(({ knew }) => knew).length, index }
    same(`voice of ${name}`, own, {
      answers: told.answers,
      knew: told.knew,
      index: told.voice.index?.index.toFixed(4),
    })
  }
}

/**
 * Measures how long it takes to judge many innovations on one core:
 *
 *   node scripts/bench-evidence.ts [--innovations 1000] [--points 60] [--answers 500]
 *
 * Each has an output and an outcome of so many months, complaints for the same months and so many answers,
 * which are counted anew; running counters, as the pages use them, cost less.
 */
import { parseArgs } from 'node:util'
import { ELEMENTS, randomOf, simulateInnovation } from '../simulation/simulate-innovation.ts'
import { isRefused } from '../src/domain/result.ts'
import { countAnswers, type Response } from '../src/domain/survey/satisfaction-index.ts'
import { headline } from '../src/domain/verdict/headline.ts'
import { judge } from '../src/domain/verdict/judge.ts'
import { DEFAULT_POLICY } from '../src/domain/verdict/policy.ts'

const { values } = parseArgs({
  options: {
    innovations: { type: 'string', default: '1000' },
    points: { type: 'string', default: '60' },
    answers: { type: 'string', default: '500' },
  },
})
const innovations = Number(values.innovations)
const points = Number(values.points)
const answers = Number(values.answers)
const random = randomOf(60_500)
const monthsBefore = Math.ceil(points / 2)

const cases = Array.from({ length: innovations }, () => ({
  evidence: simulateInnovation(
    {
      effect: 1.5,
      index: 84,
      answers: [20, 20],
      monthsBefore: [monthsBefore, monthsBefore],
      monthsAfter: [points - monthsBefore, points - monthsBefore],
    },
    random,
  ),
  responses: Array.from({ length: answers }, (): Response => {
    return Object.fromEntries(ELEMENTS.map((key) => [key, random.whole(3, 4)]))
  }),
}))

const started = process.hrtime.bigint()
const cpuBefore = process.cpuUsage()
const verdicts: Record<string, number> = {}
let counting = 0n
for (const { evidence, responses } of cases) {
  const from = process.hrtime.bigint()
  const counters = countAnswers(responses, ELEMENTS)
  counting += process.hrtime.bigint() - from
  if (isRefused(counters)) throw new Error(counters.code)
  const complete = { ...evidence, voice: { elements: ELEMENTS, counters, served: 5000, weight: 1 } }
  const judgement = judge(complete, DEFAULT_POLICY)
  headline(judgement, complete)
  verdicts[judgement.verdict] = (verdicts[judgement.verdict] ?? 0) + 1
}
const cpu = process.cpuUsage(cpuBefore)
const seconds = Number(process.hrtime.bigint() - started) / 1e9
const perInnovation = ((1e6 * seconds) / innovations).toFixed(0)
console.log(`${innovations} innovations x ${points} points x ${answers} answers, ${JSON.stringify(verdicts)}`)
console.log(
  `${seconds.toFixed(2)} s in all (${((cpu.user + cpu.system) / 1e6).toFixed(2)} s of a core), ${perInnovation} microseconds each; ${(Number(counting) / 1e9).toFixed(2)} s of it counting answers`,
)

import { expect, test } from 'vitest'
import {
  evidenceOf,
  indicatorOf,
  simulateOutcome,
  USUAL_OUTCOME,
} from '../../../simulation/outcome-series.ts'
import { randomOf } from '../../../simulation/simulate-innovation.ts'
import { answersOf, judgeEffective } from './effective.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { type OutcomeLook, replayLooks } from './replay.ts'

const ALONE = { promised: 0, promisedFrom: null }

test('the replay of the first looks is what the evidence of that month says', () => {
  const random = randomOf(11)
  for (let one = 0; one < 12; one += 1) {
    const effect = () => random.whole(0, 2)
    const series = simulateOutcome({ ...USUAL_OUTCOME, effect }, random)
    const whole = evidenceOf(series.before, [indicatorOf(series, {})])
    const looks = answersOf(whole.indicators, whole.launch!, DEFAULT_POLICY, ALONE)[0]!.shift!.looks
    looks.forEach((look, last) => {
      const [standing] = replayLooks([looks.slice(0, last + 1)], DEFAULT_POLICY, 0)
      const values = indicatorOf(series, {}).values.slice(0, look.month - 2019 * 12 + 1)
      const { state } = judgeEffective(
        { ...whole, indicators: [indicatorOf(series, { values })] },
        DEFAULT_POLICY,
      )
      expect(state === 'met').toBe(standing!.improvedSince !== null && standing!.worsenedSince === null)
      expect(state === 'adverse').toBe(standing!.worsenedSince !== null)
    })
  }
})

const look = (month: number, better: number, lately: number | null = null): OutcomeLook => ({
  month,
  better,
  worse: 1 - better,
  latelyBetter: lately,
  latelyWorse: lately === null ? null : 1 - lately,
})
const stand = (...looks: OutcomeLook[]) => replayLooks([looks], DEFAULT_POLICY, 0)[0]!

test('one look alone calls nothing, two that agree do, and it is left late', () => {
  expect(stand(look(1, 0.001)).improvedSince).toBeNull()
  expect(stand(look(1, 0.001), look(2, 0.3), look(3, 0.001)).improvedSince).toBeNull()
  expect(stand(look(1, 0.001), look(2, 0.001)).improvedSince).toBe(2)
  expect(stand(look(1, 0.001), look(2, 0.001), look(3, 0.2)).improvedSince).toBe(2)
  expect(stand(look(1, 0.001), look(2, 0.001), look(3, 0.3)).improvedSince).toBeNull()
})

test('what the newest values no longer show is told, and what they show as worse is harm', () => {
  expect(stand(look(1, 0.001), look(2, 0.001, 0.1)).unseenLately).toBe(false)
  expect(stand(look(1, 0.001), look(2, 0.001, 0.4)).unseenLately).toBe(true)
  const worse = stand(look(1, 0.1, 0.9999), look(2, 0.1, 0.9999))
  expect(worse.worsenedSince).toBe(2)
})

test('the outcomes of a plan share the rate, also those of which nothing came', () => {
  const looks = [look(1, 0.015), look(2, 0.015)]
  expect(replayLooks([looks], DEFAULT_POLICY, 1)[0]!.improvedSince).toBe(2)
  expect(replayLooks([looks], DEFAULT_POLICY, 8)[0]!.improvedSince).toBeNull()
  const sure = [look(1, 0.004), look(2, 0.004)]
  expect(replayLooks([sure, sure], DEFAULT_POLICY, 2)[0]!.improvedSince).toBe(2)
  expect(replayLooks([sure], DEFAULT_POLICY, 2)[0]!.improvedSince).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gateStates, stages } from '../lifecycle/stage.ts'
import { type FunnelItem, funnelOf } from './funnel.ts'

const item = (stage: FunnelItem['stage'], isLaunched: boolean): FunnelItem => ({
  stage,
  gateState: 'draft',
  isLaunched,
})

test('each step counts whoever came so far', () => {
  const items = [item('drum-up', false), item('design', true), item('deliver', false), item('deliver', true)]
  expect(funnelOf([...items, item('display', true)])).toEqual({
    drumUp: 5,
    diagnose: 4,
    design: 4,
    launched: 2,
    monitored: 1,
    display: 1,
    total: 5,
  })
})

test('no step is larger than the one before', () => {
  const one = fc.record({
    stage: fc.constantFrom(...stages),
    gateState: fc.constantFrom(...gateStates),
    isLaunched: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one), (items) => {
      const { total, ...steps } = funnelOf(items)
      const counts = [total, ...Object.values(steps)]
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }),
  )
})

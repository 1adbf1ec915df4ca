import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideMove, type GateMove, gateMoves, isOpen } from './gate.ts'
import { approvedStages, type GateState, holderOf, nextStage, type Stage, stages } from './stage.ts'

const ready = { gaps: 0, conflicts: 0, notes: 1 }

test.each([
  ['closed', 'submit', 'not-your-turn'],
  ['draft', 'submit', 'submitted'],
  ['draft', 'pass', 'not-your-turn'],
  ['draft', 'return', 'not-your-turn'],
  ['submitted', 'submit', 'not-your-turn'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'pass', 'reviewed'],
  ['submitted', 'approve', 'not-your-turn'],
  ['submitted', 'decline', 'not-your-turn'],
  ['reviewed', 'submit', 'not-your-turn'],
  ['reviewed', 'pass', 'not-your-turn'],
  ['reviewed', 'return', 'not-your-turn'],
  ['reviewed', 'approve', 'passed'],
  ['reviewed', 'decline', 'returned'],
  ['draft', 'approve', 'not-your-turn'],
  ['passed', 'decline', 'not-your-turn'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'pass', 'not-your-turn'],
  ['passed', 'submit', 'not-your-turn'],
  ['passed', 'return', 'not-your-turn'],
  ['passed', 'pass', 'not-your-turn'],
] as const)('%s, %s: %s', (state, move, expected) => {
  const outcome = decideMove({ stage: 'design', state }, move, ready)
  expect(outcome.ok ? outcome.value.to : outcome.code).toBe(expected)
})

test('a return needs a note, and what is incomplete neither goes in nor through', () => {
  const submitted = { stage: 'design', state: 'submitted' } as const
  const draft = { stage: 'design', state: 'draft' } as const
  const codeOf = (outcome: ReturnType<typeof decideMove>) => (outcome.ok ? 'ok' : outcome.code)
  expect(codeOf(decideMove(submitted, 'return', { ...ready, notes: 0 }))).toBe('notes-missing')
  expect(codeOf(decideMove(submitted, 'return', { ...ready, gaps: 3, conflicts: 1 }))).toBe('ok')
  expect(codeOf(decideMove(submitted, 'pass', { ...ready, gaps: 1 }))).toBe('incomplete')
  expect(codeOf(decideMove(draft, 'submit', { ...ready, gaps: 1 }))).toBe('incomplete')
  expect(codeOf(decideMove(draft, 'submit', { ...ready, conflicts: 1 }))).toBe('conflicts-open')
  const reviewed = { stage: 'design', state: 'reviewed' } as const
  expect(codeOf(decideMove(reviewed, 'approve', { ...ready, gaps: 1 }))).toBe('incomplete')
  expect(codeOf(decideMove(reviewed, 'decline', { ...ready, notes: 0 }))).toBe('notes-missing')
})

test('a random walk keeps to the path: one stage open, those before passed, those after closed', () => {
  const step = fc.record({
    stage: fc.constantFrom(...stages),
    move: fc.constantFrom<GateMove>(...gateMoves),
    facts: fc.record({
      gaps: fc.constantFrom(0, 0, 1),
      conflicts: fc.constantFrom(0, 0, 1),
      notes: fc.constantFrom(0, 1),
    }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const states = new Map<Stage, GateState>(
        stages.map((stage, index) => [stage, index === 0 ? 'draft' : 'closed']),
      )
      const approved = new Set<Stage>()
      for (const { stage, move, facts } of steps) {
        const outcome = decideMove({ stage, state: states.get(stage)! }, move, facts)
        if (!outcome.ok) continue
        states.set(stage, outcome.value.to)
        if (outcome.value.opens) states.set(outcome.value.opens, 'draft')
        if (move === 'approve') approved.add(stage)
        if (move === 'pass' || move === 'approve') expect(facts).toMatchObject({ gaps: 0, conflicts: 0 })
      }
      const walked = stages.map((stage) => states.get(stage)!)
      // No stage that needs the leader's word was ever passed without it.
      for (const stage of approvedStages) {
        if (states.get(stage) === 'passed') expect(approved).toContain(stage)
      }
      const current = walked.findIndex((state) => state !== 'passed')
      const after = current === -1 ? [] : walked.slice(current + 1)
      expect(after.every((state) => state === 'closed')).toBe(true)
      if (current !== -1) {
        expect(walked[current]).not.toBe('closed')
        expect(isOpen(walked[current]!)).toBe(holderOf(walked[current]!) === 'team')
      }
    }),
  )
})

test('passing opens the next stage, and the last one opens nothing', () => {
  for (const stage of stages) {
    const needsWord = approvedStages.includes(stage)
    const passed = decideMove({ stage, state: 'submitted' }, 'pass', ready)
    expect(passed.ok && passed.value).toMatchObject(
      needsWord ? { to: 'reviewed', opens: null } : { to: 'passed', opens: nextStage(stage) },
    )
    const approved = decideMove({ stage, state: 'reviewed' }, 'approve', ready)
    expect(approved.ok && approved.value.opens).toBe(nextStage(stage))
  }
})

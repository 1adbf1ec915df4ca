import { expect, test } from 'vitest'
import type { PersonId } from '../scope.ts'
import { checkDecision, type DecisionCircle, isAgainst } from './decision.ts'

const owner = { id: 'owner' as PersonId, name: 'Kepala Bidang (contoh)' }
const second = 'second' as PersonId
const circle: DecisionCircle = { recommended: 'improve', owners: [owner], seconds: [second] }
const improve = {
  kind: 'improve',
  reason: ' Antrean masih panjang ',
  responsible: null,
  ownerId: 'owner',
  secondId: null,
  dueOn: '2021-08-31',
}

test('an order to improve has a reason, a person of the agency and a date after today', () => {
  expect(checkDecision(improve, '2021-07-10', circle)).toEqual({
    ok: true,
    value: {
      ...improve,
      reason: 'Antrean masih panjang',
      ownerId: owner.id,
      responsible: owner.name,
    },
  })
})

test('where nobody of the agency has an account, the order names an office', () => {
  const typed = { ...improve, ownerId: null, responsible: 'Koordinator Dishub' }
  const nobody = { ...circle, owners: [] }
  expect(checkDecision(typed, '2021-07-10', nobody)).toMatchObject({
    ok: true,
    value: { ownerId: null, responsible: 'Koordinator Dishub' },
  })
})

test('what is stopped has no day any more', () => {
  const typed = { ...improve, kind: 'stop', ownerId: null }
  expect(checkDecision(typed, '2021-07-10', { ...circle, recommended: 'stop' })).toMatchObject({
    ok: true,
    value: { kind: 'stop', dueOn: null, responsible: null },
  })
})

test.each([
  [{ kind: 'postpone' }, 'unknown-kind'],
  [{ reason: '  ' }, 'reason-missing'],
  [{ ownerId: null }, 'owner-missing'],
  [{ ownerId: null, responsible: 'Siapa saja' }, 'owner-missing'],
  [{ ownerId: 'somebody else' }, 'owner-unknown'],
  [{ dueOn: null }, 'due-missing'],
  [{ dueOn: '2021-07-10' }, 'due-not-future'],
  [{ kind: 'keep', dueOn: '2020-01-01' }, 'due-not-future'],
  [{ kind: 'keep', dueOn: null }, 'due-missing'],
  [{ kind: 'scale-up', ownerId: null }, 'responsible-missing'],
  [{ kind: 'keep' }, 'second-missing'],
  [{ kind: 'stop', secondId: 'owner' }, 'second-unknown'],
])('%j is refused: %s', (change, code) => {
  expect(checkDecision({ ...improve, ...change }, '2021-07-10', circle)).toMatchObject({ ok: false, code })
})

test.each([
  [{ ownerId: null, dueOn: null }, 'owner-missing', ['due-missing']],
  [{ kind: 'keep', reason: '', dueOn: null }, 'reason-missing', ['due-missing', 'second-missing']],
  [{ kind: 'stop', reason: '', dueOn: null }, 'reason-missing', ['second-missing']],
  [{ kind: '', reason: '', dueOn: null }, 'unknown-kind', ['reason-missing']],
])('all that is wrong with %j is said at once: %s', (change, code, also) => {
  const outcome = checkDecision({ ...improve, ...change }, '2021-07-10', circle)
  expect(outcome).toEqual({ ok: false, code, details: { also } })
})

test('where nobody has an account the name that is missing is the typed one, whoever was chosen before', () => {
  const nobody = { ...circle, owners: [] }
  for (const ownerId of [null, 'somebody who left']) {
    expect(checkDecision({ ...improve, ownerId }, '2021-07-10', nobody)).toMatchObject({
      ok: false,
      code: 'responsible-missing',
    })
  }
})

test('a decision against the recommendation goes with a second name', () => {
  const typed = { ...improve, kind: 'keep', secondId: 'second' }
  expect(checkDecision(typed, '2021-07-10', circle)).toMatchObject({ ok: true, value: { secondId: second } })
})

test.each([
  ['keep', 'collect-proof', false],
  ['improve', 'collect-proof', false],
  ['stop', 'collect-proof', true],
  ['scale-up', 'collect-proof', true],
  ['stop', 'stop', false],
  ['keep', 'stop', true],
  ['improve', 'stop', true],
  ['scale-up', 'keep', true],
] as const)('%s, where %s is recommended, is against it: %s', (kind, recommended, expected) => {
  expect(isAgainst(kind, recommended)).toBe(expected)
})

import { expect, test } from 'vitest'
import { checkDecision } from './decision.ts'

const IMPROVE = {
  kind: 'improve',
  reason: ' Antrean masih panjang ',
  responsible: 'Kepala Dinas (contoh)',
  dueOn: '2021-08-31',
}

test('an order to improve has a reason, a name and a date after today', () => {
  expect(checkDecision(IMPROVE, '2021-07-10')).toEqual({
    ok: true,
    value: { ...IMPROVE, reason: 'Antrean masih panjang' },
  })
})

test('the other kinds need only a reason', () => {
  for (const kind of ['scale-up', 'keep', 'stop']) {
    const decision = { kind, reason: 'Terbukti', responsible: null, dueOn: null }
    expect(checkDecision(decision, '2021-07-10')).toEqual({ ok: true, value: decision })
  }
})

test.each([
  [{ kind: 'postpone' }, 'unknown-kind'],
  [{ reason: '  ' }, 'reason-missing'],
  [{ responsible: ' ' }, 'responsible-missing'],
  [{ responsible: null }, 'responsible-missing'],
  [{ dueOn: null }, 'due-missing'],
  [{ dueOn: '2021-07-10' }, 'due-not-future'],
  [{ kind: 'keep', dueOn: '2020-01-01' }, 'due-not-future'],
])('%j is refused: %s', (change, code) => {
  expect(checkDecision({ ...IMPROVE, ...change }, '2021-07-10')).toMatchObject({ ok: false, code })
})

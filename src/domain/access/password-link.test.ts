import { expect, test } from 'vitest'
import { readCode, showCode } from './password-link.ts'

test.each(['k4qmw-3txpd', 'K4QMW-3TXPD', ' k4qmw 3txpd ', 'k4qmw3txpd', 'k4-qm-w3-tx-pd'])(
  'the code may be typed as %s',
  (typed) => {
    expect(readCode(typed)).toBe('k4qmw3txpd')
  },
)

test.each(['', 'k4qmw-3txp', 'k4qmw-3txpdd', 'k4qmw-3txp0', 'k4qmw_3txpd'])('%s is no code', (typed) => {
  expect(readCode(typed)).toBeNull()
})

test('what is shown is what is read', () => {
  expect(readCode(showCode('k4qmw3txpd'))).toBe('k4qmw3txpd')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskedNumber, readCivilServantNumber } from './civil-servant-number.ts'

describe('the number of a civil servant', () => {
  test.each([
    [
      '19900101 201503 1 001',
      { kind: 'pns', bornOn: '1990-01-01', appointed: '2015-03', times: null, sex: 'male' },
    ],
    ['200012312024211001', { kind: 'pppk', bornOn: '2000-12-31', appointed: '2024', times: 1, sex: 'male' }],
    [
      '199312292025212999',
      { kind: 'pppk', bornOn: '1993-12-29', appointed: '2025', times: 1, sex: 'female' },
    ],
    ["'19900101.201503.1.001", { kind: 'pns', digits: '199001012015031001' }],
  ])('%s', (text, value) => {
    expect(readCivilServantNumber(text)).toMatchObject({ ok: true, value })
  })

  test.each([
    ['199002302015031001', 'no-such-birthday'],
    ['199001012015131001', 'no-such-month'],
    ['199001012015201001', 'no-such-month'],
    ['199001012015033001', 'no-such-sex'],
    ['199001012001031001', 'age-at-appointment'],
    ['199001012075031001', 'age-at-appointment'],
    ['1.99001012015031E+17', 'turned-into-a-number'],
    ['1,99E+17', 'turned-into-a-number'],
    ['1.99e17', 'turned-into-a-number'],
    // Excel shows this where the column was widened and a number: fifteen digits are left.
    ['199001012015031000', 'digits-lost'],
    ['19900101201503100', 'not-eighteen-digits'],
    ['Siti', 'not-eighteen-digits'],
    ['', 'not-eighteen-digits'],
    ['1'.repeat(5_000), 'not-eighteen-digits'],
  ])('%s is refused: %s', (text, code) => {
    expect(readCivilServantNumber(text)).toMatchObject({ ok: false, code })
  })

  test('no number that went through a spreadsheet as a number is taken for another', () => {
    const digits = fc
      .tuple(fc.integer({ min: 1960, max: 2000 }), fc.integer({ min: 1, max: 999 }))
      .map(([year, serial]) => `${year}0101${year + 25}031${String(serial).padStart(3, '0')}`)
    fc.assert(
      fc.property(digits, (number) => {
        expect(readCivilServantNumber(number)).toMatchObject({ ok: true })
        const kept = Number(number).toPrecision(15)
        const shown = [kept, kept.replace('.', ','), kept.toUpperCase(), String(Number(kept))]
        for (const text of shown) {
          const read = readCivilServantNumber(text)
          expect([text, read.ok ? read.value.digits : 'refused']).toEqual([text, 'refused'])
        }
      }),
    )
  })

  test('masked it tells no birthday and no serial', () => {
    expect(maskedNumber('199001012015031001')).toBe('1990****2015*****1')
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTrackingId } from './channel-state.ts'
import { newTicket } from './ticket.ts'

test('a number of the national channel is kept without what was written around it; a sentence is none', () => {
  expect(readTrackingId(' #1234 567 ')).toEqual({ ok: true, value: '1234567' })
  expect(readTrackingId('lapor-12/a')).toEqual({ ok: true, value: 'LAPOR-12/A' })
  expect(readTrackingId('1,23E+12')).toMatchObject({ code: 'tracking-id-shortened' })
  expect(readTrackingId('TIDAK-TAHU')).toMatchObject({ code: 'tracking-id-malformed' })
  expect(readTrackingId(' ')).toMatchObject({ code: 'tracking-id-missing' })
})

test('every ticket of ours is a number, also one of letters alone', () => {
  expect(readTrackingId('QTJR-QMAA-MMAJ')).toEqual({ ok: true, value: 'QTJR-QMAA-MMAJ' })
  const picks = fc.infiniteStream(fc.nat())
  fc.assert(
    fc.property(picks, (numbers) => {
      const ticket = newTicket((below) => (numbers.next().value ?? 0) % below)
      expect(readTrackingId(ticket)).toEqual({ ok: true, value: ticket })
    }),
  )
})

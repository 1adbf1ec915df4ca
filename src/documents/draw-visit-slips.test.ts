import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { exampleSlips, exampleSlipWords } from '../../tests/support/example-slips.ts'
import { drawVisitSlips } from './draw-visit-slips.ts'

test('while a full batch is drawn, this thread is free for others', async () => {
  const before = performance.eventLoopUtilization()
  const pdf = await drawVisitSlips(exampleSlips(500), exampleSlipWords)
  expect(pdf.ok && Buffer.from(pdf.value).toString('latin1', 0, 5)).toBe('%PDF-')
  // Drawn here it would be busy all the time, however fast the machine is.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

test('what the codes refuse is refused, and the next batch is drawn all the same', async () => {
  const [slip] = exampleSlips(1)
  const refused = drawVisitSlips([{ link: 'x'.repeat(301), shownCode: 'K7Q2M-9XA4B' }], exampleSlipWords)
  const drawn = drawVisitSlips(slip ? [slip] : [], exampleSlipWords)
  expect(await refused).toMatchObject({ ok: false, code: 'qr-text-too-long' })
  expect(await drawn).toMatchObject({ ok: true })
})

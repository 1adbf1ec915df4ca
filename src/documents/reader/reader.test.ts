import { expect, test } from 'vitest'
import { zipOf } from '../../../tests/support/zip.ts'
import { createReader } from './reader.ts'

const reader = createReader()
const table = Buffer.from('nama;nilai\nA;1\n')

/** A spreadsheet whose texts fill any memory: so many different ones, packed to two megabytes. */
const heavyBook = (() => {
  const texts = Array.from(
    { length: 300_000 },
    (_, at) => `<si><t>${at.toString(36).padStart(14, 'x')}</t></si>`,
  )
  return zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="1" Type="x/worksheet" Target="a.xml"/><Relationship Id="2" Type="x/sharedStrings" Target="t.xml"/></Relationships>',
    'xl/t.xml': `<sst>${texts.join('')}</sst>`,
    'xl/a.xml': '<worksheet/>',
  })
})()

test('a file is read in another process, and what it is refused for comes back', async () => {
  expect(await reader.readTable(table)).toMatchObject({ ok: true, value: { header: ['nama', 'nilai'] } })
  expect(await reader.checkUpload(new Uint8Array(), 'x')).toMatchObject({ code: 'upload-empty' })
})

test('when the process dies of a file, the next one finds another', async () => {
  const small = createReader({ residentBytesMax: 110 * 1024 * 1024, taskSecondsMax: 20, waitingMax: 6 })
  expect(await small.readTable(heavyBook)).toMatchObject({ code: 'reader-gave-up' })
  expect(await reader.readTable(table)).toMatchObject({ ok: true })
  expect(await small.readTable(table)).toMatchObject({ ok: true })
})

test('a file that takes too long is given up', async () => {
  const hasty = createReader({ residentBytesMax: 400 * 1024 * 1024, taskSecondsMax: 0.2, waitingMax: 6 })
  expect(await hasty.readTable(heavyBook)).toMatchObject({ code: 'reader-gave-up' })
})

test('one file at a time is read, and beyond a few nobody waits', async () => {
  const sent = await Promise.all(Array.from({ length: 30 }, () => reader.readTable(table)))
  const codes = sent.map((outcome) => (outcome.ok ? 'read' : outcome.code))
  expect(codes.slice(0, 6)).toEqual(Array(6).fill('read'))
  expect(codes.slice(-20)).toEqual(Array(20).fill('reader-busy'))
})

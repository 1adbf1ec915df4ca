import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillTemplate, openPlaceholders, placeholdersIn, unknownPlaceholders } from './answer-template.ts'

const values = {
  ticket: '7KQ2',
  agency: 'Dinas Uji',
  due: null,
  innovation: 'Izin Sehari',
  region: 'Kota Uji',
}

test('a template is filled in either language, and what has no value is left to the handler', () => {
  const filled = fillTemplate('Laporan {tiket} pada {Agency}: paling lambat {tenggat}.', values)
  expect(filled).toBe('Laporan 7KQ2 pada Dinas Uji: paling lambat {tenggat}.')
  expect(openPlaceholders(filled)).toEqual(['{tenggat}'])
})

test('what is no placeholder is found, and every offered one is known', () => {
  expect(unknownPlaceholders('Kepada {nama}, {tiket} {ticket} {tenggat waktu}')).toEqual([
    '{nama}',
    '{tenggat waktu}',
  ])
  for (const language of ['id', 'en'] as const) {
    expect(unknownPlaceholders(placeholdersIn(language).join(' '))).toEqual([])
  }
})

test('text without placeholders stays as it is, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(openPlaceholders(text).length === 0)
      expect(fillTemplate(text, values)).toBe(text)
    }),
  )
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

type Demonstration = {
  readonly region: { readonly slug: string; readonly province: { readonly name: string } }
  readonly districts: readonly { readonly name: string }[]
  readonly agencies: readonly { readonly abbreviation: string; readonly name: string }[]
  readonly publicInnovations: readonly { readonly key: string }[]
}

const url = new URL('../../src/services/demonstration/data/tangsel-2020.json', import.meta.url)
const { region, districts, agencies, publicInnovations } = JSON.parse(
  readFileSync(url, 'utf8'),
) as Demonstration

/** Words of plain Indonesian that are names there too. */
const plain = [
  'kominfo',
  'bappeda',
  'bappelitbangda',
  'siaran',
  'dinkes',
  'dpmptsp',
  'setda',
  'dinas kesehatan',
  'inspektorat',
  'sekretariat daerah',
]
/** Cities and hosts of nobody in particular. */
const cities = ['tangsel', 'tangerang', 'bandung', 'surabaya', 'cimahi', 'banyuwangi', 'benyamin']
/** What only the city of the demonstration has. */
const names = [
  ...cities,
  region.slug,
  region.province.name,
  ...districts.map(({ name }) => name),
  ...publicInnovations.map(({ key }) => key),
  ...agencies.flatMap(({ name, abbreviation }) => [name, abbreviation]),
]
  .map((name) => name.toLowerCase())
  .filter((name) => !plain.includes(name) && name.length > 3)
const named = new RegExp(`(?<![\\p{L}-])(?:${[...new Set(names)].join('|')})(?![\\p{L}-])`, 'iu')

/** Sentences of a file that name the city of the demonstration, its agencies, districts or innovations. */
function namesIn(text: string): string[] {
  const sentences = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').match(/'[^'\n]*'|`[^`]*`/g) ?? []
  return sentences.filter((sentence) => /\s/.test(sentence) && named.test(sentence))
}

test('a sentence that names another city is seen', () => {
  expect(namesIn("hint: 'Misalnya: loket 3 Serpong.'")).toHaveLength(1)
  expect(namesIn("hint: 'Misalnya: loket 3.'")).toEqual([])
})

test('hints and examples speak of no city but the own one', () => {
  const files = sources(/^web\/messages\/|-list\.ts$|^documents\//).filter(
    ({ path }) => !path.includes('.test.'),
  )
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap(({ path, text }) => namesIn(text).map((sentence) => ({ path, sentence })))
  expect(found).toEqual([])
})

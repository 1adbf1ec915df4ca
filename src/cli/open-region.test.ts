import { expect, test } from 'vitest'
import { StartError } from '../adapters/start-error.ts'
import { readOptions } from './open-region.ts'

const right = {
  '--name': 'Kota Cimahi',
  '--kind': 'city',
  '--code': '32.77',
  '--province': 'Jawa Barat',
  '--administrator': 'admin@cimahi.example.go.id',
}

const words = (slug: string, options: Record<string, string>) => [slug, ...Object.entries(options).flat()]

/** What the person at the terminal would read. */
function refusal(given: readonly string[]): string {
  try {
    readOptions(given)
  } catch (error) {
    if (error instanceof StartError) return error.message
    throw error
  }
  return ''
}

test('what is given is read; the time zone is that of the west unless it is said', () => {
  expect(readOptions(words('cimahi', right))).toEqual({
    SLUG: 'cimahi',
    ...right,
    '--time-zone': 'Asia/Jakarta',
  })
  const east = { ...right, '--time-zone': 'Asia/Jayapura' }
  expect(readOptions(words('jayapura', east))['--time-zone']).toBe('Asia/Jayapura')
})

test.each([
  ['--kind', 'kota'],
  ['--code', '3277'],
  ['--time-zone', 'WIT'],
  ['--administrator', 'admin'],
  ['--name', ' '],
])('%s %j is refused with name, value and what is allowed', (name, value) => {
  expect(refusal(words('cimahi', { ...right, [name]: value }))).toMatch(
    new RegExp(`^${name} is ${JSON.stringify(value)}; allowed is .{10,}`),
  )
})

test.each(['desk', 'sign-in', 's', 'en', 'assets', 'health', 'Kota Cimahi', '', 'x'])(
  '%j cannot be the address of a region',
  (slug) => {
    expect(refusal(words(slug, right))).toContain(`SLUG is ${JSON.stringify(slug)}; allowed is `)
  },
)

test('all that is missing is said at once, and a word that is no option shows how it is used', () => {
  expect(refusal(['cimahi']).split('\n').slice(0, -1)).toHaveLength(5)
  expect(refusal(words('cimahi', { ...right, '--nmae': 'x' }))).toMatch(/^usage: labinov region SLUG/)
  expect(refusal([...words('cimahi', right), '--time-zone'])).toMatch(/^usage/)
})

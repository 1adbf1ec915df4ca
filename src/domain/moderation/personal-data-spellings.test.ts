import { expect, test } from 'vitest'
import ordinary from '../../../tests/fixtures/ordinary-texts.json' with { type: 'json' }
import spelled from '../../../tests/fixtures/personal-data-spellings.json' with { type: 'json' }
import { processorMs } from '../../../tests/support/processor-time.ts'
import { findPersonalData } from './personal-data.ts'

/** The text without the signs « and », and for each of its units whether it stood between them. */
function read(marked: string) {
  let text = ''
  const secret: boolean[] = []
  let isSecret = false
  for (const sign of marked) {
    if (sign === '«' || sign === '»') isSecret = sign === '«'
    else {
      text += sign
      for (let unit = 0; unit < sign.length; unit += 1) secret.push(isSecret)
    }
  }
  return { text, secret }
}

/** What is covered wrongly: units of a number or word that stay open, and such that are covered for nothing. */
function wrongIn(marked: string): { open: string; covered: string } {
  const { text, secret } = read(marked)
  const covered = new Array<boolean>(text.length).fill(false)
  for (const { start, end } of findPersonalData(text)) covered.fill(true, start, end)
  const units = [...text].flatMap((sign) => new Array<string>(sign.length).fill(sign))
  const pick = (isWrong: (at: number) => boolean) =>
    units.filter((sign, at) => /[\p{L}\p{N}]/u.test(sign) && isWrong(at)).join('')
  return {
    open: pick((at) => secret[at] === true && !covered[at]),
    covered: pick((at) => !secret[at] && covered[at] === true),
  }
}

test('each spelling is covered to its last sign, and nothing beside it', () => {
  expect(spelled.spellings.length).toBeGreaterThanOrEqual(200)
  const wrong = spelled.spellings
    .map((marked) => ({ marked, ...wrongIn(marked) }))
    .filter(({ open, covered }) => open !== '' || covered !== '')
  expect(wrong).toEqual([])
})

test('in ordinary texts at most one in a hundred is covered anywhere', () => {
  const covered = ordinary.texts.filter((text) => findPersonalData(text).length > 0)
  expect(covered.length / ordinary.texts.length, covered.join('\n')).toBeLessThanOrEqual(0.01)
})

test('no text of 10,000 characters takes longer than a moment', async () => {
  const parts = [
    '0 ',
    '08',
    'a.',
    'a@',
    'Pak ',
    'Pak Budi ',
    'a at ',
    'nol ',
    '(',
    'l0',
    'a.n. ',
    'hp ',
    'S.',
    'é',
    '0812 ',
  ]
  for (const part of parts) {
    const text = part.repeat(Math.ceil(10_000 / part.length))
    // A quadratic search takes seconds.
    expect(await processorMs(() => findPersonalData(text)), part).toBeLessThan(1000)
  }
})

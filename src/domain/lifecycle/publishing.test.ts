import { describe, expect, test } from 'vitest'
import { type PublishingFacts, personalDataIn, publishingGapsOf } from './publishing.ts'

const ready: PublishingFacts = {
  name: 'Izin Sehari',
  summary: 'Izin usaha selesai dalam satu hari.',
  description: null,
  beneficiaries: 'Pelaku usaha',
  affairCode: '2.18',
  stage: 'deliver',
  launchedOn: '2020-10-05',
  isCleared: false,
}

describe('what an innovation lacks before the public may see it', () => {
  test.each([
    ['nothing', {}, []],
    ['a sentence', { summary: ' ' }, ['sentence']],
    ['nothing where the description says it', { summary: null, description: 'Izin usaha.' }, []],
    ['the day of its launch, once it is past Design', { launchedOn: null }, ['launch-day']],
    ['no launch while it is designed', { launchedOn: null, stage: 'design' }, []],
    ['its affair', { affairCode: null }, ['affair']],
    ['texts without a telephone', { description: 'Hubungi 0812-3456-7890.' }, ['personal-data']],
    ['nothing of a telephone that was looked at', { description: '0812-3456-7890', isCleared: true }, []],
    [
      'all of it, in the order in which it is asked for',
      { summary: null, launchedOn: null, affairCode: null, beneficiaries: 'siti@contoh.id' },
      ['sentence', 'launch-day', 'affair', 'personal-data'],
    ],
  ] as const)('%s', (_, changes, gaps) => {
    expect(publishingGapsOf({ ...ready, ...changes })).toEqual(gaps)
  })
})

test('what looks like personal data is told with its field and its words', () => {
  expect(personalDataIn({ ...ready, description: 'Tanya ke siti@contoh.id saja.' })).toEqual([
    { field: 'description', kind: 'email', words: 'siti@contoh.id' },
  ])
})

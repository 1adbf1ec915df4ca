import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.mjs'
import type { InnovationId, RegionId } from '../../src/domain/scope.ts'
import { ADDED_OPTIONS_MAX, ADDED_QUESTIONS_MAX } from '../../src/domain/survey/check-added-questions.ts'
import { elementKeys, surveyCodeKinds } from '../../src/domain/survey/survey.ts'
import type { Survey } from '../../src/store/survey/survey.ts'
import { id } from '../../src/web/messages/id.ts'
import { SurveyFormPage } from '../../src/web/pages/public/survey/survey-page.tsx'
import { galleryPages } from './gallery.tsx'

// What a phone on a weak signal fetches for a first visit: page, style sheet and font, compressed as transferred.
const PUBLIC_BYTES_MAX = 60_000
const SURVEY_BYTES_MAX = 30_000

const exampleMark = { printKey: 'a'.repeat(97), smallKey: 'b'.repeat(97), width: 148, height: 74 }
const region = {
  id: 1 as RegionId,
  slug: 'kota-uji',
  name: 'Kota Uji',
  timeZone: 'Asia/Jakarta' as const,
  settings: { smallNumberLimit: 5 },
  mark: exampleMark,
  holdsExampleData: true,
  openedAt: new Date('2020-01-01T00:00:00Z'),
}
const exampleView = {
  language: 'id' as const,
  messages: id,
  region,
  person: null,
  path: '/s/UJI',
  exampleData: true,
}
const exampleSurvey: Survey = {
  region,
  code: 'UJI',
  kind: 'counter',
  label: 'loket Serpong',
  ended: false,
  endedAt: null,
  asksVisit: false,
  formVersion: 1,
  length: 'full',
  elements: elementKeys,
  added: [],
  channels: [],
  agencyNetworks: [],
  innovation: {
    id: 'x' as InnovationId,
    slug: 'sianduk',
    name: 'Sianduk',
    isExample: true,
    published: true,
    stoppedOn: null,
  },
}

let folder: string
let sizes: Awaited<ReturnType<typeof buildAssets>>['sizes']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labinov-weight-'))
  sizes = (await buildAssets(pathToFileURL(`${folder}/`))).sizes
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const pages = galleryPages('id')

/** Bytes of a page with every asset that it links to. */
function weightOf(html: string): number {
  const linked = Object.keys(sizes).filter((asset) => html.includes(`/assets/${asset.split('.')[0]}`))
  const assets = linked.map((asset) => sizes[asset]?.gzip ?? sizes[asset]?.plain ?? 0)
  return assets.reduce((sum, bytes) => sum + bytes, gzipSync(html).length)
}

test.each(['page-0', 'page-1', 'desk-shell-0'])('%s weighs less than a public page may', (name) => {
  expect(weightOf(pages.get(name) as string)).toBeLessThan(PUBLIC_BYTES_MAX)
})

test('a question of the survey weighs less than a survey page may, and brings no font', () => {
  expect(weightOf(pages.get('survey-choice-0') as string)).toBeLessThan(SURVEY_BYTES_MAX)
  expect(pages.get('survey-choice-0')).not.toContain('woff2')
})

test.each(surveyCodeKinds)(
  'the longest survey that a region may ask, by the code of a %s, weighs less',
  (kind) => {
    const label = { id: 'Pertanyaan tambahan yang cukup panjang?', en: 'An added question of some length?' }
    const options = Array.from({ length: ADDED_OPTIONS_MAX }, (_, index) => ({
      key: `option-${index}`,
      label,
    }))
    const added = Array.from({ length: ADDED_QUESTIONS_MAX }, (_, index) => {
      return { key: `question-${index}`, kind: 'choice' as const, label, required: true, options }
    })
    const survey = { ...exampleSurvey, kind, added }
    const props = { id: 'x', started: 'x', pageId: 'x'.repeat(31), formVersion: 1 }
    const page = SurveyFormPage({ view: exampleView, survey, ...props })
    const weight = weightOf(String(page))
    expect(weight).toBeGreaterThan(5_000)
    expect(weight).toBeLessThan(SURVEY_BYTES_MAX)
  },
)

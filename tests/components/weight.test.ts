import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.mjs'
import { galleryPages } from './gallery.tsx'

// What a phone on a weak signal fetches for a first visit: page, style sheet and font, compressed as transferred.
const publicBytesMax = 60_000
const surveyBytesMax = 30_000

let folder: string
let sizes: Awaited<ReturnType<typeof buildAssets>>['sizes']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labinov-weight-'))
  sizes = (await buildAssets(pathToFileURL(`${folder}/`))).sizes
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const pages = galleryPages('id')

/** Bytes of a page with every asset that it links to. */
function weightOf(name: string): number {
  const html = pages.get(name) as string
  const linked = Object.keys(sizes).filter((asset) => html.includes(`/assets/${asset.split('.')[0]}`))
  const assets = linked.map((asset) => sizes[asset]?.gzip ?? sizes[asset]?.plain ?? 0)
  return assets.reduce((sum, bytes) => sum + bytes, gzipSync(html).length)
}

test.each(['page-0', 'page-1', 'desk-shell-0'])('%s weighs less than a public page may', (name) => {
  expect(weightOf(name)).toBeLessThan(publicBytesMax)
})

test('a question of the survey weighs less than a survey page may, and brings no font', () => {
  expect(weightOf('survey-choice-0')).toBeLessThan(surveyBytesMax)
  expect(pages.get('survey-choice-0')).not.toContain('woff2')
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  await loadDemonstration(application.services, () => {})
}, 180_000)
afterAll(() => database.close())

async function bytesOf(path: string) {
  const response = await createApp(application.services).request(testOrigin + path)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test.each(['', '/en'])(
  'a published innovation has a picture and one page in %s, and its page names the picture',
  async (prefix) => {
    const path = `${prefix}/tangsel/innovations/sianduk`
    const page = (await bytesOf(path)).bytes.toString('utf8')
    const image = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(image.startsWith(`${application.services.baseUrl}${path}/share.png?v=`)).toBe(true)
    const picture = await bytesOf(`${path}/share.png`)
    expect(picture.response.headers.get('content-type')).toBe('image/png')
    expect(picture.bytes.readUInt32BE(16)).toBe(1200)
    const story = await bytesOf(`${path}/story.pdf`)
    expect(story.response.headers.get('content-type')).toBe('application/pdf')
    expect(story.bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    if (process.env.SHOW_PDF) {
      mkdirSync(process.env.SHOW_PDF, { recursive: true })
      writeFileSync(`${process.env.SHOW_PDF}/story${prefix.slice(1)}.pdf`, story.bytes)
      writeFileSync(`${process.env.SHOW_PDF}/share${prefix.slice(1)}.png`, picture.bytes)
    }
  },
  60_000,
)

test('every published innovation tells its story on one page', async () => {
  const { rows } = await database.pool.query(
    'SELECT slug FROM innovation WHERE published_at IS NOT NULL AND gone_at IS NULL ORDER BY length(description) DESC NULLS LAST LIMIT 6',
  )
  for (const { slug } of rows) {
    const { bytes } = await bytesOf(`/tangsel/innovations/${slug}/story.pdf`)
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g), slug).toHaveLength(1)
  }
}, 60_000)

test('one that is not published, or nowhere, has neither', async () => {
  for (const file of ['share.png', 'story.pdf'])
    expect((await bytesOf(`/tangsel/innovations/nowhere/${file}`)).response.status).toBe(404)
})

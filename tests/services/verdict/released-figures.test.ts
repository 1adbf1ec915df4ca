import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { fixedRandom } from '../../../src/services/demonstration/random.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegion, updateRegionSettings } from '../../../src/store/region/region.ts'
import { complaint } from '../../../src/store/schema/complaint.ts'
import { insertAnswer } from '../../../src/store/survey/answer.ts'
import { takeVerdictsDue } from '../../../src/store/verdict/verdict-due.ts'
import { readRelease } from '../../../src/store/verdict/voice-release.ts'
import { makePublicRegion, type PublicRegion, publicNow } from '../../support/public-region.ts'

let made: PublicRegion

beforeAll(async () => {
  made = await makePublicRegion()
})

afterAll(() => made.close())

const slug = 'sianduk'
const LIMIT = 5
const ANSWERS_MOST = 60
const random = fixedRandom(20_201_005)
const chance = (share: number) => random() < share

/** Whoever skips, skips; some know the service, some write nothing else. */
async function sendAnswer(): Promise<void> {
  const elements = Object.fromEntries(
    elementKeys.map((key) => [key, chance(0.8) ? 1 + Math.floor(random() * 4) : undefined]),
  )
  await insertAnswer(made.database.pool, {
    regionId: made.regionId,
    id: newIdentifier(),
    innovationId: made.idOf(slug),
    code: 'UJI1',
    formVersion: 1,
    elements,
    knewBefore: chance(0.7) ? chance(0.6) : null,
    openText: null,
    added: null,
    respondent: null,
    language: 'id',
    deviceKey: null,
    secondsTaken: null,
    answeredAt: publicNow,
    month: '2026-11-01',
  })
}

async function sendComplaint(): Promise<void> {
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(complaint).values({
      regionId: made.regionId,
      id: newIdentifier() as never,
      ticket: newIdentifier(),
      text: 'Lama.',
      innovationId: made.idOf(slug),
      reportClass: 'complaint-non-supervisory',
      receivedAt: publicNow,
      ...(chance(0.7) ? { dueOn: '2099-01-01', answeredAt: publicNow } : { dueOn: '2020-01-01' }),
    }),
  )
}

const judged = () => ({ regionId: made.regionId, innovationId: made.idOf(slug), cause: 'answers' as const })
const services = () => ({ db: made.database.db, clock: () => publicNow })
const text = async (path: string) =>
  Buffer.from(await (await made.application.get(path)).arrayBuffer())
    .toString('latin1')
    .replace(/"generatedAt":"[^"]*"/, '')

/** All that the public can read about the answers, letter by letter; the verdict is told from all of them. */
async function look(): Promise<string> {
  const pages = [`/kota/innovations/${slug}`, `/en/kota/innovations/${slug}/figures`, '/s/UJI1/thanks']
  const lists = ['/kota', '/kota/innovations?sort=satisfaction', '/kota/agencies/disdukcapil']
  const drawn = [`/kota/innovations/${slug}/share.png`, `/en/kota/innovations/${slug}/story.pdf`]
  const open = ['/kota/open-data/innovations.csv', '/kota/open-data/innovations.json']
  return (await Promise.all([...pages, ...drawn, ...lists, ...open].map(text)))
    .join('\n')
    .replaceAll('><', '>\n<')
}

test('what the public reads stays the same to the letter until five further people are in it', async () => {
  let [before, told] = ['', { answers: -LIMIT, moved: '' }]
  const seen: number[] = []
  let same = 0
  for (let sent = 0; sent < ANSWERS_MOST; sent += 1) {
    await sendAnswer()
    if (chance(0.3)) await sendComplaint()
    if (chance(0.4)) continue
    await judgeInnovation(services(), system('test'), judged())
    const stored = await readRelease(made.database.db, made.regionId, made.idOf(slug))
    const states = Object.values(stored?.judgement.dimensions ?? {}).map(({ state }) => state)
    const moved = JSON.stringify([stored?.release.complaints, states])
    const now = { answers: stored?.release.counters.n ?? 0, moved }
    const read = await look()
    if (now.answers === told.answers && now.moved === told.moved) {
      expect(read).toBe(before)
      same += 1
    }
    if (now.answers !== told.answers) {
      expect(now.answers - Math.max(told.answers, 0)).toSatisfy((step: number) => step === 0 || step >= LIMIT)
      seen.push(now.answers)
    }
    before = read
    told = now
  }
  expect(seen.length).toBeGreaterThan(4)
  expect(same).toBeGreaterThan(10)
  expect(await text('/kota/open-data/innovations.json')).toContain(`"answers":${seen.at(-1)}`)
})

test('a limit that the region raises hides what it covers, and is due for a new judgement', async () => {
  const region = await findRegion(made.database.db, 'kota')
  await made.database.pool.query('DELETE FROM verdict_due')
  await change(made.database.db, system('test'), 'test', (transaction) =>
    updateRegionSettings(transaction, made.regionId, { ...region!.settings, smallNumberLimit: 1000 }),
  )
  const page = await text(`/kota/innovations/${slug}`)
  expect(page).toContain('kata warga (kurang dari 1.000 jawaban)')
  expect(page).not.toMatch(/warga memberi nilai|tepat waktu<\/dt><dd>\d/)
  expect(await text('/kota/open-data/innovations.csv')).toMatch(/^sianduk;.*;;;false\r$/m)
  const due = await takeVerdictsDue(made.database.db, 100)
  expect(due).toContainEqual({ regionId: made.regionId, innovationId: made.idOf(slug), cause: 'time' })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src/domain/scope.ts'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { addMessageLink } from '../../../src/services/message/add-message-link.ts'
import type { Services } from '../../../src/services/services.ts'
import { tellImprovement } from '../../../src/services/survey/tell-improvement.ts'
import { uploadsOf } from '../../../src/services/uploads.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { attachment, intakeBatch, intakeFile } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import type { Route } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

// A guard looks at the innovation in an address. What follows it there must be that innovation's own, for those too who may
// see both: otherwise a team could reach another's things under an address of its own.
const owner = 'sianduk'
const other = 'izin-kilat-warung'
// A stage is not a thing that somebody owns: each innovation has the five.
const ownedBy = ['indicator', 'code', 'batch', 'improvement', 'file']

let database: TestDatabase
let application: TestApplication
let cookie: string
let services: Services
const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-things-'))
const things: Record<string, string> = {}

async function onlyId(query: ReturnType<typeof sql>): Promise<string> {
  const [row] = (await database.db.execute<{ id: string }>(query)).rows
  if (!row) throw new Error('the demonstration has no such thing')
  return row.id
}

/** A file and an import that nobody has made in the demonstration. */
async function insertThings(): Promise<void> {
  const region = await findRegion(database.db, 'tangsel')
  const innovation = region && (await findInnovation(database.db, region.id, owner))
  if (!region || !innovation) throw new Error('the demonstration is gone')
  things.file = newIdentifier()
  things.import = newIdentifier()
  const { key: storageKey } = await uploadsOf(services).put(Buffer.from('%PDF'))
  const table = {
    header: ['bulan', 'waktu_penyelesaian_hari'],
    rows: [{ row: 1, line: 2, cells: ['2021-01', '3'] }],
    remarks: [],
    decimal: 'unknown',
    origin: { format: 'xlsx', sheet: 'a', sheets: ['a', 'b'] },
  } as const
  await change(database.db, system('test'), 'test', async (transaction) => {
    await transaction.insert(attachment).values({
      regionId: region.id,
      id: things.file as string,
      innovationId: innovation.id,
      subjectKind: 'worksheet',
      subjectId: 'drum-up',
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      sizeBytes: 4,
      storageKey,
    })
    await transaction.insert(intakeBatch).values({
      regionId: region.id,
      id: things.import as string,
      kind: 'measurements',
      subjectId: innovation.id,
      fileName: 'a.csv',
      fileHash: 'x',
      table,
      mapping: { period: 0, 'waktu-penyelesaian-hari': 1 },
      resolutions: {},
      state: 'checked',
      createdBy: 'test' as PersonId,
    })
    const batchId = things.import as string
    // Choosing a sheet reads the file anew.
    const content = Buffer.from('bulan;waktu_penyelesaian_hari\n2021-01;3\n')
    await transaction.insert(intakeFile).values({ regionId: region.id, batchId, content })
  })
}

/** A second improvement, since the first one is withdrawn before its period is asked for; and a short link. */
async function insertTold(): Promise<void> {
  const region = await findRegion(database.db, 'tangsel')
  const innovation = region && (await findInnovation(database.db, region.id, owner))
  if (!region || !innovation) throw new Error('the demonstration is gone')
  const scope = { regionId: region.id, innovationId: innovation.id }
  const changed = { text: 'Loket buka sore.', changedOn: '2026-01-05', today: '2026-11-01' }
  const told = await tellImprovement(services, system('test'), scope, changed)
  const link = { channel: 'poster', label: 'loket', leadsTo: 'page' } as const
  const linked = await addMessageLink(services, system('test'), scope, link)
  if (!told.ok || !linked.ok) throw new Error('the second improvement or the link was refused')
  things.told = told.value.id
  things.link = linked.value.code
}

function codeFor({ path }: Route): string | undefined {
  if (path.includes('/message/')) return things.link
  if (path.includes('/interviews')) return 'SIANDUK-LAPANGAN'
  return path.includes('/visits') ? 'SIANDUK-SLIP' : 'SIANDUK'
}

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  services = { ...application.services, dataFolder }
  things.slips = await onlyId(sql`SELECT id FROM visit_batch LIMIT 1`)
  things.improvement = await onlyId(sql`SELECT id FROM improvement LIMIT 1`)
  await insertThings()
  await insertTold()
  const account = { email: 'pengelola@contoh.invalid', password: demonstrationPassword }
  cookie = (await application.post('/sign-in', account)).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}, 120_000)
afterAll(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const namesIn = (route: Route) =>
  [...route.path.matchAll(/:(\w+)/g)]
    .map(([, name]) => name as string)
    .filter((name) => ownedBy.includes(name))

const nested = routes.filter((route) => route.path.includes(':innovation/') && namesIn(route).length > 0)

function addressOf(route: Route, innovation: string): string {
  const values: Record<string, string | undefined> = {
    region: 'tangsel',
    innovation,
    improvement: route.path.endsWith('/restart') ? things.told : things.improvement,
    // One that is ended has no comparison any more, so that two are needed.
    indicator: route.path.includes('/comparison') ? 'waktu-penyelesaian-hari' : 'dokumen-terkirim',
    // Printed slips are named by their batch too, below a code; a code's files have names of their own.
    code: codeFor(route),
    batch: route.path.includes('/visits') ? things.slips : things.import,
    row: '1',
    file: /\/(codes|links)\//.test(route.path) ? 'qr.svg' : things.file,
  }
  return route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => values[name] ?? 'x')
}

function ask(route: Route, innovation: string): Response | Promise<Response> {
  const headers = { origin: testOrigin, cookie }
  const body = route.method === 'POST' ? new URLSearchParams({ sheet: 'b' }) : undefined
  const app = createApp(services)
  return app.request(testOrigin + addressOf(route, innovation), {
    method: route.method,
    headers,
    ...(body ? { body } : {}),
  })
}

describe.each(nested.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  it('does not find what belongs to another innovation', async () => {
    expect((await ask(route, other)).status).toBe(404)
  })

  // Last, because some of them end what they find.
  it('finds its own, so that the answer above says something', async () => {
    expect((await ask(route, owner)).status).not.toBe(404)
  })
})

it('is asked of each kind of thing', () => {
  expect([...new Set(nested.flatMap(namesIn))].sort()).toEqual([...ownedBy].sort())
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { markOf } from '../../src/services/complaint/follow-changes.ts'
import type { Services } from '../../src/services/services.ts'
import { change, system } from '../../src/store/base/change.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { exampleLists } from './example-lists.ts'
import type { Site } from './site.ts'

/** Brings a file in, so that there is an import to look at. */
export async function upload(
  site: Site,
  cookie: string,
  path: string,
  list: string | Uint8Array<ArrayBuffer>,
): Promise<string> {
  const body = new FormData()
  body.set('file', new File([list], 'daftar.csv'))
  const headers = { cookie, origin: site.address }
  const response = await fetch(site.address + path, { method: 'POST', headers, body, redirect: 'manual' })
  expect([path, response.status]).toEqual([path, 303])
  return response.headers.get('location') ?? ''
}

/** A file of the demonstration. */
export const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../src/services/demonstration/data/${name}`, import.meta.url)))

/** A list of each kind waits to be looked at. */
export async function uploadLists(site: Site, administrator: string, manager: string): Promise<string[]> {
  const uploaded: string[] = []
  for (const [kind, list] of Object.entries(exampleLists)) {
    const cookie = kind === 'people' ? administrator : manager
    uploaded.push(await upload(site, cookie, `/tangsel/desk/intake/${kind}`, list))
  }
  return uploaded
}

/** Somebody was asked whether letters are wanted at an address. */
export async function askOfLetters({ db }: Pick<Services, 'db'>): Promise<string> {
  const token = 'tautan-surat-untuk-uji'
  const key = createHash('sha256').update(token).digest('base64url')
  await change(db, system('test'), 'test', (transaction) =>
    transaction.execute(
      sql`INSERT INTO complaint_address (region_id, address_key, state, asked_at) VALUES (1, ${key}, 'asked', now())`,
    ),
  )
  return `/track/letters/${token}`
}

/** The link by which somebody ends letters about changes: it stands in a letter alone. */
export async function askToEndChanges(services: Pick<Services, 'db' | 'secret'>): Promise<string> {
  const id = newIdentifier()
  await change(services.db, system('test'), 'test', (transaction) =>
    transaction.execute(
      sql`INSERT INTO change_follower (region_id, id, innovation_id, email, language, asked_at)
        SELECT 1, ${id}, id, 'warga@contoh.invalid', 'id', now() FROM innovation WHERE region_id = 1 AND slug = 'sianduk'`,
    ),
  )
  return `/changes/${id}/${markOf(services, id)}`
}

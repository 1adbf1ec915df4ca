import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused } from '../../../src/domain/result.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { district, region } from '../../../src/store/schema/region.ts'
import { audit as en } from '../../../src/web/messages/audit/en.ts'
import { audit as id } from '../../../src/web/messages/audit/id.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** Tables without the trigger, and why. */
const leftOut: Readonly<Record<string, string>> = {
  audit: 'it is the trail itself',
  audit_chain: 'made from the trail itself',
  audit_seal: 'made from the trail itself',
  audit_waiting: 'a queue of what is written in the trail',
  person: 'written by the sign-in library on its own connection; services write the line by hand',
  session: 'coming and going is written down as sign-in and sign-out',
  account: 'holds password hashes, which have no place in a trail',
  verification: 'short-lived codes of the sign-in library',
  brought_answer: 'without a person, like the answers of a code; what brought it is on record',
  intake_file: 'a file on its way; its batch is on record',
  answer_not_kept: 'a counter of what is kept as no row',
  registration_sender: 'keys of networks, kept until a course is over; the registration is on record',
  sign_in_limit: 'a counter',
  known_device: 'known by signing in, which is on record',
  passkey: 'adding and removing one is on record',
  message_visit: 'counters of visits, by which nobody is followed',
  two_factor: 'setting it up and taking it away is on record; secrets have no place in a trail',
  used_code: 'kept for minutes, by the sign-in that is on record',
  password_link: 'making and using one is on record; what it hashes to has no place in a trail',
  answer: 'append-only and without a person; the row is its own record',
  visit_code: 'spent without a person, like the answer that it names; its batch is on record',
  voice_tally: 'a counter',
  voice_month: 'a counter',
  voice_release: 'made by the software from answers and complaints; the verdict keeps the cause',
  added_tally: 'a counter',
  change_letter: 'an outbox',
  heard_tally: 'a counter',
  region_tally: 'a counter',
  verdict_due: 'a queue of the software: what it leads to is a verdict, which is written down',
  judging_failure: 'a list of the software of what it could not do; the log has each time',
  consent_text: 'written by migrations alone',
  backup: 'a list of the software of what it made',
  installation: 'written by the software at its first start',
  device_salt: 'drawn by the software for a day, and in no backup',
  staff_letter: 'an outbox; a reminder is on record, and the letter of a day says what a desk says',
  told_day: 'a mark of what was sent',
  complaint_notice: 'an outbox; each notice goes with a step that is on record',
}

const rowsOf = async (query: ReturnType<typeof sql>) => (await database.db.execute(query)).rows

describe('the audit trail', () => {
  it('watches every table that is not left out for a reason', async () => {
    const tables = await rowsOf(sql`
      SELECT c.relname AS name, count(t.oid) FILTER (WHERE t.tgname = c.relname || '_audit')::int AS watched
      FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname`)
    const unwatched = tables.filter(({ watched }) => watched === 0).map(({ name }) => name)
    expect(unwatched.sort()).toEqual(Object.keys(leftOut).sort())
    const watched = tables.filter((table) => (table.watched as number) > 0).map(({ name }) => name as string)
    for (const { tables: names } of [id, en]) {
      // Written down by hand, since they have no trigger.
      expect(Object.keys(names).sort()).toEqual([...watched, 'person', 'session'].sort())
    }
  })

  it('refuses a change that names nobody', async () => {
    const settings = { smallNumberLimit: 5 }
    const values = {
      slug: 'uji',
      code: '99.01',
      name: 'Uji',
      kind: 'city' as const,
      provinceName: 'Uji',
      settings,
    }
    const insert = database.db.insert(region).values(values)
    await expect(insert).rejects.toMatchObject({ cause: { code: 'LA001' } })
  })

  it('holds who, what, before and after, in the same transaction', async () => {
    const author = { personId: null, kind: 'citizen' as const, origin: 'POST /uji' }
    const regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
    await change(database.db, author, 'agency.edit', (transaction) =>
      transaction.update(district).set({ name: 'Nama baru' }).where(sql`code = '36.74.01'`),
    )
    const [row] = await rowsOf(sql`SELECT * FROM audit WHERE action = 'agency.edit'`)
    expect(row).toMatchObject({
      region_id: regionId,
      actor: 'citizen',
      origin: 'POST /uji',
      table_name: 'district',
      row_key: { code: '36.74.01', region_id: regionId },
      before: { name: 'Serpong' },
      after: { name: 'Nama baru' },
    })
  })

  it('keeps nothing of a change that was refused', async () => {
    const before = await rowsOf(sql`SELECT count(*) FROM audit`)
    const outcome = await change(database.db, system('test'), 'test', async (transaction) => {
      await transaction.update(district).set({ name: 'Batal' })
      return refused('second-thoughts')
    })
    expect(outcome).toMatchObject({ code: 'second-thoughts' })
    expect(await rowsOf(sql`SELECT count(*) FROM audit`)).toEqual(before)
  })

  it('cannot be rewritten, nor can what must only grow', async () => {
    for (const table of [
      'audit',
      'measurement',
      'answer',
      'verdict',
      'decision',
      'worksheet_revision',
      'gate_move',
      'complaint_channel',
      'complaint_reading',
    ]) {
      const [row] = await rowsOf(sql`
        SELECT count(*)::int AS n FROM pg_trigger
        WHERE tgrelid = ${table}::regclass AND tgname = ${`${table}_append_only`}`)
      expect([table, row?.n]).toEqual([table, 1])
    }
    await expect(database.db.execute(sql`DELETE FROM audit`)).rejects.toMatchObject({
      cause: { code: 'LA002' },
    })
  })
})

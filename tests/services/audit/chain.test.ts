import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeCheckpoint, readCheckpoint } from '../../../src/services/audit/checkpoint.ts'
import { removeFromAudit } from '../../../src/services/audit/remove-person.ts'
import { sealAudit } from '../../../src/services/audit/seal-audit.ts'
import { verifyAudit, verifyChain } from '../../../src/services/audit/verify-audit.ts'
import { noteInAudit } from '../../../src/store/audit/audit.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
beforeAll(async () => {
  laboratory = await testLaboratory()
})
beforeEach(async () => {
  await laboratory.database.pool.query('TRUNCATE audit, audit_seal, audit_chain, audit_waiting')
  for (let count = 0; count < 30; count += 1) await note(`Langkah ${count}`)
  expect(await sealAudit(laboratory.services)).toBe(30)
})
afterAll(() => laboratory.close())

const note = (name: string) =>
  change(laboratory.database.db, system('test'), 'test', (transaction) =>
    noteInAudit(transaction, 'person', { id: 'p1' }, laboratory.regionId, {
      before: { name },
      after: { name: `${name} "baru"`, email: 'budi@contoh.invalid' },
    }),
  )
/** As somebody could who owns the database: past every trigger. */
const tamper = (statement: string) =>
  laboratory.database.pool.query(`ALTER TABLE audit DISABLE TRIGGER USER; ALTER TABLE audit_seal DISABLE TRIGGER USER;
    ${statement}; ALTER TABLE audit ENABLE TRIGGER USER; ALTER TABLE audit_seal ENABLE TRIGGER USER`)
const faults = async (kept: { place: number; hash: string }[] = []) =>
  (await verifyChain(laboratory.services, laboratory.regionId, kept)).faults.map(({ kind }) => kind)
const tenth = 'id = (SELECT id FROM audit ORDER BY id OFFSET 9 LIMIT 1)'

test('what was written is sealed once, region by region, and holds', async () => {
  await note('Satu lagi')
  const { entries, waiting, faults: none } = await verifyChain(laboratory.services, laboratory.regionId)
  expect([entries, waiting, none]).toEqual([30, 1, []])
  await Promise.all([sealAudit(laboratory.services), sealAudit(laboratory.services)])
  expect(await verifyAudit(laboratory.services)).toEqual([
    { regionId: laboratory.regionId, entries: 31, waiting: 0, faults: [] },
  ])
})

test.each([
  [
    'one byte of what it was before',
    `UPDATE audit SET before = '{"name": "Langkah 0"}' WHERE ${tenth}`,
    'changed',
  ],
  [
    'one byte of what it is after',
    `UPDATE audit SET after = replace(after::text, 'budi', 'budo')::jsonb WHERE ${tenth}`,
    'changed',
  ],
  ['who did it', `UPDATE audit SET actor = 'systen' WHERE ${tenth}`, 'changed'],
  ['what was done', `UPDATE audit SET action = 'tesu' WHERE ${tenth}`, 'changed'],
  ['when, by a microsecond', `UPDATE audit SET at = at + interval '1 microsecond' WHERE ${tenth}`, 'changed'],
  ['from where', `UPDATE audit SET origin = NULL WHERE ${tenth}`, 'changed'],
  ['of which table', `UPDATE audit SET table_name = 'persom' WHERE ${tenth}`, 'changed'],
  ['which row', `UPDATE audit SET row_key = '{"id": "p2"}' WHERE ${tenth}`, 'changed'],
  [
    'a salt',
    'UPDATE audit_seal SET salts = set_byte(salts, 5, 255 - get_byte(salts, 5)) WHERE place = 10',
    'changed',
  ],
  [
    'a hash',
    'UPDATE audit_seal SET hash = set_byte(hash, 5, 255 - get_byte(hash, 5)) WHERE place = 10',
    'changed',
  ],
  ['an entry that is gone', `DELETE FROM audit WHERE ${tenth}`, 'entry-gone'],
  [
    'an entry that is gone with its link',
    `DELETE FROM audit_seal WHERE audit_id = (SELECT id FROM audit ORDER BY id OFFSET 9 LIMIT 1); DELETE FROM audit WHERE ${tenth}`,
    'link-gone',
  ],
  ['the last links', 'DELETE FROM audit_seal WHERE place > 28', 'end-differs'],
  [
    'an entry that was slipped in',
    `INSERT INTO audit (region_id, actor, action, table_name, row_key) SELECT region_id, 'system', 'test', 'person', '{}' FROM audit LIMIT 1`,
    'not-sealed',
  ],
])('found: %s', async (_, statement, kind) => {
  await tamper(statement)
  expect(await faults()).toContain(kind)
})

test('a person is taken out of all entries, what was done stays, and the chain holds', async () => {
  const taken = await change(laboratory.database.db, system('test'), 'personal-data.remove', (transaction) =>
    removeFromAudit(transaction, laboratory.regionId, { kind: 'person', key: { id: 'p1' } }, [
      'Langkah 3 "baru"',
      'Langkah 3',
      'budi@contoh.invalid',
    ]),
  )
  expect(taken).toBe(31)
  await sealAudit(laboratory.services)
  expect(await faults()).toEqual([])
  const { rows } = await laboratory.database.pool.query(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE concat(before, after) LIKE '%budi@%')::int AS held FROM audit`,
  )
  expect(rows[0]).toEqual({ all: 31, held: 0 })
  // The salts went with the person, so that nobody finds them again by trying names.
  const salts = await laboratory.database.pool.query(
    `SELECT count(*)::int AS count FROM audit_seal WHERE kept IS NOT NULL AND substr(salts, 49, 16) <> decode(repeat('00', 16), 'hex')`,
  )
  expect(salts.rows[0].count).toBe(0)
  await tamper(`UPDATE audit SET after = '{"name": "lain"}' WHERE ${tenth}`)
  expect(await faults()).toEqual(['changed'])
})

test('a person taken out without a record is found', async () => {
  await tamper(
    `UPDATE audit_seal SET kept = jsonb_build_object('after', encode(sha256(substr(salts, 49, 16) || convert_to('text ' || (SELECT after::text FROM audit a WHERE a.id = audit_id), 'UTF8')), 'hex')) WHERE place = 10;
     UPDATE audit SET after = '{}' WHERE ${tenth}`,
  )
  expect(await faults()).toEqual(['removed-without-record'])
})

test('the trail and its links take no other change, whoever asks for it', async () => {
  const { pool } = laboratory.database
  await expect(pool.query("UPDATE audit SET actor = 'x'")).rejects.toThrow('append-only')
  await expect(pool.query('DELETE FROM audit')).rejects.toThrow('append-only')
  await expect(pool.query('UPDATE audit_seal SET kept = NULL')).rejects.toThrow('append-only')
})

test('a chain made wholly anew does not fit a checkpoint that was kept outside', async () => {
  const { services, regionId } = laboratory
  const checkpoint = await makeCheckpoint(services, { id: regionId, slug: 'kota-uji' })
  const kept = readCheckpoint(services, checkpoint?.line ?? '')
  expect(kept).toMatchObject({ region: 'kota-uji', place: 30 })
  expect(readCheckpoint({ secret: 'y'.repeat(40) }, checkpoint?.line ?? '')).toBeNull()
  expect(readCheckpoint(services, (checkpoint?.line ?? '').replace(':30:', ':31:'))).toBeNull()
  expect(await faults(kept ? [kept] : [])).toEqual([])
  await tamper(`DELETE FROM audit WHERE ${tenth}; TRUNCATE audit_seal, audit_chain;
    INSERT INTO audit_waiting SELECT region_id, id FROM audit`)
  await sealAudit(services)
  expect(await faults()).toEqual([])
  expect(await faults(kept ? [kept] : [])).toEqual(['checkpoint-differs'])
})

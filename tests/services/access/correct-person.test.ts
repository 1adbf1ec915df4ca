import { expect, test } from 'vitest'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { resetPerson } from '../../../src/services/access/edit-person.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { region } from '../../../src/store/schema/index.ts'
import {
  admin,
  ask,
  cookieOf,
  join,
  known,
  laboratory,
  logged,
  reset,
  services,
  signIn,
  withAdministrator,
} from '../../support/administrator.ts'

withAdministrator()

test('name and address are corrected, on record with what they were; a taken address is refused', async () => {
  const { id, email } = await join('coach')
  const page = `/kota-uji/desk/people/${id}`
  const { path } = await reset(id)
  const corrected = await ask(page, admin, { name: 'Budi', email: `baru.${email}` })
  expect([corrected.status, corrected.headers.get('location')]).toEqual([303, page])
  // A link that went to the address before opens nothing any more.
  expect((await ask(path)).status).toBe(404)
  expect((await signIn(`baru.${email}`, known)).status).toBe(303)
  const { rows } = await laboratory.database.pool.query(
    `SELECT before, after FROM audit WHERE action = 'person.correct' AND row_key ->> 'id' = $1`,
    [id],
  )
  expect(rows).toEqual([
    { before: { name: expect.any(String), email }, after: { name: 'Budi', email: `baru.${email}` } },
  ])
  const taken = await join('coach')
  expect((await ask(page, admin, { name: 'Budi', email: taken.email })).status).toBe(422)
})

test('nobody’s account is taken over by a region where they hold one role of several', async () => {
  const elsewhere = await change(services.db, system('test'), 'test', async (transaction) => {
    const values = {
      slug: 'kota-lain',
      code: '99.02',
      name: 'Kota Lain',
      kind: 'city' as const,
      provinceName: 'Uji',
    }
    const [row] = await transaction
      .insert(region)
      .values({ ...values, settings: { smallNumberLimit: 5 } })
      .returning({ id: region.id })
    return row?.id as typeof laboratory.regionId
  })
  const { id, email } = await join('coach')
  await inviteMember(services, system('test'), elsewhere, {
    name: 'x',
    email,
    role: 'leader',
    agencyKey: null,
  })
  expect((await ask(`/kota-uji/desk/people/${id}/link`, admin, {})).status).toBe(403)
  expect(
    (await ask(`/kota-uji/desk/people/${id}`, admin, { name: 'Budi', email: 'mine@evil.example' })).status,
  ).toBe(403)
  expect((await ask('/kota-uji/desk/people/stranger/link', admin, {})).status).toBe(404)
  // At the server it is possible, and on record.
  expect(await resetPerson(services, 'labinov person reset', email)).toMatchObject({ ok: true })

  // With roles in two regions the desk offers the choice, and remembers the last.
  const cookie = cookieOf(await signIn(email, known))
  const choice = await ask('/desk', cookie)
  expect([choice.status, await choice.text()]).toEqual([
    200,
    expect.stringContaining('href="/kota-lain/board"'),
  ])
  const opened = await ask('/kota-lain/board', cookie)
  const remembered = `${cookie}; ${cookieOf(opened)}`
  const next = await ask('/desk', remembered)
  expect([next.status, next.headers.get('location')]).toEqual([303, '/kota-lain/board'])
  expect((await ask('/desk/regions', remembered)).status).toBe(200)
  expect(await opened.text()).toContain('href="/desk/regions"')
})

test('what a role does not carry is refused on record, once an hour for the same thing', async () => {
  const { id, email } = await join('coach')
  const cookie = cookieOf(await signIn(email, known))
  for (const time of [1, 2])
    expect([time, (await ask('/kota-uji/desk/people', cookie)).status]).toEqual([time, 403])
  const { rows } = await laboratory.database.pool.query(
    `SELECT region_id, origin FROM audit WHERE action = 'access.refuse' AND actor = $1`,
    [id],
  )
  expect(rows).toEqual([{ region_id: laboratory.regionId, origin: 'GET /:region/desk/people' }])
  expect(
    logged
      .map((line) => JSON.parse(line))
      .filter(({ event, person }) => event === 'access.refused' && person === id),
  ).toHaveLength(1)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.learningAfter
const NAME = 'Bimbingan Teknis Mengukur Hasil (contoh)'

/** The sessions of the course are over since an hour. */
const endSessions = () =>
  site.database.pool.query(`
    BEGIN; SELECT set_config('labinov.actor', 'test', true);
    UPDATE course_session SET opens_at = now() - interval '5 hours', closes_at = now() - interval '1 hour'
      WHERE course_id IN (SELECT id FROM course WHERE name = '${NAME}');
    COMMIT`)

test('participants answer before and after a course, with and without script, and its page tells the gain', {
  timeout: 180_000,
}, async () => {
  const { rows } = await site.database.pool.query(
    `SELECT r.code, c.code AS course FROM registration r JOIN course c ON c.region_id = r.region_id AND c.id = r.course_id
      WHERE c.name = $1 AND r.state = 'registered' AND NOT EXISTS (SELECT FROM test_answer t
        WHERE t.region_id = r.region_id AND t.registration_id = r.id) ORDER BY r.place LIMIT 2`,
    [NAME],
  )
  expect(rows).toHaveLength(2)
  const people = await Promise.all(
    rows.map(async ({ code }, place) => ({
      code: code as string,
      phone: await openPage(site, { javaScriptEnabled: place === 0 }),
    })),
  )
  const answer = async (moment: 'before' | 'after', chosen: readonly string[]) => {
    for (const { code, phone } of people) {
      await phone.goto(`/tangsel/registrations/${code}`)
      await phone.getByRole('link', { name: words.take[moment] }).click()
      for (const [place, value] of chosen.entries()) {
        await phone.locator(`[name=q${place}][value="${value}"]`).check({ force: true })
      }
      await phone.getByRole('button', { name: words.send }).click()
      await phone.getByText(messages.reply.saved).waitFor()
      // Once is once: the page says so instead of the questions.
      await phone.goto(`/tangsel/registrations/${code}/test/${moment}`)
      expect(await phone.textContent('main')).toContain(words.takeRefused['answered-already'])
    }
  }
  await answer('before', ['0', '1'])
  await endSessions()
  await answer('after', ['1', '0'])
  const [participant] = people
  if (participant) expect(await faultsOf(participant.phone)).toEqual([])

  const manager = await openPage(site)
  await signInAs(manager, 'pengelola@contoh.invalid')
  await manager.goto(`/tangsel/desk/learning/${rows[0]?.course}`)
  await manager.locator('main a[href$="/test"]').first().click()
  await manager.getByText(words.itemsTitle).waitFor()
  expect(await faultsOf(manager)).toEqual([])
})

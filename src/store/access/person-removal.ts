import { sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

export type FormerMember = { readonly personId: PersonId; readonly name: string; readonly leftAt: Date }

/** Who held a role in a region once and holds none anywhere now, the last gone first; without those already taken out. */
export async function listFormerMembers(db: Database, regionId: RegionId): Promise<FormerMember[]> {
  const { rows } = await db.execute<{ id: PersonId; name: string; left_at: string }>(sql`
    SELECT person.id, person.name, max(membership.ended_at) AS left_at
    FROM membership JOIN person ON person.id = membership.person_id
    WHERE membership.region_id = ${regionId} AND person.email NOT LIKE '%@removed.invalid'
      AND NOT EXISTS (SELECT 1 FROM membership living WHERE living.person_id = person.id AND living.ended_at IS NULL)
    GROUP BY person.id, person.name ORDER BY 3 DESC LIMIT 500`)
  return rows.map(({ id, name, left_at }) => ({ personId: id, name, leftAt: new Date(left_at) }))
}

/** Every name and address that the person has now or had, as the trail remembers corrections. */
export async function listNamesOf(db: Database, personId: PersonId): Promise<string[]> {
  const { rows } = await db.execute<{ text: string }>(sql`
    SELECT name AS text FROM person WHERE id = ${personId}
    UNION SELECT email FROM person WHERE id = ${personId}
    UNION SELECT number FROM telephone WHERE person_id = ${personId}
    UNION SELECT told.value FROM audit CROSS JOIN LATERAL jsonb_each_text(coalesce(before, '{}') ) AS told
      WHERE table_name = 'person' AND row_key ->> 'id' = ${personId} AND told.key IN ('name', 'email')
    UNION SELECT told.value FROM audit CROSS JOIN LATERAL jsonb_each_text(coalesce(after, '{}')) AS told
      WHERE table_name = 'person' AND row_key ->> 'id' = ${personId} AND told.key IN ('name', 'email')`)
  return rows.map(({ text }) => text)
}

/** The regions in which somebody ever held a role. */
export async function listRegionsEver(db: Database, personId: PersonId): Promise<RegionId[]> {
  const { rows } = await db.execute<{ region_id: RegionId }>(
    sql`SELECT DISTINCT region_id FROM membership WHERE person_id = ${personId} ORDER BY region_id`,
  )
  return rows.map(({ region_id }) => region_id)
}

/** Leaves a row without a name, to which what was done still leads, and nothing by which anybody could sign in. */
export async function emptyPerson(transaction: Database, personId: PersonId, name: string): Promise<void> {
  await transaction.execute(sql`
    UPDATE person SET name = ${name}, email = ${`${personId}@removed.invalid`}, image = NULL, two_factor_enabled = false
    WHERE id = ${personId}`)
  for (const table of [
    'account',
    'session',
    'known_device',
    'password_link',
    'two_factor',
    'passkey',
    'used_code',
    'telephone',
    'staff_letter',
    'letter_wish',
    'told_day',
    'calendar_feed',
  ]) {
    await transaction.execute(sql`DELETE FROM ${sql.identifier(table)} WHERE person_id = ${personId}`)
  }
}

/** In which tables one of these texts still stands, and in how many rows: words that people wrote. */
export async function countHolding(
  db: Database,
  texts: readonly string[],
): Promise<{ table: string; rows: number }[]> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`)
  const found: { table: string; rows: number }[] = []
  for (const { name } of tables) {
    const { rows } = await db.execute<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM ${sql.identifier(name)} AS held
      WHERE EXISTS (SELECT 1 FROM unnest(${sql.param([...texts])}::text[]) AS said WHERE strpos(held::text, said) > 0)`)
    const count = rows[0]?.count ?? 0
    if (count > 0) found.push({ table: name, rows: count })
  }
  return found
}

/** What the installation holds on an account, in one object; no token, no hash, no secret. */
export async function copyOfPerson(db: Database, personId: PersonId): Promise<unknown> {
  const { rows } = await db.execute<{ copy: unknown }>(sql`
    SELECT jsonb_build_object(
      'account', (SELECT jsonb_build_object('name', name, 'email', email, 'language', language, 'created_at', created_at,
        'second_step', two_factor_enabled) FROM person WHERE id = ${personId}),
      'roles', (SELECT coalesce(jsonb_agg(jsonb_build_object('region', region.slug, 'role', role, 'agency', agency.name,
          'since', membership.created_at, 'until', membership.ended_at) ORDER BY membership.created_at), '[]')
        FROM membership JOIN region ON region.id = membership.region_id
          LEFT JOIN agency ON agency.region_id = membership.region_id AND agency.id = membership.agency_id
        WHERE membership.person_id = ${personId}),
      'no_letters_about', (SELECT muted FROM letter_wish WHERE person_id = ${personId}),
      'calendar_read_since', (SELECT made_at FROM calendar_feed WHERE person_id = ${personId}),
      'telephones', (SELECT coalesce(jsonb_agg(jsonb_build_object('region', region.slug, 'number', telephone.number,
          'since', telephone.saved_at)), '[]')
        FROM telephone JOIN region ON region.id = telephone.region_id WHERE telephone.person_id = ${personId}),
      'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object('since', begun_at, 'last_used', seen_at, 'device', user_agent)), '[]')
        FROM session WHERE person_id = ${personId}),
      'passkeys', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'since', created_at, 'last_used', used_at)), '[]')
        FROM passkey WHERE person_id = ${personId}),
      'known_devices', (SELECT count(*) FROM known_device WHERE person_id = ${personId}),
      'done', (SELECT coalesce(jsonb_agg(entry), '[]') FROM (
        SELECT jsonb_build_object('at', at, 'action', action, 'kind', table_name, 'from', origin) AS entry
        FROM audit WHERE actor = ${personId} ORDER BY id DESC LIMIT 10000) entries),
      'done_to_the_account', (SELECT coalesce(jsonb_agg(entry), '[]') FROM (
        SELECT jsonb_build_object('at', at, 'action', action, 'from', origin, 'before', before, 'after', after) AS entry
        FROM audit WHERE table_name IN ('person', 'session') AND (row_key ->> 'id' = ${personId} OR row_key ->> 'person' = ${personId})
        ORDER BY id DESC LIMIT 10000) entries)) AS copy`)
  return rows[0]?.copy ?? null
}

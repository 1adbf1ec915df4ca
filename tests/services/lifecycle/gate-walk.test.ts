import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stage } from '../../../src/domain/lifecycle/stage.ts'
import { approveStage } from '../../../src/services/lifecycle/approve-stage.ts'
import { chooseText, otherTexts } from '../../../src/services/lifecycle/choose-text.ts'
import { reviewWorksheet, submitWorksheet } from '../../../src/services/lifecycle/move-gate.ts'
import { currentForm } from '../../../src/services/lifecycle/open-worksheet.ts'
import { openConflicts } from '../../../src/services/lifecycle/save-worksheet.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import {
  findWorksheet,
  type WorksheetRow,
  type WorksheetScope,
} from '../../../src/store/lifecycle/worksheet.ts'
import { indicator } from '../../../src/store/schema/index.ts'
import { fixedRandom } from '../../../year/random.ts'
import { planEvidence } from '../../support/evidence-plan.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { fill, newWorksheet, save } from '../../support/worksheets.ts'

const SEEDS = [1, 2, 3, 5, 8, 13]
const STEPS = 45

/** The rules a second time, written by hand: from where each deed leads where, and by whom it is done. */
const LEADS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  return: { submitted: 'returned' },
  pass: { submitted: 'passed or reviewed' },
  approve: { reviewed: 'passed' },
  decline: { reviewed: 'returned' },
}
const ORDER = ['drum-up', 'diagnose', 'design', 'deliver', 'display']
const WITH_LEADER = ['diagnose', 'design']
const ACTIONS = {
  submit: 'worksheet.submit',
  return: 'worksheet.return',
  pass: 'worksheet.pass',
  approve: 'stage.approve',
  decline: 'stage.decline',
}

type Deed = keyof typeof ACTIONS | 'save' | 'fill' | 'choose'
type Done = {
  readonly deed: Deed
  readonly stage: Stage
  readonly ok: boolean
  readonly text: string | null
  readonly base: number
}

let laboratory: Laboratory
let people: Record<'writer' | 'other' | 'coach' | 'second' | 'leader' | 'manager', PersonAuthor>

beforeAll(async () => {
  laboratory = await testLaboratory()
  const join = laboratory.join
  people = {
    writer: await join('Penulis', 'innovator'),
    other: await join('Penulis lain', 'innovator'),
    coach: await join('Pendamping', 'coach'),
    second: await join('Pendamping lain', 'coach'),
    leader: await join('Wali Kota', 'leader'),
    manager: await join('Pengelola', 'lab-manager'),
  }
})
afterAll(() => laboratory.close())

const rowsOf = async (text: string, values: unknown[]) =>
  (await laboratory.database.pool.query(text, values)).rows

/** An innovation with all that Design asks for outside its text, so that a walk can come as far as Deliver. */
async function begin(): Promise<WorksheetScope> {
  const scope = await newWorksheet(laboratory)
  const { regionId, innovationId } = scope
  const outcome = {
    key: 'lama-izin',
    name: 'Lama izin',
    kind: 'outcome',
    unit: 'hari',
    direction: 'lower',
    definition: 'Hari kerja',
    baselineValue: 7,
    baselineOn: '2021-09-01',
  } as const
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(indicator).values({
      regionId,
      innovationId,
      id: newIdentifier() as (typeof indicator.$inferInsert)['id'],
      ...outcome,
    }),
  )
  await planEvidence(laboratory, people.writer, scope)
  return scope
}

async function stateOf(scope: WorksheetScope) {
  const [gate] = await rowsOf('SELECT stage, gate_state FROM innovation WHERE id = $1', [scope.innovationId])
  const stage = gate.stage as Stage
  return {
    stage,
    state: gate.gate_state as string,
    sheet: await findWorksheet(laboratory.database.db, { ...scope, stage }),
  }
}

async function textsAside(at: WorksheetScope, sheet: WorksheetRow) {
  return Object.entries(otherTexts(await openConflicts(laboratory.database.db, at, sheet)))
}

/** One deed, by whoever does such a thing, on the stage and the text that were seen before; it may come too late. */
async function act(
  scope: WorksheetScope,
  deed: Deed,
  seen: Awaited<ReturnType<typeof stateOf>>,
  by: 'first' | 'second',
  token: string,
): Promise<Done> {
  const { services, database } = laboratory
  const at = { ...scope, stage: seen.stage }
  const revision = seen.sheet?.revision ?? 0
  const team = by === 'first' ? people.writer : people.other
  const coach = by === 'first' ? people.coach : people.second
  const done = (outcome: { ok: boolean }, text: string | null = null): Done => ({
    deed,
    stage: seen.stage,
    ok: outcome.ok,
    text,
    base: revision,
  })
  if (deed === 'save') {
    const { fields } = await currentForm(database.db, at.regionId, at.stage)
    const key = fields.find(({ kind }) => kind === 'long-text')?.key ?? ''
    return done(
      await save(laboratory, team, at, revision, { [key]: `${token} ${'kata '.repeat(25)}`.trim() }),
      token,
    )
  }
  if (deed === 'fill') {
    if (!['draft', 'returned'].includes(seen.state)) return done({ ok: false })
    return done({ ok: (await fill(laboratory, team, at).catch(() => 0)) > 0 })
  }
  if (deed === 'choose') {
    const [aside] = seen.sheet ? await textsAside(at, seen.sheet) : []
    const textId = aside?.[1][0]?.id ?? ''
    return done(
      await chooseText(services, team, at, {
        fieldKey: aside?.[0] ?? '',
        textId,
        choice: by === 'first' ? 'use' : 'drop',
      }),
    )
  }
  if (deed === 'submit') return done(await submitWorksheet(services, team, at))
  if (deed === 'return' || deed === 'pass') {
    const notes = deed === 'return' ? [{ fieldKey: null, text: 'Tambah bukti' }] : []
    return done(await reviewWorksheet(services, coach, at, { decision: deed, revision, notes }))
  }
  const word = {
    outcome: deed === 'approve' ? 'approved' : 'declined',
    revision,
    leaderName: 'Wali Kota',
    leaderOffice: 'Kota',
    decidedOn: '2021-10-05',
    words: 'Dibaca',
    document: by === 'first' ? null : 'Surat 1',
  } as const
  const [author, role] =
    by === 'first' ? [people.leader, 'leader' as const] : [people.manager, 'lab-manager' as const]
  return done(await approveStage(services, author, role, { ...at, timeZone: 'Asia/Jakarta' }, word))
}

const DEEDS: readonly Deed[] = [
  'save',
  'save',
  'fill',
  'choose',
  'submit',
  'submit',
  'return',
  'pass',
  'pass',
  'approve',
  'approve',
  'decline',
]

/** One stage is open, those before it passed, those after it closed or not there. */
async function expectOrder(scope: WorksheetScope): Promise<void> {
  const { stage, state } = await stateOf(scope)
  const sheets = await rowsOf('SELECT stage, state FROM worksheet WHERE innovation_id = $1', [
    scope.innovationId,
  ])
  for (const sheet of sheets) {
    const place = ORDER.indexOf(sheet.stage) - ORDER.indexOf(stage)
    expect([sheet.stage, sheet.state]).toEqual([
      sheet.stage,
      place < 0 ? 'passed' : place > 0 ? 'closed' : state,
    ])
  }
}

async function expectLawfulMoves(scope: WorksheetScope, done: readonly Done[]): Promise<void> {
  const moves = await rowsOf(
    "SELECT stage, from_state, to_state, action FROM gate_move g JOIN audit a ON a.table_name = 'gate_move' AND a.row_key ->> 'id' = g.id::text WHERE g.innovation_id = $1 ORDER BY g.id",
    [scope.innovationId],
  )
  const deedOf = new Map(Object.entries(ACTIONS).map(([deed, action]) => [action, deed]))
  let at = { stage: 'drum-up', state: 'draft' }
  for (const { stage, from_state: from, to_state: to, action } of moves) {
    const deed = deedOf.get(action) ?? action
    const expected = LEADS[deed]?.[from]?.replace(
      'passed or reviewed',
      WITH_LEADER.includes(stage) ? 'reviewed' : 'passed',
    )
    expect({ stage, from, to, deed }).toEqual({ stage: at.stage, from: at.state, to: expected, deed })
    const next = to === 'passed' ? ORDER[ORDER.indexOf(stage) + 1] : undefined
    at = next ? { stage: next, state: 'draft' } : { stage, state: to }
  }
  const told = (deed: string) => done.filter((one) => one.deed === deed && one.ok).length
  const kept = (deed: string) => moves.filter(({ action }) => deedOf.get(action) === deed).length
  for (const deed of Object.keys(ACTIONS)) expect([deed, kept(deed)]).toEqual([deed, told(deed)])
}

async function expectNothingLost(scope: WorksheetScope, pairs: readonly (readonly Done[])[]): Promise<void> {
  const history = await rowsOf(
    'SELECT stage, revision, values::text || conflicts::text AS said FROM worksheet_revision WHERE innovation_id = $1 ORDER BY revision',
    [scope.innovationId],
  )
  for (const done of pairs.flat().filter(({ deed, ok }) => deed === 'save' && ok)) {
    expect(
      history.some(({ said }) => said.includes(done.text)),
      done.text ?? '',
    ).toBe(true)
  }
  for (const pair of pairs) {
    const saved = pair.filter(({ deed, ok }) => deed === 'save' && ok)
    if (saved.length < 2) continue
    // Two who wrote the same field at once: one revision holds the texts of both.
    expect(history.some(({ said }) => saved.every(({ text }) => said.includes(text)))).toBe(true)
  }
  const { rows } = await laboratory.database.pool.query(
    `SELECT r.stage, r.revision FROM worksheet_revision r WHERE r.innovation_id = $1 AND NOT EXISTS (
       SELECT FROM audit a WHERE a.table_name = 'worksheet_revision' AND a.row_key ->> 'innovation_id' = r.innovation_id::text
         AND a.row_key ->> 'stage' = r.stage AND a.row_key ->> 'revision' = r.revision::text AND a.actor IS NOT NULL)`,
    [scope.innovationId],
  )
  expect(rows).toEqual([])
}

test.each(SEEDS)(
  'a random walk keeps to the rules, loses no text of two who act at once, and is whole in the trail (seed %d)',
  async (seed) => {
    const random = fixedRandom(seed)
    const pick = () => DEEDS[Math.floor(random() * DEEDS.length)] as Deed
    const scope = await begin()
    const pairs: Done[][] = []
    let furthest = 0
    for (let step = 0; step < STEPS; step += 1) {
      const seen = await stateOf(scope)
      furthest = Math.max(furthest, ORDER.indexOf(seen.stage))
      const first = act(scope, pick(), seen, 'first', `kata${seed}x${step}a`)
      const together = random() < 0.5 ? [act(scope, pick(), seen, 'second', `kata${seed}x${step}b`)] : []
      pairs.push(await Promise.all([first, ...together]))
      await expectOrder(scope)
    }
    await expectLawfulMoves(scope, pairs.flat())
    await expectNothingLost(scope, pairs)
    // A walk that went nowhere would show nothing.
    expect(pairs.flat().filter(({ ok }) => ok).length).toBeGreaterThan(10)
    expect(furthest).toBeGreaterThanOrEqual(0)
  },
)

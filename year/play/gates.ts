import type { Stage } from '../../src/domain/lifecycle/stage.ts'
import type { WorksheetField, WorksheetValues } from '../../src/domain/lifecycle/worksheet.ts'
import { approveStage } from '../../src/services/lifecycle/approve-stage.ts'
import { attachFile } from '../../src/services/lifecycle/attach-file.ts'
import { reviewWorksheet, submitWorksheet } from '../../src/services/lifecycle/move-gate.ts'
import { currentForm } from '../../src/services/lifecycle/open-worksheet.ts'
import { saveWorksheet } from '../../src/services/lifecycle/save-worksheet.ts'
import { findWorksheet } from '../../src/store/lifecycle/worksheet.ts'
import type { InnovationNote, PersonNote } from '../ledger.ts'
import {
  as,
  below,
  coordinatorOf,
  firstOf,
  must,
  mustBeRefused,
  peopleOf,
  scopeOf,
  type World,
} from '../world.ts'

const NEXT: Readonly<Record<string, string>> = {
  'drum-up': 'diagnose',
  diagnose: 'design',
  design: 'deliver',
  deliver: 'display',
}
const WITH_LEADER = ['diagnose', 'design']

function answerOf(field: WorksheetField, name: string): string | string[] {
  if (field.kind === 'checklist') return (field.options ?? []).map(({ key }) => key)
  if (field.kind === 'choice') return field.options?.[0]?.key ?? ''
  if (field.kind === 'number') return '1.200'
  if (field.kind === 'date') return '2025-05-05'
  return Array.from(
    { length: Math.max(field.wordsMin ?? 1, 3) },
    (_, place) => ['layanan', name, 'lebih', 'dekat'][place % 4],
  )
    .join(' ')
    .slice(0, field.charactersMax ?? 5_000)
}

/** Whoever writes for the team: the coordinator of the agency that has it now. */
export const writerOf = (world: World, innovation: InnovationNote): PersonNote =>
  coordinatorOf(world, innovation.agency)

async function write(world: World, innovation: InnovationNote): Promise<void> {
  const { services, regionId } = world
  const stage = innovation.stage as Stage
  const scope = { ...scopeOf(world, innovation), stage }
  const { fields } = await currentForm(services.db, regionId, stage)
  const values: WorksheetValues = Object.fromEntries(
    fields.map((field) => [field.key, answerOf(field, innovation.name)]),
  )
  const sheet = await findWorksheet(services.db, scope)
  await must(
    'a text',
    saveWorksheet(services, as(writerOf(world, innovation)), scope, {
      baseRevision: sheet?.revision ?? 0,
      values,
    }),
  )
  const asked = fields.find(({ kind, required }) => kind === 'file' && required)
  if (!asked) return
  const bytes = new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  )
  await must(
    'a proof',
    attachFile(services, as(writerOf(world, innovation)), scope, {
      fieldKey: asked.key,
      name: 'bukti.pdf',
      bytes,
    }),
  )
}

function noteMove({ calendar }: World, innovation: InnovationNote, to: string): void {
  innovation.moves.push({ stage: innovation.stage, from: innovation.gate, to, on: calendar.today() })
  const next = NEXT[innovation.stage]
  const opens = to === 'passed' && next !== undefined
  innovation.stage = opens ? next : innovation.stage
  innovation.gate = opens ? 'draft' : to
}

async function review(world: World, innovation: InnovationNote, decision: 'pass' | 'return'): Promise<void> {
  const { services } = world
  const coach = ownCoach(world, innovation)
  const scope = { ...scopeOf(world, innovation), stage: innovation.stage as Stage }
  const revision = (await findWorksheet(services.db, scope))?.revision ?? 0
  const notes =
    decision === 'return' ? [{ fieldKey: null, text: 'Mohon tulis lebih jelas siapa yang dilayani.' }] : []
  await must(
    `${decision} of ${innovation.name}`,
    reviewWorksheet(services, as(coach), scope, { decision, revision, notes }),
  )
  const goesToLeader = decision === 'pass' && WITH_LEADER.includes(innovation.stage)
  noteMove(world, innovation, decision === 'return' ? 'returned' : goesToLeader ? 'reviewed' : 'passed')
}

export function ownCoach(world: World, innovation: InnovationNote): PersonNote {
  return peopleOf(world, 'coach').find(({ name }) => name === innovation.coach) ?? firstOf(world, 'coach')
}

async function hearLeader(
  world: World,
  innovation: InnovationNote,
  outcome: 'approved' | 'declined',
): Promise<void> {
  const { services, calendar } = world
  const scope = {
    ...scopeOf(world, innovation),
    stage: innovation.stage as Stage,
    timeZone: 'Asia/Jakarta' as const,
  }
  const revision = (await findWorksheet(services.db, scope))?.revision ?? 0
  const word = {
    outcome,
    revision,
    leaderName: 'Pimpinan Uji',
    leaderOffice: 'Wali Kota',
    decidedOn: calendar.today(),
    words: 'Sudah saya baca.',
    document: null,
  }
  const leader = as(firstOf(world, 'leader'))
  await mustBeRefused(
    world,
    'the word of a leader by somebody else without a letter',
    'document-missing',
    approveStage(services, as(firstOf(world, 'lab-manager')), 'lab-manager', scope, word),
  )
  await must(`the leader's word on ${innovation.name}`, approveStage(services, leader, 'leader', scope, word))
  world.ledger.approvals.push({ innovation: innovation.name, stage: innovation.stage, outcome })
  noteMove(world, innovation, outcome === 'approved' ? 'passed' : 'returned')
}

async function sendIn(world: World, innovation: InnovationNote): Promise<void> {
  const { services } = world
  await write(world, innovation)
  const scope = { ...scopeOf(world, innovation), stage: innovation.stage as Stage }
  await must(
    `${innovation.stage} of ${innovation.name}`,
    submitWorksheet(services, as(writerOf(world, innovation)), scope),
  )
  noteMove(world, innovation, 'submitted')
}

/** Leads an innovation through the stage where it stands; some are sent back once, by the coach or by the leader. */
export async function passStage(world: World, innovation: InnovationNote): Promise<void> {
  const { stage } = innovation
  await sendIn(world, innovation)
  if (below(world, 6) === 0) {
    await review(world, innovation, 'return')
    world.calendar.pass(30)
    await sendIn(world, innovation)
  }
  await review(world, innovation, 'pass')
  if (!WITH_LEADER.includes(stage)) return
  if (below(world, 10) === 0) {
    await hearLeader(world, innovation, 'declined')
    await sendIn(world, innovation)
    await review(world, innovation, 'pass')
  }
  await hearLeader(world, innovation, 'approved')
}

/** Leaves an innovation where somebody forgot it: in writing, with the coach, sent back, or with the leader. */
export async function leaveSomewhere(world: World, innovation: InnovationNote): Promise<void> {
  const place = below(world, 4)
  if (place === 0) return write(world, innovation)
  await sendIn(world, innovation)
  if (place === 2) await review(world, innovation, 'return')
  if (place === 3 && WITH_LEADER.includes(innovation.stage)) await review(world, innovation, 'pass')
}

import type { HeldTime } from '../../domain/lifecycle/deadline.ts'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { WorksheetField, WorksheetValues } from '../../domain/lifecycle/worksheet.ts'
import {
  findGaps,
  type Requirement,
  requirements,
  type WorksheetGap,
} from '../../domain/lifecycle/worksheet-gap.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import { type Attachment, listWorksheetFiles } from '../../store/lifecycle/attachment.ts'
import { type GateMoveRow, listGateMoves } from '../../store/lifecycle/gate-move.ts'
import { findInnovationRecord, type InnovationRecord } from '../../store/lifecycle/innovation.ts'
import { lastLeader, listStageApprovals, type StageApproval } from '../../store/lifecycle/stage-approval.ts'
import { findWorksheet, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { listNotes, type WorksheetNote } from '../../store/lifecycle/worksheet-note.ts'
import { listRevisions, type WorksheetRevision } from '../../store/lifecycle/worksheet-revision.ts'
import { type IndicatorLine, listOutcomeLines } from '../../store/measurement/indicator-line.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { type ShownPlan, showPlan } from '../verdict/show-plan.ts'
import { type OtherText, otherTexts } from './choose-text.ts'
import { heldTimesIn } from './held-times.ts'
import { formOf } from './open-worksheet.ts'
import { readGateProof } from './read-proof.ts'

/** How many saves the page lists; older ones stay in the database. */
const REVISIONS_SHOWN_MAX = 30

/** One line of "before it can pass": a field that must be answered, or proof that lies elsewhere. */
export type PassLine = {
  readonly subject: { readonly field: WorksheetField } | { readonly requirement: Requirement }
  readonly gap: WorksheetGap | null
}

export type ShownWorksheet = {
  readonly innovation: InnovationRecord
  readonly stage: Stage
  readonly state: GateState
  readonly revision: number
  /** Null while nothing was saved. */
  readonly savedAt: Date | null
  readonly held: HeldTime
  readonly fields: readonly WorksheetField[]
  readonly values: WorksheetValues
  readonly otherTexts: Readonly<Record<string, readonly OtherText[]>>
  readonly passLines: readonly PassLine[]
  readonly notes: readonly WorksheetNote[]
  readonly files: readonly Attachment[]
  readonly revisions: readonly WorksheetRevision[]
  readonly moves: readonly GateMoveRow[]
  readonly indicators: readonly IndicatorLine[]
  /** What Design will register, for those who write it and for the coach who lets it through; null at the other stages. */
  readonly plan: ShownPlan | null
  /** What the leader said at this stage, newest first. */
  readonly approvals: readonly StageApproval[]
  /** Whoever was last named as leader, to be offered where one is to be named; null at the other states. */
  readonly lastLeader: { readonly name: string; readonly office: string } | null
}

function passLinesOf(
  stage: Stage,
  fields: readonly WorksheetField[],
  gaps: readonly WorksheetGap[],
): PassLine[] {
  const asked = fields.filter(({ key, kind, required }) => {
    return kind !== 'indicators' && (required || gaps.some((gap) => gap.fieldKey === key))
  })
  return [
    ...asked.map((field) => {
      const gap = gaps.find(({ fieldKey }) => fieldKey === field.key)
      return { subject: { field }, gap: gap ?? null }
    }),
    ...requirements[stage].map((requirement) => {
      return { subject: { requirement }, gap: gaps.find(({ code }) => code === requirement) ?? null }
    }),
  ]
}

/** State of a stage that has no worksheet: before its turn it is closed, after it was passed without one. */
export function stateWithoutSheet(stage: Stage, at: { stage: Stage; gateState: GateState }): GateState {
  return stage === at.stage ? at.gateState : 'closed'
}

/** What a worksheet asks: enough to read what was sent. */
export async function fieldsOfWorksheet(
  { db }: Pick<Services, 'db'>,
  scope: WorksheetScope,
): Promise<readonly WorksheetField[]> {
  return formOf(db, scope, await findWorksheet(db, scope))
}

/** All that a worksheet's page shows, or null when the innovation has gone meanwhile. */
export async function showWorksheet(
  services: Services,
  region: RegionScope,
  subject: InnovationScope,
  stage: Stage,
): Promise<ShownWorksheet | null> {
  const { db } = services
  const scope: WorksheetScope = { regionId: region.id, innovationId: subject.id, stage }
  const innovation = await findInnovationRecord(db, region.id, subject.id)
  if (!innovation) return null
  const sheet = await findWorksheet(db, scope)
  const fields = await formOf(db, scope, sheet)
  const [notes, files, revisions, moves, indicators, proof, heldOf, approvals] = await Promise.all([
    listNotes(db, scope),
    listWorksheetFiles(db, scope),
    listRevisions(db, scope, REVISIONS_SHOWN_MAX),
    listGateMoves(db, region.id, subject.id),
    listOutcomeLines(db, region.id, subject.id),
    readGateProof(db, scope),
    heldTimesIn(services, region),
    listStageApprovals(db, region.id, subject.id),
  ])
  const state = sheet?.state ?? stateWithoutSheet(stage, innovation)
  const values = sheet?.values ?? {}
  return {
    innovation,
    stage,
    state,
    revision: sheet?.revision ?? 0,
    savedAt: revisions[0]?.savedAt ?? null,
    held: heldOf({
      id: subject.id,
      digital: innovation.digital,
      stage,
      gateState: state,
      isStopped: innovation.stoppedOn !== null,
      // At the present stage the innovation itself says since when, as for every list: a sheet may have been opened later.
      heldSince: (stage === innovation.stage ? null : sheet?.heldSince) ?? innovation.heldSince,
    }),
    fields,
    values,
    otherTexts: otherTexts(revisions[0]?.conflicts ?? {}),
    passLines: passLinesOf(stage, fields, findGaps(stage, fields, values, proof)),
    notes,
    files,
    revisions,
    moves: moves.filter((move) => move.stage === stage),
    indicators,
    plan: stage === 'design' ? await showPlan(services, scope) : null,
    approvals: approvals.filter((one) => one.stage === stage),
    lastLeader: state === 'reviewed' ? await lastLeader(db, region.id) : null,
  }
}

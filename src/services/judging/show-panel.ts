import { agreementOf } from '../../domain/judging/agreement.ts'
import { conflictOf, neededMore, visibleSheets } from '../../domain/judging/panel.ts'
import { type RankedEntry, rankEntries } from '../../domain/judging/ranking.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { listLastReminders } from '../../store/judging/judge-reminder.ts'
import {
  listAssignments,
  listConflicts,
  listEntries,
  listJudges,
  type PanelEntry,
  type PanelJudge,
  type PanelRow,
} from '../../store/judging/panel.ts'
import { listSheets, type SheetRow } from '../../store/judging/score-sheet.ts'
import type { Services } from '../services.ts'

/** A panel as one person may see it. */
export type ShownPanel = {
  readonly panel: PanelRow
  readonly entries: readonly (PanelEntry & { readonly needs: number; readonly assigned: number })[]
  readonly judges: readonly (PanelJudge & {
    readonly sent: number
    readonly assigned: number
    /** When they were last reminded, and whether that went by e-mail or waits to be sent by hand. */
    readonly reminded: { readonly day: string; readonly way: 'mail' | 'hand' } | null
  })[]
  /** What is theirs to judge, in the order of the page, and which of it is in. */
  readonly mine: readonly { readonly entry: PanelEntry; readonly isIn: boolean; readonly isBegun: boolean }[]
  /** Sheets that they may see. */
  readonly sheets: readonly SheetRow[]
  readonly isJudge: boolean
  /** The ranking: for those who only run the panel, and for a judge when all their own sheets are in. */
  readonly ranking: readonly RankedEntry[] | null
  readonly agreement: number | null
}

/** Whoever judges is blind until the own sheets are in, also when they run the panel. */
export async function showPanel(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  panel: PanelRow,
  reader: { readonly personId: PersonId; readonly runsPanel: boolean },
): Promise<ShownPanel> {
  const [entries, judges, assigned, sheets, conflicts, reminders] = await Promise.all([
    listEntries(db, regionId, panel.id),
    listJudges(db, regionId, panel.id),
    listAssignments(db, regionId, panel.id),
    listSheets(db, regionId, panel.id, reader.personId),
    listConflicts(db, regionId, panel.id),
    listLastReminders(db, regionId, panel.id),
  ])
  const isJudge = judges.some(({ id }) => id === reader.personId)
  const own = new Set(assigned.filter(({ judge }) => judge === reader.personId).map(({ entry }) => entry))
  const mySheets = sheets.filter(({ judge }) => judge === reader.personId)
  const mine = entries
    .filter(({ id }) => own.has(id))
    .map((entry) => {
      const sheet = mySheets.find((one) => one.entry === entry.id)
      return { entry, isIn: sheet?.isIn ?? false, isBegun: sheet !== undefined }
    })
  const seesAll = isJudge ? mine.every(({ isIn }) => isIn) : reader.runsPanel
  const totals = sheets.flatMap(({ entry, judge, total, isIn }) =>
    isIn && total !== null ? [{ entry, judge, total }] : [],
  )
  const mayCompare = reader.runsPanel || isJudge
  const countOf = (judge: PersonId) => assigned.filter((pair) => pair.judge === judge).length
  return {
    panel,
    entries: entries.map((entry) => ({
      ...entry,
      needs: neededMore(entry.id, sheets, panel.perEntry),
      assigned: assigned.filter((pair) => pair.entry === entry.id).length,
    })),
    judges: judges.map((judge) => ({
      ...judge,
      assigned: countOf(judge.id),
      sent: sheets.filter((sheet) => sheet.judge === judge.id && sheet.isIn).length,
      reminded: reminders.find(({ personId }) => personId === judge.id) ?? null,
    })),
    mine: mine.filter(({ entry }) => {
      const judge = judges.find(({ id }) => id === reader.personId)
      const declared = conflicts.filter(({ personId }) => personId === reader.personId)
      return judge && !conflictOf({ ...judge, declared: declared.map((one) => one.innovationId) }, entry)
    }),
    sheets: mayCompare ? visibleSheets({ id: reader.personId, isJudge }, sheets) : mySheets,
    isJudge,
    ranking: seesAll ? rankEntries(totals) : null,
    agreement: seesAll ? agreementOf(totals) : null,
  }
}

import type { Share } from '../../../../documents/briefing/report.ts'
import { type Stage, stages } from '../../../../domain/lifecycle/stage.ts'
import { type VerdictName, verdictNames } from '../../../../domain/verdict/names.ts'
import type { View } from '../../../view.ts'
import { STAGE_COLORS, VERDICT_COLORS } from './colors.ts'

type Placed = { readonly verdict: VerdictName; readonly stage: Stage }

/** Some innovations by their verdict, the best first. */
export function verdictShares(view: View, items: readonly Placed[]): Share[] {
  return verdictNames.map((name) => ({
    label: view.messages.verdict.names[name],
    count: items.filter(({ verdict }) => verdict === name).length,
    color: VERDICT_COLORS[name],
  }))
}

/** Some innovations by their stage, in its order. */
export function stageShares(view: View, items: readonly Placed[]): Share[] {
  return stages.map((name, place) => ({
    label: view.messages.stage.names[name],
    count: items.filter(({ stage }) => stage === name).length,
    color: STAGE_COLORS[place] ?? STAGE_COLORS[0],
  }))
}

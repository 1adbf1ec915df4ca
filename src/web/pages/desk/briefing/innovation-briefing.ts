import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import type { IndicatorEvidence } from '../../../../domain/verdict/evidence.ts'
import type { ShownDecision } from '../../../../services/verdict/decide.ts'
import type { ShownVerdict } from '../../../../services/verdict/show-verdict.ts'
import { conditionWords } from '../../../components/answer/answer.tsx'
import { threeSentences } from '../../../components/verdict-reasons/three-sentences.ts'
import { dimensionsOf, missingSentences } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { ACCENT_COLOR } from './colors.ts'

/** The outcomes that are drawn; more make a book of it. */
const CHARTS_MAX = 3
const PROOFS_MAX = 5

/** What a picture is drawn of. */
type Drawn = Pick<IndicatorEvidence, 'name' | 'unit' | 'target' | 'baseline' | 'values'> & {
  readonly nameEn?: string | null
}

/** A measure in time, with the launch, the target and its last value in words. */
export function chartBlock(view: View, indicator: Drawn, launch: string | null): BriefingBlock {
  const words = view.messages.briefing
  const { plain, month } = formatsOf(view.language)
  const { values, target, baseline } = indicator
  const [name, unit] = [measureName(view.language, indicator), unitName(view.language, indicator.unit)]
  const known = values.filter(({ value }) => value !== null)
  const last = known.at(-1)
  const since = launch === null ? -1 : values.findIndex(({ period }) => period >= launch.slice(0, 7))
  const told = [
    baseline && words.baseline(`${plain(baseline.value)} ${unit}`),
    last && last.value !== null && words.latest(`${plain(last.value)} ${unit}`, month(last.period)),
  ]
  return {
    kind: 'chart',
    title: `${name} (${unit})`,
    chart: {
      values: values.map(({ value }) => value),
      periods: values.map(({ period }) => month(period)),
      launchAt: since > 0 ? since : null,
      launchLabel: words.launched,
      target,
      targetLabel: target === null ? '' : words.targetIs(plain(target)),
      language: view.language,
      color: ACCENT_COLOR,
    },
    text: told.filter(Boolean).join(' '),
  }
}

/** The outcomes of an innovation that are drawn, as its verdict saw them. */
export function indicatorCharts(view: View, { evidence }: ShownVerdict): BriefingBlock[] {
  return evidence.indicators
    .filter(({ kind, values }) => kind === 'outcome' && values.length > 1)
    .slice(0, CHARTS_MAX)
    .map((indicator) => chartBlock(view, indicator, evidence.launch))
}

/** The summary of an innovation for paper: the answer first, its five conditions with reasons, the pictures, what was decided. */
export function innovationBlocks(
  view: View,
  verdict: ShownVerdict,
  decisions: readonly ShownDecision[],
  timeZone: RegionTimeZone,
): BriefingBlock[] {
  const { briefing: words, verdict: verdictWords, verdictReason, decision: decisionWords } = view.messages
  const { date } = formatsOf(view.language)
  const { judgement, headline } = verdict
  const drawn = indicatorCharts(view, verdict)
  const missing = missingSentences(view, judgement)
  return [
    { kind: 'lead', text: verdictWords.names[judgement.verdict] },
    { kind: 'lead', text: threeSentences(view, judgement, headline).join(' ') },
    {
      kind: 'list',
      title: verdictWords.dimensionsLabel,
      items: dimensionsOf(judgement).map((condition) => {
        const { reasons } = judgement.dimensions[condition.name]
        const said = reasons.map(({ code, numbers }) => verdictReason.reasons[code](numbers))
        const words = conditionWords(view, condition)
        const head = `${words.name}: ${words.state}`
        return { head, text: said.join(' ') || verdictReason.fewPeople }
      }),
    },
    ...drawn,
    ...(drawn.length === 0 ? [{ kind: 'lead' as const, text: words.noSeries }] : []),
    {
      kind: 'list',
      title: words.missing,
      items: missing.slice(0, PROOFS_MAX).map((text) => ({ head: '', text })),
      note: missing.length === 0 ? verdictReason.nothingMissing : undefined,
    },
    {
      kind: 'list',
      title: words.decisions,
      items: decisions.map(({ kind, reason, decidedByName, decidedAt }) => ({
        head: `${decisionWords.kinds[kind]} (${words.decisionBy(decidedByName, date(dayAt(decidedAt, timeZone)))})`,
        text: reason,
      })),
      note: decisions.length === 0 ? words.noDecision : undefined,
    },
  ]
}

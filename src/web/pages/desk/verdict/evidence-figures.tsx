import { isRefused } from '../../../../domain/result.ts'
import { satisfactionFromCounters } from '../../../../domain/survey/satisfaction-index.ts'
import type { Evidence, IndicatorEvidence } from '../../../../domain/verdict/evidence.ts'
import type { ShownVerdict } from '../../../../services/verdict/show-verdict.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type EvidenceProps = { view: View; region: string; innovation: string; verdict: ShownVerdict }

function indicatorRow(view: View, { name, unit, baseline, target, values }: IndicatorEvidence): string[] {
  const format = formatsOf(view.language)
  const known = values.filter(({ value }) => value !== null)
  const last = known.at(-1)
  return [
    `${name} (${unit})`,
    baseline ? `${format.plain(baseline.value)} (${format.month(baseline.on)})` : '–',
    target === null ? '–' : format.plain(target),
    format.number(known.length),
    last && last.value !== null ? `${format.plain(last.value)} (${format.month(last.period)})` : '–',
  ]
}

/** The other figures, as pairs of what and how much. */
function pairs(view: View, { launch, indicators, voice, complaints, reach }: Evidence): [string, string][] {
  const words = view.messages.verdictPage
  const format = formatsOf(view.language)
  const index = voice && satisfactionFromCounters(voice.counters, voice.elements, { served: voice.served })
  return [
    [words.launch, launch ? format.monthLong(launch) : words.notLaunched],
    ...indicators.flatMap(({ name, comparison }): [string, string][] =>
      comparison ? [[words.comparedWith(name), comparison.name]] : [],
    ),
    [words.answers, format.number(voice?.counters.n ?? 0)],
    [words.index, index && !isRefused(index) ? format.decimal(index.index, 2) : words.unknown],
    [words.served, voice?.served ? format.number(voice.served) : words.unknown],
    [
      words.knew,
      reach && reach.askedKnew > 0
        ? words.ofAsked(format.number(reach.knew), format.number(reach.askedKnew))
        : words.unknown,
    ],
    [
      words.reached,
      reach?.reached != null && reach.intended != null
        ? `${words.ofIntended(format.number(reach.reached), format.number(reach.intended))}, ${reach.records === undefined ? words.byIndicator : words.byRecords(format.number(reach.records))}`
        : words.unknown,
    ],
    [words.complaints, format.number(complaints?.due ?? 0)],
    [words.settled, format.number(complaints?.settledInTime ?? 0)],
  ]
}

/** The figures that a verdict was made from. */
export function EvidenceFigures({
  view,
  region,
  innovation,
  verdict,
  mayBring,
}: EvidenceProps & { mayBring: boolean }) {
  const words = view.messages.verdictPage
  const { evidence } = verdict
  return (
    <Card title={words.evidence}>
      <div class="stack">
        <p class="small">{words.evidenceLead}</p>
        {evidence.indicators.length === 0 ? (
          <EmptyState
            sentence={words.noIndicators}
            next={
              mayBring
                ? { label: words.noIndicatorsNext, href: href(view, paths.newIndicator(region, innovation)) }
                : undefined
            }
          />
        ) : (
          <DataTable
            caption={words.indicators}
            columns={[
              { label: words.columns.indicator },
              { label: words.columns.baseline, numeric: true },
              { label: words.columns.target, numeric: true },
              { label: words.columns.values, numeric: true },
              { label: words.columns.latest, numeric: true },
            ]}
            rows={evidence.indicators.map((indicator) => indicatorRow(view, indicator))}
          />
        )}
        <dl class="figure-pairs">
          {pairs(view, evidence).map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}

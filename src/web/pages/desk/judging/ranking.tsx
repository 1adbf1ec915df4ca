import type { RankedEntry } from '../../../../domain/judging/ranking.ts'
import type { ShownPanel } from '../../../../services/judging/show-panel.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

/** The places of a ranking as they are read, ties told as ties: rank, entry, score, between, gap. */
export function rankingRows(view: View, shown: ShownPanel): { cells: string[]; one: RankedEntry }[] {
  const words = view.messages.judging
  const { number, decimal } = formatsOf(view.language)
  const ranking = shown.ranking ?? []
  return ranking.map((one) => {
    const isShared = ranking.filter(({ rank }) => rank === one.rank).length > 1
    const rank = isShared ? words.shared(number(one.rank)) : number(one.rank)
    const name = shown.entries.find(({ id }) => id === one.entry)?.name ?? ''
    const between = one.between
      ? words.between(number(one.between.best), number(one.between.worst))
      : words.unknown
    return { one, cells: [rank, name, decimal(one.score, 2), between, decimal(one.gap, 2)] }
  })
}

/** How sure the judges are together, as a sentence. */
export function agreementSentence(view: View, { agreement }: ShownPanel): string {
  const words = view.messages.judging
  const { decimal } = formatsOf(view.language)
  return agreement === null ? words.agreementNone : words.agreement(decimal(agreement, 2))
}

/** The ranking with how sure each place is; a judge whose own sheets are not in is told that it waits. */
export function Ranking({ view, shown }: { view: View; shown: ShownPanel }) {
  const words = view.messages.judging
  const { rank, entry, score, between, gap } = words.rankColumns
  if (!shown.ranking) return shown.isJudge ? <p>{words.rankingBlind}</p> : null
  return (
    <section class="stack">
      <h2>{words.ranking}</h2>
      {shown.ranking.length === 0 ? (
        <p>{words.rankingNone}</p>
      ) : (
        <>
          <p>{words.rankingLead}</p>
          <DataTable
            caption={words.ranking}
            captionHidden
            columns={[
              { label: entry },
              { label: rank },
              { label: score, numeric: true },
              { label: between },
              { label: gap, numeric: true },
            ]}
            rows={rankingRows(view, shown).map(({ one, cells: [place, name, mean, range, difference] }) => [
              name,
              place,
              mean,
              range,
              <>
                {difference}
                {one.gap > shown.panel.secondLookPoints && <Tag>{words.secondLookTag}</Tag>}
              </>,
            ])}
          />
          <p class="small">{agreementSentence(view, shown)}</p>
        </>
      )}
    </section>
  )
}

import measured from '../../../../../domain/facts/error-rates.json' with { type: 'json' }
import { DEFAULT_POLICY, type Policy } from '../../../../../domain/verdict/policy.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

/** What is told of the calibration: the row of its figures, and the words of the page for it. */
const told = [
  ['nothingEffective', 'no effect', 'effective'],
  ['nothingWorse', 'no effect', 'worse'],
  ['nothingEnjoyed', 'no effect', 'enjoyed'],
  ['nothingComplaints', 'no effect', 'complaints'],
  ['betterEffective', 'better by 1.5', 'effective'],
  ['betterFound', 'better by 1.5', 'found'],
  ['drift', 'trend drawn from 0 to 0.05 a month', 'effective'],
  ['driftExactly', 'trend of exactly 0.05 a month', 'effective'],
  ['driftCompared', 'with a comparison: trend of exactly 0.05 a month in both places', 'effective'],
] as const

/** How often the verdict is wrong, as `simulation/calibrate.ts` measured it with the policy that Labinov comes with. */
export function ErrorRates({ view, policy }: { view: View; policy: Policy }) {
  const words = view.messages.method
  const { percent, number } = formatsOf(view.language)
  const { key: _, validFrom: __, ...inForce } = policy
  const isMeasured = Object.entries(inForce).every(
    ([name, value]) => DEFAULT_POLICY[name as keyof Policy] === value,
  )
  const rows = told.flatMap(([key, world, event]) => {
    const rate = measured.rates.find((one) => one.world === world && one.event === event)
    if (!rate) return []
    const bound =
      'most' in rate && rate.most !== undefined
        ? words.atMost(percent(rate.most))
        : 'least' in rate && rate.least !== undefined
          ? words.atLeast(percent(rate.least))
          : '–'
    const { truth, called } = words.rates[key]
    return [[truth, called, percent(rate.share, 1), bound]]
  })
  return (
    <>
      <p>{words.simulated(number(Math.min(...measured.rates.map(({ innovations }) => innovations))))}</p>
      <DataTable
        caption={words.errorsTitle}
        captionHidden
        columns={[
          { label: words.columns.truth },
          { label: words.columns.called },
          { label: words.columns.share, numeric: true },
          { label: words.columns.bound, labelled: true },
        ]}
        rows={rows}
      />
      {!isMeasured && <p class="small">{words.measuredWithDefault}</p>}
    </>
  )
}

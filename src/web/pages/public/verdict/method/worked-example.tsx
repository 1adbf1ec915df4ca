import { judgeEffective } from '../../../../../domain/verdict/effective.ts'
import type { Evidence } from '../../../../../domain/verdict/evidence.ts'
import { DEFAULT_POLICY } from '../../../../../domain/verdict/policy.ts'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

/** Minutes that people waited, a month each: invented, twelve before the launch and twelve since. */
const BEFORE = [41, 38, 44, 40, 36, 43, 39, 42, 37, 45, 40, 41]
const AFTER = [29, 26, 31, 27, 30, 25, 28, 32, 26, 29, 27, 30]
const [BASELINE, TARGET] = [40, 30]
const LAUNCH = '2021-01'

const period = (month: number) =>
  `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** Judged as any other evidence is, so that the example says what the code does. */
function exampleOf(name: string, unit: string): Evidence {
  const values = [...BEFORE, ...AFTER].map((value, month) => ({ period: period(month), value }))
  const nothing = { voice: null, complaints: null, reach: null }
  const outcome = {
    key: 'wait',
    kind: 'outcome' as const,
    direction: 'lower' as const,
    baseline: { value: BASELINE, on: '2020-12-31' },
    target: TARGET,
  }
  return { asOf: '2022-01-15', launch: LAUNCH, indicators: [{ ...outcome, name, unit, values }], ...nothing }
}

/** One outcome, from its values to the sentence that is said of it. */
export function WorkedExample({ view }: { view: View }) {
  const words = view.messages.method.example
  const { decimal, percent, plain } = formatsOf(view.language)
  const judged = judgeEffective(exampleOf(words.name, words.unit), DEFAULT_POLICY)
  const [reason] = judged.reasons
  if (!reason) return null
  const at = (name: string) => decimal(Math.abs(Number(reason.numbers[name] ?? 0)), 1)
  const ends = [at('lower'), at('upper')].sort(
    (one, other) => one.length - other.length || (one < other ? -1 : 1),
  )
  return (
    <ol>
      <li>{words.values(BEFORE.map(plain).join(', '), AFTER.map(plain).join(', '))}</li>
      <li>{words.averages(at('before'), at('after'))}</li>
      <li>{words.step(at('estimate'), ends[0]!, ends[1]!, percent(Number(reason.numbers.confidence)))}</li>
      <li>{words.worth(plain(BASELINE), plain(TARGET), at('least'))}</li>
      <li>
        {words.said} “{view.messages.verdictReason.reasons[reason.code](reason.numbers)}”{' '}
        {view.messages.verdict.dimensions.effective}: {view.messages.verdict.states[judged.state]}.
      </li>
    </ol>
  )
}

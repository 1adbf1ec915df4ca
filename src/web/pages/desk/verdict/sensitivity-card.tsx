import { type Sensitivity, sensitivityOf } from '../../../../domain/verdict/sensitivity.ts'
import type { ShownVerdict } from '../../../../services/verdict/show-verdict.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

type SensitivityProps = { view: View; verdict: ShownVerdict }

/** What each other way of looking at an outcome would answer: the true launch first, then launches that never were. */
function Ways({ view, name, of }: { view: View; name: string; of: Sensitivity }) {
  const words = view.messages.sensitivity
  const { month } = formatsOf(view.language)
  const said = (answer: Sensitivity['answer']) => (answer === null ? words.tooFew : words.answers[answer])
  return (
    <section class="stack">
      <p>
        <b>{name}.</b> {words.words[of.word]}
      </p>
      <details class="more">
        <summary>{words.of(name)}</summary>
        <DataTable
          caption={words.of(name)}
          captionHidden
          columns={[{ label: words.way }, { label: words.answer }]}
          rows={[
            [words.asJudged, said(of.answer)],
            ...of.checks.map(({ check, answer }) => [words.checks[check], said(answer)]),
            ...of.placebos.map(({ launch, answer }) => [words.placebo(month(launch)), said(answer)]),
          ]}
        />
      </details>
    </section>
  )
}

/** How much the answer on each outcome depends on the way of looking at it; nothing before there is an answer. */
export function SensitivityCard({ view, verdict: { evidence, policy } }: SensitivityProps) {
  const words = view.messages.sensitivity
  const answered = sensitivityOf(evidence, policy).filter(({ answer }) => answer !== null)
  if (answered.length === 0) return null
  const nameOf = (key: string) => evidence.indicators.find((one) => one.key === key)?.name ?? key
  return (
    <Card title={words.title} id="sturdy">
      <div class="stack">
        <p class="small">{words.lead}</p>
        {answered.map((one) => (
          <Ways view={view} name={nameOf(one.key)} of={one} />
        ))}
      </div>
    </Card>
  )
}

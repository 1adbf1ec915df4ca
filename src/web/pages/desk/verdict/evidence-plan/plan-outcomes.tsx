import type { ShownPlan } from '../../../../../services/verdict/show-plan.ts'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

/** What a plan promises of each outcome, with the smallest change that it can find beside the target. */
export function PlanOutcomes({ view, plan }: { view: View; plan: ShownPlan }) {
  const words = view.messages.evidencePlan
  const { plain } = formatsOf(view.language)
  return (
    <div class="stack">
      <ul class="ruled-list">
        {plan.outcomes.map(({ record, detectable }) => (
          <li>
            <b>{record.name}</b>
            <dl class="facts">
              <div>
                <dt>{words.baseline}</dt>
                <dd>{record.baseline ? `${plain(record.baseline.value)} ${record.unit}` : words.nothing}</dd>
              </div>
              <div>
                <dt>{words.target}</dt>
                <dd>
                  {record.targets.length > 0
                    ? `${plain(record.targets.at(-1)!.value)} ${record.unit}`
                    : words.nothing}
                </dd>
              </div>
              <div>
                <dt>{words.detectable}</dt>
                <dd>
                  {detectable === null
                    ? words.detectableUnknown
                    : `${plain(Number(detectable.toPrecision(2)))} ${record.unit}`}
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {plan.outcomes
        .filter(({ isTooSmall }) => isTooSmall)
        .map(({ record }) => (
          <Notice view={view} tone="warning">
            {words.detectableOverTarget(record.name)}
          </Notice>
        ))}
      <p class="small">{words.answers(plain(plan.answersMin), plain(plan.answersNeeded))}</p>
    </div>
  )
}

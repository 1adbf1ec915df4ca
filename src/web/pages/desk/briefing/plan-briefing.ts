import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import { PLAN_MONTHS_MAX, type StepState } from '../../../../domain/action-plan/plan-step.ts'
import type { ShownActionPlan, ShownStep } from '../../../../services/action-plan/show-plan-steps.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

/** How a step stands, beside its word. */
const STATE_COLORS: Readonly<Record<StepState, string>> = {
  'to-come': '#a3cbc3',
  'going-on': '#3d8c7f',
  late: '#c4561b',
  done: '#0e6b5c',
  dropped: '#b9c2c0',
}

function stepOf(view: View, plan: ShownActionPlan, step: ShownStep) {
  const { actionPlan, report } = view.messages
  const { rupiah } = formatsOf(view.language)
  const last = plan.months.length - 1
  const place = (month: string) => plan.months.indexOf(month)
  const to = place(step.toMonth)
  return {
    name: step.activity,
    text: [step.doer, step.output, step.method, step.place].filter(Boolean).join(' · '),
    state: actionPlan.states[step.state],
    cost: step.cost === 0 ? report.noCost : rupiah(step.cost),
    color: STATE_COLORS[step.state],
    from: place(step.fromMonth),
    // What goes on beyond the picture is drawn to its edge.
    to: to === -1 ? last : to,
  }
}

/** The action plan along its months, with how it stands, its risks and what was reported. */
export function planBlocks(view: View, plan: ShownActionPlan): BriefingBlock[] {
  const { actionPlan: words, report } = view.messages
  const { rupiah, month } = formatsOf(view.language)
  const { counts, spent, planned } = plan.progress
  const dropped = plan.steps.filter(({ state }) => state === 'dropped')
  const isCut = plan.months.length === PLAN_MONTHS_MAX
  return [
    {
      kind: 'lead',
      text: [
        `${words.progress(counts.done, plan.steps.length - counts.dropped, counts.late)}.`,
        planned + spent > 0 && `${words.money(rupiah(spent), rupiah(planned))}.`,
        isCut && report.planCut(PLAN_MONTHS_MAX),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      kind: 'gantt',
      head: { step: words.step, state: words.state, cost: words.cost },
      months: plan.months.map(month),
      phases: plan.phases.map(({ phase, steps }) => ({
        name: words.phases[phase],
        steps: steps.map((step) => stepOf(view, plan, step)),
      })),
    },
    ...(dropped.length > 0
      ? [
          {
            kind: 'list' as const,
            title: words.states.dropped,
            items: dropped.map(({ activity, reports }) => ({
              head: activity,
              text: reports[0]?.text ?? '',
            })),
          },
        ]
      : []),
    {
      kind: 'list',
      title: words.risks,
      items: plan.risks.map(({ risk, prevention, holder }) => ({
        head: risk,
        text: `${prevention} · ${holder}`,
      })),
      note: plan.risks.length === 0 ? words.noRisks : undefined,
    },
  ]
}

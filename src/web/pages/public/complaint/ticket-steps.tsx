import { owesAnswer } from '../../../../domain/complaint/complaint.ts'
import type { TrackedComplaint, TrackedStep } from '../../../../services/complaint/track-complaint.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { DueSentence } from './due-sentence.tsx'
import { stepText } from './step-text.ts'

type StepsProps = { view: View; complaint: TrackedComplaint }

function Past({ view, complaint, step, isNow }: StepsProps & { step: TrackedStep; isNow: boolean }) {
  const words = view.messages.complaint
  const { moment } = formatsOf(view.language)
  const text = stepText(view, step)
  return (
    <li class={isNow ? 'ticket-now' : undefined} aria-current={isNow ? 'step' : undefined}>
      <b>{words.steps[step.kind]}</b>
      {step.agencyName && <p>{step.agencyName}</p>}
      {text && <p class="spoken">{text}</p>}
      <p class="small">{moment(step.createdAt, complaint.region.timeZone)}</p>
    </li>
  )
}

/** What is still to come: the answer with its last day, and the question whether it is better, each where it is not past. */
function Coming({ view, complaint }: StepsProps) {
  const words = view.messages.complaint
  const { handled, region, daysLate } = complaint
  const owes = owesAnswer(handled.state)
  const willAsk = owes || handled.state === 'answered' || (handled.state === 'closed' && !complaint.mayJudge)
  return (
    <>
      {owes && (
        <li class="ticket-next">
          <b>{words.steps.answered}</b>
          <p class="small">{words.answerHere}</p>
          <DueSentence view={view} complaint={handled} timeZone={region.timeZone} daysLate={daysLate} />
        </li>
      )}
      {willAsk && complaint.better === null && (
        <li class="ticket-next">
          <b>{words.willAsk}</b>
          <p class="small">{words.willAskWhen(formatsOf(view.language).number(complaint.askBetterWeeks))}</p>
        </li>
      )}
    </>
  )
}

/** The way of the report: what came, where it stands, what comes and until when. */
export function TicketSteps(props: StepsProps) {
  const { view, complaint } = props
  const { steps, handled } = complaint
  const open = owesAnswer(handled.state)
  return (
    <section class="stack">
      <h2>{view.messages.complaint.way}</h2>
      <ol class="ticket-steps">
        {steps.map((step, index) => (
          <Past {...props} step={step} isNow={open && index === steps.length - 1} />
        ))}
        <Coming {...props} />
      </ol>
    </section>
  )
}

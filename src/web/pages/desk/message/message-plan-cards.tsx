import { lateSteps } from '../../../../domain/message/message-plan.ts'
import type { StoredStep } from '../../../../store/message/message-plan.ts'
import { Card } from '../../../components/card/card.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { typedNumber } from '../../../forms/number-field.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { channelOptions, type MessageProps } from './message-props.ts'

/** Who should know. */
export function AudienceCard({ view, region, innovation, shown, typed, errors, mayEdit }: MessageProps) {
  const words = view.messages.message
  const { number } = formatsOf(view.language)
  const { group, size, source } = shown.audience
  const value = (name: string, stands: string | null) => typed[name] ?? stands ?? ''
  const field = (name: string) => ({ view, name, error: errors?.[name] })
  const sentence =
    group && size !== null && source
      ? words.audienceSaid(group, number(size), source)
      : group
        ? words.audienceGroup(group)
        : words.audienceNone
  return (
    <Card title={words.audienceTitle}>
      <p>{sentence}</p>
      {mayEdit && (
        <FoldedForm
          title={words.audienceEdit}
          action={href(view, paths.message(region, innovation.slug))}
          button={words.save}
          open={Boolean(errors?.group ?? errors?.size ?? errors?.source)}
        >
          <TextField
            {...field('group')}
            label={words.group}
            hint={words.groupHint}
            value={value('group', group)}
          />
          <NumberField
            {...field('size')}
            label={words.size}
            whole
            value={value('size', typedNumber(view.language, size))}
          />
          <TextField
            {...field('source')}
            label={words.source}
            hint={words.sourceHint}
            value={value('source', source)}
          />
        </FoldedForm>
      )}
    </Card>
  )
}

function StepLine({ step, isLate, ...props }: MessageProps & { step: StoredStep; isLate: boolean }) {
  const { view, region, innovation, mayEdit } = props
  const words = view.messages.message
  const { date, rupiah } = formatsOf(view.language)
  const path = href(view, paths.messageStep(region, innovation.slug, step.id))
  const isOpen = step.doneOn === null && !step.isDropped
  return (
    <li class="stack">
      <p>
        <b>{step.title}</b>
        <Tag>{words.channels[step.channel]}</Tag>
        {isLate && <Tag>{words.stepLate}</Tag>}
        <br />
        <small>
          {words.stepLine(step.doer, date(step.dueOn))}
          {step.cost !== null && ` · ${rupiah(step.cost)}`}
          {step.doneOn !== null && ` · ${words.stepDone(date(step.doneOn))}`}
          {step.isDropped && ` · ${words.stepDropped(step.dropReason ?? '')}`}
        </small>
      </p>
      {isOpen && mayEdit && (
        <div class="actions">
          <LineAction
            action={path}
            fields={{ end: 'done' }}
            label={words.markDone}
            spoken={words.markDoneOf(step.title)}
          />
          <details>
            <summary>{words.drop}</summary>
            <form class="form" method="post" action={path}>
              <input type="hidden" name="end" value="drop" />
              <label class="field">
                {words.dropReason}
                <input class="ds-input" type="text" name="dropReason" />
              </label>
              <div>
                <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
                  {words.dropOf(step.title)}
                </button>
              </div>
            </form>
          </details>
        </div>
      )}
    </li>
  )
}

/** What shall be done, by which channel, until when, by whom. */
export function StepsCard(props: MessageProps) {
  const { view, region, innovation, shown, typed, errors, mayEdit } = props
  const words = view.messages.message
  const late = new Set(lateSteps(shown.steps, shown.today).map(({ id }) => id))
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <Card title={words.stepsTitle} id="steps">
      {shown.steps.length === 0 ? (
        <p>{words.stepsNone}</p>
      ) : (
        <ul class="ruled-list">
          {shown.steps.map((step) => (
            <StepLine {...props} step={step} isLate={late.has(step.id)} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <FoldedForm
          title={words.stepAdd}
          action={href(view, paths.messageSteps(region, innovation.slug))}
          button={words.stepAdd}
          open={
            typed.stepTitle !== undefined || Object.keys(errors ?? {}).some((name) => name.startsWith('step'))
          }
        >
          <SelectField
            {...field('stepChannel')}
            label={words.channel}
            options={channelOptions(view)}
            required
          />
          <TextField {...field('stepTitle')} label={words.stepTitle} required />
          <DateField {...field('stepDueOn')} label={words.stepDueOn} required />
          <TextField {...field('stepDoer')} label={words.stepDoer} required />
          <NumberField {...field('stepCost')} label={words.stepCost} whole />
        </FoldedForm>
      )}
    </Card>
  )
}

import { requestKinds } from '../../../../domain/coaching/coaching.ts'
import type { ShownRequest } from '../../../../store/coaching/request.ts'
import { Card } from '../../../components/card/card.tsx'
import { DateField, SelectField, TextAreaField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { type CoachingProps, fieldOf } from './coaching-props.ts'
import { MentionHint } from './mentions-card.tsx'

/** The coach's answer in a form with two ends. */
function AnswerForm({ request, ...props }: CoachingProps & { request: ShownRequest }) {
  const { view, region, innovation, typed, errors } = props
  const words = view.messages.coaching
  const isRefused = typed.request === request.id
  return (
    <details open={isRefused}>
      <summary>{words.answerTitle}</summary>
      <form
        class="form"
        method="post"
        action={href(view, paths.coachingAnswer(region.slug, innovation.slug))}
        novalidate
      >
        <input type="hidden" name="request" value={request.id} />
        <label class="field">
          {words.answerLabel}
          <textarea class="ds-input" name="answer" rows={2}>
            {isRefused ? typed.answer : ''}
          </textarea>
        </label>
        {isRefused && errors?.answer && <p class="field-error">{errors.answer}</p>}
        <div class="actions">
          <button class="ds-button" data-size="sm" type="submit" name="outcome" value="agreed">
            {words.agree}
          </button>
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            name="outcome"
            value="declined"
          >
            {words.decline}
          </button>
        </div>
      </form>
    </details>
  )
}

function RequestLine({ request, ...props }: CoachingProps & { request: ShownRequest }) {
  const { view, region, innovation, can } = props
  const words = view.messages.coaching
  const { date, moment } = formatsOf(view.language)
  const isOpen = request.outcome === null
  return (
    <li class="stack">
      <p>
        <b>{words.requestKinds[request.kind]}</b>
        <Tag>{request.outcome === null ? words.waiting : words.outcomes[request.outcome]}</Tag>
        <br />
        {request.text}
        <br />
        <small>
          {words.askedLine(request.askedByName ?? '–', moment(request.askedAt, region.timeZone))}
          {request.wantedOn && ` · ${words.wantedLine(date(request.wantedOn))}`}
        </small>
      </p>
      {request.answer && (
        <p class="coach-note-reply">
          {request.answer}{' '}
          <small>
            {words.askedLine(
              request.answeredByName ?? '–',
              request.answeredAt ? moment(request.answeredAt, region.timeZone) : '–',
            )}
          </small>
        </p>
      )}
      {isOpen && can.record && <AnswerForm {...props} request={request} />}
      {isOpen && can.ask && (
        <LineAction
          action={href(view, paths.coachingAnswer(region.slug, innovation.slug))}
          fields={{ request: request.id, outcome: 'withdrawn' }}
          label={words.withdraw}
          spoken={`${words.withdraw}: ${words.requestKinds[request.kind]}`}
        />
      )}
    </li>
  )
}

/** What the team asks of its coach, and what came of it. */
export function RequestsCard(props: CoachingProps) {
  const { view, region, innovation, shown, can, errors } = props
  const words = view.messages.coaching
  const field = fieldOf(props)
  return (
    <Card title={words.requests} id="requests">
      {shown.requests.length === 0 ? (
        <p>{words.noRequests}</p>
      ) : (
        <ul class="ruled-list">
          {shown.requests.map((request) => (
            <RequestLine {...props} request={request} />
          ))}
        </ul>
      )}
      {can.ask && (
        <FoldedForm
          title={words.ask}
          action={href(view, paths.coachingRequests(region.slug, innovation.slug))}
          button={words.ask}
          open={Object.keys(errors ?? {}).some((name) => name.startsWith('ask'))}
        >
          <SelectField
            {...field('askKind')}
            label={words.kindLabel}
            options={requestKinds.map((value) => ({ value, label: words.requestKinds[value] }))}
            required
          />
          <TextAreaField {...field('askText')} label={words.textLabel} required />
          <MentionHint {...props} />
          <DateField {...field('askWantedOn')} label={words.wantedOn} min={shown.today} />
        </FoldedForm>
      )}
    </Card>
  )
}

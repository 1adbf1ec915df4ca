import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { SelectField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { type CoachingProps, fieldOf } from './coaching-props.ts'
import { MeetingsCard } from './meetings-card.tsx'
import { MentionsCard } from './mentions-card.tsx'
import { RequestsCard } from './requests-card.tsx'

/** Who coaches it, when they met, and what is open: the answer before all details. */
function Answer({ view, shown }: CoachingProps) {
  const words = view.messages.coaching
  const { date } = formatsOf(view.language)
  const standing = shown.coaches.filter(({ isStanding }) => isStanding)
  const gone = shown.coaches.filter(({ isStanding }) => !isStanding)
  const met = shown.meetings.find(({ endReason }) => endReason === null)
  const open = shown.steps.filter(({ doneAt }) => doneAt === null).length
  const names = standing.map(({ name, byCohort }) =>
    byCohort ? `${name} (${words.byCohort(byCohort)})` : name,
  )
  return (
    <>
      <p class="lead">
        <b>{names.length > 0 ? words.coachedBy(names.join(', ')) : words.none}</b>{' '}
        {met ? words.lastMet(date(met.heldOn)) : words.neverMet} {open > 0 && words.openSteps(open)}
      </p>
      {standing.length === 0 && gone.map(({ name }) => <p>{words.leftLead(name)}</p>)}
    </>
  )
}

function StepsCard({ view, region, innovation, shown, can }: CoachingProps) {
  const words = view.messages.coaching
  const { date } = formatsOf(view.language)
  return (
    <Card title={words.steps} id="steps">
      {shown.steps.length === 0 ? (
        <p>{words.noSteps}</p>
      ) : (
        <ul class="ruled-list">
          {shown.steps.map(({ id, text, holder, dueOn, doneAt }) => (
            <li class="title-row">
              <p>
                <b>{text}</b>
                {doneAt !== null && <Tag>{words.stepDone}</Tag>}
                {doneAt === null && dueOn < shown.today && <Tag>{words.stepLate}</Tag>}
                <br />
                <small>{words.stepLine(holder, date(dueOn))}</small>
              </p>
              {doneAt === null && can.follow && (
                <LineAction
                  action={href(view, paths.coachingSteps(region.slug, innovation.slug))}
                  fields={{ step: id }}
                  label={words.finish}
                  spoken={words.finishOf(text)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Who coaches it, for whoever assigns coaches. */
function AssignCard(props: CoachingProps) {
  const { view, region, innovation, shown, errors } = props
  const words = view.messages.coaching
  const field = fieldOf(props)
  return (
    <Card title={words.assign} id="coach">
      <ul class="ruled-list">
        {shown.coaches.map(({ assignmentId, name, byCohort, isStanding }) => (
          <li class="title-row">
            <span>
              {name}
              {byCohort && ` (${words.byCohort(byCohort)})`}
              {!isStanding && <Tag>{words.hasLeft}</Tag>}
            </span>
            {byCohort === null && (
              <ConfirmAction
                action={href(view, paths.endAssignment(region.slug))}
                fields={{ assignment: assignmentId, innovation: innovation.slug }}
                label={words.endAssignment}
                spoken={words.endOf(name)}
                question={view.messages.beforeEnd.coach}
                confirm={view.messages.beforeEnd.end}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.allCoaches.length === 0 ? (
        <p>{words.noCoaches}</p>
      ) : (
        <FoldedForm
          title={words.assignTo}
          action={href(view, paths.innovationCoach(region.slug, innovation.slug))}
          button={words.assignButton}
          open={errors?.newCoach !== undefined}
        >
          <SelectField
            {...field('newCoach')}
            label={words.coach}
            options={shown.allCoaches.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        </FoldedForm>
      )}
    </Card>
  )
}

/** The coaching of one innovation: who, what was agreed, what is asked, what was said. */
export function CoachingPage(props: CoachingProps) {
  const { view, innovation, can, errors } = props
  const words = view.messages.coaching
  const { heldOn, minutes, place, coach, notes, team, others } = words
  const asked = { askKind: words.kindLabel, askText: words.textLabel, askWantedOn: words.wantedOn }
  const labels = {
    ...asked,
    meetingKind: words.meetingKind,
    heldOn,
    minutes,
    place,
    coach,
    notes,
    people: team,
    others,
    reason: words.takeBackReason,
    newCoach: coach,
  }
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <h1>{words.title}</h1>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      <Answer {...props} />
      <MentionsCard {...props} />
      <StepsCard {...props} />
      <RequestsCard {...props} />
      <MeetingsCard {...props} />
      {can.assign && <AssignCard {...props} />}
    </DeskShell>
  )
}

import { roles } from '../../../../../domain/access/role.ts'
import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { type People, RESTORE_DAYS } from '../../../../../services/access/edit-members.ts'
import type { Member } from '../../../../../store/access/member.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../components/confirm-action/confirm-action.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { LineAction } from '../../../../components/line-action/line-action.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type PeoplePageProps = {
  view: View
  timeZone: RegionTimeZone
  people: People
  typed?: Typed
  errors?: FieldErrors
  /** Why a role was not ended. */
  refusal?: string
}

function End({ view, member }: { view: View; member: Member }) {
  const words = view.messages.administration
  return (
    <ConfirmAction
      action={href(view, paths.endMembership(view.region?.slug ?? ''))}
      fields={{ membership: member.id }}
      label={words.end}
      spoken={words.endRole(words.roles[member.role], member.name)}
      question={words.endQuestion(words.roles[member.role], member.name, RESTORE_DAYS)}
      confirm={words.endConfirm}
    />
  )
}

/** What was ended lately, each with the way back. */
function Ended({ view, people }: Pick<PeoplePageProps, 'view' | 'people'>) {
  const words = view.messages.administration
  if (people.ended.length === 0) return null
  return (
    <details class="card">
      <summary>{words.endedTitle(people.ended.length)}</summary>
      <ul class="ruled-list">
        {people.ended.map((member) => (
          <li class="work-item">
            <span>
              {member.name} · {words.roles[member.role]}, {member.agencyName ?? words.wholeRegion}
            </span>
            <LineAction
              action={href(view, paths.restoreMembership(view.region?.slug ?? ''))}
              fields={{ membership: member.id }}
              label={words.restore}
              spoken={words.restoreRole(words.roles[member.role], member.name)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

function InviteForm({ view, people, typed = {}, errors }: Omit<PeoplePageProps, 'timeZone'>) {
  const words = view.messages.administration
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <Card title={words.invite}>
      <p>{words.inviteLead}</p>
      <form class="form" method="post" action={href(view, paths.people(view.region?.slug ?? ''))}>
        <ErrorSummary
          view={view}
          errors={errors}
          labels={{ name: words.personName, email: words.email, role: words.role, agency: words.agency }}
        />
        <TextField {...field('name')} label={words.personName} autocomplete="off" required />
        <TextField {...field('email')} type="email" label={words.email} autocomplete="off" required />
        <SelectField
          {...field('role')}
          label={words.role}
          required
          options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
        />
        <SelectField
          {...field('agency')}
          label={words.agency}
          hint={words.agencyForTeam}
          empty={words.noAgency}
          options={people.agencies.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <div>
          <button class="ds-button" type="submit">
            {words.invite}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** Who works in a region, and how to let somebody in. */
export function PeoplePage({ view, timeZone, people, typed, errors, refusal }: PeoplePageProps) {
  const words = view.messages.administration
  const format = formatsOf(view.language)
  return (
    <DeskShell view={view} title={words.people}>
      <div class="title-row">
        <div>
          <h1>{words.people}</h1>
          <p class="lead">{words.peopleLead}</p>
        </div>
        <a
          class="ds-button"
          data-variant="secondary"
          href={href(view, paths.list(view.region?.slug ?? '', 'people'))}
        >
          {view.messages.listIntake.fromList}
        </a>
      </div>
      {refusal && (
        <Notice view={view} tone="error">
          {refusal}
        </Notice>
      )}
      <DataTable
        caption={words.peopleTable}
        captionHidden
        columns={[
          { label: words.personName },
          { label: words.role },
          { label: words.agency },
          { label: words.since, labelled: true, short: true },
          { label: words.action },
        ]}
        rows={people.members.map((member) => [
          <>
            <a
              href={href(view, paths.person(view.region?.slug ?? '', member.personId))}
              title={view.messages.person.manageOf(member.name)}
            >
              {member.name}
            </a>{' '}
            <small class="row-note">{member.email}</small>
          </>,
          words.roles[member.role],
          member.agencyName ?? words.wholeRegion,
          format.dateShort(dayAt(member.createdAt, timeZone)),
          <End view={view} member={member} />,
        ])}
      />
      <Ended view={view} people={people} />
      <InviteForm view={view} people={people} typed={typed} errors={errors} />
      <p>
        <a href={href(view, paths.signInRules(view.region?.slug ?? ''))}>
          {view.messages.secondFactor.rulesLink}
        </a>
      </p>
    </DeskShell>
  )
}

/** After an invitation of somebody who has an account already. */
export function InvitedPage({ view, name }: { view: View; name: string }) {
  const words = view.messages.administration
  return (
    <DeskShell view={view} title={words.people}>
      <h1>{words.invited(name)}</h1>
      <p>{words.hasAccount}</p>
      <p>
        <a href={href(view, paths.people(view.region?.slug ?? ''))}>{words.back}</a>
      </p>
    </DeskShell>
  )
}

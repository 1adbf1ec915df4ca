import type { Colleague } from '../../../../../services/access/edit-person.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../../components/field/field.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type PersonPageProps = { view: View; colleague: Colleague; typed?: Typed; errors?: FieldErrors }

function CorrectForm({ view, colleague, typed, errors }: PersonPageProps) {
  const words = view.messages.administration
  const field = (name: 'name' | 'email') => ({
    view,
    name,
    value: typed?.[name] ?? colleague[name],
    error: errors?.[name],
    required: true,
  })
  return (
    <Card title={view.messages.person.correctTitle}>
      <form
        class="form"
        method="post"
        action={href(view, paths.person(view.region?.slug ?? '', colleague.personId))}
      >
        <ErrorSummary view={view} errors={errors} labels={{ name: words.personName, email: words.email }} />
        <TextField {...field('name')} label={words.personName} autocomplete="off" />
        <TextField {...field('email')} type="email" label={words.email} autocomplete="off" />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {view.messages.person.correct}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** One colleague's account: the roles, a new password, the name and the address. */
export function PersonPage(props: PersonPageProps) {
  const { view, colleague } = props
  const words = view.messages.person
  const slug = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={colleague.name}>
      <div>
        <h1>{colleague.name}</h1>
        <p class="lead">{colleague.email}</p>
      </div>
      <Card title={words.rolesTitle}>
        <ul>
          {colleague.roles.map(({ role, agencyName }) => (
            <li>
              {view.messages.administration.roles[role]},{' '}
              {agencyName ?? view.messages.administration.wholeRegion}
            </li>
          ))}
        </ul>
      </Card>
      {colleague.worksElsewhere ? (
        <Notice view={view} tone="information">
          {words.worksElsewhere}
        </Notice>
      ) : (
        <>
          <Card title={words.resetTitle} tone="strong">
            <p>{words.resetLead}</p>
            <form method="post" action={href(view, paths.personLink(slug, colleague.personId))}>
              <button class="ds-button" type="submit">
                {words.reset}
              </button>
            </form>
          </Card>
          <CorrectForm {...props} />
        </>
      )}
      <p>
        <a href={href(view, paths.people(slug))}>{view.messages.administration.back}</a>
      </p>
    </DeskShell>
  )
}

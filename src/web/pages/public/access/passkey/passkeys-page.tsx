import type { PasskeyRow } from '../../../../../store/access/passkey.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, SelectField, TextField } from '../../../../components/field/field.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type PasskeysPageProps = {
  view: View
  passkeys: readonly PasskeyRow[]
  isPlace: boolean
  /** Who came from the provider just now need not type a password. */
  needsPassword: boolean
  next: string
  typed: Typed
  errors: FieldErrors
}

function List({ view, passkeys }: PasskeysPageProps) {
  const words = view.messages.passkey
  const { moment } = formatsOf(view.language)
  if (passkeys.length === 0) return <p>{words.none}</p>
  return (
    <ul class="ruled-list">
      {passkeys.map((row) => (
        <li>
          <b class="breakable">{row.name}</b>
          <p class="small">
            {words.added(moment(row.createdAt, 'Asia/Jakarta'))}
            {row.usedAt && `, ${words.used(moment(row.usedAt, 'Asia/Jakarta'))}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function AddForm({ view, needsPassword, next, typed, errors }: PasskeysPageProps) {
  const words = view.messages.passkey
  return (
    <Card title={words.addTitle} tone="strong">
      <form class="form" method="post" action={href(view, paths.passkeys)} novalidate>
        <HiddenField name="next" value={next} />
        <TextField
          view={view}
          name="name"
          label={words.name}
          value={typed.name}
          autocomplete="off"
          error={errors.name}
          required
        />
        {needsPassword && (
          <TextField
            view={view}
            name="password"
            type="password"
            label={words.password}
            autocomplete="current-password"
            error={errors.password}
            required
          />
        )}
        <div>
          <button class="ds-button" type="submit">
            {words.next}
          </button>
        </div>
      </form>
    </Card>
  )
}

function RemoveForm({ view, passkeys, needsPassword, typed, errors }: PasskeysPageProps) {
  const words = view.messages.passkey
  return (
    <details class="card" open={Boolean(errors.passkey ?? errors['removal-password'])}>
      <summary>{words.removeTitle}</summary>
      <form class="form" method="post" action={href(view, paths.removePasskey)} novalidate>
        <SelectField
          view={view}
          name="passkey"
          label={words.which}
          options={passkeys.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.passkey}
          error={errors.passkey}
          required
        />
        {needsPassword && (
          <TextField
            view={view}
            name="removal-password"
            type="password"
            label={words.password}
            autocomplete="current-password"
            error={errors['removal-password']}
            required
          />
        )}
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.remove}
          </button>
        </div>
      </form>
    </details>
  )
}

/** The passkeys of one's own account, the first step to another one, and how one goes. */
export function PasskeysPage(props: PasskeysPageProps) {
  const { view, errors, isPlace, passkeys } = props
  const words = view.messages.passkey
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <ErrorSummary view={view} errors={errors} />
        <List {...props} />
        {isPlace ? <AddForm {...props} /> : <p>{words.refused['no-place']}</p>}
        {passkeys.length > 0 && <RemoveForm {...props} />}
        <p>
          <a href={href(view, paths.secondFactor)}>{view.messages.secondFactor.link}</a>
        </p>
      </div>
    </Page>
  )
}

import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { type Language, languages } from '../../../../../domain/language.ts'
import type { AgencyScope } from '../../../../../store/access/subject.ts'
import type { Commitment } from '../../../../../store/programme/commitment.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import {
  DateField,
  FileField,
  HiddenField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import { FoldedForm } from '../../../../components/folded-form/folded-form.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { messagesOf } from '../../../../messages/messages.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The language of the region's offices: that of the paper, in whatever language somebody reads the page. */
export const PAPER_LANGUAGE = 'id' satisfies Language

type CommitmentProps = {
  view: View
  region: RegionScope
  agency: AgencyScope
  /** The latest first: that one holds. */
  statements: readonly Commitment[]
  mayEdit: boolean
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** One statement with its papers and their hashes. */
function Statement({ view, region, agency, statement }: CommitmentProps & { statement: Commitment }) {
  const words = view.messages.commitment
  const { date } = formatsOf(view.language)
  const file = (id: string) => href(view, paths.commitmentFile(region.slug, agency.key, id))
  const [signed] = statement.signed
  return (
    <>
      <p>
        <b>{words.stands(statement.signerName, statement.signerOffice, date(statement.datedOn))}</b>{' '}
        {signed ? words.returned(date(dayAt(signed.sentAt, region.timeZone))) : words.waits}
      </p>
      <ol>
        {statement.promises.split('\n').map((promise) => (
          <li>{promise}</li>
        ))}
      </ol>
      <p>
        <a href={file(statement.paperFile)}>{words.paper}</a>
        <br />
        <small class="wrap-anywhere">{words.hash(statement.paperHash)}</small>
      </p>
      {statement.signed.map((one) => (
        <p>
          <a href={file(one.file)}>{words.signedPaper}</a>
          <br />
          <small class="wrap-anywhere">{words.hash(one.hash)}</small>
        </p>
      ))}
    </>
  )
}

function SendForm({ view, region, agency, errors, statement }: CommitmentProps & { statement: Commitment }) {
  const words = view.messages.commitment
  return (
    <Card title={words.send}>
      <form
        class="form"
        method="post"
        enctype="multipart/form-data"
        action={href(view, paths.signedCommitment(region.slug, agency.key))}
        novalidate
      >
        <HiddenField name="statement" value={statement.id} />
        <FileField
          view={view}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={errors?.file}
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.send}
          </button>
        </div>
      </form>
    </Card>
  )
}

function MakeForm({ view, region, agency, statements, typed, errors }: CommitmentProps) {
  const words = view.messages.commitment
  const [latest] = statements
  const offered = messagesOf(PAPER_LANGUAGE).commitment.defaultPromises
  const given = (name: string, stands = '') => ({
    view,
    name,
    value: typed[name] ?? stands,
    error: errors?.[name],
  })
  const isRefused = Object.keys(errors ?? {}).some((name) => name !== 'file' && name !== 'statement')
  return (
    <FoldedForm
      title={latest ? words.makeNew : words.make}
      action={href(view, paths.commitment(region.slug, agency.key))}
      button={words.make}
      open={isRefused || !latest}
    >
      <TextField {...given('signerName', latest?.signerName)} label={words.signerName} required />
      <TextField {...given('signerOffice', latest?.signerOffice)} label={words.signerOffice} required />
      <TextField {...given('place', latest?.place)} label={words.place} required />
      <DateField {...given('datedOn')} label={words.datedOn} required />
      <SelectField
        {...given('language', PAPER_LANGUAGE)}
        label={words.language}
        hint={words.languageHint}
        options={languages.map((language) => ({ value: language, label: words.languages[language] }))}
        empty={false}
      />
      <TextAreaField
        {...given('promises', latest?.promises ?? offered.join('\n'))}
        label={words.promises}
        hint={words.promisesHint}
        rows={6}
        required
      />
    </FoldedForm>
  )
}

/** The statement of an agency: what holds, the signed paper, a new one. */
export function CommitmentPage(props: CommitmentProps) {
  const { view, region, agency, statements, mayEdit, errors } = props
  const words = view.messages.commitment
  const [latest, ...earlier] = statements
  const { signerName, signerOffice, place, datedOn, promises } = words
  const labels = { signerName, signerOffice, place, datedOn, promises }
  return (
    <DeskShell view={view} title={`${words.title}: ${agency.name}`}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.commitments(region.slug) }, { label: agency.name }]}
      />
      <h1>{words.title}</h1>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      {latest ? (
        <Card title={agency.name}>
          <Statement {...props} statement={latest} />
          <p class="small">{words.hashNote}</p>
        </Card>
      ) : (
        <p class="lead">{words.nothing}</p>
      )}
      {mayEdit && latest && <SendForm {...props} statement={latest} />}
      {mayEdit && (
        <Card>
          <MakeForm {...props} />
        </Card>
      )}
      {earlier.length > 0 && (
        <details class="card">
          <summary>{words.earlier}</summary>
          {earlier.map((statement) => (
            <Statement {...props} statement={statement} />
          ))}
        </details>
      )}
    </DeskShell>
  )
}

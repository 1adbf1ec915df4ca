import { VISIT_CODES_MAX } from '../../../../domain/survey/visit-code.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { SurveyCodeRow } from '../../../../store/survey/survey-code.ts'
import type { VisitBatch } from '../../../../store/survey/visit-code.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { DateField, NumberField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type VisitCodesPageProps = {
  view: View
  region: string
  timeZone: string
  innovation: Pick<InnovationScope, 'slug' | 'name'>
  code: SurveyCodeRow
  /** How the addresses on the slips begin. */
  baseUrl: string
  batches: readonly VisitBatch[]
  /** Today where the region is, `2026-11-24`. */
  today: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function PrintForm({ view, region, innovation, code, today, typed, errors, baseUrl }: VisitCodesPageProps) {
  const words = view.messages.visitCode
  const { number } = formatsOf(view.language)
  const action = href(view, paths.visitCodes(region, innovation.slug, code.code))
  return (
    <section class="card stack">
      <h2>{words.formTitle}</h2>
      <AddressWarning view={view} address={baseUrl} />
      <form class="form" method="post" action={action} novalidate>
        <NumberField
          view={view}
          name="codes"
          label={words.codes}
          hint={words.codesHint(number(VISIT_CODES_MAX))}
          value={typed?.codes}
          error={errors?.codes}
          whole
          required
        />
        <DateField
          view={view}
          name="expiresOn"
          label={words.expiresOn}
          min={today}
          value={typed?.expiresOn}
          error={errors?.expiresOn}
          required
        />
        <NumberField
          view={view}
          name="everyKth"
          label={words.everyKth}
          hint={words.everyKthHint}
          value={typed?.everyKth}
          error={errors?.everyKth}
          whole
        />
        <p class="small">{words.once}</p>
        <div>
          <button class="ds-button" type="submit">
            {words.print}
          </button>
        </div>
      </form>
    </section>
  )
}

function EndBatch({
  view,
  region,
  timeZone,
  innovation,
  code,
  batch,
}: VisitCodesPageProps & { batch: VisitBatch }) {
  const words = view.messages.visitCode
  const { moment } = formatsOf(view.language)
  if (batch.endedAt) return <>{words.ended(moment(batch.endedAt, timeZone))}</>
  return (
    <ConfirmAction
      action={href(view, paths.endVisitCodes(region, innovation.slug, code.code, batch.id))}
      label={words.end}
      spoken={words.endOf(moment(batch.createdAt, timeZone))}
      question={view.messages.beforeEnd.visitSlips}
      confirm={view.messages.beforeEnd.end}
    />
  )
}

function Batches(props: VisitCodesPageProps) {
  const { view, timeZone, batches, today } = props
  const words = view.messages.visitCode
  const { number, moment, date } = formatsOf(view.language)
  const { printed, used, until, end } = words.columns
  return (
    <section class="stack">
      <h2>{words.batchesTitle}</h2>
      {batches.length === 0 ? (
        <EmptyState sentence={words.none} />
      ) : (
        <DataTable
          caption={words.batchesTitle}
          captionHidden
          columns={[
            { label: printed },
            { label: used, numeric: true },
            { label: until, labelled: true },
            { label: end },
          ]}
          rows={batches.map((batch) => [
            moment(batch.createdAt, timeZone),
            batch.everyKth === null
              ? words.usedOf(number(batch.used), number(batch.codes))
              : words.sampledOf(number(batch.used), number(batch.codes), number(batch.everyKth)),
            batch.expiresOn < today ? `${date(batch.expiresOn)} (${words.over})` : date(batch.expiresOn),
            <EndBatch {...props} batch={batch} />,
          ])}
        />
      )}
    </section>
  )
}

/** The slips of one survey code: how many are used, and the form that prints more. */
export function VisitCodesPage(props: VisitCodesPageProps) {
  const { view, region, innovation, code, errors } = props
  const words = view.messages.visitCode
  return (
    <DeskShell view={view} title={`${words.title}: ${code.code}`}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[
          { label: view.messages.voice.title, path: paths.voice(region, innovation.slug) },
          { label: words.title },
        ]}
      />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(code.label ? `${code.code} (${code.label})` : code.code)}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {!code.endedAt && <PrintForm {...props} />}
      <Batches {...props} />
    </DeskShell>
  )
}

import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../components/confirm-action/confirm-action.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { FoldedForm } from '../../../../components/folded-form/folded-form.tsx'
import { LineAction } from '../../../../components/line-action/line-action.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href } from '../../../../view.ts'
import { CountsCard } from './counts-card.tsx'
import { ExhibitionFields } from './exhibition-form.tsx'
import type { ExhibitionProps } from './exhibition-props.ts'

/** Whether everybody sees it, and the step that changes that. */
function PublicCard({ view, region, shown, mayEdit }: ExhibitionProps) {
  const words = view.messages.exhibition
  const { code, openedAt } = shown.exhibition
  const action = href(view, paths.exhibitionPart(region, code, 'page'))
  const published = shown.stands.filter(({ isPublished }) => isPublished).length
  return (
    <Card title={words.columns.page}>
      <p>
        <b>{openedAt ? words.open : words.closed}</b>
        {openedAt && (
          <>
            {' · '}
            <a href={href(view, paths.openExhibition(region, code))}>{words.toPage}</a>
          </>
        )}
      </p>
      {mayEdit && (
        <ConfirmAction
          label={openedAt ? words.closePage : words.openPage}
          question={openedAt ? words.closeQuestion : words.openQuestion(published)}
          action={action}
          fields={{ open: openedAt ? 'no' : 'yes' }}
          confirm={openedAt ? words.closePage : words.openPage}
        />
      )}
    </Card>
  )
}

/** The jury by the panels of judging: nobody sees a score here before it is closed. */
function JuryCard({ view, region, shown, mayEdit, seesPanels }: ExhibitionProps) {
  const words = view.messages.exhibition
  const { code, panelCode, panelClosedAt } = shown.exhibition
  const { entered, stands } = shown
  const action = href(view, paths.exhibitionPart(region, code, 'jury'))
  if (panelCode === null || entered === null) {
    return (
      <Card title={words.jury}>
        <p>{words.juryNone}</p>
        {mayEdit && <LineAction action={action} label={words.juryOpen} />}
      </Card>
    )
  }
  return (
    <Card title={words.jury}>
      <p>
        {panelClosedAt ? words.juryEnded : words.juryEntered(entered, stands.length)}
        {seesPanels && (
          <>
            {' '}
            <a href={href(view, paths.panel(region, panelCode))}>{words.juryLink}</a>
          </>
        )}
      </p>
      {!panelClosedAt && <p class="small">{words.juryBlind}</p>}
      {mayEdit && !panelClosedAt && entered < stands.length && (
        <LineAction action={action} label={words.juryTake} />
      )}
    </Card>
  )
}

/** Innovations to be added, those of the cohort first. */
function AddStands({ view, region, shown, possible, errors }: ExhibitionProps) {
  const words = view.messages.exhibition
  const error = errors?.innovations
  if (possible.length === 0) return null
  return (
    <FoldedForm
      title={words.standAdd}
      action={href(view, paths.exhibitionPart(region, shown.exhibition.code, 'stands'))}
      button={words.standAdd}
      open={error !== undefined}
    >
      <fieldset
        class={error ? 'field field-invalid' : 'field'}
        aria-describedby={error ? 'field-innovations-error' : undefined}
      >
        <legend>{words.standAddHint}</legend>
        {possible.map(({ slug, name, agencyName, isOfCohort }, index) => (
          <div class="choice-row">
            <label class="choice">
              <input
                class="ds-input"
                type="checkbox"
                id={index === 0 ? 'field-innovations' : undefined}
                name="innovations"
                value={slug}
              />
              <span>
                {name} <small>({isOfCohort ? `${agencyName}, ${words.ofCohort}` : agencyName})</small>
              </span>
            </label>
          </div>
        ))}
        {error && (
          <p class="field-error" id="field-innovations-error">
            {error}
          </p>
        )}
      </fieldset>
    </FoldedForm>
  )
}

function StandsCard(props: ExhibitionProps) {
  const { view, region, shown, mayEdit } = props
  const words = view.messages.exhibition
  const { innovation, agency, lacks } = words.standColumns
  const ready = shown.stands.filter(({ gaps }) => gaps.length === 0).length
  return (
    <Card title={words.stands}>
      {shown.stands.length === 0 ? (
        <p>{words.standsNone}</p>
      ) : (
        <>
          <p>{words.standsReady(ready, shown.stands.length)}</p>
          <DataTable
            caption={words.stands}
            captionHidden
            columns={[{ label: innovation }, { label: agency }, { label: lacks }]}
            rows={shown.stands.map(({ slug, name, agencyName, gaps, isPublished }) => [
              <a href={href(view, paths.stand(region, slug, shown.exhibition.code))}>{name}</a>,
              agencyName,
              <>
                {gaps.length === 0
                  ? words.complete
                  : words.lacking(gaps.map((gap) => words.gaps[gap]).join(', '))}
                {!isPublished && (
                  <>
                    <br />
                    <small>{words.unpublished}</small>
                  </>
                )}
              </>,
            ])}
          />
        </>
      )}
      {mayEdit && <AddStands {...props} />}
    </Card>
  )
}

/** An exhibition on the desk: what lacks first, then jury, counts and the public page. */
export function ExhibitionPage(props: ExhibitionProps) {
  const { view, region, shown, mayEdit, typed, errors } = props
  const words = view.messages.exhibition
  const { date } = formatsOf(view.language)
  const { exhibition } = shown
  const { name, place, opensOn, closesOn, welcome, claimTitle, countedOn, people, source, withdrawReason } =
    words
  const own = ['name', 'place', 'opensOn', 'closesOn', 'welcome']
  return (
    <DeskShell view={view} title={exhibition.name}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.exhibitions(region) }, { label: exhibition.name }]}
      />
      <h1>
        {exhibition.name}
        <ExampleTag view={view} item={exhibition} />
      </h1>
      <p class="lead">
        {words.days(date(exhibition.opensOn), date(exhibition.closesOn))} · {exhibition.place} ·{' '}
        <a href={href(view, paths.cohort(region, exhibition.cohortId))}>{exhibition.cohortName}</a>
      </p>
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{
          name,
          place,
          opensOn,
          closesOn,
          welcome,
          claimTitle,
          countedOn,
          people,
          source,
          reason: withdrawReason,
        }}
      />
      <div class="work-columns">
        <StandsCard {...props} />
        <div class="stack">
          <PublicCard {...props} />
          <JuryCard {...props} />
        </div>
      </div>
      <CountsCard {...props} />
      {mayEdit && (
        <details class="card" open={own.some((field) => errors?.[field] !== undefined)}>
          <summary>{words.edit}</summary>
          <form
            class="form"
            method="post"
            action={href(view, paths.exhibition(region, exhibition.code))}
            novalidate
          >
            <ExhibitionFields view={view} typed={typed} errors={errors} exhibition={exhibition} />
            <div>
              <button class="ds-button" type="submit">
                {words.save}
              </button>
            </div>
          </form>
        </details>
      )}
    </DeskShell>
  )
}

import type { ExhibitionRow } from '../../../../../store/programme/exhibition.ts'
import type { Milestone, Stand } from '../../../../../store/programme/exhibition-stand.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { DateField, FileField, TextAreaField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCrumbs } from '../../lifecycle/innovation/innovation-crumbs.tsx'

type StandProps = {
  view: View
  region: string
  exhibition: ExhibitionRow
  stand: Stand
  mayEdit: boolean
  typed: Typed
  errors?: FieldErrors
}

function States({ view, region, exhibition, stand, mayEdit, typed, errors }: StandProps) {
  const words = view.messages.exhibition.stand
  const { save } = view.messages.exhibition
  if (!mayEdit) {
    return (
      <Card title={words.before}>
        <p class="written">{stand.stateBefore ?? '–'}</p>
        <h3>{words.after}</h3>
        <p class="written">{stand.stateAfter ?? '–'}</p>
      </Card>
    )
  }
  const given = (name: 'stateBefore' | 'stateAfter') => ({
    view,
    name,
    value: typed[name] ?? stand[name] ?? '',
    error: errors?.[name],
    rows: 3,
  })
  return (
    <form
      class="form card"
      method="post"
      action={href(view, paths.stand(region, stand.slug, exhibition.code))}
      novalidate
    >
      <TextAreaField {...given('stateBefore')} label={words.before} hint={words.beforeHint} />
      <TextAreaField {...given('stateAfter')} label={words.after} hint={words.afterHint} />
      <div>
        <button class="ds-button" type="submit">
          {save}
        </button>
      </div>
    </form>
  )
}

function MilestoneItem(props: StandProps & { milestone: Milestone }) {
  const { view, region, exhibition, stand, mayEdit, milestone } = props
  const words = view.messages.exhibition.stand
  const { date } = formatsOf(view.language)
  const { id, happenedOn, title, picture, pictureShows } = milestone
  const source = picture && paths.standPicture(region, stand.slug, exhibition.code, picture)
  return (
    <li>
      {source && (
        <a href={source}>
          <img src={source} alt={pictureShows ?? ''} loading="lazy" />
        </a>
      )}
      <p>
        <b>{date(happenedOn)}</b>
        <br />
        {title}
      </p>
      {mayEdit && (
        <ConfirmAction
          label={words.remove}
          spoken={words.removeOf(title)}
          question={words.removeQuestion}
          action={href(view, paths.removeMilestone(region, stand.slug, exhibition.code))}
          fields={{ milestone: id }}
          confirm={words.remove}
        />
      )}
    </li>
  )
}

function AddMilestone({ view, region, exhibition, stand, typed, errors }: StandProps) {
  const words = view.messages.exhibition.stand
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const own = ['happenedOn', 'milestoneTitle', 'picture', 'pictureShows']
  return (
    <details open={stand.milestones.length === 0 || own.some((name) => errors?.[name] !== undefined)}>
      <summary>
        <b>{words.milestoneAdd}</b>
      </summary>
      <form
        class="form"
        method="post"
        enctype="multipart/form-data"
        action={href(view, paths.standMilestones(region, stand.slug, exhibition.code))}
        novalidate
      >
        <DateField {...field('happenedOn')} label={words.happenedOn} required />
        <TextField {...field('milestoneTitle')} label={words.milestoneTitle} required />
        <FileField
          {...field('picture')}
          label={words.picture}
          hint={words.pictureHint}
          accept=".jpg,.jpeg,.png,.webp"
        />
        <TextField {...field('pictureShows')} label={words.pictureShows} hint={words.pictureShowsHint} />
        <div>
          <button class="ds-button" type="submit">
            {words.milestoneAdd}
          </button>
        </div>
      </form>
    </details>
  )
}

/** What a team shows at an exhibition: before, after, and the way in pictures. */
export function StandPage(props: StandProps) {
  const { view, exhibition, stand, mayEdit, errors } = props
  const words = view.messages.exhibition.stand
  const { before, after, happenedOn, milestoneTitle, picture, pictureShows } = words
  const labels = { stateBefore: before, stateAfter: after, happenedOn, milestoneTitle, picture, pictureShows }
  return (
    <DeskShell view={view} title={`${words.title}: ${stand.name}`}>
      <InnovationCrumbs view={view} innovation={stand} crumbs={[{ label: exhibition.name }]} />
      <h1>{words.title}</h1>
      <p class="lead">
        <b>{exhibition.name}.</b> {words.lead}
      </p>
      {mayEdit && <p class="small">{words.publicNote}</p>}
      <ErrorSummary view={view} errors={errors} labels={labels} />
      <States {...props} />
      <Card title={words.milestones}>
        {stand.milestones.length === 0 ? (
          <p>{words.milestonesNone}</p>
        ) : (
          <ol class="milestones">
            {stand.milestones.map((milestone) => (
              <MilestoneItem {...props} milestone={milestone} />
            ))}
          </ol>
        )}
        {mayEdit && <AddMilestone {...props} />}
      </Card>
    </DeskShell>
  )
}

import type { DeputyDesk } from '../../../../../services/access/deputies.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { DateField, SelectField } from '../../../../components/field/field.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type DeputiesProps = {
  view: View
  desk: DeputyDesk
  /** Names deputies for others too. */
  isForAll: boolean
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

function Standing({ view, desk }: DeputiesProps) {
  const words = view.messages.deputy
  const { date } = formatsOf(view.language)
  if (desk.deputies.length === 0) return <p>{words.none}</p>
  return (
    <ul class="ruled-list">
      {desk.deputies.map(({ id, deputyName, personName, fromDay, toDay }) => (
        <li>
          <p>
            {words.line(deputyName, personName, date(fromDay), date(toDay))}
            <Tag>{fromDay <= desk.today ? words.running : words.coming}</Tag>
          </p>
          <ConfirmAction
            action={href(view, paths.endDeputy(view.region?.slug ?? ''))}
            fields={{ deputy: id }}
            label={words.end}
            spoken={words.endOf(deputyName, personName)}
            question={view.messages.beforeEnd.deputy}
            confirm={view.messages.beforeEnd.end}
          />
        </li>
      ))}
    </ul>
  )
}

function Name({ view, desk, isForAll, typed, errors }: DeputiesProps) {
  const words = view.messages.deputy
  const optionsOf = (people: DeputyDesk['colleagues']) =>
    people.map(({ personId, name }) => ({ value: personId, label: name }))
  return (
    <form class="form" method="post" action={href(view, paths.deputies(view.region?.slug ?? ''))} novalidate>
      {isForAll && (
        <SelectField
          view={view}
          name="person"
          label={words.away}
          value={typed.person}
          error={errors?.person}
          options={optionsOf(desk.away)}
          required
        />
      )}
      <SelectField
        view={view}
        name="deputy"
        label={words.deputy}
        hint={words.hint}
        value={typed.deputy}
        error={errors?.deputy}
        options={optionsOf(desk.colleagues)}
        required
      />
      <DateField
        view={view}
        name="fromDay"
        label={words.from}
        value={typed.fromDay ?? desk.today}
        error={errors?.fromDay}
        required
      />
      <DateField
        view={view}
        name="toDay"
        label={words.until}
        value={typed.toDay}
        error={errors?.toDay}
        required
      />
      <div>
        <button class="ds-button" type="submit">
          {words.add}
        </button>
      </div>
    </form>
  )
}

/** Who stands in for whom, and a form that names one. */
export function DeputiesPage(props: DeputiesProps) {
  const { view, isForAll, errors } = props
  const words = view.messages.deputy
  const labels = { person: words.away, deputy: words.deputy, fromDay: words.from, toDay: words.until }
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{isForAll ? words.leadForAll : words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      <Card>
        <Standing {...props} />
      </Card>
      <Card title={words.add}>
        <Name {...props} />
      </Card>
    </DeskShell>
  )
}

import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { keeperNeed } from '../../../../../domain/lifecycle/keeper.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { Keeper } from '../../../../../store/lifecycle/keeper.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../../components/field/field.tsx'
import { FoldedForm } from '../../../../components/folded-form/folded-form.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCrumbs } from '../innovation/innovation-crumbs.tsx'

type KeepersProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  keepers: readonly Keeper[]
  today: string
  mayEdit: boolean
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** The day of a transfer, and the hand-over that ends somebody's part. */
function KeeperForms({ view, region, innovation, keeper, typed, errors }: KeepersProps & { keeper: Keeper }) {
  const words = view.messages.keeper
  const isRefused = typed.keeper === keeper.id
  return (
    <div class="actions">
      <details open={isRefused && errors?.leavesOn !== undefined}>
        <summary>{words.transferOf(keeper.name)}</summary>
        <form
          class="form"
          method="post"
          action={href(view, paths.keeperTransfer(region.slug, innovation.slug))}
        >
          <input type="hidden" name="keeper" value={keeper.id} />
          <label class="field">
            {words.transfer}
            <input class="ds-input field-date" type="date" name="leavesOn" value={keeper.leavesOn ?? ''} />
          </label>
          <p class="field-hint">{words.transferHint}</p>
          <div>
            <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {words.saveTransfer}
            </button>
          </div>
        </form>
      </details>
      <details open={isRefused && errors?.handedOver !== undefined}>
        <summary>{words.handOverOf(keeper.name)}</summary>
        <form
          class="form"
          method="post"
          action={href(view, paths.keeperHandOver(region.slug, innovation.slug))}
        >
          <input type="hidden" name="keeper" value={keeper.id} />
          <label class="field">
            {words.handedOver}
            <textarea class="ds-input" name="handedOver" rows={3}>
              {isRefused ? typed.handedOver : ''}
            </textarea>
          </label>
          <div>
            <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {words.handOver}
            </button>
          </div>
        </form>
      </details>
    </div>
  )
}

function Standing(props: KeepersProps) {
  const { view, region, innovation, keepers, mayEdit, typed, errors } = props
  const words = view.messages.keeper
  const { date } = formatsOf(view.language)
  const standing = keepers.filter(({ endedAt }) => endedAt === null)
  return (
    <Card title={words.title}>
      {standing.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="ruled-list">
          {standing.map((keeper) => (
            <li class="stack">
              <p>
                <b>{keeper.name}</b>, {keeper.office}
                {keeper.leavesOn && <Tag>{words.leaves(date(keeper.leavesOn))}</Tag>}
                {!keeper.isHere && <Tag>{words.gone}</Tag>}
              </p>
              {mayEdit && <KeeperForms {...props} keeper={keeper} />}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <FoldedForm
          title={words.add}
          action={href(view, paths.keepers(region.slug, innovation.slug))}
          button={words.add}
          open={Boolean(errors?.name ?? errors?.office)}
        >
          <TextField
            view={view}
            name="name"
            label={words.name}
            hint={words.nameHint}
            value={typed.name}
            error={errors?.name}
            required
          />
          <TextField
            view={view}
            name="office"
            label={words.office}
            value={typed.office}
            error={errors?.office}
            required
          />
        </FoldedForm>
      )}
    </Card>
  )
}

/** Who keeps an innovation going: what is lacking first, then the people. */
export function KeepersPage(props: KeepersProps) {
  const { view, region, innovation, keepers, today, errors } = props
  const words = view.messages.keeper
  const { date } = formatsOf(view.language)
  const standing = keepers.filter(({ endedAt }) => endedAt === null)
  const former = keepers.flatMap((one) => (one.endedAt === null ? [] : { ...one, endedAt: one.endedAt }))
  const need = keeperNeed(standing, today)
  const { name, office, handedOver, transfer: leavesOn } = words
  const labels = { name, office, handedOver, leavesOn }
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <h1>{words.title}</h1>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      <p class="lead">
        <b>{need === null ? words.fine(standing.length) : words.needs[need]}</b>
      </p>
      <p>{words.lead}</p>
      <Standing {...props} />
      {former.length > 0 && (
        <Card title={words.former}>
          <ul class="ruled-list">
            {former.map((one) => (
              <li>
                {words.formerLine(one.name, one.office, date(dayAt(one.endedAt, region.timeZone)))}
                <br />
                <small>{one.handedOver}</small>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </DeskShell>
  )
}

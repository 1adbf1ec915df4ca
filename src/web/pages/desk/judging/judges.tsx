import { composeJudgeReminder } from '../../../../documents/judging/judge-reminder.ts'
import type { ShownPanel } from '../../../../services/judging/show-panel.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { CopyField } from '../../../components/copy-field/copy-field.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import type { PanelProps } from './panel-props.ts'

type JudgeLine = ShownPanel['judges'][number]

const isLate = ({ sent, assigned }: JudgeLine) => sent < assigned

/** Lines of a text that is read before it is copied. */
const TEXT_ROWS = 8

/** How far a judge is, and for those who run the panel when they were reminded. */
function lineOf(view: View, { name, sent, assigned, reminded }: JudgeLine, runsPanel: boolean): string {
  const words = view.messages.judging
  const { date } = formatsOf(view.language)
  const line = `${name}: ${words.sentOf(sent, assigned)}`
  if (!runsPanel || !reminded || sent >= assigned) return line
  return `${line} · ${words.remindedOn[reminded.way](date(reminded.day))}`
}

/** Reminds whoever owes sheets, and holds the texts that nobody but a person can send. */
function Remind({ view, region, shown, baseUrl, today }: PanelProps) {
  const words = view.messages.judging
  const { panel, judges } = shown
  const late = judges.filter(isLate)
  if (late.length === 0) return null
  const byHand = late.filter(({ reminded }) => reminded?.way === 'hand' && reminded.day === today)
  const address = `${baseUrl}${paths.panel(region, panel.code)}`
  return (
    <div class="card stack">
      <p>{words.remindLead}</p>
      <form method="post" action={href(view, paths.panelRemind(region, panel.code))}>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.remind(late.length)}
        </button>
      </form>
      {byHand.length > 0 && <AddressWarning view={view} address={address} />}
      {byHand.map(({ id, name, sent, assigned }) => {
        const facts = { panel: panel.name, region: view.region?.name ?? '', sheets: assigned - sent, address }
        return (
          <CopyField
            view={view}
            name={`text-${id}`}
            label={words.remindText(name)}
            hint={words.remindTextHint}
            value={composeJudgeReminder(facts, 'id').text}
            rows={TEXT_ROWS}
          />
        )
      })}
    </div>
  )
}

/** The judges of a panel, how far each is, and the reminder of those who are behind. */
export function Judges(props: PanelProps) {
  const { view, shown, runsPanel } = props
  const words = view.messages.judging
  const { judges, panel } = shown
  return (
    <section class="stack">
      <h2>{words.judges}</h2>
      {judges.length === 0 ? (
        <EmptyState sentence={words.judgesNone} />
      ) : (
        <ul>
          {judges.map((judge) => (
            <li>{lineOf(view, judge, runsPanel)}</li>
          ))}
        </ul>
      )}
      {runsPanel && !panel.closedAt && <Remind {...props} />}
    </section>
  )
}

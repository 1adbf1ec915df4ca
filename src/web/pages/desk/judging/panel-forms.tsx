import { SelectField, TextAreaField } from '../../../components/field/field.tsx'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { PanelProps } from './panel-props.ts'

/** Adds innovations of the region as entries. */
export function AddEntries({ view, region, shown, innovations }: PanelProps) {
  const words = view.messages.judging
  const taken = new Set<string>(shown.entries.map(({ id }) => id))
  const free = innovations.filter(({ id }) => !taken.has(id))
  if (free.length === 0) return null
  return (
    <details class="card">
      <summary>
        <b>{words.addEntries}</b>
      </summary>
      <form class="form" method="post" action={href(view, paths.panelEntries(region, shown.panel.code))}>
        <fieldset class="field">
          <legend class="visually-hidden">{words.addEntries}</legend>
          {free.map(({ id, name }) => (
            <label class="choice">
              <input class="ds-input" type="checkbox" name="entries" value={id} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.addEntries}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Adds a judge, with where they work. */
export function AddJudge({ view, region, shown, people, agencies, typed, errors }: PanelProps) {
  const words = view.messages.judging
  const taken = new Set<string>(shown.judges.map(({ id }) => id))
  const free = people.filter(({ id }) => !taken.has(id))
  return (
    <details class="card" open={errors?.person !== undefined}>
      <summary>
        <b>{words.addJudge}</b>
      </summary>
      <form
        class="form"
        method="post"
        action={href(view, paths.panelJudges(region, shown.panel.code))}
        novalidate
      >
        <SelectField
          view={view}
          name="person"
          label={words.judge}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed?.person}
          error={errors?.person}
          required
        />
        <SelectField
          view={view}
          name="agency"
          label={words.judgeAgency}
          hint={words.judgeAgencyHint}
          empty={words.judgeAgencyNone}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed?.agency}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.addJudge}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Gives the entries to judges. */
export function AssignForm({ view, region, shown }: PanelProps) {
  const words = view.messages.judging
  if (shown.entries.length === 0 || shown.judges.length === 0) return null
  return (
    <section class="card stack">
      <p>{words.assignLead}</p>
      <form method="post" action={href(view, paths.panelAssign(region, shown.panel.code))}>
        <button class="ds-button" type="submit">
          {words.assign}
        </button>
      </form>
    </section>
  )
}

/** Closes the panel with the words of the plenary. */
export function CloseForm({ view, region, shown, typed, errors }: PanelProps) {
  const words = view.messages.judging
  return (
    <details class="card" open={errors?.decision !== undefined}>
      <summary>
        <b>{words.close}</b>
      </summary>
      <p>{words.closeLead}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.panelClose(region, shown.panel.code))}
        novalidate
      >
        <TextAreaField
          view={view}
          name="decision"
          label={words.decision}
          rows={4}
          value={typed?.decision}
          error={errors?.decision}
          required
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.close}
          </button>
        </div>
      </form>
    </details>
  )
}

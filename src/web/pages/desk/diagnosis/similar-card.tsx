import type { PropsWithChildren } from 'hono/jsx'
import { asset } from '../../../assets.ts'
import { Card } from '../../../components/card/card.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import type { Hint } from './similar-hints.ts'

function Hints({ hints }: { hints: readonly Hint[] }) {
  return (
    <ul class="ruled-list">
      {hints.map(({ name, note, href: address }) => (
        <li>
          {address === null ? <b>{name}</b> : <a href={address}>{name}</a>}
          <br />
          <small>{note}</small>
        </li>
      ))}
    </ul>
  )
}

/** What was done or thought of already; nothing where nothing sounds similar. */
export function SimilarCard({ view, hints }: { view: View; hints: readonly Hint[] }) {
  if (hints.length === 0) return null
  return (
    <Card title={view.messages.diagnosis.similar.title}>
      <Hints hints={hints} />
    </Card>
  )
}

/** The script that says the same while somebody types. */
export const similarScript = () => <script type="module" src={asset('similar-hints.js')} />

/** A form that says while somebody types into `fields` what was done already, where it has its `HintBox`. */
export function WithHints(
  props: PropsWithChildren<{ view: View; agency: string; fields: readonly string[] }>,
) {
  const { view, agency, fields, children } = props
  const region = view.region?.slug ?? ''
  return (
    <similar-hints data-from={href(view, paths.similar(region, agency))} data-fields={fields.join(' ')}>
      {children}
    </similar-hints>
  )
}

/** Where a form says it: under the field that is typed into. Empty and unseen until there is something to say. */
export function HintBox({ view }: { view: View }) {
  return (
    <div class="card" data-similar hidden aria-live="polite">
      <h2 class="card-title">{view.messages.diagnosis.similar.title}</h2>
      <ul class="ruled-list" />
    </div>
  )
}

type MergeProps = {
  view: View
  agency: string
  kind: 'problem' | 'idea'
  goneId: string
  /** What it may be merged into. */
  others: readonly { readonly id: string; readonly name: string }[]
}

/** Makes this one part of another one of the agency; asked first, and undone on the agency's page. */
export function MergeForm({ view, agency, kind, goneId, others }: MergeProps) {
  const words = view.messages.diagnosis.merge
  const region = view.region?.slug ?? ''
  if (others.length === 0) return null
  return (
    <details class="card">
      <summary>{words.title}</summary>
      <form class="form" method="post" action={href(view, paths.mergeDiagnosis(region, agency))}>
        <p class="small">{words.lead[kind]}</p>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="gone" value={goneId} />
        <label class="field">
          <span class="field-label">{words.into}</span>
          <select class="ds-input" name="kept">
            {others.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </label>
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.button}
          </button>
        </div>
      </form>
    </details>
  )
}

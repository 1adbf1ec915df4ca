import { surveyCodeKinds } from '../../../../domain/survey/survey.ts'
import { DateField, SelectField } from '../../../components/field/field.tsx'
import type { View } from '../../../view.ts'
import { href } from '../../../view.ts'
import type { VoiceQuery } from './voice-query.ts'

type Choice = { readonly value: string; readonly label: string }

export type VoiceFiltersProps = {
  view: View
  /** The page's own address without filters. */
  path: string
  query: VoiceQuery
  misunderstood: readonly (keyof VoiceQuery)[]
  /** Agencies on the region's page, codes on that of an innovation. */
  agencies?: readonly Choice[]
  codes?: readonly Choice[]
  /** The innovation that narrows the region's page. */
  innovation?: Choice
}

/** The filters of the voice: a plain form, so that each choice is in the address. */
export function VoiceFilters(props: VoiceFiltersProps) {
  const { view, path, query, misunderstood, agencies = [], codes = [], innovation } = props
  const innovations = innovation ? [innovation] : []
  const words = view.messages.voiceSummary.filters
  const errorOf = (name: keyof VoiceQuery) => (misunderstood.includes(name) ? words.misunderstood : undefined)
  // A field with nothing to choose is only there to say that its value is not known.
  const shown = (name: keyof VoiceQuery, options: readonly Choice[], least: number) =>
    options.length >= least || misunderstood.includes(name)
  const select = (name: 'agency' | 'innovation' | 'code' | 'kind', options: readonly Choice[]) => (
    <SelectField
      view={view}
      name={name}
      label={words[name]}
      options={options}
      value={query[name]}
      empty={words.all}
      error={errorOf(name)}
    />
  )
  const kinds = surveyCodeKinds.map((kind) => ({ value: kind, label: view.messages.voice.kinds[kind] }))
  const isOpen = Object.keys(query).length > 0 || misunderstood.length > 0
  return (
    <details class="more" open={isOpen}>
      <summary>{words.title}</summary>
      <form class="filter-form" method="get" action={href(view, path)} aria-label={words.title}>
        {shown('agency', agencies, 2) && select('agency', agencies)}
        {shown('innovation', innovations, 1) && select('innovation', innovations)}
        {shown('code', codes, 2) && select('code', codes)}
        {select('kind', kinds)}
        {(['from', 'to'] as const).map((name) => (
          <DateField
            view={view}
            name={name}
            label={words[name]}
            value={query[name]}
            error={errorOf(name)}
            month
          />
        ))}
        <div class="actions">
          <button class="ds-button" type="submit">
            {words.show}
          </button>
          {Object.keys(query).length > 0 && <a href={href(view, path)}>{words.clear}</a>}
        </div>
      </form>
    </details>
  )
}

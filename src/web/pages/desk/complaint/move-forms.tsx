import type { ComplaintMove } from '../../../../domain/complaint/complaint.ts'
import type { ComplaintCategory } from '../../../../domain/complaint/complaint-category.ts'
import { type ReportClass, reportClasses } from '../../../../domain/complaint/report-class.ts'
import { HiddenField, SelectField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

export type MoveFormsProps = {
  view: View
  region: string
  ticket: string
  moves: readonly ComplaintMove[]
  reportClass: ReportClass
  agencies: readonly { id: string; name: string }[]
  agencyId: string | null
  categories: readonly ComplaintCategory[]
  categoryKey: string | null
  /** Words for answers, filled for this complaint. */
  templates: readonly { id: string; title: string; text: string }[]
  /** What was typed into the form that was refused, and what is wrong with it. */
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

const primary: readonly ComplaintMove[] = ['verify', 'answer', 'close']

function fieldOf(props: MoveFormsProps, move: ComplaintMove) {
  const { view, typed, errors } = props
  const { complaint: words, complaintHandling: handling } = view.messages
  const mine = typed?.move === move
  const field = (name: string) => ({
    view,
    // Several forms share the page, so the address of an error names its own.
    name: `${move}-${name}`,
    hint: words.moveHints[move as keyof typeof words.moveHints],
    value: mine ? typed?.[`${move}-${name}`] : undefined,
    error: mine ? errors?.[`${move}-${name}`] : undefined,
  })
  if (move === 'verify') {
    const options = reportClasses.map((key) => ({ value: key, label: words.classes[key] }))
    const value = field('class').value ?? props.reportClass
    return (
      <>
        <SelectField
          {...field('class')}
          label={words.reportClass}
          options={options}
          value={value}
          empty={false}
        />
        {props.categories.length > 0 && (
          <SelectField
            {...field('category')}
            hint={undefined}
            label={handling.category}
            options={props.categories.map(({ key, nameId, nameEn }) => ({
              value: key,
              label: view.language === 'en' ? nameEn : nameId,
            }))}
            value={field('category').value ?? props.categoryKey ?? undefined}
            empty={handling.noCategory}
          />
        )}
      </>
    )
  }
  if (move === 'assign') {
    const options = props.agencies.map(({ id, name }) => ({ value: id, label: name }))
    const value = field('agency').value ?? props.agencyId ?? undefined
    return <SelectField {...field('agency')} label={words.agency} options={options} value={value} required />
  }
  if (move === 'hand-over' || move === 'record-number') {
    const required = move === 'record-number'
    return (
      <>
        <TextField {...field('tracking')} label={words.trackingId} required={required} />
        <p>
          <a href={href(view, paths.channelEntry(props.region, props.ticket))}>
            {view.messages.channel.entry.open}
          </a>
        </p>
      </>
    )
  }
  const label = move === 'close' ? words.closingText : words.moveTitles[move as keyof typeof words.moveTitles]
  return (
    <>
      {move === 'answer' && props.templates.length > 0 && <TemplateChoice {...props} />}
      <TextAreaField
        {...field('text')}
        label={label}
        required={move !== 'close'}
        rows={move === 'answer' ? 6 : 3}
      />
    </>
  )
}

/** Puts the words of a template into the answer: at the cursor with script, behind what was typed without. */
function TemplateChoice({ view, templates, typed }: MoveFormsProps) {
  const { complaintHandling: handling } = view.messages
  return (
    <answer-template>
      <SelectField
        view={view}
        name="answer-template"
        label={handling.template}
        options={templates.map(({ id, title, text }) => ({ value: id, label: title, text }))}
        value={typed?.['answer-template']}
      />
      <button class="ds-button" data-variant="secondary" type="submit" name="insert" value="yes">
        {handling.insertTemplate}
      </button>
    </answer-template>
  )
}

/** A form for each move that is allowed now, the next step of the way first. */
export function MoveForms(props: MoveFormsProps) {
  const { view, region, ticket } = props
  const words = view.messages.complaint
  const rank = (move: ComplaintMove) => (primary.includes(move) ? 0 : 1)
  const moves = [...props.moves].sort((one, other) => rank(one) - rank(other))
  return (
    <>
      {moves.map((move) => (
        <details class="card" open={primary.includes(move) || props.typed?.move === move}>
          <summary>
            <b>{words.moveTitles[move as keyof typeof words.moveTitles]}</b>
          </summary>
          <form class="form" method="post" action={href(view, paths.complaint(region, ticket))} novalidate>
            <HiddenField name="move" value={move} />
            {fieldOf(props, move)}
            <div>
              <button
                class="ds-button"
                data-variant={primary.includes(move) ? undefined : 'secondary'}
                type="submit"
              >
                {words.moves[move as keyof typeof words.moves]}
              </button>
            </div>
          </form>
        </details>
      ))}
    </>
  )
}

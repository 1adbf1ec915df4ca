import type { ComplaintCategory } from '../../../../domain/voice/complaint-category.ts'
import { reportClasses } from '../../../../domain/voice/report-class.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import {
  CheckboxField,
  FileField,
  HiddenField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** The law's own channel for formal complaints; every page about complaints offers it. */
export function NationalChannel({ view }: { view: View }) {
  const words = view.messages.complaint
  return (
    <aside class="stack national-channel" aria-labelledby="national-channel">
      <h2 id="national-channel">{words.nationalTitle}</h2>
      <p class="small">{words.nationalText}</p>
      <p>
        <a href="https://www.lapor.go.id/">{words.nationalLink}</a>
      </p>
    </aside>
  )
}

export type ComplainProps = {
  view: View
  region: string
  innovation: { slug: string; name: string } | null
  /** What the region asks a complaint to be about; empty where it has no list. */
  categories: readonly ComplaintCategory[]
  /** Whether this installation sends e-mail: nothing else may be promised. */
  sendsMail: boolean
  /** Days after the end of the report until the contact is removed. */
  forgetDays: number
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function Contact({ view, typed, errors, sendsMail, forgetDays }: ComplainProps) {
  const { complaint: words, complaintHandling: handling } = view.messages
  const filled = ['contact-name', 'contact-email'].some((name) => typed?.[name] || errors?.[name])
  return (
    <details class="survey-respondent" open={filled}>
      <summary>{sendsMail ? handling.contactByMail : handling.contactByStaff}</summary>
      <div class="form">
        <p class="small">
          {!sendsMail && `${handling.noMail} `}
          {handling.contactRemoved(formatsOf(view.language).number(forgetDays))}
        </p>
        <TextField
          view={view}
          name="contact-name"
          label={words.contactName}
          autocomplete="name"
          value={typed?.['contact-name']}
          error={errors?.['contact-name']}
        />
        <TextField
          view={view}
          name="contact-email"
          type="email"
          label={words.contactEmail}
          autocomplete="email"
          value={typed?.['contact-email']}
          error={errors?.['contact-email']}
        />
      </div>
    </details>
  )
}

/** Name and report are hidden unless the citizen decides otherwise. */
function Safety({ view, typed }: ComplainProps) {
  const words = view.messages.complaint
  const checked = (name: string) => (typed ? typed[name] !== undefined : true)
  return (
    <div class="stack">
      <CheckboxField view={view} name="anonymous" label={words.anonymous} checked={checked('anonymous')} />
      <CheckboxField
        view={view}
        name="confidential"
        label={words.confidential}
        checked={checked('confidential')}
      />
      <p class="small">{words.safe}</p>
    </div>
  )
}

function ComplaintForm(props: ComplainProps) {
  const { view, region, innovation, categories, typed, errors } = props
  const words = view.messages.complaint
  const field = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] })
  return (
    <form
      class="form"
      method="post"
      action={href(view, paths.complain(region))}
      enctype="multipart/form-data"
      novalidate
    >
      {innovation && <HiddenField name="innovation" value={innovation.slug} />}
      <RadioField
        {...field('report-class')}
        label={words.reportClass}
        required
        options={reportClasses.map((key) => ({
          value: key,
          label: words.classes[key],
          hint: words.classHints[key],
        }))}
      />
      {categories.length > 0 && (
        <SelectField
          {...field('category')}
          label={view.messages.complaintHandling.category}
          options={categories.map(({ key, nameId, nameEn }) => ({
            value: key,
            label: view.language === 'en' ? nameEn : nameId,
          }))}
        />
      )}
      <TextAreaField {...field('text')} label={words.text} hint={words.textHint} rows={6} required />
      <TextField {...field('place')} label={words.place} hint={words.placeHint} />
      <FileField
        {...field('photo')}
        label={words.photo}
        hint={words.photoHint}
        accept="image/jpeg,image/png,image/webp"
      />
      <Contact {...props} />
      <Safety {...props} />
      <div>
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </div>
    </form>
  )
}

/** Where a citizen reports something, about an innovation or about none. */
export function ComplainPage(props: ComplainProps & { handledHere: boolean; regionName: string }) {
  const { view, innovation, errors, handledHere, regionName } = props
  const words = view.messages.complaint
  return (
    <SurveyPage view={view} title={words.title}>
      <h1>{words.title}</h1>
      {innovation && <p class="small">{words.about(innovation.name)}</p>}
      {handledHere ? <p class="lead">{words.lead}</p> : <p class="lead">{words.nationalOnly(regionName)}</p>}
      <ErrorSummary view={view} errors={errors} />
      {handledHere && <ComplaintForm {...props} />}
      <NationalChannel view={view} />
      <p class="small">{words.notHere}</p>
      <p>
        <a href={href(view, paths.track)}>{words.trackTitle}</a>
      </p>
    </SurveyPage>
  )
}

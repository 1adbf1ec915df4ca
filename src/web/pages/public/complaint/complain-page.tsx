import type { ComplaintCategory } from '../../../../domain/complaint/complaint-category.ts'
import type { ComplaintHandling } from '../../../../domain/complaint/complaint-handling.ts'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import { asset } from '../../../assets.ts'
import { CopyField } from '../../../components/copy-field/copy-field.tsx'
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
import { consentSentence } from '../../../consent.ts'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Where the law's own channel is. */
export const nationalAddress = 'https://www.lapor.go.id/'

/** The law's own channel for formal complaints; every page about complaints offers it. */
export function NationalChannel({ view }: { view: View }) {
  const words = view.messages.complaint
  return (
    <aside class="stack national-channel" aria-labelledby="national-channel">
      <h2 id="national-channel">{words.nationalTitle}</h2>
      <p class="small">{words.nationalText}</p>
      <p>
        <a href={nationalAddress}>{words.nationalLink}</a>
      </p>
    </aside>
  )
}

export type ComplainProps = {
  view: View
  region: string
  innovation: { slug: string; name: string } | null
  /** What a report may be about, where the address names nothing; empty while the public pages are closed. */
  offered: readonly { slug: string; name: string; agency: string }[]
  /** The survey code whose page led here. */
  code: string | null
  /** Of this copy of the form: what it sends again is the same report. */
  nonce: string
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
        {(sendsMail || typed?.['contact-email']) && (
          <TextField
            view={view}
            name="contact-email"
            type="email"
            label={words.contactEmail}
            hint={handling.contactConfirm}
            autocomplete="email"
            value={typed?.['contact-email']}
            error={errors?.['contact-email']}
          />
        )}
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

/** What it is about, where the way here named nothing; it may be left open. */
function AboutWhat({ view, offered, typed, errors }: ComplainProps) {
  const words = view.messages.complaint
  if (offered.length === 0) return null
  return (
    <>
      <HiddenField name="chosen" value="yes" />
      <SelectField
        view={view}
        name="innovation"
        label={words.innovation}
        hint={words.innovationHint}
        empty={words.innovationNone}
        options={offered.map(({ slug, name, agency }) => ({ value: slug, label: `${name} (${agency})` }))}
        value={typed?.innovation}
        error={errors?.innovation}
      />
    </>
  )
}

function ComplaintForm(props: ComplainProps & Pick<Handled, 'handling'>) {
  const { view, region, innovation, code, categories, typed, errors } = props
  const words = view.messages.complaint
  // What is not kept here needs no photo, no address and no promise about them.
  const isKept = props.handling !== 'national-copy'
  const field = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] })
  return (
    <form
      class="form"
      method="post"
      action={href(view, paths.complain(region))}
      enctype="multipart/form-data"
      novalidate
    >
      <HiddenField name="nonce" value={props.nonce} />
      {innovation && <HiddenField name="innovation" value={innovation.slug} />}
      {code && <HiddenField name="code" value={code} />}
      <RadioField
        {...field('report-class')}
        label={words.reportClass}
        required
        options={reportClasses.map((key) => ({
          value: key,
          label: words.classes[key],
          hint: `${words.classHints[key]} ${words.classLimits[key]}`.trim(),
        }))}
      />
      {!innovation && <AboutWhat {...props} />}
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
      {isKept && (
        <>
          <FileField
            {...field('photo')}
            label={words.photo}
            hint={words.photoHint}
            accept="image/jpeg,image/png,image/webp"
          />
          <Contact {...props} />
          <Safety {...props} />
          <p class="small">{consentSentence(view, 'complaint')}</p>
        </>
      )}
      <div>
        <button class="ds-button" type="submit">
          {isKept ? words.send : view.messages.channel.prepare}
        </button>
      </div>
    </form>
  )
}

type Handled = { handling: ComplaintHandling; regionName: string }

/** Says before anything is typed where the report will be handled. */
function Whereabouts({ view, handling, regionName }: Handled & { view: View }) {
  const { complaint, channel: national } = view.messages
  if (handling === 'own') return <p class="lead">{complaint.lead}</p>
  const notice = handling === 'national-copy' ? national.copyNotice : national.relayNotice
  return (
    <>
      <p class="lead">{notice(regionName)}</p>
      <p>
        <a class="ds-button" data-variant="secondary" href={nationalAddress}>
          {complaint.nationalLink}
        </a>
      </p>
    </>
  )
}

/** Where a citizen reports something, about an innovation or about none. */
export function ComplainPage(props: ComplainProps & Handled) {
  const { view, innovation, errors } = props
  const words = view.messages.complaint
  return (
    <SurveyPage view={view} title={words.title}>
      <h1>{words.title}</h1>
      {innovation && <p class="small">{words.about(innovation.name)}</p>}
      <Whereabouts {...props} />
      <ErrorSummary view={view} errors={errors} />
      <ComplaintForm {...props} />
      <NationalChannel view={view} />
      <p>
        <a href={href(view, paths.track)}>{words.trackTitle}</a>
      </p>
    </SurveyPage>
  )
}

/** What a citizen wrote, ready to be carried to the national channel. Nothing of it is kept here. */
export function CopyPage(props: ComplainProps & Handled & { text: string }) {
  const { view, text } = props
  const { complaint, channel: national } = view.messages
  return (
    <SurveyPage
      view={view}
      title={national.copyTitle}
      head={<script type="module" src={asset('copy-field.js')} />}
    >
      <h1>{national.copyTitle}</h1>
      <p class="lead">{national.copyLead}</p>
      <CopyField view={view} name="copy" label={national.copyText} value={text} rows={10} />
      <p>
        <a class="ds-button" href={nationalAddress}>
          {complaint.nationalLink}
        </a>
      </p>
      <details>
        <summary>{national.copyAgain}</summary>
        <ComplaintForm {...props} />
      </details>
      <NationalChannel view={view} />
    </SurveyPage>
  )
}

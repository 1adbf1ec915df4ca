import { LETTER_ELEMENTS, letterOf } from '../../../../domain/survey/element-answers.ts'
import { farthestApart } from '../../../../domain/survey/element-interval.ts'
import { isForOneDevice, questionsOf } from '../../../../domain/survey/survey.ts'
import type { PublicVoice } from '../../../../services/survey/show-voice.ts'
import type { Improvement } from '../../../../store/survey/improvement.ts'
import type { Survey } from '../../../../store/survey/survey.ts'
import { asset } from '../../../assets.ts'
import { TextField } from '../../../components/field/field.tsx'
import { ImprovementList } from '../../../components/improvement-list/improvement-list.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { formatsOf } from '../../../format.ts'
import { indexText } from '../../../index-text.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { CodeField } from './code-page.tsx'
import { KeptAnswers, keptScript, Waiting } from './kept-answers.tsx'
import { ComplaintCode, KioskHome, thanksRefresh } from './kiosk-return.tsx'

function Others({ view, survey, voice }: { view: View; survey: Survey; voice: PublicVoice }) {
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  if (!voice.index) return <p>{words.othersFew(number(voice.limit))}</p>
  const told = indexText(view.language, voice.index)
  const letter = letterOf(voice.index)
  const quality =
    'band' in letter
      ? words.quality[letter.band]
      : view.messages.verdict.facts.questions(number(letter.questions), number(LETTER_ELEMENTS))
  const names = new Map(questionsOf(survey.elements, view.language).map(({ key, name }) => [key, name]))
  const apart = farthestApart(voice.index.elements.filter(({ key }) => names.has(key)))
  return (
    <>
      <p class="say">{words.others(survey.innovation.name, number(voice.index.n), told, quality)}</p>
      {apart && (
        <p>
          {words.othersBest(names.get(apart.best) ?? '')} {words.othersWorst(names.get(apart.worst) ?? '')}
        </p>
      )}
    </>
  )
}

/** The door to complain, which stands wherever somebody has just told us something. */
function ComplaintDoor({ view, survey }: { view: View; survey: Survey }) {
  const words = view.messages.survey
  const address = paths.complainAfter(survey.region.slug, survey.code)
  return (
    <section class="stack">
      <h2>{words.complainTitle}</h2>
      <p>{words.complainText}</p>
      <div class="actions">
        <a class="ds-button" data-variant="secondary" href={href(view, address)}>
          {words.complain}
        </a>
      </div>
    </section>
  )
}

/** What came of earlier answers: the reason to give this one. */
function Improvements({ view, improvements }: { view: View; improvements: readonly Improvement[] }) {
  const words = view.messages.improvement
  if (improvements.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.title}</h2>
      <ImprovementList view={view} improvements={improvements} />
    </section>
  )
}

/** A place for an address, apart from the answer: who wants to, hears of what changes. */
function AskChanges({ view, survey, typed, error }: SurveyChangesProps) {
  const words = view.messages.complaintHandling.changes
  return (
    <details class="survey-respondent" open={error !== undefined}>
      <summary>{words.title}</summary>
      <form class="form" method="post" action={href(view, paths.surveyChanges(survey.code))} novalidate>
        <TextField
          view={view}
          name="email"
          type="email"
          label={words.email}
          hint={words.consent}
          autocomplete="email"
          value={typed}
          error={error}
          required
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.ask}
          </button>
        </div>
      </form>
    </details>
  )
}

type SurveyChangesProps = { view: View; survey: Survey; typed?: string; error?: string }

type ThanksProps = {
  view: View
  survey: Survey
  voice: PublicVoice
  improvements: readonly Improvement[]
  known: boolean
  takenToday?: number
  /** Letters go out, so that an address may be left; with what was typed there. */
  changes?: { readonly typed?: string; readonly error?: string }
  /** The whole address, for a kiosk's QR code. */
  complaintAddress: string
}

/** After an answer: that it arrived, what others said so far, what changed, and where a problem gets solved. */
export function ThanksPage(props: ThanksProps) {
  const { view, survey, voice, improvements, known, takenToday, changes, complaintAddress } = props
  const words = view.messages.survey
  const { region, innovation, kind } = survey
  const isKiosk = kind === 'kiosk'
  const next = href(view, paths.survey(survey.code))
  const kioskHead = [thanksRefresh(survey), <script type="module" src={asset('kiosk.js')} />]
  const head = [keptScript(), ...(isKiosk ? kioskHead : [])]
  return (
    <SurveyPage view={view} title={words.thanksTitle} head={head} alone={isKiosk}>
      <Waiting view={view} />
      <h1>{words.thanksTitle}</h1>
      <p class="lead" role="status">
        {known ? words.thanksKnown : words.thanksLead}
      </p>
      {takenToday !== undefined && (
        <>
          <p>{words.interviewReceived(formatsOf(view.language).number(takenToday))}</p>
          <div class="actions">
            <a class="ds-button" href={next}>
              {words.interviewNext}
            </a>
          </div>
        </>
      )}
      {isKiosk && <KioskHome view={view} survey={survey} />}
      <section class="stack">
        <h2>{words.othersTitle}</h2>
        <Others view={view} survey={survey} voice={voice} />
        {innovation.published && !isKiosk && (
          <p>
            <a href={href(view, paths.innovation(region.slug, innovation.slug))}>
              {words.seeInnovation(innovation.name)}
            </a>
          </p>
        )}
      </section>
      <Improvements view={view} improvements={improvements} />
      {changes && !isForOneDevice(kind) && <AskChanges view={view} survey={survey} {...changes} />}
      {isKiosk ? (
        <ComplaintCode view={view} address={complaintAddress} />
      ) : (
        <ComplaintDoor view={view} survey={survey} />
      )}
      {!isForOneDevice(kind) && (
        <p>
          <a href={next}>{words.another}</a>
        </p>
      )}
      <KeptAnswers view={view} kind={kind} />
    </SurveyPage>
  )
}

type EndedProps = {
  view: View
  survey: Survey
  /** The answer that came too late. */
  shown?: string
}

/** A code that takes no more answers; the other doors stay open. */
export function EndedPage({ view, survey, shown }: EndedProps) {
  const words = view.messages.survey
  return (
    <SurveyPage view={view} title={words.endedTitle} head={keptScript()}>
      <Waiting view={view} />
      <h1>{words.endedTitle}</h1>
      <p class="lead">
        {survey.innovation.stoppedOn
          ? words.stoppedText(
              survey.innovation.name,
              formatsOf(view.language).date(survey.innovation.stoppedOn),
            )
          : words.endedText(survey.innovation.name)}
      </p>
      <ComplaintDoor view={view} survey={survey} />
      <KeptAnswers view={view} kind={survey.kind} shown={shown} />
    </SurveyPage>
  )
}

/** A code that does not exist, mostly one that was typed. */
export function UnknownCodePage({ view, typed }: { view: View; typed: string }) {
  const words = view.messages.survey
  return (
    <SurveyPage view={view} title={words.unknownTitle} head={keptScript()}>
      <Waiting view={view} />
      <h1>{words.unknownTitle}</h1>
      <p class="lead">{words.unknownText}</p>
      <CodeField view={view} typed={typed} />
      <p>
        <a class="ds-button" data-variant="secondary" href={href(view, '/')}>
          {view.messages.refusal.home}
        </a>
      </p>
      <KeptAnswers view={view} kind={null} />
    </SurveyPage>
  )
}

import { questionsOf } from '../../../../domain/voice/survey.ts'
import type { PublicVoice } from '../../../../services/show-voice.ts'
import type { Survey } from '../../../../store/survey.ts'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

function Others({ view, survey, voice }: { view: View; survey: Survey; voice: PublicVoice }) {
  const words = view.messages.survey
  const { number, decimal } = formatsOf(view.language)
  if (!voice.index) return <p>{words.othersFew(number(voice.limit))}</p>
  const { n, index, band, elements } = voice.index
  const names = new Map(questionsOf(survey.elements, view.language).map(({ key, name }) => [key, name]))
  const ranked = elements
    .filter((element) => element.index !== null && names.has(element.key))
    .sort((one, other) => (other.index ?? 0) - (one.index ?? 0))
  const best = ranked.at(0)
  const worst = ranked.at(-1)
  return (
    <>
      <p class="say">
        {words.others(survey.innovation.name, number(n), decimal(index, 1), words.quality[band])}
      </p>
      {best && worst && best !== worst && (
        <p>
          {words.othersBest(names.get(best.key) ?? '')} {words.othersWorst(names.get(worst.key) ?? '')}
        </p>
      )}
    </>
  )
}

/** The door to complain, which stands wherever somebody has just told us something. */
function ComplaintDoor({ view, survey }: { view: View; survey: Survey }) {
  const words = view.messages.survey
  const address = `${paths.complain(survey.region.slug)}?innovation=${survey.innovation.slug}`
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

/** After an answer: that it arrived, what others said so far, and where a problem gets solved. */
export function ThanksPage(props: { view: View; survey: Survey; voice: PublicVoice; known: boolean }) {
  const { view, survey, voice, known } = props
  const words = view.messages.survey
  const { region, innovation } = survey
  return (
    <SurveyPage view={view} title={words.thanksTitle}>
      <h1>{words.thanksTitle}</h1>
      <p class="lead" role="status">
        {known ? words.thanksKnown : words.thanksLead}
      </p>
      <section class="stack">
        <h2>{words.othersTitle}</h2>
        <Others view={view} survey={survey} voice={voice} />
        {innovation.published && (
          <p>
            <a href={href(view, paths.innovation(region.slug, innovation.slug))}>
              {words.seeInnovation(innovation.name)}
            </a>
          </p>
        )}
      </section>
      <ComplaintDoor view={view} survey={survey} />
      <p>
        <a href={href(view, paths.survey(survey.code))}>{words.another}</a>
      </p>
    </SurveyPage>
  )
}

/** A code that takes no more answers; the other doors stay open. */
export function EndedPage({ view, survey }: { view: View; survey: Survey }) {
  const words = view.messages.survey
  return (
    <SurveyPage view={view} title={words.endedTitle}>
      <h1>{words.endedTitle}</h1>
      <p class="lead">{words.endedText(survey.innovation.name)}</p>
      <ComplaintDoor view={view} survey={survey} />
    </SurveyPage>
  )
}

/** A code that does not exist, mostly one that was typed. */
export function UnknownCodePage({ view }: { view: View }) {
  const words = view.messages.survey
  return (
    <SurveyPage view={view} title={words.unknownTitle}>
      <h1>{words.unknownTitle}</h1>
      <p class="lead">{words.unknownText}</p>
    </SurveyPage>
  )
}

import { z } from 'zod'
import { POSTER_FORMATS, type PosterFormat, posterPdf } from '../../../../documents/poster.ts'
import { qrPng, qrVector } from '../../../../documents/qr.ts'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { isForOneDevice, surveyCodeKinds, surveySeconds } from '../../../../domain/survey/survey.ts'
import { showBroughtAnswers } from '../../../../services/gallery/show-brought-answers.ts'
import { printedMark } from '../../../../services/region/set-region-mark.ts'
import { addSurveyCode, endSurveyCode } from '../../../../services/survey/add-survey-code.ts'
import { showAddedAnswers } from '../../../../services/survey/show-added-answers.ts'
import { splitVoice } from '../../../../services/survey/split-voice.ts'
import { summariseVoicePage } from '../../../../services/survey/summarise-voice.ts'
import { secondPersonFor } from '../../../../services/verdict/second-person.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { listImprovements } from '../../../../store/survey/improvement.ts'
import { listIndexRestarts } from '../../../../store/survey/index-restart.ts'
import { listSurveyCodes, type SurveyCodeRow } from '../../../../store/survey/survey-code.ts'
import { formatsOf } from '../../../format.ts'
import { optionalLine, ticked } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { PDF_TYPE, sendFile } from '../../../send-file.ts'
import { href } from '../../../view.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { labelOf } from './summary-handlers.tsx'
import { VoicePage } from './voice-page.tsx'
import { parseVoice, voiceAddress } from './voice-query.ts'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

/** A counter's name fits on a poster in one line. */
const LABEL_CHARACTERS_MAX = 60
/** The theme's strong colour; a region has no own one yet. */
const accentColor = '#0E6B5C'

/** A team changes a few things a year; who wants the older ones finds them in the audit. */
const IMPROVEMENTS_SHOWN = 20

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

/** The team's page about the voice; with what was typed and what is wrong with it after a refusal. */
export async function voiceAnswer(
  visit: OnInnovation,
  said: { typed?: Typed; errors?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const codes = await listSurveyCodes(services.db, region.id, innovation.id)
  const parsed = parseVoice(visit.query, { region, actor, agencies: [], innovation })
  const { filter, query, misunderstood } = parsed
  const [summary, added, improvements, restarts] = await Promise.all([
    summariseVoicePage(services, region, filter, 'code', labelOf(visit)),
    showAddedAnswers(services, region, { ...filter, innovationId: innovation.id }, labelOf(visit)),
    listImprovements(services.db, region.id, innovation.id, IMPROVEMENTS_SHOWN),
    listIndexRestarts(services.db, region.id, innovation.id),
  ])
  const waiting = restarts.find(({ outcome }) => outcome === null)
  const mayDecide =
    waiting !== undefined &&
    may(actor, 'index-restart.decide', innovation) &&
    (await secondPersonFor(services.db, actor, scopeOf(visit), waiting.askedBy)).ok
  const [latest] = improvements
  const split = latest ? await splitVoice(services.db, scopeOf(visit), latest) : null
  const brought = await showBroughtAnswers(services.db, region.id, innovation.id, 1)
  const path = paths.voice(region.slug, innovation.slug)
  const exampleData = region.holdsExampleData || innovation.isExample
  const element = (
    <VoicePage
      view={viewOf(visit, { exampleData })}
      region={region.slug}
      timeZone={region.timeZone}
      innovation={innovation.slug}
      name={innovation.name}
      codes={codes}
      summary={summary}
      added={added}
      brought={brought}
      improvements={improvements}
      mayTell={may(actor, 'improvement.tell', innovation)}
      mayAskRestart={restarts.every(({ outcome }) => outcome !== null)}
      restarts={restarts}
      split={split}
      mayDecide={mayDecide}
      today={dayAt(services.clock(), region.timeZone)}
      filters={{
        path,
        query,
        misunderstood,
        codes: codes.map(({ code, label }) => ({ value: code, label: label ? `${label} (${code})` : code })),
      }}
      mayListComplaints={may(actor, 'complaint.see', innovation)}
      partOf={(code) => voiceAddress(path, query, { code })}
      mayEdit={may(actor, 'survey-code.edit', innovation)}
      baseUrl={visit.services.baseUrl}
      mayTakeInterviews={may(actor, 'interview-file.take', innovation)}
      maySeeQuality={may(actor, 'answer-quality.see', innovation)}
      typed={said.typed}
      errors={said.errors}
    />
  )
  return page(visit, element, said.errors ? 422 : misunderstood.length > 0 ? 400 : 200)
}

export function showVoice(visit: OnInnovation): Promise<Response> {
  return voiceAnswer(visit)
}

const codeForm = z.object({
  kind: z.enum(surveyCodeKinds),
  label: optionalLine(LABEL_CHARACTERS_MAX),
  length: z.enum(['full', 'short']),
  sharedDevice: ticked,
})

export async function handleAddCode(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, codeForm)
  if (!form.ok) return voiceAnswer(visit, form)
  const outcome = await addSurveyCode(visit.services, authorOf(visit), scopeOf(visit), form.values)
  if (!outcome.ok) {
    const { labelMissing, stoppedNoCode } = visit.messages.voice
    const label = outcome.code === 'stopped' ? stoppedNoCode : labelMissing
    return voiceAnswer(visit, { typed: form.typed, errors: { label } })
  }
  return redirect(visit, paths.voice(visit.region.slug, visit.innovation.slug), 'saved')
}

export async function handleEndCode(visit: OnInnovation): Promise<Response> {
  const code = visit.parameters.code ?? ''
  const outcome = await endSurveyCode(visit.services, authorOf(visit), scopeOf(visit), code)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.voice(visit.region.slug, visit.innovation.slug), 'saved')
}

/** What is shown and printed of a code may stay in the browser of whoever may see it. */
const FOR_READER = { shown: true, kept: 'by-reader' } as const

async function posterOf(visit: OnInnovation, format: PosterFormat, code: SurveyCodeRow, link: string) {
  const { region, innovation, messages, services, language } = visit
  const { number } = formatsOf(language)
  const steps = messages.poster.steps(number(code.questions), number(surveySeconds(code.questions)))
  const agencies = await listAgencies(services.db, region.id)
  const agencyName = agencies.find(({ id }) => id === innovation.agencyIds[0])?.name ?? region.name
  const names = { regionName: region.name, agencyName, innovationName: innovation.name }
  const subject = { ...names, link, accentColor, mark: await printedMark(services, region) }
  return posterPdf(format, { ...subject, isExample: innovation.isExample }, { ...messages.poster, steps })
}

/** The QR code of a survey code as picture, or a poster with it, in the reader's language. */
export async function downloadCodeFile(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, parameters } = visit
  const codes = await listSurveyCodes(services.db, region.id, innovation.id)
  const row = codes.find(({ code }) => code === parameters.code)
  const file = parameters.file ?? ''
  if (!row) return notFound(visit)
  const { code } = row
  const link = services.baseUrl + href(visit, paths.survey(code))
  if (file === 'qr.svg') {
    const qr = qrVector(link)
    if (!qr.ok) return notFound(visit)
    const { size, path } = qr.value
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
    return sendFile(visit, { ...FOR_READER, content: svg, type: 'image/svg+xml', name: `${code}.svg` })
  }
  if (file === 'qr.png') {
    const png = await qrPng(link)
    if (!png.ok) return notFound(visit)
    return sendFile(visit, { ...FOR_READER, content: png.value, type: 'image/png', name: `${code}.png` })
  }
  const format = POSTER_FORMATS.find((name) => file === `poster-${name}.pdf`)
  // What opens on one device for many people is not for everybody's phone.
  if (!format || isForOneDevice(row.kind)) return notFound(visit)
  const poster = await posterOf(visit, format, row, link)
  if (!poster.ok) return notFound(visit)
  const name = `${code}-${format}.pdf`
  return sendFile(visit, { ...FOR_READER, content: poster.value, type: PDF_TYPE, name })
}

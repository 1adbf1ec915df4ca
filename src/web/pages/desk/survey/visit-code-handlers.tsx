import { z } from 'zod'
import { drawVisitSlips } from '../../../../documents/draw-visit-slips.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { isForOneDevice } from '../../../../domain/survey/survey.ts'
import { shownVisitCode, VISIT_CODES_MAX, VISIT_STEP_MAX } from '../../../../domain/survey/visit-code.ts'
import { printedMark } from '../../../../services/region/set-region-mark.ts'
import { endVisitCodes, printVisitCodes } from '../../../../services/survey/print-visit-codes.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { listSurveyCodes } from '../../../../store/survey/survey-code.ts'
import { listVisitBatches } from '../../../../store/survey/visit-code.ts'
import { formatsOf } from '../../../format.ts'
import { day } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { PDF_TYPE, sendFile } from '../../../send-file.ts'
import { href } from '../../../view.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { VisitCodesPage } from './visit-codes-page.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

const batchForm = z.object({
  codes: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'number')
    .transform(Number)
    .pipe(z.number().min(1).max(VISIT_CODES_MAX)),
  expiresOn: day,
  everyKth: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, 'number')
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(z.number().min(1).max(VISIT_STEP_MAX).nullable())
    .optional(),
})

const scopeOf = ({ region, innovation, parameters }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
  code: parameters.code ?? '',
})

const todayOf = ({ services, region }: OnInnovation) => dayAt(services.clock(), region.timeZone)

async function visitCodesAnswer(
  visit: OnInnovation,
  said: { typed?: Typed; errors?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { services, region, innovation } = visit
  const codes = await listSurveyCodes(services.db, region.id, innovation.id)
  const code = codes.find((one) => one.code === visit.parameters.code)
  if (!code || isForOneDevice(code.kind)) return notFound(visit)
  const exampleData = region.holdsExampleData || innovation.isExample
  const { baseUrl } = services
  const props = { ...said, code, innovation, region: region.slug, timeZone: region.timeZone, baseUrl }
  const batches = await listVisitBatches(services.db, region.id, code.code)
  const view = viewOf(visit, { exampleData })
  const element = <VisitCodesPage view={view} {...props} batches={batches} today={todayOf(visit)} />
  return page(visit, element, said.errors ? 422 : 200)
}

export function showVisitCodes(visit: OnInnovation): Promise<Response> {
  return visitCodesAnswer(visit)
}

/** Answers with the slips themselves: their codes are told this once. */
export async function handlePrintVisitCodes(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages, language } = visit
  const form = await parseForm(visit, batchForm)
  if (!form.ok) return visitCodesAnswer(visit, form)
  const scope = scopeOf(visit)
  const input = { ...form.values, today: todayOf(visit) }
  const outcome = await printVisitCodes(services, authorOf(visit), scope, input)
  if (!outcome.ok) {
    if (outcome.code !== 'past') return notFound(visit)
    return visitCodesAnswer(visit, { typed: form.typed, errors: { expiresOn: messages.visitCode.past } })
  }
  const address = services.baseUrl + href(visit, paths.survey(scope.code))
  const slips = outcome.value.map((code) => ({
    link: `${address}?visit=${code}`,
    shownCode: shownVisitCode(code),
  }))
  const { question, scan, code: codeLabel, until, example } = messages.visitCode.slip
  const pdf = await drawVisitSlips(slips, {
    regionName: region.name,
    innovationName: innovation.name,
    question,
    scan,
    codeLabel,
    address: address.replace(/^https?:\/\//, ''),
    until: until(formatsOf(language).date(form.values.expiresOn)),
    example: innovation.isExample ? example : null,
    mark: await printedMark(services, region),
  })
  if (!pdf.ok) return notFound(visit)
  const name = `${scope.code}-${form.values.expiresOn}.pdf`
  return sendFile(visit, { content: pdf.value, type: PDF_TYPE, name })
}

export async function handleEndVisitCodes(visit: OnInnovation): Promise<Response> {
  const batch = visit.parameters.batch ?? ''
  if (!z.guid().safeParse(batch).success) return notFound(visit)
  const scope = scopeOf(visit)
  const outcome = await endVisitCodes(visit.services, authorOf(visit), scope, batch)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.visitCodes(visit.region.slug, visit.innovation.slug, scope.code), 'saved')
}

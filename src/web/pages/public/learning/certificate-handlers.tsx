import { certificatePdf } from '../../../../documents/certificate.ts'
import { looksLikeNumber, openBadge, readCertificateCode } from '../../../../domain/learning/certificate.ts'
import { printedMark } from '../../../../services/region/set-region-mark.ts'
import { findCertificate, findCertificateOf, findNumberOf } from '../../../../store/learning/certificate.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { type Pace, paced } from '../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { PDF_TYPE, sendFile } from '../../../send-file.ts'
import { href } from '../../../view.ts'
import type { Visit } from '../../../visit.ts'
import { CertificatePage, CheckCertificatePage } from './certificate-page.tsx'
import { openOwnRegistration } from './own-registration-handlers.ts'

type InRegion = Visit & { region: RegionScope }

/** An office may check a pile of papers; whoever guesses finds none of 2^54 codes so. */
const checksOfNetwork: Pace = { name: 'certificate', usesMax: 120, windowSeconds: 60, spacingMs: 100 }

function checkAnswer(visit: InRegion, typed: string, error?: string): Response {
  const element = (
    <CheckCertificatePage view={viewOf(visit)} region={visit.region.slug} typed={typed} error={error} />
  )
  return page(visit, element, error ? 404 : 200)
}

export async function showCertificateCheck(visit: InRegion): Promise<Response> {
  const typed = (visit.query.get('certificate') ?? '').slice(0, 100)
  if (typed === '') return checkAnswer(visit, '')
  const code = readCertificateCode(typed)
  if (code) return redirect(visit, paths.certificate(visit.region.slug, code))
  const words = visit.messages.learning
  return checkAnswer(visit, typed, looksLikeNumber(typed) ? words.numberTyped : words.unknown)
}

async function certificateOf({ services, region, parameters }: InRegion) {
  const code = readCertificateCode(parameters.certificate ?? '')
  return code && (await findCertificate(services.db, region.id, code))
}

/** Says of a certificate whether it stands: name, activity, days, hours and number, and nothing else of the person. */
export async function showCertificate(visit: InRegion): Promise<Response> {
  const { region, parameters, messages } = visit
  if (!(await paced(visit, checksOfNetwork))) return tooMany(visit)
  const certificate = await certificateOf(visit)
  if (!certificate) return checkAnswer(visit, parameters.certificate ?? '', messages.learning.unknown)
  const isExample = region.holdsExampleData || certificate.content.isExample
  const view = viewOf(visit, { exampleData: isExample })
  return page(visit, <CertificatePage view={view} region={region} certificate={certificate} />)
}

/** The same record for programs; one that was withdrawn is no credential any more. */
export async function downloadBadge(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  if (!(await paced(visit, checksOfNetwork))) return tooMany(visit)
  const certificate = await certificateOf(visit)
  if (!certificate || certificate.withdrawnAt) return notFound(visit)
  const { content, number, code, issuedOn } = certificate
  const badge = openBadge({
    content,
    number,
    address: services.baseUrl + paths.certificate(region.slug, code),
    courseAddress: services.baseUrl + paths.learning(region.slug),
    issuer: { address: services.baseUrl + paths.home(region.slug), name: region.name },
    issuedAt: `${issuedOn}T00:00:00Z`,
  })
  const bytes = Buffer.from(JSON.stringify(badge, null, 2))
  return sendFile(visit, { content: bytes, type: 'application/json; charset=utf-8', name: `${code}.json` })
}

/** The paper itself, for whoever holds the registration: it alone bears the number of the civil servant. */
export async function downloadCertificate(visit: InRegion): Promise<Response> {
  const { services, region, messages, language } = visit
  if (!(await paced(visit, checksOfNetwork))) return tooMany(visit)
  const found = await openOwnRegistration(visit)
  if (found instanceof Response) return found
  const certificate = await findCertificateOf(services.db, region.id, found.registration.id)
  if (!certificate) return notFound(visit)
  const address = services.baseUrl + href(visit, paths.certificate(region.slug, certificate.code))
  const pdf = await certificatePdf(
    {
      content: certificate.content,
      number: certificate.number,
      civilServantNumber: await findNumberOf(services.db, region.id, found.registration.id),
      regionName: region.name,
      mark: await printedMark(services, region),
      address,
      issuedOn: formatsOf(language).date(certificate.issuedOn),
      span: messages.learning.span(
        formatsOf(language).date(certificate.content.startsOn),
        formatsOf(language).date(certificate.content.endsOn),
      ),
    },
    messages.learning.paper,
    formatsOf(language).number,
  )
  if (!pdf.ok) return notFound(visit)
  return sendFile(visit, { content: pdf.value, type: PDF_TYPE, name: `${certificate.code}.pdf` })
}

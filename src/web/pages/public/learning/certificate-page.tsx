import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { CertificateRow } from '../../../../store/learning/certificate.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Page } from '../../../components/page/page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { CodeForm } from './learning-page.tsx'

/** Asks for the code of a certificate. */
export function CheckCertificatePage(props: { view: View; region: string; typed: string; error?: string }) {
  const { view, region, typed, error } = props
  const words = view.messages.learning
  return (
    <Page view={view} title={words.checkTitle}>
      <h1>{words.checkTitle}</h1>
      <p class="lead">{words.checkLead}</p>
      <ErrorSummary view={view} errors={error ? { certificate: error } : undefined} />
      <CodeForm
        view={view}
        action={paths.certificates(region)}
        name="certificate"
        label={words.certificateCode}
        button={words.check}
        value={typed}
        error={error}
      />
      <p>
        <a href={href(view, paths.learning(region))}>{words.title}</a>
      </p>
    </Page>
  )
}

/** Whether a certificate stands, and what it says. */
export function CertificatePage(props: { view: View; region: RegionScope; certificate: CertificateRow }) {
  const { view, region, certificate } = props
  const words = view.messages.learning
  const { date, number } = formatsOf(view.language)
  const { content, withdrawnAt, withdrawnReason } = certificate
  const { facts } = words
  return (
    <Page view={view} title={words.checkTitle}>
      <h1>{withdrawnAt ? words.withdrawn : words.valid}</h1>
      {withdrawnAt && (
        <Notice view={view} tone="error">
          {words.withdrawnOn(date(dayAt(withdrawnAt, region.timeZone)), withdrawnReason ?? '')}
        </Notice>
      )}
      <dl class="facts">
        <div>
          <dt>{facts.name}</dt>
          <dd>{content.name}</dd>
        </div>
        <div>
          <dt>{facts.course}</dt>
          <dd>
            {content.courseName}, {content.organiser}
          </dd>
        </div>
        <div>
          <dt>{facts.days}</dt>
          <dd>{words.span(date(content.startsOn), date(content.endsOn))}</dd>
        </div>
        <div>
          <dt>{facts.hours}</dt>
          <dd>{number(content.hours)}</dd>
        </div>
        <div>
          <dt>{facts.number}</dt>
          <dd>{certificate.number}</dd>
        </div>
        <div>
          <dt>{facts.issued}</dt>
          <dd>{date(certificate.issuedOn)}</dd>
        </div>
      </dl>
      {!withdrawnAt && (
        <p>
          <a href={href(view, paths.certificateBadge(region.slug, certificate.code))}>
            {words.downloadBadge}
          </a>
        </p>
      )}
      <p>
        <a href={href(view, paths.certificates(region.slug))}>{words.checkTitle}</a>
      </p>
    </Page>
  )
}

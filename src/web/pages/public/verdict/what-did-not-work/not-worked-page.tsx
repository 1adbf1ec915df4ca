import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { NotWorked } from '../../../../../services/verdict/show-not-worked.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Card } from '../../../../components/card/card.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** What was tried and did not work, with its reasons, and what was taken off the public pages. */
export function NotWorkedPage({
  view,
  region,
  shown,
}: {
  view: View
  region: RegionScope
  shown: NotWorked
}) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  return (
    <Page view={view} title={words.notWorked.title} description={words.notWorked.lead}>
      <h1>{words.notWorked.title}</h1>
      <p class="lead">{words.notWorked.lead}</p>
      {shown.innovations.length === 0 ? (
        <EmptyState sentence={words.notWorked.empty} />
      ) : (
        <ul class="ruled-list">
          {shown.innovations.map((one) => (
            <li>
              <a href={href(view, paths.innovation(region.slug, one.slug))}>
                <b>{one.name}</b>
              </a>{' '}
              <ExampleTag view={view} item={one} />
              <p class="small">
                {one.agencyName} · {one.year}
              </p>
              <p>{headlineSentence(view, one.headline)}</p>
              {one.decision && (
                <p>
                  {words.notWorked.decided(
                    view.messages.decision.kinds[one.decision.kind],
                    one.decision.reason,
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.withdrawals.length > 0 && (
        <Card title={words.notWorked.withdrawnTitle}>
          <ul class="ruled-list">
            {shown.withdrawals.map((one) => (
              <li>
                <b>{one.name}</b> · {one.agencyName} <Verdict view={view} name={one.verdict} />
                <p class="small">
                  {words.notWorked.withdrawn(
                    date(dayAt(one.withdrawnAt, region.timeZone)),
                    (one.role && words.roles[one.role]) ?? words.notWorked.unknownRole,
                  )}
                  . {one.reason}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

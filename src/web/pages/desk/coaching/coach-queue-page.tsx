import type { CoachQueue } from '../../../../services/coaching/show-coaching.ts'
import type { WorkItem } from '../../../../store/lifecycle/desk.ts'
import { Card } from '../../../components/card/card.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type Queue = CoachQueue & { reviews: { items: readonly WorkItem[]; total: number } }

function RegionQueue({ view, queue }: { view: View; queue: Queue }) {
  const words = view.messages.coaching
  const { date } = formatsOf(view.language)
  const { region, requests, steps, mentions, reviews } = queue
  const line = (slug: string, name: string, text: string) => (
    <li>
      <a href={href(view, paths.innovationCoaching(region.slug, slug))}>{name}</a>
      <br />
      <small>{text}</small>
    </li>
  )
  const isEmpty = reviews.total + requests.length + steps.length + mentions.length === 0
  return (
    <Card title={region.name}>
      {isEmpty && <p>{words.queueNothing}</p>}
      {reviews.total > 0 && (
        <>
          <h3>{words.queueReviews(reviews.total)}</h3>
          <ul class="ruled-list">
            {reviews.items.map(({ slug, name, stage, agencyName }) => (
              <li>
                <a href={href(view, paths.worksheet(region.slug, slug, stage))}>{name}</a>
                <br />
                <small>
                  {view.messages.stage.names[stage]}, {agencyName}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {requests.length > 0 && (
        <>
          <h3>{words.waitingRequests}</h3>
          <ul class="ruled-list">
            {requests.map(({ slug, name, kind, text }) =>
              line(slug, name, `${words.requestKinds[kind]}: ${text}`),
            )}
          </ul>
        </>
      )}
      {mentions.length > 0 && (
        <>
          <h3>{words.mentions}</h3>
          <ul class="ruled-list">{mentions.map(({ slug, name, text }) => line(slug, name, text))}</ul>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3>{words.steps}</h3>
          <ul class="ruled-list">
            {steps.map(({ slug, name, text, holder, dueOn }) =>
              line(slug, name, `${text} (${words.stepLine(holder, date(dueOn))})`),
            )}
          </ul>
        </>
      )}
      <p>
        <a href={href(view, paths.desk(region.slug))}>{words.openDesk(region.name)}</a>
      </p>
    </Card>
  )
}

/** What waits for a coach, region by region. */
export function CoachQueuePage({ view, queues }: { view: View; queues: readonly Queue[] }) {
  const words = view.messages.coaching
  return (
    <Page view={view} title={words.queueTitle}>
      <div class="stack">
        <h1>{words.queueTitle}</h1>
        <p class="lead">{words.queueLead}</p>
        {queues.length === 0 && <EmptyState sentence={words.notCoach} />}
        {queues.map((queue) => (
          <RegionQueue view={view} queue={queue} />
        ))}
      </div>
    </Page>
  )
}

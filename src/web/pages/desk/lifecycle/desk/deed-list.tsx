import type { Deed, DeedKind } from '../../../../../domain/lifecycle/deed.ts'
import { Card } from '../../../../components/card/card.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** As many as somebody takes in at once; the rest is one link away. */
export const DEEDS_SHOWN_MAX = 7

/** Where each kind is done. `slug` is that of the innovation it is about. */
const places: Record<DeedKind, (region: string, slug: string, deed: Deed) => string> = {
  'answer-notes': (region, slug, { stage }) => paths.worksheet(region, slug, stage ?? ''),
  'work-on-stage': (region, slug, { stage }) => paths.worksheet(region, slug, stage ?? ''),
  'review-stage': (region, slug, { stage }) => paths.worksheet(region, slug, stage ?? ''),
  'make-plan': paths.improvementPlan,
  'do-step': paths.improvementPlan,
  'bring-proof': paths.measurements,
  'fill-values': paths.measurements,
  'answer-doubts': paths.measurements,
  'check-values': paths.indicators,
  decide: paths.boardInnovation,
  'decide-again': paths.boardInnovation,
  'answer-late-complaints': (region) => `${paths.complaints(region)}?filter=late`,
  'answer-complaints': (region) => `${paths.complaints(region)}?filter=open`,
  'answer-coaching-requests': (region, slug) =>
    slug ? paths.innovationCoaching(region, slug) : paths.coaching(region),
  'do-coaching-step': paths.innovationCoaching,
  'read-mention': paths.innovationCoaching,
  'score-entries': (region, _, { code }) => paths.panel(region, code ?? ''),
  'assign-coach': paths.coaching,
  'help-with-stall': paths.actionPlan,
  'speak-about-stall': paths.actionPlan,
  'hand-over-keeping': paths.keepers,
  'name-keeper': paths.keepers,
  'fill-stand': (region, slug, { code }) => paths.stand(region, slug, code ?? ''),
  'sign-commitment': (region, _, { code }) => paths.commitment(region, code ?? ''),
  'answer-readiness': (region, _, { code }) => paths.answerReadiness(region, code ?? ''),
  'attend-session': (region, _, { code }) => paths.registration(region, code ?? ''),
  'answer-follow-up': (region, _, { code }) => paths.registration(region, code ?? ''),
  'send-follow-up': (region, _, { code }) => paths.courseFollowUp(region, code ?? ''),
  remind: (region) => `${paths.contacts(region)}?show=worksheet`,
  'follow-improvement': paths.improvementPlan,
  'answer-proposals': paths.proposals,
  moderate: paths.moderation,
  'look-into-unjudged': (region) => `${paths.desk(region)}#unjudged`,
  'add-agencies': paths.newAgency,
  'handle-data-matters': paths.deskPrivacy,
  'mend-backups': paths.backups,
  'fill-holidays': (region, _, { text }) => `${paths.holidays(region)}?year=${text}`,
  'invite-people': paths.people,
  'start-innovation': paths.newInnovation,
  'see-agencies-without': (region, _, { text }) => `${paths.agencyProgress(region)}?year=${text}&show=none`,
}

/** What is said under the verb: the innovation or the names, why, and until when. */
function Reason({ view, deed }: { view: View; deed: Deed }) {
  const words = view.messages.deed
  const format = formatsOf(view.language)
  const { kind, innovation, stage, text, dueOn, daysLate } = deed
  const names = kind === 'remind' || kind === 'follow-improvement' ? text : innovation?.name
  const stageName = stage && kind === 'answer-notes' ? view.messages.stage.names[stage] : null
  const said = [names, stageName, words.reasons[kind]].filter(Boolean).join(' · ')
  const isDated = Boolean(dueOn) && (daysLate ?? 0) > 0
  return (
    <p class="small">
      {said}
      {dueOn && ` ${said ? '· ' : ''}${words.due(format.date(dueOn))}`}
      {isDated && <b class="late"> · {words.late(format.workingDays(daysLate ?? 0))}</b>}
    </p>
  )
}

type DeedListProps = {
  view: View
  deeds: readonly Deed[]
  /** Every one of them, and not only the most urgent. */
  all: boolean
}

/** What is asked of the reader: verb, reason, day, and one button each; the most urgent first. */
export function DeedList({ view, deeds, all }: DeedListProps) {
  const words = view.messages.deed
  const region = view.region?.slug ?? ''
  const shown = all ? deeds : deeds.slice(0, DEEDS_SHOWN_MAX)
  if (deeds.length === 0) return null
  return (
    <Card title={words.title}>
      <ul class="ruled-list deeds">
        {shown.map((deed, index) => {
          const { kind, innovation, stage, count = 0, text = '' } = deed
          const about = { count, text, stage: stage ? view.messages.stage.names[stage] : '' }
          const title = words.titles[kind](about)
          return (
            <li class="deed">
              <div>
                <p class="deed-title">{title}</p>
                <Reason view={view} deed={deed} />
              </div>
              <a
                class="ds-button"
                data-variant={index === 0 || (deed.daysLate ?? 0) > 0 ? undefined : 'secondary'}
                href={href(view, places[kind](region, innovation?.slug ?? '', deed))}
                aria-label={`${words.buttons[kind]}: ${title}${innovation ? `, ${innovation.name}` : ''}`}
              >
                {words.buttons[kind]}
              </a>
            </li>
          )
        })}
      </ul>
      {deeds.length > shown.length && (
        <p>
          <a href={href(view, `${paths.desk(region)}?show=all`)}>{words.all(deeds.length)}</a>
        </p>
      )}
    </Card>
  )
}

import type { PropsWithChildren } from 'hono/jsx'
import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { isOpen } from '../../../../../domain/lifecycle/gate.ts'
import { holderOf } from '../../../../../domain/lifecycle/stage.ts'
import type { InnovationWork } from '../../../../../services/lifecycle/show-innovation-work.ts'
import { Card } from '../../../../components/card/card.tsx'
import { Decisions } from '../../../../components/decisions/decisions.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { Holder } from '../../../../components/holder/holder.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { gapSentence } from '../worksheet/gap-sentence.ts'
import { ContinuationCard } from './continuation-card.tsx'
import { InnovationCrumbs } from './innovation-crumbs.tsx'
import { InnovationHead } from './innovation-head.tsx'
import { Parts } from './innovation-parts.tsx'
import { PublicationCard } from './publication-card.tsx'

export type InnovationPageProps = {
  view: View
  timeZone: RegionTimeZone
  shown: InnovationWork
  can: {
    edit: boolean
    write: boolean
    review: boolean
    approve: boolean
    publish: boolean
    plan: boolean
    sayContinuation: boolean
  }
  error?: string
}

function NextStep({ view, shown, can }: InnovationPageProps) {
  const words = view.messages.desk
  const { innovation, state, stage, passLines } = shown.now
  const name = view.messages.stage.names[stage]
  const openNotes = shown.now.notes.filter((note) => !note.done && note.inReplyToId === null).length
  const missing = passLines.filter(({ gap }) => gap !== null)
  const label =
    can.write && isOpen(state)
      ? words.continueStage(name)
      : can.review && state === 'submitted'
        ? words.reviewStage(name)
        : can.approve && state === 'reviewed'
          ? view.messages.approval.give(name)
          : words.seeStage(name)
  return (
    <Card title={words.nextStep} tone="strong">
      <p>
        <a
          class="ds-button"
          href={href(view, paths.worksheet(view.region?.slug ?? '', innovation.slug, stage))}
        >
          {label}
        </a>
      </p>
      <h3>{words.missing}</h3>
      {openNotes > 0 && <p>{words.notesOpen(openNotes)}</p>}
      {missing.length === 0 && openNotes === 0 ? (
        <p>{words.missingNothing}</p>
      ) : (
        <ul class="pass-list">
          {missing.map(({ subject, gap }) => {
            const field = 'field' in subject ? subject.field : undefined
            return (
              <li class="pass-line pass-line-open">
                <span aria-hidden="true">○</span>
                <span>
                  <b>
                    {'field' in subject
                      ? subject.field.label[view.language]
                      : view.messages.worksheet.requirements[subject.requirement]}
                  </b>{' '}
                  {gap && <small>{gapSentence(view, gap, field)}</small>}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}

function Stages({ view, shown }: InnovationPageProps) {
  const { innovation } = shown.now
  const { stage: stageWords, worksheet } = view.messages
  return (
    <Card title={view.messages.desk.stages}>
      <ol class="ruled-list">
        {shown.stages.map(({ stage, state }, index) => (
          <li class="work-item">
            <span>
              {index + 1}.{' '}
              {state === 'closed' ? (
                stageWords.names[stage]
              ) : (
                <a href={href(view, paths.worksheet(view.region?.slug ?? '', innovation.slug, stage))}>
                  {stageWords.names[stage]}
                </a>
              )}
            </span>
            <small>{worksheet.stateNow[state]}</small>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function History({ view, timeZone, shown }: InnovationPageProps) {
  const words = view.messages.worksheet
  const format = formatsOf(view.language)
  return (
    <Card title={view.messages.desk.history}>
      {shown.moves.length === 0 ? (
        <p>{view.messages.desk.historyEmpty}</p>
      ) : (
        <ol class="ruled-list">
          {shown.moves.map((move) => (
            <li>
              {view.messages.stage.names[move.stage]}: {words.moves[move.to]}{' '}
              <small>{words.moveBy(move.personName ?? '–', format.moment(move.createdAt, timeZone))}</small>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function HeldNow({ view, shown, can }: InnovationPageProps): PropsWithChildren['children'] {
  const { state, held, innovation } = shown.now
  if (innovation.stoppedOn) return null
  const holder = holderOf(state)
  if (holder === 'nobody') return null
  const isReader =
    (holder === 'team' && can.write) ||
    (holder === 'coach' && can.review) ||
    (holder === 'leader' && can.approve)
  return (
    <Holder
      view={view}
      holder={isReader ? 'you' : { name: view.messages.desk[holder] }}
      days={held.days}
      due={held.due ?? undefined}
      daysLate={held.daysLate}
    />
  )
}

/** Where an order to improve stands: what it asks next, as on the desks, and the way to its plan. */
function PlanLink({ view, shown, can }: InnovationPageProps) {
  const words = view.messages.improvementPlan
  const { deed } = view.messages
  const format = formatsOf(view.language)
  const { improvement, next, now } = shown
  if (!improvement) return null
  const path = paths.improvementPlan(view.region?.slug ?? '', now.innovation.slug)
  return (
    <>
      {next && (
        <p class="order-next">
          {words.next(deed.titles[next.kind]({ count: 0, text: next.what, stage: '' }))} ·{' '}
          {deed.due(format.date(next.dueOn))}
          {next.daysLate > 0 && <b class="late"> · {deed.late(format.workingDays(next.daysLate))}</b>}
        </p>
      )}
      <p>
        <a class="ds-button" data-variant="secondary" href={href(view, path)}>
          {can.plan && !improvement.plan ? words.make : words.see}
        </a>
      </p>
    </>
  )
}

/** One innovation from the inside: where it stands, what is missing, and the way to each of its parts. */
export function InnovationPage(props: InnovationPageProps) {
  const { view, shown, error } = props
  const { innovation } = shown.now
  return (
    <DeskShell view={view} title={innovation.name}>
      <InnovationCrumbs view={view} innovation={innovation} />
      <InnovationHead view={view} innovation={innovation}>
        {HeldNow(props)}
      </InnovationHead>
      {error && (
        <Notice view={view} tone="error">
          {error}
        </Notice>
      )}
      {innovation.stoppedOn && (
        <Notice view={view} tone="information">
          {view.messages.improvementPlan.stoppedOn(formatsOf(view.language).date(innovation.stoppedOn))}
        </Notice>
      )}
      <div class="work-columns">
        <div class="stack">
          {shown.decisions.length > 0 && (
            <Card title={view.messages.decision.latest} id="decisions">
              <Decisions view={view} timeZone={props.timeZone} decisions={shown.decisions} />
              <PlanLink {...props} />
            </Card>
          )}
          {innovation.gateState !== 'passed' && !innovation.stoppedOn && <NextStep {...props} />}
          <Stages {...props} />
          <History {...props} />
        </div>
        <div class="stack">
          <Parts {...props} />
          <ContinuationCard
            view={view}
            shown={shown}
            slug={innovation.slug}
            maySay={props.can.sayContinuation}
          />
          <PublicationCard
            view={view}
            timeZone={props.timeZone}
            slug={innovation.slug}
            publishedAt={innovation.publishedAt}
            check={shown.publication}
            can={props.can}
          />
        </div>
      </div>
    </DeskShell>
  )
}

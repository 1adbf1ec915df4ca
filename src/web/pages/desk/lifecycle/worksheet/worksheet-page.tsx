import { isOpen } from '../../../../../domain/lifecycle/gate.ts'
import { holderOf, nextStage, stages } from '../../../../../domain/lifecycle/stage.ts'
import type { WorksheetValues } from '../../../../../domain/lifecycle/worksheet.ts'
import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { asset } from '../../../../assets.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { DraftScript } from '../../../../components/draft-form/draft-form.tsx'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { Holder } from '../../../../components/holder/holder.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { PlanOutcomes } from '../../verdict/evidence-plan/plan-outcomes.tsx'
import { InnovationCrumbs } from '../innovation/innovation-crumbs.tsx'
import { InnovationHead } from '../innovation/innovation-head.tsx'
import { ApprovalForm, Approvals, type Approver } from './approval.tsx'
import { NoteCard } from './note-card.tsx'
import { PassList } from './pass-list.tsx'
import { ReviewForm } from './review-form.tsx'
import { WorksheetAnswers } from './worksheet-answers.tsx'
import { WorksheetForm } from './worksheet-form.tsx'
import { WorksheetHistory } from './worksheet-history.tsx'

export type WorksheetPageProps = {
  view: View
  timeZone: string
  shown: ShownWorksheet
  can: {
    edit: boolean
    review: boolean
    /** The leader gives the own word, the laboratory records one that is on paper; null for everybody else. */
    approve: Approver | null
  }
  /** The reader is the lab manager, who fills in for an agency in which nobody has an account. */
  fillsIn: boolean
  /** What a refused request held: shown again, in its fields or, where there are none any more, beside them. */
  refused?: { sentence?: string; typed: Typed; values?: WorksheetValues; baseRevision?: number }
  errors?: FieldErrors
}

type Mode = 'edit' | 'review' | 'approve' | 'read'

function modeOf({ shown, can }: WorksheetPageProps): Mode {
  if (can.edit && isOpen(shown.state)) return 'edit'
  if (can.approve && shown.state === 'reviewed') return 'approve'
  return can.review && shown.state === 'submitted' ? 'review' : 'read'
}

/** What was typed into fields that this page no longer has: kept in sight, so that it can be copied. */
function UnsavedTexts({ view, typed }: { view: View; typed: Typed }) {
  const words = view.messages.worksheet
  const texts = Object.entries(typed).filter(
    ([name, text]) => /^(answer|note|reply|words)(\.|$)/.test(name) && text.trim() !== '',
  )
  if (texts.length === 0) return null
  return (
    <Card title={words.unsavedTexts} tone="strong">
      <p>{words.unsavedTextsLead}</p>
      {texts.map(([, text]) => (
        <blockquote class="other-text">{text}</blockquote>
      ))}
    </Card>
  )
}

function Closed({ view, shown }: { view: View; shown: ShownWorksheet }) {
  const words = view.messages.worksheet
  const next = nextStage(shown.stage)
  const region = view.region?.slug ?? ''
  if (shown.state === 'closed') {
    const { slug, stage } = shown.innovation
    if (stages.indexOf(shown.stage) < stages.indexOf(stage)) return <p>{words.noSheet}</p>
    return (
      <p>
        {words.closed}{' '}
        <a href={href(view, paths.worksheet(region, slug, stage))}>
          {words.openNext(view.messages.stage.names[stage])}
        </a>
      </p>
    )
  }
  if (shown.state === 'passed') {
    return (
      <p>
        {words.passedText}{' '}
        {next && (
          <a href={href(view, paths.worksheet(region, shown.innovation.slug, next))}>
            {words.openNext(view.messages.stage.names[next])}
          </a>
        )}
      </p>
    )
  }
  if (shown.state === 'reviewed') return <p>{view.messages.approval.waits}</p>
  return shown.state === 'submitted' ? <p>{words.withCoach}</p> : null
}

function Body(props: WorksheetPageProps & { mode: Mode }) {
  const { view, timeZone, shown, refused, errors, mode } = props
  if (mode === 'edit') {
    return (
      <WorksheetForm
        view={view}
        timeZone={timeZone}
        shown={shown}
        values={refused?.values ?? shown.values}
        baseRevision={refused?.baseRevision ?? shown.revision}
        errors={errors}
      />
    )
  }
  if (mode === 'review') {
    const typed = refused?.typed ?? {}
    return <ReviewForm view={view} timeZone={timeZone} shown={shown} typed={typed} errors={errors} />
  }
  return (
    <>
      {mode === 'approve' && props.can.approve ? (
        <ApprovalForm
          view={view}
          shown={shown}
          approver={props.can.approve}
          typed={refused?.typed ?? {}}
          errors={errors}
        />
      ) : (
        <Closed view={view} shown={shown} />
      )}
      {shown.state !== 'closed' && <WorksheetAnswers view={view} timeZone={timeZone} shown={shown} />}
    </>
  )
}

/** A stage of an innovation: the team writes, the coach reviews, everybody else reads. */
export function WorksheetPage(props: WorksheetPageProps) {
  const { view, timeZone, shown, can, fillsIn, refused } = props
  const mode = modeOf(props)
  const { innovation, stage, state, held } = shown
  const stageName = view.messages.stage.names[stage]
  const holder = holderOf(state)
  const isReader =
    (holder === 'team' && can.edit) ||
    (holder === 'coach' && can.review) ||
    (holder === 'leader' && can.approve?.role === 'leader')
  const holderName = view.messages.desk[holder === 'nobody' ? 'team' : holder]
  const head =
    mode === 'edit' ? (
      <>
        <script type="module" src={asset('autosave.js')} />
        <DraftScript />
      </>
    ) : undefined
  return (
    <DeskShell view={view} title={`${stageName}: ${innovation.name}`} head={head}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: stageName }]} />
      <InnovationHead view={view} innovation={innovation}>
        {holder !== 'nobody' && (
          <Holder
            view={view}
            holder={isReader ? 'you' : { name: holderName }}
            days={held.days}
            due={held.due ?? undefined}
            daysLate={held.daysLate}
          />
        )}
      </InnovationHead>
      {fillsIn && mode === 'edit' && (
        <Notice view={view} tone="information">
          {view.messages.worksheet.fillingIn(innovation.agencyName)}
        </Notice>
      )}
      {refused?.sentence && (
        <Notice view={view} tone="error">
          {refused.sentence}
        </Notice>
      )}
      {refused && mode === 'read' && <UnsavedTexts view={view} typed={refused.typed} />}
      <div class="work-columns">
        <Card title={mode === 'review' ? view.messages.worksheet.review(stageName) : stageName}>
          <Body {...props} mode={mode} />
        </Card>
        <div class="stack">
          {can.review && isOpen(state) && shown.revision > 0 && (
            <NoteCard view={view} shown={shown} typed={refused?.typed ?? {}} errors={props.errors} />
          )}
          {state !== 'passed' && state !== 'closed' && (
            <PassList
              view={view}
              lines={shown.passLines}
              linked={mode === 'edit'}
              openNotes={shown.notes.filter(({ done, inReplyToId }) => !done && inReplyToId === null).length}
            />
          )}
          {shown.plan && (
            <Card title={view.messages.evidencePlan.title}>
              <PlanOutcomes view={view} plan={shown.plan} />
              <p>
                <a href={href(view, paths.evidencePlan(view.region?.slug ?? '', innovation.slug))}>
                  {view.messages.evidencePlan.title}
                </a>
              </p>
            </Card>
          )}
          <Approvals view={view} approvals={shown.approvals} />
          <WorksheetHistory view={view} timeZone={timeZone} shown={shown} />
        </div>
      </div>
    </DeskShell>
  )
}

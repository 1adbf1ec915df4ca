import type { Role } from '../../../../../domain/access/role.ts'
import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import type { StageApproval } from '../../../../../store/lifecycle/stage-approval.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { DateField, HiddenField, TextAreaField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** Who brings the leader's word, and the region's day on which they do. */
export type Approver = {
  readonly role: Extract<Role, 'leader' | 'lab-manager'>
  readonly name: string
  readonly today: string
}

type ApprovalFormProps = {
  view: View
  shown: ShownWorksheet
  approver: Approver
  typed: Typed
  errors?: FieldErrors
}

/** Approve or return: the leader in the own name, the laboratory from the letter. */
export function ApprovalForm({ view, shown, approver, typed, errors }: ApprovalFormProps) {
  const words = view.messages.approval
  const { innovation, stage, lastLeader } = shown
  const isLeader = approver.role === 'leader'
  const action = paths.approveStage(view.region?.slug ?? '', innovation.slug, stage)
  const field = (name: string, offered = '') => ({
    view,
    name,
    value: typed[name] ?? offered,
    error: errors?.[name],
    required: true,
  })
  const office = isLeader && lastLeader?.name !== approver.name ? '' : lastLeader?.office
  return (
    <form class="form" method="post" action={href(view, action)}>
      <ErrorSummary view={view} errors={errors} />
      <p>{words.lead(words.subject[stage] ?? '')}</p>
      {!isLeader && <p>{words.onPaper}</p>}
      <HiddenField name="revision" value={String(shown.revision)} />
      {!isLeader && <TextField {...field('leaderName', lastLeader?.name)} label={words.leaderName} />}
      <TextField
        {...field('leaderOffice', office)}
        label={words.leaderOffice}
        hint={words.leaderOfficeHint}
      />
      {!isLeader && (
        <>
          <DateField {...field('decidedOn')} label={words.decidedOn} max={approver.today} />
          <TextField {...field('document')} label={words.document} />
        </>
      )}
      <TextAreaField {...field('words')} label={words.words} hint={words.wordsHint} rows={3} />
      <div class="actions">
        <button class="ds-button" data-variant="secondary" type="submit" name="outcome" value="declined">
          {words.decline}
        </button>
        <button class="ds-button" type="submit" name="outcome" value="approved">
          {words.approve}
        </button>
      </div>
    </form>
  )
}

/** What the leader said at this stage: with name, office, day and words. */
export function Approvals({ view, approvals }: { view: View; approvals: readonly StageApproval[] }) {
  const words = view.messages.approval
  const { date } = formatsOf(view.language)
  if (approvals.length === 0) return null
  return (
    <Card title={words.title}>
      <ol class="ruled-list">
        {approvals.map((one) => (
          <li>
            <b>{words.outcomes[one.outcome]}</b>: {one.words}
            <p class="small">
              {words.by(one.leaderName, one.leaderOffice, date(one.decidedOn))}
              {one.document && `. ${words.recordedBy(one.recordedByName ?? '–', one.document)}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

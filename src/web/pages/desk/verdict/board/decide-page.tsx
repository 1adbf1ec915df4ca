import { DECISION_KINDS } from '../../../../../domain/verdict/decision.ts'
import type { ShownVerdict } from '../../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../../components/field/choice.tsx'
import { DateField, TextAreaField, TextField } from '../../../../components/field/field.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type DecidePageProps = {
  view: View
  region: string
  innovation: InnovationScope
  verdict: ShownVerdict
  typed: Typed
  errors?: FieldErrors
}

/** The form by which a leader decides. */
export function DecidePage({ view, region, innovation, verdict, typed, errors }: DecidePageProps) {
  const words = view.messages.decision
  const { recommendations } = view.messages.verdictReason
  const sentence = headlineSentence(view, verdict.headline)
  return (
    <DeskShell view={view} title={words.title(innovation.name)}>
      <Breadcrumb
        view={view}
        crumbs={[
          { path: paths.board(region), label: view.messages.board.title },
          { path: paths.boardInnovation(region, innovation.slug), label: innovation.name },
          { label: view.messages.board.decide },
        ]}
      />
      <div class="stack">
        <h1>{words.title(innovation.name)}</h1>
        <p>
          <Verdict view={view} name={verdict.judgement.verdict} />
        </p>
        <p class="say">
          {sentence} {recommendations[verdict.judgement.recommendation.reason]({})}
        </p>
        <p class="small">{words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <form class="form" method="post" action={href(view, paths.decide(region, innovation.slug))}>
        <RadioField
          view={view}
          name="kind"
          label={words.kind}
          required
          value={typed.kind}
          error={errors?.kind}
          options={DECISION_KINDS.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
        />
        <TextAreaField
          view={view}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required
          rows={3}
          value={typed.reason}
          error={errors?.reason}
        />
        <TextField
          view={view}
          name="responsible"
          label={words.responsible}
          hint={words.responsibleHint}
          value={typed.responsible}
          error={errors?.responsible}
        />
        <DateField
          view={view}
          name="dueOn"
          label={words.dueOn}
          hint={words.dueHint}
          value={typed.dueOn}
          error={errors?.dueOn}
        />
        <div>
          <button class="ds-button" type="submit">
            {words.submit}
          </button>
        </div>
      </form>
    </DeskShell>
  )
}

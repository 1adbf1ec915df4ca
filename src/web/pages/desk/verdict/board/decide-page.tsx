import { DECISION_KINDS } from '../../../../../domain/verdict/decision.ts'
import type { ThreeFacts as ThreeFactsKnown } from '../../../../../domain/verdict/three-facts.ts'
import type { ImprovementWork } from '../../../../../services/verdict/improvement-work.ts'
import type { ShownVerdict } from '../../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { NamedPerson } from '../../../../../store/verdict/decision-circle.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../../components/field/choice.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../components/field/field.tsx'
import { ThreeFacts } from '../../../../components/three-facts/three-facts.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { SinceChange } from '../improvement-plan/since-change.tsx'

type DecidePageProps = {
  view: View
  region: string
  innovation: InnovationScope
  verdict: ShownVerdict
  facts: ThreeFactsKnown | undefined
  /** The region's limit of small numbers. */
  limit: number
  circle: { readonly owners: readonly NamedPerson[]; readonly seconds: readonly NamedPerson[] }
  /** The order to improve that stands, with what was measured since. */
  work: ImprovementWork | null
  typed: Typed
  errors?: FieldErrors
}

const optionsOf = (people: readonly NamedPerson[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }))

/** Who carries it out: somebody of the agency, or, where nobody there has an account, whoever is written down. */
function Owners({ view, circle, typed, errors }: DecidePageProps) {
  const words = view.messages.decision
  const hasAccounts = circle.owners.length > 0
  return (
    <>
      {hasAccounts && (
        <SelectField
          view={view}
          name="owner"
          label={words.owner}
          hint={words.ownerHint}
          options={optionsOf(circle.owners)}
          value={typed.owner}
          error={errors?.owner}
        />
      )}
      <TextField
        view={view}
        name="responsible"
        label={hasAccounts ? words.responsible : words.owner}
        hint={hasAccounts ? words.responsibleHint : words.ownerTypedHint}
        value={typed.responsible}
        error={errors?.responsible}
      />
    </>
  )
}

/** The form by which a leader decides. */
export function DecidePage(props: DecidePageProps) {
  const { view, region, innovation, verdict, circle, work, typed, errors } = props
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
        <ThreeFacts view={view} facts={props.facts} limit={props.limit} />
        <p>{words.recommended(words.actions[verdict.judgement.recommendation.action])}</p>
        <p class="small">{words.lead}</p>
      </div>
      {work && <SinceChange view={view} work={work} />}
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
        <Owners {...props} />
        <DateField
          view={view}
          name="dueOn"
          label={words.dueOn}
          hint={words.dueHint}
          value={typed.dueOn}
          error={errors?.dueOn}
        />
        <SelectField
          view={view}
          name="second"
          label={words.second}
          hint={circle.seconds.length > 0 ? words.secondHint : words.secondNobody}
          options={optionsOf(circle.seconds)}
          value={typed.second}
          error={errors?.second}
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

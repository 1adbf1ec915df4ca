import { exhibitionCountKinds } from '../../../../../domain/programme/exhibition.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../components/confirm-action/confirm-action.tsx'
import { RadioField } from '../../../../components/field/choice.tsx'
import { DateField, NumberField, TextField } from '../../../../components/field/field.tsx'
import { FoldedForm } from '../../../../components/folded-form/folded-form.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href } from '../../../../view.ts'
import type { ExhibitionProps } from './exhibition-props.ts'

type Claim = ExhibitionProps['shown']['claims'][number]

function ClaimLine({
  view,
  region,
  shown,
  mayEdit,
  typed,
  errors,
  claim,
}: ExhibitionProps & { claim: Claim }) {
  const words = view.messages.exhibition
  const { date, number } = formatsOf(view.language)
  const { id, title, countedOn, people, source, uncounted, isWithdrawn, withdrawReason } = claim
  const isRefused = typed.claim === id && errors?.reason !== undefined
  return (
    <li>
      <b>{title}</b>: {words.claimLine(date(countedOn), people === null ? null : number(people))}
      <br />
      <small class="wrap-anywhere">
        {source && words.sourceLine(source)}
        {source && uncounted && ' · '}
        {uncounted && words.uncounted[uncounted]}
        {withdrawReason && `: ${withdrawReason}`}
      </small>
      {mayEdit && !isWithdrawn && (
        <ConfirmAction
          label={words.withdraw}
          spoken={words.withdrawOf(title)}
          question={words.withdrawQuestion}
          action={href(view, paths.exhibitionPart(region, shown.exhibition.code, 'counts/withdraw'))}
          fields={{ claim: id }}
          confirm={words.withdraw}
          open={isRefused}
        >
          <TextField
            view={view}
            name="reason"
            label={words.withdrawReason}
            value={isRefused ? typed.reason : undefined}
            error={isRefused ? errors?.reason : undefined}
            required
          />
        </ConfirmAction>
      )}
    </li>
  )
}

/** Visitors and media with their sources, and what they come to. */
export function CountsCard(props: ExhibitionProps) {
  const { view, region, shown, mayEdit, typed, errors } = props
  const words = view.messages.exhibition
  const { visits, reports } = shown.effect
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const own = ['kind', 'claimTitle', 'countedOn', 'people', 'source']
  return (
    <Card title={words.effect}>
      <p>
        <b>{visits === null ? words.visitsNone : words.visits(visits)}</b>{' '}
        <b>{reports === null ? words.reportsNone : words.reports(reports)}</b>
      </p>
      <p class="small">{words.effectRule}</p>
      {shown.claims.length > 0 && (
        <ul class="ruled-list">
          {shown.claims.map((claim) => (
            <ClaimLine {...props} claim={claim} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <FoldedForm
          title={words.claimAdd}
          action={href(view, paths.exhibitionPart(region, shown.exhibition.code, 'counts'))}
          button={words.claimAdd}
          open={own.some((name) => errors?.[name] !== undefined)}
        >
          <RadioField
            {...field('kind')}
            label={words.kind}
            value={typed.kind ?? 'visitors'}
            options={exhibitionCountKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextField {...field('claimTitle')} label={words.claimTitle} hint={words.claimTitleHint} required />
          <DateField {...field('countedOn')} label={words.countedOn} required />
          <NumberField {...field('people')} label={words.people} hint={words.peopleHint} whole />
          <TextField {...field('source')} label={words.source} hint={words.sourceHint} />
        </FoldedForm>
      )}
    </Card>
  )
}

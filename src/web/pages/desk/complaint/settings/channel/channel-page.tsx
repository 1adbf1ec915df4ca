import {
  type ComplaintHandling,
  complaintHandlings,
} from '../../../../../../domain/complaint/complaint-handling.ts'
import type { ChannelChoice } from '../../../../../../store/complaint/complaint-channel.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { Breadcrumb } from '../../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../../components/card/card.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../components/field/choice.tsx'
import { DateField, TextAreaField } from '../../../../../components/field/field.tsx'
import { formatsOf } from '../../../../../format.ts'
import type { Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'

type ChannelPageProps = {
  view: View
  region: RegionScope
  inForce: ComplaintHandling
  today: string
  choices: readonly ChannelChoice[]
  typed?: Typed
  errors?: FieldErrors
}

function Choices({ view, region, choices }: Pick<ChannelPageProps, 'view' | 'region' | 'choices'>) {
  const words = view.messages.channel
  const { date, moment } = formatsOf(view.language)
  return (
    <Card title={words.channelHistory}>
      {choices.length === 0 && <p>{words.channelNone}</p>}
      <ol class="plain-list ruled-list">
        {[...choices].reverse().map((choice) => (
          <li>
            <p>
              <b>{words.handlings[choice.handling]}</b>, {words.channelSince(date(choice.validFrom))}
            </p>
            <p>{choice.reason}</p>
            <p class="small">
              {choice.createdByName && `${choice.createdByName}, `}
              {moment(choice.createdAt, region.timeZone)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** Where the region handles complaints: the choice in force, a new one from a day on, and every one before it. */
export function ChannelPage(props: ChannelPageProps) {
  const { view, region, inForce, today, typed, errors } = props
  const words = view.messages.channel
  const field = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] })
  return (
    <DeskShell view={view} title={words.channelTitle}>
      <Breadcrumb
        view={view}
        crumbs={[{ path: paths.channel(region.slug), label: words.title }, { label: words.channelTitle }]}
      />
      <h1>{words.channelTitle}</h1>
      <p class="lead">{words.channelLead}</p>
      <p class="say">{words.channelNow(words.handlings[inForce])}</p>
      <ErrorSummary view={view} errors={errors} />
      <form class="form" method="post" action={href(view, paths.complaintChannel(region.slug))} novalidate>
        <RadioField
          {...field('handling')}
          value={typed?.handling ?? inForce}
          label={words.channelTitle}
          required
          options={complaintHandlings.map((key) => ({
            value: key,
            label: words.handlings[key],
            hint: words.handlingHints[key],
          }))}
        />
        <DateField
          {...field('validFrom')}
          label={view.messages.complaintSetting.validFrom}
          value={typed?.validFrom ?? today}
          min={today}
          required
        />
        <TextAreaField
          {...field('reason')}
          label={words.channelReason}
          hint={words.channelReasonHint}
          rows={3}
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.channelSave}
          </button>
        </div>
      </form>
      <Choices {...props} />
    </DeskShell>
  )
}

import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { letterGroups } from '../../../../domain/contact/letter-group.ts'
import { asset } from '../../../assets.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { CopyField } from '../../../components/copy-field/copy-field.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Page } from '../../../components/page/page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type OwnLettersProps = {
  view: View
  muted: readonly string[]
  feed: { readonly madeAt: Date } | null
  /** The whole address, shown once when it was made. */
  address: string | null
  hasMail: boolean
}

function Calendar({ view, feed, address }: OwnLettersProps) {
  const words = view.messages.ownLetters
  const format = formatsOf(view.language)
  return (
    <Card title={words.calendarTitle}>
      <p>{words.calendarLead}</p>
      {address ? (
        <>
          <AddressWarning view={view} address={address} />
          <CopyField view={view} name="feed" label={words.feed} hint={words.feedHint} value={address} />
        </>
      ) : (
        <p>{feed ? words.feedSince(format.date(dayAt(feed.madeAt, 'Asia/Jakarta'))) : words.feedNone}</p>
      )}
      <div class="actions">
        <form method="post" action={href(view, paths.makeFeed)}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {feed ? words.renewFeed : words.makeFeed}
          </button>
        </form>
        {feed && (
          <ConfirmAction
            action={href(view, paths.endFeed)}
            label={words.endFeed}
            question={view.messages.beforeEnd.calendar}
            confirm={view.messages.beforeEnd.end}
          />
        )}
      </div>
      {feed && <p class="field-hint">{words.renewHint}</p>}
    </Card>
  )
}

/** What somebody is told of by e-mail, and the address of their calendar. */
export function OwnLettersPage(props: OwnLettersProps) {
  const { view, muted, hasMail } = props
  const words = view.messages.ownLetters
  return (
    <Page view={view} title={words.title} head={<script type="module" src={asset('copy-field.js')} />}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {!hasMail && (
          <Notice view={view} tone="information">
            {words.noMail}
          </Notice>
        )}
        <form class="form" method="post" action={href(view, paths.ownLetters)}>
          <fieldset class="field field-group">
            <legend class="field-label">{words.groupsTitle}</legend>
            {letterGroups.map((group) => (
              <label class="choice">
                <input
                  class="ds-input"
                  type="checkbox"
                  name="group"
                  value={group}
                  checked={!muted.includes(group)}
                />
                <span>{words.groups[group]}</span>
              </label>
            ))}
          </fieldset>
          <p class="field-hint">{words.always}</p>
          <div>
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </div>
        </form>
        <Calendar {...props} />
      </div>
    </Page>
  )
}

import type { MessageLink } from '../../../../store/message/message-link.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { SelectField, TextField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { channelOptions, type MessageProps } from './message-props.ts'

function LinkLine({ link, ...props }: MessageProps & { link: MessageLink }) {
  const { view, region, innovation, baseUrl, mayEdit } = props
  const words = view.messages.message
  const { number } = formatsOf(view.language)
  const address = baseUrl + paths.shortLink(link.code)
  const file = (name: string) => href(view, paths.messageLinkFile(region, innovation.slug, link.code, name))
  return (
    <li class="stack">
      <p>
        <b>{link.label}</b>
        <Tag>{words.channels[link.channel]}</Tag>
        <br />
        <a class="wrap-anywhere" href={paths.shortLink(link.code)} rel="nofollow">
          {address}
        </a>
        <br />
        {words.linkLine(number(link.scans), number(link.opens))}
        {link.answers !== null && `, ${words.linkAnswers(number(link.answers))}`}
        <br />
        <small>
          {words.linkAside(number(link.repeats), number(link.robots))}
          {link.endedAt !== null && ` · ${words.linkEnded}`}
        </small>
      </p>
      {link.endedAt === null && (
        <div class="actions">
          <a href={file('qr.svg')}>{words.qrSvg}</a>
          <a href={file('qr.png')}>{words.qrPng}</a>
          {mayEdit && (
            <ConfirmAction
              action={href(view, paths.endMessageLink(region, innovation.slug, link.code))}
              label={words.endLink}
              spoken={words.endLinkOf(link.label)}
              question={view.messages.beforeEnd.shortLink}
              confirm={view.messages.beforeEnd.end}
            />
          )}
        </div>
      )}
    </li>
  )
}

/** The short links with what they brought. */
export function LinksCard(props: MessageProps) {
  const { view, region, innovation, shown, typed, errors, mayEdit } = props
  const words = view.messages.message
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <Card title={words.linksTitle} id="links">
      <p class="small">{words.linksLead}</p>
      <AddressWarning view={view} address={props.baseUrl} />
      {shown.links.length === 0 ? (
        <p>{words.linksNone}</p>
      ) : (
        <ul class="ruled-list">
          {shown.links.map((link) => (
            <LinkLine {...props} link={link} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <FoldedForm
          title={words.linkAdd}
          action={href(view, paths.messageLinks(region, innovation.slug))}
          button={words.linkAdd}
          open={Boolean(errors?.linkChannel ?? errors?.linkLabel ?? errors?.leadsTo)}
        >
          <SelectField
            {...field('linkChannel')}
            label={words.channel}
            options={channelOptions(view)}
            required
          />
          <TextField {...field('linkLabel')} label={words.linkLabel} hint={words.linkLabelHint} required />
          <RadioField
            {...field('leadsTo')}
            label={words.leadsTo}
            value={typed.leadsTo ?? 'page'}
            options={(['page', 'survey'] as const).map((value) => ({ value, label: words.targets[value] }))}
          />
        </FoldedForm>
      )}
    </Card>
  )
}

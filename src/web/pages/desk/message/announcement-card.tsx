import { ANNOUNCEMENT_LENGTHS, announcementsOf } from '../../../../domain/message/announcement.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { Card } from '../../../components/card/card.tsx'
import { CopyField } from '../../../components/copy-field/copy-field.tsx'
import { paths } from '../../../paths.ts'
import type { MessageProps } from './message-props.ts'

const ROWS = { short: 3, middle: 6, long: 12 } as const
const lengths = ['short', 'middle', 'long'] as const

/** An announcement in three lengths, to be copied; its link is the first short link that stands, or the page itself. */
export function AnnouncementCard({ view, region, innovation, baseUrl, shown }: MessageProps) {
  const words = view.messages.message
  const { about } = shown
  if (!about?.publishedAt) {
    return (
      <Card title={words.announcementTitle}>
        <p>{words.announcementNot}</p>
      </Card>
    )
  }
  const link = shown.links.find(({ endedAt }) => endedAt === null)
  const path = link ? paths.shortLink(link.code) : paths.innovation(region, innovation.slug)
  const { name, agencyName, summary, description, beneficiaries } = about
  const facts = { name, agencyName, summary, description, beneficiaries, address: `${baseUrl}${path}` }
  const made = announcementsOf(facts, words.announcement)
  return (
    <Card title={words.announcementTitle}>
      <p>{words.announcementLead}</p>
      <AddressWarning view={view} address={baseUrl} />
      {lengths.map((length) => (
        <CopyField
          view={view}
          name={`announcement-${length}`}
          label={words.announcementLengths[length](ANNOUNCEMENT_LENGTHS[length])}
          value={made[length]}
          rows={ROWS[length]}
        />
      ))}
    </Card>
  )
}

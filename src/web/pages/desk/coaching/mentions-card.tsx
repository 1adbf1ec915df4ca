import { Card } from '../../../components/card/card.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { CoachingProps } from './coaching-props.ts'

const NAMES_MAX = 3

/** How somebody is named, with names that can be. */
export function MentionHint({ view, shown, readerId }: CoachingProps) {
  const names = shown.nameable
    .filter(({ id }) => id !== readerId)
    .slice(0, NAMES_MAX)
    .map(({ name }) => `@${name}`)
  if (names.length === 0) return null
  return <p class="field-hint">{view.messages.coaching.mentionHint(names.join(', '))}</p>
}

/** Where the reader was named in a text on this innovation. */
export function MentionsCard({ view, region, innovation, shown }: CoachingProps) {
  const words = view.messages.coaching
  const { moment } = formatsOf(view.language)
  if (shown.mentions.length === 0) return null
  return (
    <Card title={words.mentions} tone="strong" id="mentions">
      <ul class="ruled-list">
        {shown.mentions.map(({ text, place, authorName, createdAt }) => (
          <li>
            <p>{text}</p>
            <p class="small">
              {words.mentionBy(authorName ?? '–', moment(createdAt, region.timeZone))}
              {place !== 'coaching' && (
                <>
                  {' · '}
                  <a href={href(view, paths.worksheet(region.slug, innovation.slug, place))}>
                    {view.messages.stage.names[place]}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <LineAction
        action={href(view, paths.coachingMentions(region.slug, innovation.slug))}
        label={words.mentionsRead}
      />
    </Card>
  )
}

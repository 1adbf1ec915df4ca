import type { JudgingFailure } from '../../../../../store/verdict/judging-failure.ts'
import { Card } from '../../../../components/card/card.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type UnjudgedListProps = { view: View; timeZone: string; failures: readonly JudgingFailure[] }

/** What the software could not judge: which innovation, since when, and the words of the error for whoever runs the system. */
export function UnjudgedList({ view, timeZone, failures }: UnjudgedListProps) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.unjudged}>
      <Notice view={view} tone="warning">
        {words.unjudgedMeaning}
      </Notice>
      <ul class="ruled-list">
        {failures.map(({ slug, name, reason, attempts, firstAt }) => (
          <li>
            <a href={href(view, paths.verdict(region, slug))}>{name}</a>
            <br />
            {words.unjudgedSince(moment(firstAt, timeZone), attempts)}: <code>{reason}</code>
          </li>
        ))}
      </ul>
    </Card>
  )
}

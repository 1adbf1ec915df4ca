import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { consentKinds } from '../../../../domain/privacy/consent.ts'
import type { ConsentText } from '../../../../store/privacy/consent-text.ts'
import { Card } from '../../../components/card/card.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

type ConsentCardProps = { view: View; texts: readonly ConsentText[]; timeZone: RegionTimeZone }

/** What people were told about their data beside each form, version by version: what they agreed to can be shown to anybody who asks. */
export function ConsentCard({ view, texts, timeZone }: ConsentCardProps) {
  const words = view.messages.privacy
  const { moment, number } = formatsOf(view.language)
  return (
    <Card title={words.consentTitle}>
      {consentKinds.map((kind) => (
        <details>
          <summary>{words.consentKinds[kind]}</summary>
          {texts
            .filter((text) => text.kind === kind)
            .map(({ version, since, textId, textEn, hash }) => (
              <div class="stack">
                <p>
                  <b>{words.consentSince(number(version), moment(since, timeZone))}</b>
                </p>
                <p lang="id">{textId}</p>
                <p lang="en">{textEn}</p>
                <p class="small breakable">
                  {words.consentHash}: {hash}
                </p>
              </div>
            ))}
        </details>
      ))}
    </Card>
  )
}

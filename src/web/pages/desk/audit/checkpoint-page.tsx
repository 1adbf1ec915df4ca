import type { Checkpoint } from '../../../../services/audit/checkpoint.ts'
import { asset } from '../../../assets.ts'
import { Card } from '../../../components/card/card.tsx'
import { CopyField } from '../../../components/copy-field/copy-field.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type CheckpointPageProps = { view: View; timeZone: string; now: Date; checkpoint: Checkpoint | null }

/** A signed place of the trail's chain, to be printed and kept where nobody who runs the server can reach it. */
export function CheckpointPage({ view, timeZone, now, checkpoint }: CheckpointPageProps) {
  const words = view.messages.checkpoint
  const { number, moment } = formatsOf(view.language)
  const slug = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.title} head={<script type="module" src={asset('copy-field.js')} />}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {checkpoint === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Card title={words.entries(number(checkpoint.place), moment(now, timeZone))} tone="strong">
            <p class="breakable">
              <code class="checkpoint-hash">{checkpoint.hash.match(/.{1,8}/g)?.join(' ')}</code>
            </p>
            <p>{words.how}</p>
          </Card>
          <Card title={words.compareTitle}>
            <p>{words.compare}</p>
            <CopyField view={view} name="line" label={words.line} value={checkpoint.line} rows={4} />
            <p class="breakable">
              <code>labinov audit verify --checkpoint {checkpoint.line}</code>
            </p>
            <p class="small breakable">{words.publicKey(checkpoint.publicKey)}</p>
          </Card>
        </>
      )}
      <p>
        <a href={href(view, paths.audit(slug))}>{view.messages.administration.audit}</a>
      </p>
    </DeskShell>
  )
}

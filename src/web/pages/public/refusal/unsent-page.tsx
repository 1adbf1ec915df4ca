import { FileField } from '../../../components/field/field.tsx'
import { Page } from '../../../components/page/page.tsx'
import type { Gathered } from '../../../forms/gathered.ts'
import { href, type View } from '../../../view.ts'

type UnsentPageProps = { view: View; action: string; sent: Gathered }

/** A form that could not be kept just now: its texts as they were typed, its files to be chosen again, and the button that sends it. */
export function UnsentPage({ view, action, sent }: UnsentPageProps) {
  const words = view.messages.refusal.unsent
  const hasFiles = sent.files.size > 0
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
        <form
          class="form"
          method="post"
          action={href(view, action)}
          enctype={hasFiles ? 'multipart/form-data' : undefined}
        >
          {[...sent.texts].flatMap(([name, values]) =>
            values.map((value) => <input type="hidden" name={name} value={value} />),
          )}
          {[...sent.files].map(([name, files]) => (
            <FileField
              view={view}
              name={name}
              label={words.chooseAgain(files.map((file) => file.name).join(', '))}
              multiple={files.length > 1}
              required
            />
          ))}
          <div>
            <button class="ds-button" type="submit">
              {words.again}
            </button>
          </div>
        </form>
      </div>
    </Page>
  )
}

import { asset } from '../../assets.ts'
import type { View } from '../../view.ts'

/** For the head of a page with a `DraftForm`, or with a `DraftLost`. */
export function DraftScript() {
  return <script type="module" src={asset('draft-form.js')} />
}

/** Within a form with files: keeps its texts in this tab should the session end. Without script it says beforehand what would be lost. */
export function DraftForm({ view }: { view: View }) {
  return (
    <draft-form>
      <noscript>
        <p class="small">{view.messages.chrome.filesNeedSession}</p>
      </noscript>
    </draft-form>
  )
}

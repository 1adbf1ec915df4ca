import type { Examples } from '../example.ts'
import { DraftForm } from './draft-form.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Within a form with files, for whoever has no script',
    element: (
      <form class="form" method="post" enctype="multipart/form-data">
        <DraftForm view={view} />
        <p class="small">{view.messages.chrome.filesNeedSession}</p>
      </form>
    ),
  },
]

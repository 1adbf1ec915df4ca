import { type Examples, inLanguage } from '../example.ts'
import { ConfirmAction } from './confirm-action.tsx'

export const examples: Examples = (view) => [
  {
    title: 'A deed that asks first',
    element: (
      <ConfirmAction
        label={inLanguage(view, 'Akhiri', 'End')}
        spoken={inLanguage(view, 'Akhiri peran Ana', 'End the role of Ana')}
        question={inLanguage(
          view,
          'Ana tidak bisa masuk lagi. Bisa dipulihkan.',
          'Ana can no longer sign in. It can be undone.',
        )}
        action="/example"
        fields={{ membership: '1' }}
        confirm={inLanguage(view, 'Ya, akhiri', 'Yes, end it')}
        open
      />
    ),
  },
]

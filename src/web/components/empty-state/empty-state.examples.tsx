import { type Examples, inLanguage } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Nothing yet',
    element: (
      <EmptyState
        sentence={inLanguage(view, 'Belum ada pengukuran.', 'No measurement yet.')}
        next={{ label: inLanguage(view, 'Tambahkan data awal', 'Add the baseline'), href: '#content' }}
      >
        <p>
          {inLanguage(
            view,
            'Perubahan baru bisa dibuktikan bila keadaan sebelum inovasi diketahui.',
            'A change can be proven only when the time before is known.',
          )}
        </p>
      </EmptyState>
    ),
  },
]

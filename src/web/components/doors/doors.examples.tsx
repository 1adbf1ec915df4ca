import { type Examples, inLanguage } from '../example.ts'
import { Doors } from './doors.tsx'

export const examples: Examples = (view) => [
  {
    title: 'What a citizen can do',
    element: (
      <Doors
        doors={[
          {
            title: inLanguage(view, 'Beri penilaian', 'Give your opinion'),
            text: inLanguage(view, 'Ketik kode dari loket.', 'Type the code from the counter.'),
            href: '#content',
            isFirst: true,
          },
          {
            title: inLanguage(view, 'Pantau laporan', 'Follow a report'),
            text: inLanguage(view, 'Dengan nomor tiket Anda.', 'With your ticket number.'),
            href: '#content',
          },
        ]}
      />
    ),
  },
]

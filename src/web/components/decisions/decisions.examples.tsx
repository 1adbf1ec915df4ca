import { type Examples, inLanguage } from '../example.ts'
import { Decisions } from './decisions.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Decisions, the latest one due',
    element: (
      <Decisions
        view={view}
        timeZone="Asia/Jakarta"
        decisions={[
          {
            kind: 'improve',
            reason: inLanguage(
              view,
              'Nomor antrean sering hilang. Perbaiki sebelum diperluas.',
              'Queue numbers get lost. Mend that before it grows.',
            ),
            responsible: inLanguage(view, 'Kepala bidang (contoh)', 'Head of division (example)'),
            dueOn: '2021-12-01',
            verdict: 'burdening',
            decidedByName: inLanguage(view, 'Pimpinan (contoh)', 'Leader (example)'),
            decidedAt: new Date('2021-10-04T03:00:00Z'),
            isDue: true,
          },
        ]}
      />
    ),
  },
  {
    title: 'No decision yet',
    element: <Decisions view={view} timeZone="Asia/Jakarta" decisions={[]} />,
  },
]

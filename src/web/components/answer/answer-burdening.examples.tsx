import { type Examples, inLanguage } from '../example.ts'
import { Answer } from './answer.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Answer: a burden, with missing proof',
    element: (
      <Answer
        view={view}
        verdict="burdening"
        id="answer-burdening"
        sentence={inLanguage(
          view,
          'Pengaduan naik dari 3 menjadi 11 per 1.000 layanan sejak Agustus.',
          'Complaints rose from 3 to 11 per 1,000 services since August.',
        )}
        dimensions={[
          { name: 'measured', state: 'met' },
          { name: 'effective', state: 'not-met' },
          {
            name: 'enjoyed',
            state: 'insufficient',
            note: inLanguage(view, 'baru 53 jawaban', 'only 53 answers'),
          },
          { name: 'unburdening', state: 'adverse' },
          { name: 'heard', state: 'insufficient' },
        ]}
        missing={[
          inLanguage(view, '47 jawaban warga lagi.', '47 more answers.'),
          inLanguage(
            view,
            'Nilai bulanan untuk September dan Oktober.',
            'Monthly values for September and October.',
          ),
        ]}
      />
    ),
  },
]

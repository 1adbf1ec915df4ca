import { type Examples, inLanguage } from '../example.ts'
import { Answer } from './answer.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Answer: proven',
    element: (
      <Answer
        view={view}
        verdict="proven"
        sentence={inLanguage(
          view,
          'Waktu penyelesaian turun dari 9,9 menjadi 3,3 hari, 412 warga memberi nilai 85,9 (baik), dan pengaduan tidak bertambah.',
          'Completion time fell from 9.9 to 3.3 days, 412 people gave it 85.9 (good), and complaints did not grow.',
        )}
        dimensions={[
          { name: 'measured', state: 'met' },
          { name: 'effective', state: 'met' },
          { name: 'enjoyed', state: 'met' },
          { name: 'unburdening', state: 'met' },
          { name: 'heard', state: 'met' },
        ]}
        basis={inLanguage(
          view,
          'Dinilai 3 Desember 2021 dari 36 bulan data dan 412 jawaban.',
          'Judged on 3 December 2021 from 36 months of data and 412 answers.',
        )}
      />
    ),
  },
]

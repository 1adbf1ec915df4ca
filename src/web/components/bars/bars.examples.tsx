import { type Examples, inLanguage } from '../example.ts'
import { Bars } from './bars.tsx'

const elements: readonly [string, string, number][] = [
  ['Persyaratan', 'Requirements', 3.42],
  ['Sistem, mekanisme, dan prosedur', 'System, mechanism and procedures', 3.38],
  ['Waktu penyelesaian', 'Completion time', 3.61],
  ['Biaya atau tarif', 'Cost', 3.86],
  ['Produk layanan', 'Product', 3.44],
  ['Kompetensi pelaksana', 'Competence', 3.52],
  ['Perilaku pelaksana', 'Behaviour', 3.66],
  ['Penanganan pengaduan', 'Complaint handling', 2.91],
  ['Sarana dan prasarana', 'Facilities', 3.21],
]

export const examples: Examples = (view) => [
  {
    title: 'Nine elements with their intervals',
    element: (
      <Bars
        view={view}
        bars={elements.map(([indonesian, english, value]) => ({
          label: inLanguage(view, indonesian, english),
          value,
          lower: value - 0.09,
          upper: Math.min(value + 0.09, 4),
        }))}
      />
    ),
  },
]

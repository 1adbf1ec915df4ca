import { type Examples, inLanguage } from '../example.ts'
import { Verdict } from '../verdict/verdict.tsx'
import { DataTable } from './data-table.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Table whose rows become cards on a phone',
    element: (
      <DataTable
        caption={inLanguage(view, 'Inovasi angkatan 2021', 'Innovations of 2021')}
        columns={[
          { label: inLanguage(view, 'Inovasi', 'Innovation') },
          { label: inLanguage(view, 'Perangkat daerah', 'Agency') },
          { label: inLanguage(view, 'Simpulan', 'Verdict') },
          { label: inLanguage(view, 'Jawaban', 'Answers'), numeric: true },
        ]}
        rows={[
          [<a href="#content">Sianduk</a>, 'Disdukcapil', <Verdict view={view} name="proven" />, '412'],
          [
            <a href="#content">Izin usaha sehari</a>,
            'DPMPTSP',
            <Verdict view={view} name="promising" />,
            '53',
          ],
        ]}
      />
    ),
  },
  {
    title: 'Table that scrolls on a phone',
    element: (
      <DataTable
        narrow="scroll"
        captionHidden
        caption={inLanguage(view, 'Nilai bulanan', 'Monthly values')}
        columns={[
          { label: inLanguage(view, 'Indikator', 'Indicator') },
          ...['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul'].map((label) => ({ label, numeric: true })),
        ]}
        rows={[
          [inLanguage(view, 'Lama izin terbit', 'Time to permit'), '7,2', '7,0', '6,8', '6,9', '3,1', '2,8'],
          [inLanguage(view, 'Izin terbit', 'Permits'), '120', '131', '98', '140', '166', '171'],
        ]}
      />
    ),
  },
]

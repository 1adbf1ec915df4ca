import { type Examples, inLanguage } from '../example.ts'
import { Notice } from './notice.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Notices',
    element: (
      <div class="stack">
        <Notice view={view} tone="success">
          {inLanguage(view, 'Rencana aksi terkirim ke pendamping.', 'The action plan went to the coach.')}
        </Notice>
        <Notice view={view} tone="warning">
          {inLanguage(view, 'Batasnya besok.', 'It is due tomorrow.')}
        </Notice>
        <Notice view={view} tone="error">
          {inLanguage(
            view,
            'Berkas tidak terbaca. Simpan sebagai XLSX lalu kirim lagi.',
            'The file is not readable. Save it as XLSX and send it again.',
          )}
        </Notice>
        <Notice view={view} tone="information">
          {inLanguage(view, 'Pengaduan resmi disampaikan lewat ', 'Formal complaints go to ')}
          <a href="https://www.lapor.go.id">lapor.go.id</a>.
        </Notice>
      </div>
    ),
  },
]

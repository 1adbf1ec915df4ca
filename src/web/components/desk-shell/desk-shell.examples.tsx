import type { View } from '../../view.ts'
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { Card } from '../card/card.tsx'
import { type Examples, inLanguage } from '../example.ts'
import { TextAreaField } from '../field/field.tsx'
import { Holder } from '../holder/holder.tsx'
import { StagePath } from '../stage-path/stage-path.tsx'
import { DeskShell } from './desk-shell.tsx'

/** The same reader, signed in, after something was saved. */
function staffView(view: View): View {
  return {
    ...view,
    person: {
      name: inLanguage(view, 'Tim inovasi DPMPTSP (contoh)', 'Innovation team of DPMPTSP (example)'),
      menu: [
        { group: 'work', href: '/desk', label: inLanguage(view, 'Meja saya', 'My desk'), count: 3 },
        { group: 'work', href: '/desk/innovations', label: view.messages.chrome.innovations },
        {
          group: 'work',
          href: '/desk/measurements',
          label: inLanguage(view, 'Pengukuran', 'Measurements'),
          count: 2,
        },
        {
          group: 'work',
          href: '/desk/complaints',
          label: inLanguage(view, 'Pengaduan', 'Complaints'),
          count: 1,
          urgent: true,
        },
        { group: 'settings', href: '/desk/agencies', label: view.messages.chrome.agencies },
      ],
    },
    path: '/desk/innovations/izin-usaha-sehari?tab=design',
    reply: { tone: 'success', text: inLanguage(view, 'Tersimpan pukul 09.42.', 'Saved at 09:42.') },
  }
}

function Worksheet({ view }: { view: View }) {
  return (
    <DeskShell view={view} title="Izin usaha sehari">
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.chrome.innovations, path: '/desk/innovations' },
          { label: 'Izin usaha sehari' },
        ]}
      />
      <div class="title-row">
        <div>
          <h1>Izin usaha sehari</h1>
          <p class="small">DPMPTSP · 2021</p>
        </div>
        <Holder view={view} holder="you" days={2} due="2021-12-10" />
      </div>
      <StagePath view={view} stage="design" progress="returned" />
      <div class="work-columns">
        <Card title={view.messages.stage.names.design}>
          <form class="form" method="post">
            <TextAreaField
              view={view}
              name="change"
              label={inLanguage(view, 'Apa yang berubah bagi warga?', 'What changes for people?')}
              value={inLanguage(
                view,
                'Izin usaha mikro terbit dalam satu hari kerja.',
                'A permit within one working day.',
              )}
            />
            <p class="actions">
              <button class="ds-button" type="submit">
                {inLanguage(view, 'Kirim ke pendamping', 'Send to the coach')}
              </button>
              <button class="ds-button" data-variant="secondary" type="submit" name="action" value="save">
                {inLanguage(view, 'Simpan', 'Save')}
              </button>
            </p>
          </form>
        </Card>
        <Card title={inLanguage(view, 'Sebelum bisa lolos', 'Before it can pass')}>
          <ul class="ruled-list">
            <li>
              {inLanguage(view, 'Data awal 12 bulan (baru 1)', 'Twelve months of baseline (one so far)')}
            </li>
          </ul>
        </Card>
      </div>
    </DeskShell>
  )
}

export const examples: Examples = (view) => [
  { title: 'A worksheet on the desk', document: true, element: <Worksheet view={staffView(view)} /> },
]

import { type Examples, inLanguage } from '../example.ts'
import { Card } from './card.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Cards',
    element: (
      <div class="columns">
        <Card title={inLanguage(view, 'Sebelum bisa lolos', 'Before it can pass')}>
          <ul class="ruled-list">
            <li>
              {inLanguage(view, 'Data awal 12 bulan (baru 1)', 'Twelve months of baseline (one so far)')}
            </li>
            <li>{inLanguage(view, 'Dapat ditiru: belum dijelaskan', 'Can be copied: not explained yet')}</li>
          </ul>
        </Card>
        <Card title={inLanguage(view, 'Putuskan', 'Decide')} tone="strong" level={3}>
          <p>
            {inLanguage(view, 'Perlu keputusan sebelum 10 Desember.', 'A decision is due on 10 December.')}
          </p>
          <p class="actions">
            <a class="ds-button" href="#content">
              {inLanguage(view, 'Perbaiki', 'Improve')}
            </a>
            <a class="ds-button" data-variant="secondary" href="#content">
              {inLanguage(view, 'Lihat bukti', 'See the proof')}
            </a>
            <a class="ds-button" data-variant="tertiary" href="#content">
              {inLanguage(view, 'Nanti', 'Later')}
            </a>
          </p>
        </Card>
      </div>
    ),
  },
]

import { type Examples, inLanguage } from '../example.ts'
import { InnovationCard } from './innovation-card.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Innovation cards',
    element: (
      <ul class="card-grid">
        <InnovationCard
          view={view}
          name="Sianduk"
          href="#content"
          verdict="proven"
          sentence={inLanguage(
            view,
            'Waktu penyelesaian turun dari 9,9 menjadi 3,3 hari.',
            'Completion time fell from 9.9 to 3.3 days.',
          )}
          agency="Dinas Kependudukan dan Pencatatan Sipil"
        />
        <InnovationCard
          view={view}
          name="Sistem Informasi Pelayanan Antrean Terpadu Puskesmas dan Rumah Sakit Umum (SIPANTERPUSRSU)"
          href="#content"
          verdict="burdening"
          sentence={inLanguage(
            view,
            'Pengaduan naik dari 3 menjadi 11 per 1.000 layanan.',
            'Complaints rose from 3 to 11 per 1,000 services.',
          )}
          agency="Dinkes"
          example
        />
        <InnovationCard
          view={view}
          name="Izin usaha sehari"
          href="#content"
          verdict="promising"
          sentence={inLanguage(
            view,
            'Membaik jelas; perlu 47 jawaban warga lagi.',
            'Clearly better; 47 more answers needed.',
          )}
          agency="DPMPTSP"
          example
        />
        <InnovationCard
          view={view}
          name="Rapor daring"
          href="#content"
          verdict="unproven"
          sentence={inLanguage(view, 'Belum ada pengukuran.', 'No measurement yet.')}
          agency="Dindikbud"
          example
        />
      </ul>
    ),
  },
]

import { type Examples, inLanguage } from '../example.ts'
import { CopyField } from './copy-field.tsx'

export const examples: Examples = (view) => [
  {
    title: 'What is carried elsewhere',
    element: (
      <div class="form">
        <CopyField
          view={view}
          name="place"
          label={inLanguage(view, 'Lokasi kejadian', 'Where it happened')}
          value="Pasar Ciputat, pintu timur"
        />
        <CopyField
          view={view}
          name="report"
          label={inLanguage(view, 'Isi laporan', 'Text of the report')}
          hint={inLanguage(view, 'Persis seperti ditulis warga.', 'Exactly as it was written.')}
          value="Mesin parkir di pintu keluar menelan kartu saya. (contoh)"
          rows={4}
        />
      </div>
    ),
  },
]

import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { type Examples, inLanguage } from '../example.ts'
import { CheckboxesField, RadioField } from './choice.tsx'
import {
  CheckboxField,
  DateField,
  FileField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from './field.tsx'

const clean: Examples = (view) => [
  {
    title: 'Fields of every kind',
    element: (
      <form class="form" method="post">
        <TextField
          view={view}
          name="name"
          label={inLanguage(view, 'Nama inovasi', 'Name')}
          required
          value="Sianduk"
        />
        <TextAreaField
          view={view}
          name="change"
          label={inLanguage(view, 'Apa yang berubah bagi warga?', 'What changes for people?')}
          hint={inLanguage(view, 'Satu atau dua kalimat.', 'One or two sentences.')}
        />
        <NumberField
          view={view}
          name="baseline"
          label={inLanguage(view, 'Data awal', 'Baseline')}
          value="7,2"
          unit={inLanguage(view, 'hari', 'days')}
        />
        <DateField
          view={view}
          name="launched"
          label={inLanguage(view, 'Diluncurkan', 'Launched')}
          value="2020-10-05"
        />
        <SelectField
          view={view}
          name="agency"
          label={inLanguage(view, 'Perangkat daerah', 'Agency')}
          options={[
            { value: 'disdukcapil', label: 'Disdukcapil' },
            { value: 'dpmptsp', label: 'DPMPTSP' },
          ]}
        />
        <CheckboxesField
          view={view}
          name="criteria"
          label={inLanguage(view, 'Syarat yang terpenuhi', 'Conditions that are met')}
          values={['new']}
          options={[
            { value: 'new', label: inLanguage(view, 'Pembaruan', 'New') },
            { value: 'useful', label: inLanguage(view, 'Bermanfaat', 'Useful') },
          ]}
        />
        <FileField
          view={view}
          name="evidence"
          label={inLanguage(view, 'Bukti dukung', 'Evidence')}
          hint="PDF, JPG, XLSX"
        />
        <CheckboxField
          view={view}
          name="consent"
          label={inLanguage(view, 'Saya setuju data ini ditampilkan.', 'I agree that this is shown.')}
        />
        <button class="ds-button" type="submit">
          {inLanguage(view, 'Simpan', 'Save')}
        </button>
      </form>
    ),
  },
]

const refused: Examples = (view) => {
  const errors = {
    target: inLanguage(
      view,
      'Tulis target sebagai angka, misalnya 1,5.',
      'Write the target as a number, such as 1.5.',
    ),
    direction: inLanguage(view, 'Pilih mana yang lebih baik.', 'Choose which is better.'),
  }
  return [
    {
      title: 'A form that was refused',
      element: (
        <form class="form" method="post">
          <ErrorSummary view={view} errors={errors} />
          <NumberField
            view={view}
            name="target"
            label="Target"
            hint={inLanguage(view, 'Nilai yang ingin dicapai.', 'The value to reach.')}
            value="satu koma lima"
            error={errors.target}
            required
          />
          <RadioField
            view={view}
            name="direction"
            label={inLanguage(view, 'Mana yang lebih baik?', 'Which is better?')}
            error={errors.direction}
            required
            options={[
              {
                value: 'lower',
                label: inLanguage(view, 'Lebih rendah', 'Lower'),
                hint: inLanguage(view, 'misalnya lama layanan', 'such as time'),
              },
              {
                value: 'higher',
                label: inLanguage(view, 'Lebih tinggi', 'Higher'),
                hint: inLanguage(view, 'misalnya kepuasan', 'such as satisfaction'),
              },
            ]}
          />
        </form>
      ),
    },
  ]
}

export const examples: Examples = (view) => [...clean(view), ...refused(view)]

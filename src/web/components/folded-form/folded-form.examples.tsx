import { type Examples, inLanguage } from '../example.ts'
import { TextField } from '../field/field.tsx'
import { FoldedForm } from './folded-form.tsx'

export const examples: Examples = (view) => [
  {
    title: 'A form that was refused and stays open',
    element: (
      <FoldedForm
        title={inLanguage(view, 'Tambah langkah', 'Add a step')}
        action="#content"
        button={inLanguage(view, 'Simpan', 'Save')}
        open
      >
        <TextField view={view} name="step" label={inLanguage(view, 'Langkah', 'Step')} required />
      </FoldedForm>
    ),
  },
]

import { type Examples, inLanguage } from '../example.ts'
import { ExampleTag, Tag } from './tag.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Labels after a sentence, and after a name that does not say that it is an example',
    element: (
      <>
        <p>
          85,9
          <Tag>{inLanguage(view, '412 jawaban', '412 answers')}</Tag>
          <Tag>{inLanguage(view, 'mutu B, baik', 'grade B, good')}</Tag>
        </p>
        <p>
          Antar Akta
          <ExampleTag view={view} item={{ name: 'Antar Akta', isExample: true }} />
        </p>
      </>
    ),
  },
]

import { type Examples, inLanguage } from '../example.ts'
import { ImprovementList } from './improvement-list.tsx'

export const examples: Examples = (view) => [
  {
    title: 'What changed because of answers',
    element: (
      <ImprovementList
        view={view}
        improvements={[
          {
            id: '1',
            text: inLanguage(view, 'Loket dibuka sampai pukul 18.00.', 'The counter is open until 6 pm.'),
            changedOn: '2021-03-01',
          },
          {
            id: '2',
            text: inLanguage(view, 'Kursi ruang tunggu ditambah.', 'More chairs in the waiting room.'),
            changedOn: '2020-11-16',
          },
        ]}
      />
    ),
  },
]

import { type Examples, inLanguage } from '../example.ts'
import { SurveyPage } from '../page/survey-page.tsx'
import { Progress } from '../progress/progress.tsx'
import { SurveyChoice } from './survey-choice.tsx'

const answers: readonly [string, string][] = [
  ['Tidak cepat', 'Not fast'],
  ['Kurang cepat', 'Less fast'],
  ['Cepat', 'Fast'],
  ['Sangat cepat', 'Very fast'],
]

export const examples: Examples = (view) => [
  {
    title: 'One question of the survey',
    document: true,
    element: (
      <SurveyPage view={view} title="Sianduk">
        <p class="small">Sianduk · loket Serpong</p>
        <Progress value={3} max={9} label={view.messages.chrome.question('3', '9')} />
        <form method="post" class="form">
          <SurveyChoice
            view={view}
            name="completion-time"
            question={inLanguage(
              view,
              'Bagaimana kecepatan waktu pelayanan ini?',
              'How fast was this service?',
            )}
            options={answers.map(([indonesian, english], index) => ({
              value: String(index + 1),
              label: inLanguage(view, indonesian, english),
            }))}
            value="3"
            alone
          />
          <div class="survey-steps">
            <button class="ds-button" type="submit">
              {inLanguage(view, 'Lanjut', 'Next')}
            </button>
            <a class="ds-button" data-variant="tertiary" href="#content">
              {inLanguage(view, 'Kembali', 'Back')}
            </a>
          </div>
        </form>
      </SurveyPage>
    ),
  },
]

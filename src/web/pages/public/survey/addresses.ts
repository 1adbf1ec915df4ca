import { anyone } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleSurveyChanges } from './changes-handlers.tsx'
import { handleAnswer, showCodeForm, showSurvey, showThanks } from './handlers.tsx'
import { sendWorker } from './worker.ts'

/** The survey behind a code. */
export const surveyAddresses: readonly Route[] = [
  get('/s', anyone, showCodeForm),
  get('/s/worker.js', anyone, sendWorker),
  get('/s/:code', anyone, showSurvey),
  post('/s/:code', anyone, handleAnswer),
  get('/s/:code/thanks', anyone, (visit) => showThanks(visit)),
  post('/s/:code/changes', anyone, handleSurveyChanges),
]

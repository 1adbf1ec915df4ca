import type { RegionId } from '../../domain/scope.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertAnswer } from '../../store/survey/answer.ts'
import { findSurvey } from '../../store/survey/survey.ts'
import type { Services } from '../services.ts'
import { addSurveyCode } from '../survey/add-survey-code.ts'
import { monthIn } from '../survey/answer-survey.ts'
import { type EditedQuestion, editSurveyForm, showSurveyForm } from '../survey/edit-survey-form.ts'
import { tellImprovement } from '../survey/tell-improvement.ts'
import { insertDemonstrationVisitCodes } from './visit-codes.ts'

const author = system('demonstration')
const DAY_MS = 86_400_000

/** Invented, as an example of each kind of question and of a condition. */
const questions: readonly EditedQuestion[] = [
  {
    key: null,
    kind: 'choice',
    required: true,
    label: { id: 'Bagaimana Anda mengurusnya?', en: 'How did you apply?' },
    options: [
      { key: 'loket', label: { id: 'Datang ke loket', en: 'At the counter' } },
      { key: 'daring', label: { id: 'Lewat ponsel', en: 'By phone' } },
    ],
  },
  {
    key: null,
    kind: 'number',
    required: false,
    label: { id: 'Berapa menit Anda menunggu?', en: 'How many minutes did you wait?' },
    shownIf: { key: 'bagaimana-anda-mengurusnya', is: 'loket' },
  },
  {
    key: null,
    kind: 'scale',
    required: false,
    label: { id: 'Seberapa mudah mengikuti statusnya?', en: 'How easy was it to follow its state?' },
  },
  {
    key: null,
    kind: 'text',
    required: false,
    label: { id: 'Layanan apa yang sebaiknya ditambah?', en: 'Which service should be added?' },
  },
]

/** What an interviewer brought in, example by example. */
const taken = [
  { way: 'loket', minutes: '15', ease: '3', wish: 'Layanan malam hari, contoh.' },
  { way: 'daring', minutes: null, ease: '4', wish: null },
  { way: 'loket', minutes: '40', ease: '2', wish: 'Antar ke desa. Hubungi 0812-0000-0001, contoh.' },
  { way: 'loket', minutes: '20', ease: '3', wish: null },
  { way: 'daring', minutes: null, ease: '4', wish: 'Pesan otomatis saat selesai, contoh.' },
  { way: 'daring', minutes: null, ease: '3', wish: null },
]

async function insertTaken(services: Services): Promise<void> {
  const survey = await findSurvey(services.pool, 'SIANDUK-LAPANGAN')
  if (!survey) return
  const [way, minutes, ease, wish] = survey.added.map(({ key }) => key) as [string, string, string, string]
  for (const [index, one] of taken.entries()) {
    const answeredAt = new Date(services.clock().getTime() - (3 + index) * DAY_MS)
    await insertAnswer(services.pool, {
      regionId: survey.region.id,
      id: newIdentifier(answeredAt.getTime()),
      code: survey.code,
      innovationId: survey.innovation.id,
      formVersion: survey.formVersion,
      answeredAt,
      elements: Object.fromEntries(elementKeys.map((key) => [key, Number(one.ease)])),
      added: {
        [way]: one.way,
        [ease]: one.ease,
        ...(one.minutes ? { [minutes]: one.minutes } : {}),
        ...(one.wish ? { [wish]: one.wish } : {}),
      },
      knewBefore: true,
      openText: null,
      respondent: null,
      language: 'id' as const,
      deviceKey: null,
      secondsTaken: null,
      fromAgencyNetwork: false,
      month: monthIn(survey.region.timeZone, answeredAt),
    })
  }
}

/** Added questions, a kiosk, an interviewer with some answers, and what changed because of answers: all examples. */
export async function insertDemonstrationAsking(services: Services, regionId: RegionId): Promise<void> {
  const innovation = await findInnovation(services.db, regionId, 'sianduk')
  if (!innovation) throw new Error('the demonstration has no innovation sianduk')
  const scope = { regionId, innovationId: innovation.id }
  const { version } = await showSurveyForm(services, regionId, 'full')
  await editSurveyForm(services, author, regionId, { length: 'full', basedOn: version, questions })
  const kiosk = {
    kind: 'kiosk',
    label: 'layar di loket Serpong',
    length: 'short',
    code: 'SIANDUK-KIOS',
  } as const
  await addSurveyCode(services, author, scope, kiosk)
  const interviewer = { kind: 'interviewer', label: 'tim lapangan Pamulang', length: 'full' } as const
  await addSurveyCode(services, author, scope, { ...interviewer, code: 'SIANDUK-LAPANGAN' })
  await insertTaken(services)
  await insertDemonstrationVisitCodes(services, innovation)
  const today = services.clock().toISOString().slice(0, 10)
  await tellImprovement(services, author, scope, {
    text: 'Contoh: kabar proses sekarang dikirim setiap pagi.',
    changedOn: '2021-03-01',
    today,
  })
}

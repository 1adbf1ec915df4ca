/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const surveyPaths = {
  surveys: '/s/',
  surveyCode: '/s',
  survey: (code: string) => `/s/${code}`,
  surveyChanges: (code: string) => `/s/${code}/changes`,
  surveyThanks: (code: string) => `/s/${code}/thanks`,
  regionVoice: (region: string) => `/${region}/desk/voice`,
  smallNumberLimit: (region: string) => `/${region}/desk/voice/limit`,
  regionVoiceAnswers: (region: string) => `/${region}/desk/voice/answers`,
  regionVoiceComplaints: (region: string) => `/${region}/desk/voice/complaints`,
  regionVoiceFile: (region: string, file: `${'answers' | 'figures' | 'complaints'}.${'csv' | 'xlsx'}`) =>
    `/${region}/desk/voice/${file}`,
  voice: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/voice`,
  voiceAnswers: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/voice/answers.csv`,
  improvements: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/voice/improvements`,
  withdrawImprovement: (region: string, innovation: string, improvement: string) =>
    `/${region}/desk/innovations/${innovation}/voice/improvements/${improvement}/withdraw`,
  askIndexRestart: (region: string, innovation: string, improvement: string) =>
    `/${region}/desk/innovations/${innovation}/voice/improvements/${improvement}/restart`,
  decideIndexRestart: (region: string, innovation: string, restart: string) =>
    `/${region}/desk/innovations/${innovation}/voice/restarts/${restart}`,
  surveyForm: (region: string, length: string) => `/${region}/desk/survey-forms/${length}`,
  surveyForms: (region: string) => `/${region}/desk/survey-forms`,
  moveSurveyCodes: (region: string, length: string) => `/${region}/desk/survey-forms/${length}/codes`,
  surveyCodes: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/voice/codes`,
  endSurveyCode: (region: string, innovation: string, code: string) =>
    `/${region}/desk/innovations/${innovation}/voice/codes/${code}/end`,
  visitCodes: (region: string, innovation: string, code: string) =>
    `/${region}/desk/innovations/${innovation}/voice/codes/${code}/visits`,
  endVisitCodes: (region: string, innovation: string, code: string, batch: string) =>
    `/${region}/desk/innovations/${innovation}/voice/codes/${code}/visits/${batch}/end`,
  interviews: (region: string, innovation: string, code: string) =>
    `/${region}/desk/innovations/${innovation}/voice/codes/${code}/interviews`,
  surveyCodeFile: (region: string, innovation: string, code: string, file: string) =>
    `/${region}/desk/innovations/${innovation}/voice/codes/${code}/${file}`,
  servedGroups: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/voice/served`,
  answerQuality: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/answer-quality`,
}

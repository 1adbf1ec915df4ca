/** The addresses that the frame of every page links to, without the language prefix. */
export const paths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  myDesk: '/desk',
  sessions: '/sessions',
  signInStep: '/sign-in/second-factor',
  secondFactor: '/second-factor',
  confirmSecondFactor: '/second-factor/confirm',
  renewRecoveryCodes: '/second-factor/codes',
  endSecondFactor: '/second-factor/end',
  ownData: '/my-data.json',
  password: '/password',
  passwordLost: '/password/lost',
  passwordCode: '/password/code',
  passwordLink: (token: string) => `/password/link/${token}`,
  chooseRegion: '/desk/regions',
  endSession: '/sessions/end',
  accessibility: '/accessibility',
  privacy: '/privacy',
  method: '/method',
  methodInFull: '/method/method.md',
  regionMethod: (region: string) => `/${region}/method`,
  home: (region: string) => `/${region}`,
  regionMark: (region: string, file: string) => `/${region}/mark/${file}`,
  deskRegionMark: (region: string) => `/${region}/desk/mark`,
  removeRegionMark: (region: string) => `/${region}/desk/mark/remove`,
  innovations: (region: string) => `/${region}/innovations`,
  innovation: (region: string, innovation: string) => `/${region}/innovations/${innovation}`,
  innovationTables: (region: string, innovation: string) => `/${region}/innovations/${innovation}/figures`,
  innovationResults: (region: string, innovation: string) =>
    `/${region}/innovations/${innovation}/results.csv`,
  innovationFigures: (region: string, innovation: string) =>
    `/${region}/innovations/${innovation}/figures.csv`,
  agencies: (region: string) => `/${region}/agencies`,
  agency: (region: string, agency: string) => `/${region}/agencies/${agency}`,
  openData: (region: string) => `/${region}/open-data`,
  surveys: '/s/',
  surveyCode: '/s',
  openTable: (region: string, table: string, format: 'csv' | 'json') =>
    `/${region}/open-data/${table}.${format}`,
  survey: (code: string) => `/s/${code}`,
  surveyThanks: (code: string) => `/s/${code}/thanks`,
  complain: (region: string) => `/${region}/complain`,
  complainAfter: (region: string, code: string) => `/${region}/complain?code=${code}`,
  track: '/track',
  ticket: (ticket: string) => `/track/${ticket}`,
  ticketReply: (ticket: string) => `/track/${ticket}/reply`,
  ticketBetter: (ticket: string) => `/track/${ticket}/better`,
  desk: (region: string) => `/${region}/desk`,
  board: (region: string) => `/${region}/board`,
  boardInnovation: (region: string, innovation: string) => `/${region}/board/innovations/${innovation}`,
  decide: (region: string, innovation: string) => `/${region}/board/innovations/${innovation}/decide`,
  deskInnovations: (region: string) => `/${region}/desk/innovations`,
  deskInnovation: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}`,
  worksheet: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}`,
  review: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}/review`,
  approveStage: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}/approval`,
  attachment: (region: string, innovation: string, file: string) =>
    `/${region}/desk/innovations/${innovation}/files/${file}`,
  newInnovation: (region: string) => `/${region}/desk/innovations/new`,
  editInnovation: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/edit`,
  publishInnovation: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/publish`,
  agencyProgress: (region: string) => `/${region}/desk/agency-progress`,
  backups: (region: string) => `/${region}/desk/backups`,
  readiness: (region: string) => `/${region}/desk/readiness`,
  readinessOf: (region: string, agency: string) => `/${region}/desk/readiness/agencies/${agency}`,
  answerReadiness: (region: string, agency: string) => `/${region}/desk/readiness/agencies/${agency}/new`,
  readinessSurvey: (region: string, agency: string, survey: string) =>
    `/${region}/desk/readiness/agencies/${agency}/surveys/${survey}`,
  cohorts: (region: string) => `/${region}/desk/cohorts`,
  newCohort: (region: string) => `/${region}/desk/cohorts/new`,
  cohort: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}`,
  editCohort: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/edit`,
  cohortInnovations: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/innovations`,
  cohortNotes: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/notes`,
  cohortFile: (region: string, cohort: string, file: 'funnel.csv' | 'innovations.csv') =>
    `/${region}/desk/cohorts/${cohort}/${file}`,
  diagnoses: (region: string) => `/${region}/desk/diagnosis`,
  priorityRule: (region: string) => `/${region}/desk/diagnosis/rule`,
  diagnosis: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}`,
  newProblem: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/problems/new`,
  problem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}`,
  editProblem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}/edit`,
  screenProblem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}/screening`,
  scoreProblem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}/score`,
  newIdea: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/ideas/new`,
  idea: (region: string, agency: string, idea: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/ideas/${idea}`,
  voteIdea: (region: string, agency: string, idea: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/ideas/${idea}/vote`,
  startIdea: (region: string, agency: string, idea: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/ideas/${idea}/start`,
  deskAgencies: (region: string) => `/${region}/desk/agencies`,
  yearTarget: (region: string) => `/${region}/desk/target`,
  deskAgency: (region: string, agency: string) => `/${region}/desk/agencies/${agency}`,
  newAgency: (region: string) => `/${region}/desk/agencies/new`,
  endMembership: (region: string) => `/${region}/desk/people/end`,
  gateDays: (region: string) => `/${region}/desk/gate-days`,
  worksheetForm: (region: string, stage: string) => `/${region}/desk/worksheet-forms/${stage}`,
  people: (region: string) => `/${region}/desk/people`,
  person: (region: string, person: string) => `/${region}/desk/people/${person}`,
  personLink: (region: string, person: string) => `/${region}/desk/people/${person}/link`,
  personLeave: (region: string, person: string) => `/${region}/desk/people/${person}/leave`,
  personSecondFactor: (region: string, person: string) => `/${region}/desk/people/${person}/second-factor`,
  personSession: (region: string, person: string) => `/${region}/desk/people/${person}/sessions/end`,
  signInRules: (region: string) => `/${region}/desk/sign-in-rules`,
  indicators: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/indicators`,
  newIndicator: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/new`,
  indicator: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}`,
  endIndicator: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}/end`,
  comparison: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}/comparison`,
  measurements: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/measurements`,
  measurementChecks: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/measurements/checks`,
  measurementImports: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/measurements/imports`,
  measurementImport: (region: string, innovation: string, batch: string) =>
    `/${region}/desk/innovations/${innovation}/measurements/imports/${batch}`,
  serviceCosts: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/service-costs`,
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
  shortLink: (code: string) => `/k/${code}`,
  message: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/message`,
  messageSteps: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/message/steps`,
  messageStep: (region: string, innovation: string, step: string) =>
    `/${region}/desk/innovations/${innovation}/message/steps/${step}`,
  messageLinks: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/message/links`,
  endMessageLink: (region: string, innovation: string, code: string) =>
    `/${region}/desk/innovations/${innovation}/message/links/${code}/end`,
  messageLinkFile: (region: string, innovation: string, code: string, file: string) =>
    `/${region}/desk/innovations/${innovation}/message/links/${code}/${file}`,
  reachRecords: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/message/records`,
  withdrawReach: (region: string, innovation: string, record: string) =>
    `/${region}/desk/innovations/${innovation}/message/records/${record}/withdraw`,
  doubtReach: (region: string, innovation: string, record: string) =>
    `/${region}/desk/innovations/${innovation}/message/records/${record}/doubt`,
  answerQuality: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/answer-quality`,
  verdict: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/verdict`,
  actionPlan: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/action-plan`,
  planRisks: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/risks`,
  newPlanStep: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/steps/new`,
  planStep: (region: string, innovation: string, step: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/steps/${step}`,
  planStepReports: (region: string, innovation: string, step: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/steps/${step}/reports`,
  evidencePlan: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan`,
  improvementPlan: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/improvement-plan`,
  continuation: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/continuation`,
  proposePlan: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/propose`,
  recordLaunch: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/launch`,
  proposeMark: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/marks`,
  withdrawProposal: (region: string, innovation: string, proposal: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/proposals/${proposal}/withdraw`,
  proposals: (region: string) => `/${region}/desk/proposals`,
  proposal: (region: string, proposal: string) => `/${region}/desk/proposals/${proposal}`,
  whatDidNotWork: (region: string) => `/${region}/what-did-not-work`,
  judgeAgain: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/verdict/judge`,
  panels: (region: string) => `/${region}/desk/panels`,
  newPanel: (region: string) => `/${region}/desk/panels/new`,
  panel: (region: string, panel: string) => `/${region}/desk/panels/${panel}`,
  panelEntries: (region: string, panel: string) => `/${region}/desk/panels/${panel}/entries`,
  panelJudges: (region: string, panel: string) => `/${region}/desk/panels/${panel}/judges`,
  panelAssign: (region: string, panel: string) => `/${region}/desk/panels/${panel}/assign`,
  panelClose: (region: string, panel: string) => `/${region}/desk/panels/${panel}/close`,
  panelMinutes: (region: string, panel: string) => `/${region}/desk/panels/${panel}/minutes.pdf`,
  scoreSheet: (region: string, panel: string, innovation: string) =>
    `/${region}/desk/panels/${panel}/entries/${innovation}`,
  declareConflict: (region: string, panel: string, innovation: string) =>
    `/${region}/desk/panels/${panel}/entries/${innovation}/conflict`,
  learning: (region: string) => `/${region}/learning`,
  course: (region: string, course: string) => `/${region}/learning/${course}`,
  registrations: (region: string) => `/${region}/registrations`,
  registration: (region: string, registration: string) => `/${region}/registrations/${registration}`,
  withdrawRegistration: (region: string, registration: string) =>
    `/${region}/registrations/${registration}/withdraw`,
  registrationFile: (region: string, registration: string) =>
    `/${region}/registrations/${registration}/certificate.pdf`,
  attend: (region: string) => `/${region}/attend`,
  certificates: (region: string) => `/${region}/certificates`,
  certificate: (region: string, certificate: string) => `/${region}/certificates/${certificate}`,
  certificateBadge: (region: string, certificate: string) =>
    `/${region}/certificates/${certificate}/badge.json`,
  deskLearning: (region: string) => `/${region}/desk/learning`,
  newCourse: (region: string) => `/${region}/desk/learning/new`,
  learningHours: (region: string) => `/${region}/desk/learning/hours`,
  learningHoursFile: (region: string) => `/${region}/desk/learning/hours.xlsx`,
  learningMinimum: (region: string) => `/${region}/desk/learning/hours/minimum`,
  deskCourse: (region: string, course: string) => `/${region}/desk/learning/${course}`,
  editCourse: (region: string, course: string) => `/${region}/desk/learning/${course}/edit`,
  courseSessions: (region: string, course: string) => `/${region}/desk/learning/${course}/sessions`,
  attendanceScreen: (region: string, course: string, session: string) =>
    `/${region}/desk/learning/${course}/sessions/${session}`,
  attendByHand: (region: string, course: string) => `/${region}/desk/learning/${course}/attendance`,
  certify: (region: string, course: string) => `/${region}/desk/learning/${course}/certificates`,
  withdrawCertificate: (region: string, course: string) =>
    `/${region}/desk/learning/${course}/certificates/withdraw`,
  policy: (region: string) => `/${region}/desk/policy`,
  imports: (region: string) => `/${region}/desk/imports`,
  complaints: (region: string) => `/${region}/desk/complaints`,
  complaint: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}`,
  complaintMerge: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}/merge`,
  complaintUnmerge: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}/unmerge`,
  complaintSettings: (region: string) => `/${region}/desk/complaints/settings`,
  complaintRule: (region: string) => `/${region}/desk/complaints/settings/rule`,
  complaintCategories: (region: string) => `/${region}/desk/complaints/settings/categories`,
  newAnswerTemplate: (region: string) => `/${region}/desk/complaints/settings/templates/new`,
  complaintsFile: (region: string, format: 'csv' | 'xlsx') => `/${region}/desk/complaints.${format}`,
  channel: (region: string) => `/${region}/desk/channel`,
  channelEntry: (region: string, ticket: string) => `/${region}/desk/channel/reports/${ticket}`,
  channelImports: (region: string) => `/${region}/desk/channel/imports`,
  channelImport: (region: string, batch: string) => `/${region}/desk/channel/imports/${batch}`,
  channelImportRow: (region: string, batch: string, row: number) =>
    `/${region}/desk/channel/imports/${batch}/rows/${row}`,
  complaintChannel: (region: string) => `/${region}/desk/complaint-channel`,
  answerTemplate: (region: string, template: string) =>
    `/${region}/desk/complaints/settings/templates/${template}`,
  complaintPhoto: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}/photo`,
  moderation: (region: string) => `/${region}/desk/moderation`,
  abusiveWords: (region: string) => `/${region}/desk/moderation/words`,
  textReview: (region: string, review: string) => `/${region}/desk/moderation/texts/${review}`,
  textOriginal: (region: string, review: string) => `/${region}/desk/moderation/texts/${review}/original`,
  worksheetForms: (region: string) => `/${region}/desk/worksheet-forms`,
  deskPrivacy: (region: string) => `/${region}/desk/personal-data`,
  dataMatters: (region: string) => `/${region}/desk/personal-data/matters`,
  dataMatterStep: (region: string, matter: string) => `/${region}/desk/personal-data/matters/${matter}/steps`,
  retention: (region: string) => `/${region}/desk/personal-data/retention`,
  removePerson: (region: string, person: string) => `/${region}/desk/personal-data/people/${person}/remove`,
  auditFile: (region: string) => `/${region}/desk/audit.csv`,
  auditCheckpoint: (region: string) => `/${region}/desk/audit/checkpoint`,
  briefings: (region: string) => `/${region}/desk/briefings`,
  briefing: (region: string, briefing: string) => `/${region}/desk/briefings/${briefing}`,
  innovationBriefings: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/briefings`,
  innovationBriefing: (region: string, innovation: string, briefing: string) =>
    `/${region}/desk/innovations/${innovation}/briefings/${briefing}`,
  lists: (region: string) => `/${region}/desk/lists`,
  listFile: (region: string, list: string, format: 'csv' | 'xlsx') =>
    `/${region}/desk/lists/${list}.${format}`,
  audit: (region: string) => `/${region}/desk/audit`,
  import: (region: string, batch: string) => `/${region}/desk/imports/${batch}`,
  importColumns: (region: string, batch: string) => `/${region}/desk/imports/${batch}/columns`,
  importRow: (region: string, batch: string, row: number) => `/${region}/desk/imports/${batch}/rows/${row}`,
  importConfirm: (region: string, batch: string) => `/${region}/desk/imports/${batch}/confirm`,
  importRejected: (region: string, batch: string) => `/${region}/desk/imports/${batch}/rejected.csv`,
}

/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const learningPaths = {
  learning: (region: string) => `/${region}/learning`,
  course: (region: string, course: string) => `/${region}/learning/${course}`,
  registrations: (region: string) => `/${region}/registrations`,
  registration: (region: string, registration: string) => `/${region}/registrations/${registration}`,
  withdrawRegistration: (region: string, registration: string) =>
    `/${region}/registrations/${registration}/withdraw`,
  registrationFile: (region: string, registration: string) =>
    `/${region}/registrations/${registration}/certificate.pdf`,
  courseTestTaking: (region: string, registration: string, moment: string) =>
    `/${region}/registrations/${registration}/test/${moment}`,
  ownMaterialFile: (region: string, registration: string, material: string) =>
    `/${region}/registrations/${registration}/material/${material}`,
  courseCalendar: (region: string, registration: string) =>
    `/${region}/registrations/${registration}/sessions.ics`,
  followUp: (region: string, registration: string, respondent: string, mark: string) =>
    `/${region}/follow-up/${registration}/${respondent}/${mark}`,
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
  skills: (region: string) => `/${region}/desk/learning/skills`,
  courseTest: (region: string, course: string) => `/${region}/desk/learning/${course}/test`,
  courseFollowUp: (region: string, course: string) => `/${region}/desk/learning/${course}/follow-up`,
  courseMaterial: (region: string, course: string) => `/${region}/desk/learning/${course}/material`,
  removeMaterial: (region: string, course: string) => `/${region}/desk/learning/${course}/material/remove`,
  deskMaterialFile: (region: string, course: string, material: string) =>
    `/${region}/desk/learning/${course}/material/${material}`,
  deskCourse: (region: string, course: string) => `/${region}/desk/learning/${course}`,
  editCourse: (region: string, course: string) => `/${region}/desk/learning/${course}/edit`,
  courseSessions: (region: string, course: string) => `/${region}/desk/learning/${course}/sessions`,
  attendanceScreen: (region: string, course: string, session: string) =>
    `/${region}/desk/learning/${course}/sessions/${session}`,
  lookAtHeld: (region: string, course: string) => `/${region}/desk/learning/${course}/held`,
  attendByHand: (region: string, course: string) => `/${region}/desk/learning/${course}/attendance`,
  certify: (region: string, course: string) => `/${region}/desk/learning/${course}/certificates`,
  withdrawCertificate: (region: string, course: string) =>
    `/${region}/desk/learning/${course}/certificates/withdraw`,
}

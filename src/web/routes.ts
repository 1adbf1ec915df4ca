import { accessDeskAddresses } from './pages/desk/access/addresses.ts'
import { actionPlanDeskAddresses } from './pages/desk/action-plan/addresses.ts'
import { auditDeskAddresses } from './pages/desk/audit/addresses.ts'
import { backupDeskAddresses } from './pages/desk/backup/addresses.ts'
import { briefingAddresses } from './pages/desk/briefing/addresses.ts'
import { coachingDeskAddresses } from './pages/desk/coaching/addresses.ts'
import { complaintDeskAddresses } from './pages/desk/complaint/addresses.ts'
import { contactDeskAddresses } from './pages/desk/contact/addresses.ts'
import { diagnosisDeskAddresses } from './pages/desk/diagnosis/addresses.ts'
import { intakeAddresses } from './pages/desk/intake/addresses.ts'
import { judgingDeskAddresses } from './pages/desk/judging/addresses.ts'
import { learningDeskAddresses } from './pages/desk/learning/addresses.ts'
import { lifecycleDeskAddresses } from './pages/desk/lifecycle/addresses.ts'
import { listingAddresses } from './pages/desk/listing/addresses.ts'
import { measurementDeskAddresses } from './pages/desk/measurement/addresses.ts'
import { messageDeskAddresses } from './pages/desk/message/addresses.ts'
import { moderationDeskAddresses } from './pages/desk/moderation/addresses.ts'
import { privacyDeskAddresses } from './pages/desk/privacy/addresses.ts'
import { programmeDeskAddresses } from './pages/desk/programme/addresses.ts'
import { readinessDeskAddresses } from './pages/desk/readiness/addresses.ts'
import { regionDeskAddresses } from './pages/desk/region/addresses.ts'
import { surveyDeskAddresses } from './pages/desk/survey/addresses.ts'
import { verdictDeskAddresses } from './pages/desk/verdict/addresses.ts'
import { accessAddresses } from './pages/public/access/addresses.ts'
import { complaintAddresses } from './pages/public/complaint/addresses.ts'
import { contactAddresses } from './pages/public/contact/addresses.ts'
import { galleryAddresses } from './pages/public/gallery/addresses.ts'
import { learningAddresses } from './pages/public/learning/addresses.ts'
import { messageAddresses } from './pages/public/message/addresses.ts'
import { programmeAddresses } from './pages/public/programme/addresses.ts'
import { regionAddresses } from './pages/public/region/addresses.ts'
import { surveyAddresses } from './pages/public/survey/addresses.ts'
import { verdictAddresses } from './pages/public/verdict/addresses.ts'
import type { Route } from './route.ts'

/**
 * Every address of Labinov with the guard before it. The first that fits answers, so the public pages of a region come last: a
 * region may have any name that is not taken above.
 */
export const routes: readonly Route[] = [
  ...accessAddresses,
  ...contactAddresses,
  ...coachingDeskAddresses,
  ...surveyAddresses,
  ...messageAddresses,
  ...complaintAddresses,
  ...verdictAddresses,
  ...learningAddresses,
  ...programmeAddresses,
  ...intakeAddresses,
  ...lifecycleDeskAddresses,
  ...measurementDeskAddresses,
  ...surveyDeskAddresses,
  ...messageDeskAddresses,
  ...complaintDeskAddresses,
  ...moderationDeskAddresses,
  ...verdictDeskAddresses,
  ...actionPlanDeskAddresses,
  ...diagnosisDeskAddresses,
  ...programmeDeskAddresses,
  ...learningDeskAddresses,
  ...judgingDeskAddresses,
  ...readinessDeskAddresses,
  ...regionDeskAddresses,
  ...contactDeskAddresses,
  ...accessDeskAddresses,
  ...auditDeskAddresses,
  ...backupDeskAddresses,
  ...privacyDeskAddresses,
  ...listingAddresses,
  ...briefingAddresses,
  ...galleryAddresses,
  ...regionAddresses,
]

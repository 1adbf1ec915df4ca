import { accessPaths } from './paths/access.ts'
import { actionPlanPaths } from './paths/action-plan.ts'
import { auditPaths } from './paths/audit.ts'
import { backupPaths } from './paths/backup.ts'
import { coachingPaths } from './paths/coaching.ts'
import { complaintPaths } from './paths/complaint.ts'
import { contactPaths } from './paths/contact.ts'
import { diagnosisPaths } from './paths/diagnosis.ts'
import { galleryPaths } from './paths/gallery.ts'
import { intakePaths } from './paths/intake.ts'
import { judgingPaths } from './paths/judging.ts'
import { learningPaths } from './paths/learning.ts'
import { lifecyclePaths } from './paths/lifecycle.ts'
import { listingPaths } from './paths/listing.ts'
import { measurementPaths } from './paths/measurement.ts'
import { messagePaths } from './paths/message.ts'
import { moderationPaths } from './paths/moderation.ts'
import { privacyPaths } from './paths/privacy.ts'
import { programmePaths } from './paths/programme.ts'
import { readinessPaths } from './paths/readiness.ts'
import { regionPaths } from './paths/region.ts'
import { surveyPaths } from './paths/survey.ts'
import { verdictPaths } from './paths/verdict.ts'

/** The addresses that pages link to, without the language prefix: those of all nouns, each kept in a file of its noun. */
export const paths = {
  ...accessPaths,
  ...actionPlanPaths,
  ...auditPaths,
  ...backupPaths,
  ...coachingPaths,
  ...complaintPaths,
  ...contactPaths,
  ...diagnosisPaths,
  ...galleryPaths,
  ...intakePaths,
  ...judgingPaths,
  ...learningPaths,
  ...lifecyclePaths,
  ...listingPaths,
  ...measurementPaths,
  ...messagePaths,
  ...moderationPaths,
  ...privacyPaths,
  ...programmePaths,
  ...readinessPaths,
  ...regionPaths,
  ...surveyPaths,
  ...verdictPaths,
}

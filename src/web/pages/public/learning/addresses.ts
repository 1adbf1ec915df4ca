import { inRegion } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleAttend, showAttend } from './attend-handlers.tsx'
import {
  downloadBadge,
  downloadCertificate,
  showCertificate,
  showCertificateCheck,
} from './certificate-handlers.tsx'
import { handleFollowUp, showFollowUpForm } from './follow-up-handlers.tsx'
import {
  handleRegister,
  handleWithdraw,
  showCourse,
  showLearning,
  showRegistration,
  showRegistrations,
} from './handlers.tsx'
import { downloadCalendar, downloadOwnMaterial } from './registration-file-handlers.ts'
import { handleTest, showTest } from './test-handlers.tsx'

/** Courses for whoever wants to learn, what they hold of them, and the check of a certificate. No account is needed. */
export const learningAddresses: readonly Route[] = [
  get('/:region/learning', inRegion, showLearning),
  get('/:region/learning/:course', inRegion, showCourse),
  post('/:region/learning/:course', inRegion, handleRegister),
  get('/:region/registrations', inRegion, showRegistrations),
  get('/:region/registrations/:registration', inRegion, showRegistration),
  post('/:region/registrations/:registration/withdraw', inRegion, handleWithdraw),
  get('/:region/registrations/:registration/certificate.pdf', inRegion, downloadCertificate),
  get('/:region/registrations/:registration/sessions.ics', inRegion, downloadCalendar),
  get('/:region/registrations/:registration/material/:material', inRegion, downloadOwnMaterial),
  get('/:region/registrations/:registration/test/:moment', inRegion, showTest),
  post('/:region/registrations/:registration/test/:moment', inRegion, handleTest),
  get('/:region/follow-up/:registration/:respondent/:mark', inRegion, showFollowUpForm),
  post('/:region/follow-up/:registration/:respondent/:mark', inRegion, handleFollowUp),
  get('/:region/attend', inRegion, showAttend),
  post('/:region/attend', inRegion, handleAttend),
  get('/:region/certificates', inRegion, showCertificateCheck),
  get('/:region/certificates/:certificate', inRegion, showCertificate),
  get('/:region/certificates/:certificate/badge.json', inRegion, downloadBadge),
]

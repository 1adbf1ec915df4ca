import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleAttendByHand,
  handleCertify,
  handleSession,
  handleWithdrawCertificate,
  showDeskCourse,
} from './course-handlers.tsx'
import { handleCourse, showCourseForm, showDeskLearning } from './handlers.tsx'
import { downloadHours, handleMinimum, showLearningHours } from './hours-handlers.tsx'
import { showScreen } from './screen-handlers.tsx'

/** Courses for those who run them, and the hours of a year. */
export const learningDeskAddresses: readonly Route[] = [
  get('/:region/desk/learning', allowed('learning.see'), showDeskLearning),
  get('/:region/desk/learning/new', allowed('learning.edit'), showCourseForm),
  post('/:region/desk/learning/new', allowed('learning.edit'), handleCourse),
  get('/:region/desk/learning/hours', allowed('learning.see'), showLearningHours),
  get('/:region/desk/learning/hours.xlsx', allowed('learning.edit'), downloadHours),
  post('/:region/desk/learning/hours/minimum', allowed('learning.edit'), handleMinimum),
  get('/:region/desk/learning/:course', allowed('learning.edit'), showDeskCourse),
  get('/:region/desk/learning/:course/edit', allowed('learning.edit'), showCourseForm),
  post('/:region/desk/learning/:course/edit', allowed('learning.edit'), handleCourse),
  post('/:region/desk/learning/:course/sessions', allowed('learning.edit'), handleSession),
  get('/:region/desk/learning/:course/sessions/:session', allowed('learning.edit'), showScreen),
  post('/:region/desk/learning/:course/attendance', allowed('learning.edit'), handleAttendByHand),
  post('/:region/desk/learning/:course/certificates', allowed('learning.edit'), handleCertify),
  post(
    '/:region/desk/learning/:course/certificates/withdraw',
    allowed('learning.edit'),
    handleWithdrawCertificate,
  ),
]

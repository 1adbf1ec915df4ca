import { allowed } from '../../../guard.ts'
import { FILES_BYTES_MAX, get, post, type Route } from '../../../route.ts'
import {
  handleFollowUpSent,
  handleQuestions,
  showCourseFollowUp,
  showCourseTest,
  showSkills,
} from './after-handlers.tsx'
import {
  handleAttendByHand,
  handleCertify,
  handleHeld,
  handleSession,
  handleWithdrawCertificate,
  showDeskCourse,
} from './course-handlers.tsx'
import { handleCourse, showCourseForm, showDeskLearning } from './handlers.tsx'
import { downloadHours, handleMinimum, showLearningHours } from './hours-handlers.tsx'
import { downloadMaterial, handleMaterial, handleRemoveMaterial, showMaterial } from './material-handlers.tsx'
import { showScreen } from './screen-handlers.tsx'

/** Courses for those who run them, and the hours of a year. */
export const learningDeskAddresses: readonly Route[] = [
  get('/:region/desk/learning', allowed('learning.see'), showDeskLearning),
  get('/:region/desk/learning/new', allowed('learning.edit'), showCourseForm),
  post('/:region/desk/learning/new', allowed('learning.edit'), handleCourse),
  get('/:region/desk/learning/hours', allowed('learning.see'), showLearningHours),
  get('/:region/desk/learning/hours.xlsx', allowed('learning.edit'), downloadHours),
  post('/:region/desk/learning/hours/minimum', allowed('learning.edit'), handleMinimum),
  get('/:region/desk/learning/skills', allowed('learning.see'), showSkills),
  get('/:region/desk/learning/:course', allowed('learning.edit'), showDeskCourse),
  get('/:region/desk/learning/:course/edit', allowed('learning.edit'), showCourseForm),
  post('/:region/desk/learning/:course/edit', allowed('learning.edit'), handleCourse),
  post('/:region/desk/learning/:course/sessions', allowed('learning.edit'), handleSession),
  get('/:region/desk/learning/:course/sessions/:session', allowed('learning.edit'), showScreen),
  get('/:region/desk/learning/:course/test', allowed('learning.edit'), showCourseTest),
  post('/:region/desk/learning/:course/test', allowed('learning.edit'), handleQuestions),
  get('/:region/desk/learning/:course/follow-up', allowed('learning.edit'), showCourseFollowUp),
  post('/:region/desk/learning/:course/follow-up', allowed('learning.edit'), handleFollowUpSent),
  get('/:region/desk/learning/:course/material', allowed('learning.edit'), showMaterial),
  post('/:region/desk/learning/:course/material', allowed('learning.edit'), handleMaterial, {
    bodyBytesMax: FILES_BYTES_MAX,
  }),
  post('/:region/desk/learning/:course/material/remove', allowed('learning.edit'), handleRemoveMaterial),
  get('/:region/desk/learning/:course/material/:material', allowed('learning.edit'), downloadMaterial),
  post('/:region/desk/learning/:course/held', allowed('learning.edit'), handleHeld),
  post('/:region/desk/learning/:course/attendance', allowed('learning.edit'), handleAttendByHand),
  post('/:region/desk/learning/:course/certificates', allowed('learning.edit'), handleCertify),
  post(
    '/:region/desk/learning/:course/certificates/withdraw',
    allowed('learning.edit'),
    handleWithdrawCertificate,
  ),
]

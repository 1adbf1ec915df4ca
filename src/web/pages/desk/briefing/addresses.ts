import { allowed, allowedOnInnovation } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleInnovationBriefing,
  handleRegionBriefing,
  sendInnovationBriefing,
  sendRegionBriefing,
  showInnovationBriefings,
  showRegionBriefings,
} from './handlers.tsx'
import { handleSchedule, handleScheduleEnd, showSchedules } from './schedule-handlers.tsx'

/** Reports for paper, with every issue that was handed out. */
export const briefingAddresses: readonly Route[] = [
  get('/:region/desk/briefings', allowed('briefing.see'), showRegionBriefings),
  post('/:region/desk/briefings', allowed('briefing.see'), handleRegionBriefing),
  get('/:region/desk/report-schedules', allowed('report-schedule.edit'), showSchedules),
  post('/:region/desk/report-schedules', allowed('report-schedule.edit'), handleSchedule),
  post('/:region/desk/report-schedules/end', allowed('report-schedule.edit'), handleScheduleEnd),
  get('/:region/desk/briefings/:briefing', allowed('briefing.see'), sendRegionBriefing),
  get(
    '/:region/desk/innovations/:innovation/briefings',
    allowedOnInnovation('innovation.see'),
    showInnovationBriefings,
  ),
  post(
    '/:region/desk/innovations/:innovation/briefings',
    allowedOnInnovation('innovation.see'),
    handleInnovationBriefing,
  ),
  get(
    '/:region/desk/innovations/:innovation/briefings/:briefing',
    allowedOnInnovation('innovation.see'),
    sendInnovationBriefing,
  ),
]

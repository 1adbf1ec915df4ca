import { allowed, allowedOnComplaint } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'

import { showChannelEntry } from './channel/entry-handlers.tsx'
import { showChannelPage } from './channel/handlers.tsx'
import { downloadComplaintsCsv, downloadComplaintsXlsx } from './export-handlers.ts'
import { handleMove, sendPhoto, showComplaintList, showOneComplaint } from './handlers.tsx'
import { handleMerge, handleUnmerge } from './merge-handlers.tsx'
import { handleComplaintChannel, showComplaintChannel } from './settings/channel/handlers.tsx'
import {
  handleComplaintCategories,
  handleComplaintRule,
  handleTemplate,
  showComplaintSettingsPage,
  showNewTemplate,
  showTemplate,
} from './settings/handlers.tsx'

/** Complaints from their coming in to their end, the national channel, and what a region sets for them. */
export const complaintDeskAddresses: readonly Route[] = [
  get('/:region/desk/complaints', allowed('complaint.see'), showComplaintList),
  get('/:region/desk/complaints/settings', allowed('complaint-setting.edit'), showComplaintSettingsPage),
  post('/:region/desk/complaints/settings/rule', allowed('complaint-setting.edit'), handleComplaintRule),
  post(
    '/:region/desk/complaints/settings/categories',
    allowed('complaint-setting.edit'),
    handleComplaintCategories,
  ),
  get('/:region/desk/complaints/settings/templates/new', allowed('complaint-setting.edit'), showNewTemplate),
  post('/:region/desk/complaints/settings/templates/new', allowed('complaint-setting.edit'), handleTemplate),
  get(
    '/:region/desk/complaints/settings/templates/:template',
    allowed('complaint-setting.edit'),
    showTemplate,
  ),
  post(
    '/:region/desk/complaints/settings/templates/:template',
    allowed('complaint-setting.edit'),
    handleTemplate,
  ),
  get('/:region/desk/complaints.csv', allowed('complaint.see'), downloadComplaintsCsv),
  get('/:region/desk/complaints.xlsx', allowed('complaint.see'), downloadComplaintsXlsx),
  get('/:region/desk/complaints/:ticket', allowedOnComplaint('complaint.see'), showOneComplaint),
  post('/:region/desk/complaints/:ticket', allowedOnComplaint('complaint.handle'), handleMove),
  get('/:region/desk/complaints/:ticket/photo', allowedOnComplaint('complaint.handle'), sendPhoto),
  post('/:region/desk/complaints/:ticket/merge', allowedOnComplaint('complaint.handle'), handleMerge),
  post('/:region/desk/complaints/:ticket/unmerge', allowedOnComplaint('complaint.handle'), handleUnmerge),
  get('/:region/desk/channel', allowed('complaint.see'), showChannelPage),
  get('/:region/desk/channel/reports/:ticket', allowedOnComplaint('complaint.handle'), showChannelEntry),
  get('/:region/desk/complaint-channel', allowed('complaint-setting.edit'), showComplaintChannel),
  post('/:region/desk/complaint-channel', allowed('complaint-setting.edit'), handleComplaintChannel),
]

import { allowed, allowedOnComplaint } from '../../../guard.ts'
import { get, LIST_BYTES_MAX, post, type Route } from '../../../route.ts'

import { showChannelEntry } from './channel/entry-handlers.tsx'
import { showChannelPage } from './channel/handlers.tsx'
import {
  downloadNationalRejected,
  handleChannelColumns,
  handleChannelConfirm,
  handleChannelMeanings,
  handleChannelRow,
  handleChannelUpload,
  showChannelImport,
} from './channel/import-handlers.tsx'
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
  post('/:region/desk/channel/imports', allowed('complaint.import'), handleChannelUpload, {
    bodyBytesMax: LIST_BYTES_MAX,
  }),
  get('/:region/desk/channel/imports/:batch', allowed('complaint.import'), showChannelImport),
  post('/:region/desk/channel/imports/:batch/columns', allowed('complaint.import'), handleChannelColumns),
  post('/:region/desk/channel/imports/:batch/meanings', allowed('complaint.import'), handleChannelMeanings),
  post('/:region/desk/channel/imports/:batch/rows/:row', allowed('complaint.import'), handleChannelRow),
  post('/:region/desk/channel/imports/:batch/confirm', allowed('complaint.import'), handleChannelConfirm),
  get(
    '/:region/desk/channel/imports/:batch/rejected.csv',
    allowed('complaint.import'),
    downloadNationalRejected,
  ),
  get('/:region/desk/complaint-channel', allowed('complaint-setting.edit'), showComplaintChannel),
  post('/:region/desk/complaint-channel', allowed('complaint-setting.edit'), handleComplaintChannel),
]

import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleAddEntries,
  handleAddJudge,
  handleAssign,
  handleClosePanel,
  handleNewPanel,
  showNewPanel,
  showPanelPage,
  showPanels,
} from './handlers.tsx'
import { downloadMinutes } from './minutes-handlers.tsx'
import { handleRemindJudges } from './remind-handlers.ts'
import { handleDeclare, handleSheet, showSheet } from './sheet-handlers.tsx'

/** Panels: for those who run them, and for their judges. */
export const judgingDeskAddresses: readonly Route[] = [
  get('/:region/desk/panels', allowed('panel.see'), showPanels),
  get('/:region/desk/panels/new', allowed('panel.edit'), showNewPanel),
  post('/:region/desk/panels/new', allowed('panel.edit'), handleNewPanel),
  get('/:region/desk/panels/:panel', allowed('panel.see'), showPanelPage),
  post('/:region/desk/panels/:panel/entries', allowed('panel.edit'), handleAddEntries),
  post('/:region/desk/panels/:panel/judges', allowed('panel.edit'), handleAddJudge),
  post('/:region/desk/panels/:panel/assign', allowed('panel.edit'), handleAssign),
  post('/:region/desk/panels/:panel/close', allowed('panel.edit'), handleClosePanel),
  post('/:region/desk/panels/:panel/remind', allowed('panel.edit'), handleRemindJudges),
  get('/:region/desk/panels/:panel/minutes.pdf', allowed('panel.edit'), downloadMinutes),
  get('/:region/desk/panels/:panel/entries/:innovation', allowed('panel.see'), showSheet),
  post('/:region/desk/panels/:panel/entries/:innovation', allowed('panel.see'), handleSheet),
  post('/:region/desk/panels/:panel/entries/:innovation/conflict', allowed('panel.see'), handleDeclare),
]

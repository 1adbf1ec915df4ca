import { allowed } from '../../../guard.ts'
import { FILES_BYTES_MAX, get, post, type Route } from '../../../route.ts'
import { handleFirstSteps, showFirstStepsPage } from './first-steps/handlers.tsx'
import {
  handleAgency,
  handleYearTarget,
  showAgencyForm,
  showAgencyList,
  showNewAgency,
} from './settings/agency/handlers.tsx'
import {
  handleEndAgency,
  handleSplitAgency,
  showReorganisePage,
} from './settings/agency/reorganise-handlers.tsx'
import { handleHoliday, handleRemoveHoliday, showHolidayPage } from './settings/holiday/handlers.tsx'
import { handleRegionMark, handleRemoveRegionMark, showRegionMark } from './settings/mark/handlers.tsx'
import { handlePublicPage, showPublicPageSetting } from './settings/public-page/handlers.tsx'

/** What a region sets for itself: its agencies, its target, its mark. */
export const regionDeskAddresses: readonly Route[] = [
  get('/:region/desk/agencies', allowed('agency.edit'), showAgencyList),
  get('/:region/desk/agencies/new', allowed('agency.edit'), showNewAgency),
  post('/:region/desk/agencies/new', allowed('agency.edit'), handleAgency),
  get('/:region/desk/agencies/:agency', allowed('agency.edit'), showAgencyForm),
  post('/:region/desk/agencies/:agency', allowed('agency.edit'), handleAgency),
  get('/:region/desk/holidays', allowed('holiday.edit'), showHolidayPage),
  post('/:region/desk/holidays', allowed('holiday.edit'), handleHoliday),
  post('/:region/desk/holidays/remove', allowed('holiday.edit'), handleRemoveHoliday),
  get('/:region/desk/agencies/:agency/reorganise', allowed('agency.edit'), showReorganisePage),
  post('/:region/desk/agencies/:agency/reorganise/end', allowed('agency.edit'), handleEndAgency),
  post('/:region/desk/agencies/:agency/reorganise/split', allowed('agency.edit'), handleSplitAgency),
  post('/:region/desk/target', allowed('agency.edit'), handleYearTarget),
  get('/:region/desk/first-steps', allowed('region.open-page'), showFirstStepsPage),
  post('/:region/desk/first-steps', allowed('region.open-page'), handleFirstSteps),
  get('/:region/desk/public-page', allowed('region.open-page'), showPublicPageSetting),
  post('/:region/desk/public-page', allowed('region.open-page'), handlePublicPage),
  get('/:region/desk/mark', allowed('region.edit'), showRegionMark),
  post('/:region/desk/mark', allowed('region.edit'), handleRegionMark, { bodyBytesMax: FILES_BYTES_MAX }),
  post('/:region/desk/mark/remove', allowed('region.edit'), handleRemoveRegionMark),
]

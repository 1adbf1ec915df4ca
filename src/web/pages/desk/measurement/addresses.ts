import { allowedOnInnovation } from '../../../guard.ts'
import { FILES_BYTES_MAX, get, post, type Route } from '../../../route.ts'

import { handleComparison, handleRemoveComparison, showComparison } from './comparison-handlers.tsx'
import {
  handleEffectRow,
  handleRemoveEffectRow,
  showEffectRow,
  showEffectSheetPage,
} from './effect-handlers.tsx'
import {
  handleEndIndicator,
  handleIndicator,
  handleNewIndicator,
  handleResumeIndicator,
  handleServiceCosts,
  showIndicator,
  showIndicators,
  showNewIndicator,
} from './handlers.tsx'
import { handleCheck, handleGrid, showGrid } from './value-handlers.tsx'

/** Proof: indicators, their values, and where they are compared. */
export const measurementDeskAddresses: readonly Route[] = [
  get(
    '/:region/desk/innovations/:innovation/effect',
    allowedOnInnovation('innovation.see'),
    showEffectSheetPage,
  ),
  get(
    '/:region/desk/innovations/:innovation/effect/:row',
    allowedOnInnovation('indicator.edit'),
    showEffectRow,
  ),
  post(
    '/:region/desk/innovations/:innovation/effect/:row',
    allowedOnInnovation('indicator.edit'),
    handleEffectRow,
  ),
  post(
    '/:region/desk/innovations/:innovation/effect/:row/remove',
    allowedOnInnovation('indicator.edit'),
    handleRemoveEffectRow,
  ),
  get(
    '/:region/desk/innovations/:innovation/indicators',
    allowedOnInnovation('innovation.see'),
    showIndicators,
  ),
  get(
    '/:region/desk/innovations/:innovation/indicators/new',
    allowedOnInnovation('indicator.edit'),
    showNewIndicator,
  ),
  post(
    '/:region/desk/innovations/:innovation/indicators/new',
    allowedOnInnovation('indicator.edit'),
    handleNewIndicator,
  ),
  get(
    '/:region/desk/innovations/:innovation/indicators/:indicator',
    allowedOnInnovation('indicator.edit'),
    showIndicator,
  ),
  post(
    '/:region/desk/innovations/:innovation/indicators/:indicator',
    allowedOnInnovation('indicator.edit'),
    handleIndicator,
  ),
  post(
    '/:region/desk/innovations/:innovation/indicators/:indicator/end',
    allowedOnInnovation('indicator.edit'),
    handleEndIndicator,
  ),
  post(
    '/:region/desk/innovations/:innovation/indicators/:indicator/resume',
    allowedOnInnovation('indicator.edit'),
    handleResumeIndicator,
  ),
  get(
    '/:region/desk/innovations/:innovation/indicators/:indicator/comparison',
    allowedOnInnovation('measurement.record'),
    showComparison,
  ),
  post(
    '/:region/desk/innovations/:innovation/indicators/:indicator/comparison',
    allowedOnInnovation('measurement.record'),
    handleComparison,
  ),
  post(
    '/:region/desk/innovations/:innovation/indicators/:indicator/comparison/remove',
    allowedOnInnovation('measurement.record'),
    handleRemoveComparison,
  ),
  post(
    '/:region/desk/innovations/:innovation/service-costs',
    allowedOnInnovation('indicator.edit'),
    handleServiceCosts,
  ),
  get(
    '/:region/desk/innovations/:innovation/measurements',
    allowedOnInnovation('measurement.record'),
    showGrid,
  ),
  post(
    '/:region/desk/innovations/:innovation/measurements',
    allowedOnInnovation('measurement.record'),
    handleGrid,
    { bodyBytesMax: FILES_BYTES_MAX },
  ),
  post(
    '/:region/desk/innovations/:innovation/measurements/checks',
    allowedOnInnovation('measurement.check'),
    handleCheck,
  ),
]

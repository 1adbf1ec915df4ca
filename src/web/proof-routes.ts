import { allowed, allowedOnInnovation } from './guard.ts'
import { importBytesMax } from './pages/desk/lifecycle/imports/handlers.tsx'
import {
  handleComparison,
  handleRemoveComparison,
  showComparison,
} from './pages/desk/measurement/comparison-handlers.tsx'
import {
  handleEndIndicator,
  handleIndicator,
  handleNewIndicator,
  handleServiceCosts,
  showIndicator,
  showIndicators,
  showNewIndicator,
} from './pages/desk/measurement/handlers.tsx'
import {
  handleMeasurementColumns,
  handleMeasurementConfirm,
  handleMeasurementUpload,
  showMeasurementDryRun,
  showMeasurementImports,
} from './pages/desk/measurement/import-handlers.tsx'
import { handleCheck, handleGrid, showGrid } from './pages/desk/measurement/value-handlers.tsx'
import { showAnswerQualityPage } from './pages/desk/survey/answer-quality/handlers.tsx'
import { handleJudgeAgain, showVerdictPage } from './pages/desk/verdict/handlers.tsx'
import { handlePolicy, showPolicy } from './pages/desk/verdict/settings/handlers.tsx'
import { filesBytesMax, get, post, type Route } from './route.ts'

/** The addresses of an innovation's proof: its indicators, their values, and the verdict made from them. */
export const proofRoutes: readonly Route[] = [
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
    { bodyBytesMax: filesBytesMax },
  ),
  post(
    '/:region/desk/innovations/:innovation/measurements/checks',
    allowedOnInnovation('measurement.check'),
    handleCheck,
  ),
  get(
    '/:region/desk/innovations/:innovation/measurements/imports',
    allowedOnInnovation('measurement.record'),
    showMeasurementImports,
  ),
  post(
    '/:region/desk/innovations/:innovation/measurements/imports',
    allowedOnInnovation('measurement.record'),
    handleMeasurementUpload,
    { bodyBytesMax: importBytesMax },
  ),
  get(
    '/:region/desk/innovations/:innovation/measurements/imports/:batch',
    allowedOnInnovation('measurement.record'),
    showMeasurementDryRun,
  ),
  post(
    '/:region/desk/innovations/:innovation/measurements/imports/:batch/columns',
    allowedOnInnovation('measurement.record'),
    handleMeasurementColumns,
  ),
  post(
    '/:region/desk/innovations/:innovation/measurements/imports/:batch/confirm',
    allowedOnInnovation('measurement.record'),
    handleMeasurementConfirm,
  ),
  get(
    '/:region/desk/innovations/:innovation/verdict',
    allowedOnInnovation('innovation.see'),
    showVerdictPage,
  ),
  post(
    '/:region/desk/innovations/:innovation/verdict/judge',
    allowedOnInnovation('verdict.recompute'),
    handleJudgeAgain,
  ),
  get(
    '/:region/desk/innovations/:innovation/answer-quality',
    allowedOnInnovation('answer-quality.see'),
    showAnswerQualityPage,
  ),
  get('/:region/desk/policy', allowed('policy.edit'), showPolicy),
  post('/:region/desk/policy', allowed('policy.edit'), handlePolicy),
]

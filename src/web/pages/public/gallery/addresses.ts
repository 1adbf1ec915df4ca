import { inRegion } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import {
  downloadFigures,
  downloadResults,
  showGallery,
  showInnovationPage,
  showInnovationTables,
} from './handlers.tsx'
import { downloadCsv, downloadJson, showOpenData } from './open-data/handlers.tsx'

/** What the public sees of innovations, and the same as open data. */
export const galleryAddresses: readonly Route[] = [
  get('/:region/innovations', inRegion, showGallery),
  get('/:region/innovations/:innovation', inRegion, showInnovationPage),
  get('/:region/innovations/:innovation/figures', inRegion, showInnovationTables),
  get('/:region/innovations/:innovation/figures.csv', inRegion, downloadFigures),
  get('/:region/innovations/:innovation/results.csv', inRegion, downloadResults),
  get('/:region/open-data', inRegion, showOpenData),
  get('/:region/open-data/innovations.csv', inRegion, downloadCsv('innovations')),
  get('/:region/open-data/innovations.json', inRegion, downloadJson('innovations')),
  get('/:region/open-data/measurements.csv', inRegion, downloadCsv('measurements')),
  get('/:region/open-data/measurements.json', inRegion, downloadJson('measurements')),
]

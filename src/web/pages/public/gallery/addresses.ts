import { inOpenRegion } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import {
  downloadFigures,
  downloadResults,
  showGallery,
  showInnovationPage,
  showInnovationTables,
} from './handlers.tsx'
import { downloadCsv, downloadJson, showOpenData } from './open-data/handlers.tsx'
import { sendSharePicture, sendStory } from './share/handlers.ts'

/** What the public sees of innovations, and the same as open data. */
export const galleryAddresses: readonly Route[] = [
  get('/:region/innovations', inOpenRegion, showGallery),
  get('/:region/innovations/:innovation', inOpenRegion, showInnovationPage),
  get('/:region/innovations/:innovation/figures', inOpenRegion, showInnovationTables),
  get('/:region/innovations/:innovation/figures.csv', inOpenRegion, downloadFigures),
  get('/:region/innovations/:innovation/results.csv', inOpenRegion, downloadResults),
  get('/:region/innovations/:innovation/share.png', inOpenRegion, sendSharePicture),
  get('/:region/innovations/:innovation/story.pdf', inOpenRegion, sendStory),
  get('/:region/open-data', inOpenRegion, showOpenData),
  get('/:region/open-data/innovations.csv', inOpenRegion, downloadCsv('innovations')),
  get('/:region/open-data/innovations.comma.csv', inOpenRegion, downloadCsv('innovations', ',')),
  get('/:region/open-data/innovations.json', inOpenRegion, downloadJson('innovations')),
  get('/:region/open-data/measurements.csv', inOpenRegion, downloadCsv('measurements')),
  get('/:region/open-data/measurements.comma.csv', inOpenRegion, downloadCsv('measurements', ',')),
  get('/:region/open-data/measurements.json', inOpenRegion, downloadJson('measurements')),
]

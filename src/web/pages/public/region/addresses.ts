import { anyone, inOpenRegion, inRegion } from '../../../guard.ts'
import { health, live, ready } from '../../../health.ts'
import { metrics } from '../../../metrics.ts'
import { get, type Route } from '../../../route.ts'
import { showAgencies, showAgencyPage } from './agency/handlers.tsx'
import { sendRegionMark, showFront } from './handlers.tsx'
import { showInstallation } from './installation/handlers.tsx'

/** The door of the installation and of a region. The last of all lists: a region may have any name that is not taken by another address. */
export const regionAddresses: readonly Route[] = [
  get('/health', anyone, health),
  get('/health/live', anyone, live),
  get('/health/ready', anyone, ready),
  get('/metrics', anyone, metrics),
  get('/', anyone, showInstallation),
  get('/:region', inOpenRegion, showFront),
  get('/:region/mark/:file', inRegion, sendRegionMark),
  get('/:region/agencies', inOpenRegion, showAgencies),
  get('/:region/agencies/:agency', inOpenRegion, showAgencyPage),
]

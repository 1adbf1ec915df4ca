import { inOpenRegion } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import { sendExhibitionPicture, showOpenExhibitionPage, showOpenExhibitions } from './handlers.tsx'

/** What a cohort shows to everybody. */
export const programmeAddresses: readonly Route[] = [
  get('/:region/exhibitions', inOpenRegion, showOpenExhibitions),
  get('/:region/exhibitions/:exhibition', inOpenRegion, showOpenExhibitionPage),
  get('/:region/exhibitions/:exhibition/pictures/:picture', inOpenRegion, sendExhibitionPicture),
]

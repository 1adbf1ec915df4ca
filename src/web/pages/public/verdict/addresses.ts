import { anyone, inOpenRegion } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import {
  showAccessibility,
  showMethod,
  showMethodInFull,
  showPrivacy,
  showRegionMethod,
} from './method/handlers.tsx'
import { showWhatDidNotWork } from './what-did-not-work/handlers.tsx'

/** How verdicts are made, and what the law asks a site to say of itself. */
export const verdictAddresses: readonly Route[] = [
  get('/method', anyone, showMethod),
  get('/method/method.md', anyone, showMethodInFull),
  get('/privacy', anyone, showPrivacy),
  get('/accessibility', anyone, showAccessibility),
  get('/:region/method', inOpenRegion, showRegionMethod),
  get('/:region/what-did-not-work', inOpenRegion, showWhatDidNotWork),
]

import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleMatter,
  handleRemovePerson,
  handleReport,
  handleRetention,
  handleStep,
  showPrivacyPage,
} from './handlers.tsx'

/** What the law on personal data asks of a region. */
export const privacyDeskAddresses: readonly Route[] = [
  get('/:region/desk/personal-data', allowed('personal-data.handle'), showPrivacyPage),
  post('/:region/desk/personal-data/matters', allowed('personal-data.handle'), handleMatter),
  post('/:region/desk/personal-data/matters/:matter/steps', allowed('personal-data.handle'), handleStep),
  post('/:region/desk/personal-data/reports', allowed('personal-data.handle'), handleReport),
  post('/:region/desk/personal-data/retention', allowed('personal-data.handle'), handleRetention),
  post(
    '/:region/desk/personal-data/people/:person/remove',
    allowed('personal-data.handle'),
    handleRemovePerson,
  ),
]

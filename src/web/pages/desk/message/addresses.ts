import { allowedOnInnovation } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleAddLink,
  handleAddStep,
  handleAudience,
  handleEndLink,
  handleStep,
  sendLinkFile,
  showMessagePage,
} from './handlers.tsx'
import { handleDoubtReach, handleReach, handleWithdrawReach } from './reach-handlers.tsx'

/** How people are told of an innovation. */
export const messageDeskAddresses: readonly Route[] = [
  get(
    '/:region/desk/innovations/:innovation/message',
    allowedOnInnovation('innovation.see'),
    showMessagePage,
  ),
  post('/:region/desk/innovations/:innovation/message', allowedOnInnovation('message.edit'), handleAudience),
  post(
    '/:region/desk/innovations/:innovation/message/steps',
    allowedOnInnovation('message.edit'),
    handleAddStep,
  ),
  post(
    '/:region/desk/innovations/:innovation/message/steps/:step',
    allowedOnInnovation('message.edit'),
    handleStep,
  ),
  post(
    '/:region/desk/innovations/:innovation/message/links',
    allowedOnInnovation('message.edit'),
    handleAddLink,
  ),
  post(
    '/:region/desk/innovations/:innovation/message/links/:code/end',
    allowedOnInnovation('message.edit'),
    handleEndLink,
  ),
  get(
    '/:region/desk/innovations/:innovation/message/links/:code/:file',
    allowedOnInnovation('innovation.see'),
    sendLinkFile,
  ),
  post(
    '/:region/desk/innovations/:innovation/message/records',
    allowedOnInnovation('message.edit'),
    handleReach,
  ),
  post(
    '/:region/desk/innovations/:innovation/message/records/:record/withdraw',
    allowedOnInnovation('message.edit'),
    handleWithdrawReach,
  ),
  post(
    '/:region/desk/innovations/:innovation/message/records/:record/doubt',
    allowedOnInnovation('reach-record.doubt'),
    handleDoubtReach,
  ),
]

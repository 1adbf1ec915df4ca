import { anyone } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import { followShortLink } from './handlers.ts'

/** The short links of channels. */
export const messageAddresses: readonly Route[] = [get('/k/:code', anyone, followShortLink)]

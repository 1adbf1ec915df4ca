import { networkOf } from '../adapters/network-address.ts'
import type { Sender } from '../services/access/sign-in-attempt.ts'
import { cookieLine, readCookie, setCookies } from './cookies.ts'
import { addressOf } from './rate-limit.ts'
import type { Visit } from './visit.ts'

const DEVICE_SECONDS = 180 * 86_400
const devicePattern = /^[\w-]{32}$/

/** Who tries to sign in: the network of the request, and the device's cookie if it has one of ours. */
export function senderOf(visit: Visit): Sender {
  const device = readCookie(visit, 'device')
  return {
    network: networkOf(addressOf(visit)),
    device: device !== null && devicePattern.test(device) ? device : null,
  }
}

/** Signs this device in: the session's cookies, and the one by which the device is known again. */
export function admitDevice(
  visit: Visit,
  { cookies, device }: { cookies: readonly string[]; device: string },
): void {
  setCookies(visit, [...cookies, cookieLine(visit, 'device', device, DEVICE_SECONDS)])
}

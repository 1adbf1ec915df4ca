import type { View } from '../../../../view.ts'
import { deviceOf } from './device.ts'

/** A device as people call it, by what its browser said of itself. */
export function deviceName(view: View, userAgent: string | null): string {
  const words = view.messages.signIn
  if (!userAgent) return words.unknownDevice
  const device = deviceOf(userAgent)
  return device ? words.device(device.browser, device.system) : userAgent
}

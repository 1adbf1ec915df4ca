import type { Services } from '../services.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The same services at a moment so many days ago. */
export function daysBefore(services: Services, days: number): Services {
  const moment = new Date(services.clock().getTime() - days * DAY_MS)
  return { ...services, clock: () => moment }
}

import type { Services } from '../services/services.ts'

/** Work that the software does by itself at fixed times, in one process at a time however many there are. */
export type Job = {
  readonly name: string
  /** When it runs, in the form of cron and the time of Jakarta. */
  readonly schedule: string
  /** Does the work. Between two pieces it looks at the signal and leaves the rest to the next time. */
  readonly run: (services: Services, signal: AbortSignal) => Promise<void>
}

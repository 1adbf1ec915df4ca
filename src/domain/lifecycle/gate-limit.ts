import type { Day } from '../calendar/working-days.ts'
import type { GateDays } from './deadline.ts'
import type { Stage } from './stage.ts'

/** The kind (jenis) of an innovation, by the national index. */
export const innovationKinds = ['digital', 'not-digital'] as const
export type InnovationKind = (typeof innovationKinds)[number]

/** The kind of an innovation whose profile says whether it is digital; null where it does not. */
export function kindOf(digital: boolean | null): InnovationKind | null {
  if (digital === null) return null
  return digital ? 'digital' : 'not-digital'
}

/** What a region set for a stage from a day on, for one kind or for all (null); days that are null set no limit. */
export type GateLimit = {
  readonly stage: Stage
  readonly kind: InnovationKind | null
  readonly teamDays: number | null
  readonly coachDays: number | null
  readonly validFrom: Day
  readonly savedAt: Date
}

/**
 * The working days that hold for an innovation that came to its holder on a day: the newest limit of its stage and kind, else that of
 * its stage, else what the region set for all stages. A limit that was set later moves no deadline of before its first day.
 */
export function gateDaysOf(
  limits: readonly GateLimit[],
  { stage, kind }: { readonly stage: Stage; readonly kind: InnovationKind | null },
  since: Day,
  forAll: GateDays | undefined,
): GateDays | undefined {
  const inForce = (of: InnovationKind | null) =>
    limits
      .filter((limit) => limit.stage === stage && limit.kind === of && limit.validFrom <= since)
      .toSorted(
        (one, other) =>
          other.validFrom.localeCompare(one.validFrom) || other.savedAt.getTime() - one.savedAt.getTime(),
      )[0]
  const found = (kind && inForce(kind)) ?? inForce(null)
  if (!found) return forAll
  return { team: found.teamDays ?? undefined, coach: found.coachDays ?? undefined }
}

/** When an innovation that nobody has moved since its record was made comes into the hands of its team. */
export type WorkStart = {
  /** The first day of its stage in its cohort, where there is one. */
  readonly opensOn: Day | null
  /** Since when somebody of its agency, or of one above it, has an account; null where nobody has. */
  readonly teamFrom: Day | null
}

/**
 * From which day the time of the team is counted: not from the minute of an import, but from the day on which the stage is open and
 * somebody is there to work. Null while nobody is.
 */
export function countedFrom(heldSince: Day, start: WorkStart | undefined): Day | null {
  if (!start) return heldSince
  if (start.teamFrom === null) return null
  return [heldSince, start.opensOn ?? heldSince, start.teamFrom].toSorted().at(-1) ?? heldSince
}

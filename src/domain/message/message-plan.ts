import type { Channel } from './channel.ts'

/** Who should know of an innovation. A number without a source is nobody's number and is not taken as one. */
export type Audience = {
  /** The group in words: 'mothers of children under five in eight villages'. */
  readonly group: string | null
  /** How many they are. */
  readonly size: number | null
  /** Where the number comes from: a register, a publication with its year. */
  readonly source: string | null
}

/** One thing that shall be done to tell them: by which channel, until when, by whom, at which cost. */
export type MessageStep = {
  readonly id: string
  readonly channel: Channel
  readonly title: string
  readonly dueOn: string
  readonly doer: string
  /** Planned cost in rupiah; null where it is not known. */
  readonly cost: number | null
  readonly doneOn: string | null
  readonly isDropped: boolean
}

/** The number of people meant, or null while it is not said by whom it was counted. */
export function audienceSize({ size, source }: Audience): number | null {
  return size !== null && size > 0 && source?.trim() ? size : null
}

/** The steps that shall still be done, the nearest day first. */
export function openSteps<Step extends MessageStep>(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ doneOn, isDropped }) => doneOn === null && !isDropped)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** The steps whose day has passed without being done. */
export function lateSteps<Step extends MessageStep>(steps: readonly Step[], asOf: string): Step[] {
  return openSteps(steps).filter(({ dueOn }) => dueOn < asOf)
}

/** What somebody may ask about their own data, and a breach: UU 27/2022, articles 30, 32, 40, 41, 42-43 and 46. */
export const dataMatterKinds = ['access', 'correct', 'delete', 'withdraw', 'restrict', 'breach'] as const
export type DataMatterKind = (typeof dataMatterKinds)[number]

export const dataMatterSteps = ['done', 'refused', 'person-told', 'authority-told', 'public-told'] as const
export type DataMatterStepKind = (typeof dataMatterSteps)[number]

/** Three times 24 hours from when it was received, weekends and holidays counting: the same articles. */
const CLOCK_MS = 72 * 3_600_000

export type MatterClock = {
  readonly dueAt: Date
  /** Negative when the time is over. */
  readonly leftMs: number
  readonly isOver: boolean
}

/** The clock of a matter; a breach of one that ends when person and authority were told, the others when it was answered. */
export function clockOf(receivedAt: Date, now: Date): MatterClock {
  const dueAt = new Date(receivedAt.getTime() + CLOCK_MS)
  const left = dueAt.getTime() - now.getTime()
  return { dueAt, leftMs: left, isOver: left < 0 }
}

/** The steps that a kind of matter knows. A notice to the public is needed in certain cases only (article 46). */
export function stepsOf(kind: DataMatterKind): readonly DataMatterStepKind[] {
  return kind === 'breach' ? ['person-told', 'authority-told', 'public-told'] : ['done', 'refused']
}

/** Whether nothing is owed any more. */
export function isMatterClosed(kind: DataMatterKind, done: readonly DataMatterStepKind[]): boolean {
  if (kind === 'breach') return done.includes('person-told') && done.includes('authority-told')
  return done.includes('done') || done.includes('refused')
}

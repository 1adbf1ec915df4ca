/** How an idea was found: from a problem, or by one of the techniques that begin without one (LAN's method has both routes). */
export const ideaRoutes = [
  'problem-based',
  'innovation-shopping',
  'morphological',
  'reverse-thinking',
] as const

export type IdeaRoute = (typeof ideaRoutes)[number]

/** Whether it is new, copied from elsewhere, or a development of what runs. */
export const ideaOrigins = ['new', 'copy', 'development'] as const

export type IdeaOrigin = (typeof ideaOrigins)[number]

/** The ten fields of an idea, as LAN's own form asks them, in its order. */
export const ideaFields = [
  'background',
  'idea',
  'objective',
  'target',
  'stakeholders',
  'resources',
  'beneficiaries',
  'novelty',
  'short',
  'note',
] as const

export type IdeaField = (typeof ideaFields)[number]

export type IdeaTexts = Partial<Readonly<Record<IdeaField, string>>>

/** Fields that may stay empty when an idea becomes an innovation: remarks are no part of it. */
const optional: readonly IdeaField[] = ['note']

/** The fields that are still empty before an idea can become an innovation. */
export function ideaGaps(texts: IdeaTexts): IdeaField[] {
  return ideaFields.filter((field) => !optional.includes(field) && !texts[field]?.trim())
}

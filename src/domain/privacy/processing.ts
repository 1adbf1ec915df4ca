/** Classes of records that hold something of a person, for the record of processing and the retention schedule. */
export const recordClasses = [
  'survey-answer',
  'complaint',
  'complaint-contact',
  'change-follower',
  'staff-account',
  'sign-in-trail',
  'audit-trail',
] as const
export type RecordClass = (typeof recordClasses)[number]

/**
 * Classes out of which a job takes people when a region says how long they are kept. The others end by rules of their own (names of
 * reporters, sessions), hold no person (answers), or must not lose a word (the trail).
 */
export const destroyedClasses = ['complaint', 'staff-account'] as const satisfies readonly RecordClass[]
export type DestroyedClass = (typeof destroyedClasses)[number]

/**
 * How long a class is kept: nothing is destroyed unless the region says so, because each government body has a retention schedule
 * of its own (UU 43/2009, article 48), and no binding number for surveys, complaints or logs was found.
 */
export type Retention = { readonly months: number | null; readonly source: string }

export const RETENTION_MONTHS_MAX = 1_200

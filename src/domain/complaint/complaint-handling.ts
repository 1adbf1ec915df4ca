import type { Day } from '../calendar/working-days.ts'

/**
 * Where a region handles complaints about its innovations: here; in the national channel, to which citizens carry their
 * text themselves; or in the national channel, into which an officer here enters what was left here.
 */
export const complaintHandlings = ['own', 'national-copy', 'national-relay'] as const
export type ComplaintHandling = (typeof complaintHandlings)[number]

export type HandlingChoice = { readonly handling: ComplaintHandling; readonly validFrom: Day }

/**
 * The choice in force on a day, of choices in the order in which they were made: the one that began last, and of two that
 * begin on the same day the later one. A region that chose nothing handles its complaints here.
 */
export function handlingOn(choices: readonly HandlingChoice[], day: Day): ComplaintHandling {
  let inForce: HandlingChoice = { handling: 'own', validFrom: '' }
  for (const choice of choices) {
    if (choice.validFrom <= day && choice.validFrom >= inForce.validFrom) inForce = choice
  }
  return inForce.handling
}

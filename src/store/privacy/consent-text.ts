import { asc, desc } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'
import { consentText } from '../schema/privacy.ts'

export type ConsentText = typeof consentText.$inferSelect

/** Every version of the words of each form, the newest of a form first. */
export async function listConsentTexts(db: Database): Promise<ConsentText[]> {
  return db.select().from(consentText).orderBy(asc(consentText.kind), desc(consentText.version))
}

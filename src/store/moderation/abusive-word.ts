import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AbusiveWordRule } from '../../domain/moderation/abusive-text.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { abusiveWord } from '../schema/moderation.ts'

/** A rule of a region as its page shows it. */
export type AbusiveWordRow = AbusiveWordRule & { readonly id: string }

/** What a region says about words, the oldest rule first, also what is over. */
export async function listAbusiveWords(db: Database, regionId: RegionId): Promise<AbusiveWordRow[]> {
  return db
    .select({
      id: abusiveWord.id,
      language: abusiveWord.language,
      word: abusiveWord.word,
      isListed: abusiveWord.isListed,
      validFrom: abusiveWord.validFrom,
      validUntil: abusiveWord.validUntil,
    })
    .from(abusiveWord)
    .where(eq(abusiveWord.regionId, regionId))
    .orderBy(asc(abusiveWord.createdAt), asc(abusiveWord.id))
}

export async function insertAbusiveWord(
  transaction: Database,
  regionId: RegionId,
  rule: AbusiveWordRule & { readonly createdBy: PersonId | null },
): Promise<void> {
  await transaction.insert(abusiveWord).values({ ...rule, regionId, id: newIdentifier() })
}

/** Ends the rules about a word that still hold. */
export async function endAbusiveWords(
  transaction: Database,
  regionId: RegionId,
  { language, word }: Pick<AbusiveWordRule, 'language' | 'word'>,
  validUntil: string,
): Promise<void> {
  const held = [
    eq(abusiveWord.language, language),
    eq(abusiveWord.word, word),
    isNull(abusiveWord.validUntil),
  ]
  await transaction
    .update(abusiveWord)
    .set({ validUntil })
    .where(and(eq(abusiveWord.regionId, regionId), ...held))
}

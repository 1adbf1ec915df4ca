import { dayAt } from '../../domain/calendar/working-days.ts'
import { type AbusiveWord, abusiveWordsOn, tidyWord } from '../../domain/moderation/abusive-text.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  type AbusiveWordRow,
  endAbusiveWords,
  insertAbusiveWord,
  listAbusiveWords,
} from '../../store/moderation/abusive-word.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** The words of today in the order of the alphabet, and what the region ever said about words. */
export async function showAbusiveWordList(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
): Promise<{ words: readonly AbusiveWord[]; rules: readonly AbusiveWordRow[] }> {
  const rules = await listAbusiveWords(db, region.id)
  const words = abusiveWordsOn(dayAt(clock(), region.timeZone), rules)
  return { words: words.sort((one, other) => one.word.localeCompare(other.word)), rules }
}

/**
 * Adds a word to the region's list or takes one out, from today on; what held before stays on record with its last day.
 * Refuses 'no-word' and 'already-so'.
 */
export async function changeAbusiveWord(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: RegionScope,
  input: { language: AbusiveWord['language']; word: string; isListed: boolean },
): Promise<Result<null, 'no-word' | 'already-so'>> {
  const word = tidyWord(input.word)
  if (word === null) return refused('no-word')
  const today = dayAt(services.clock(), region.timeZone)
  const { language, isListed } = input
  return change(services.db, author, 'abusive-word.edit', async (transaction) => {
    const words = abusiveWordsOn(today, await listAbusiveWords(transaction, region.id))
    const listed = words.some((one) => one.word === word && one.language === language)
    if (listed === isListed) return refused('already-so')
    await endAbusiveWords(transaction, region.id, { language, word }, today)
    const rule = { language, word, isListed, validFrom: today, validUntil: null }
    await insertAbusiveWord(transaction, region.id, { ...rule, createdBy: author.personId })
    return ok(null)
  })
}

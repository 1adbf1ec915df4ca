import { mostSimilar } from '../../domain/diagnosis/similar.ts'
import type { RegionId } from '../../domain/scope.ts'
import { wordsOf } from '../../domain/survey/words.ts'
import {
  listSimilarInnovations,
  listSimilarTexts,
  type SimilarInnovation,
  type SimilarText,
} from '../../store/diagnosis/similar.ts'
import { stemWords } from '../../store/gallery/stem.ts'
import type { Services } from '../services.ts'

/** A statement has some twenty words; the first of a longer text say what it is about. */
const WORDS_MAX = 24

export type Similar = {
  readonly innovations: readonly SimilarInnovation[]
  /** Problems and ideas of the own region. */
  readonly texts: readonly SimilarText[]
}

/** The stems of the first words of a text, as innovations are found by them; none where it has no word that says something. */
export async function stemsOf(db: Services['db'], text: string): Promise<string[]> {
  const words = wordsOf(text, { withNames: true })
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
    .slice(0, WORDS_MAX)
  return words.length === 0 ? [] : [...new Set((await stemWords(db, words)).values())]
}

/**
 * What was done or thought of already that sounds like a text: published innovations of every region, and all of the own one with
 * its problems and ideas. `except` are the identifiers of what is being looked at.
 */
export async function showSimilar(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  text: string,
  except: readonly string[] = [],
): Promise<Similar> {
  const stems = await stemsOf(db, text)
  if (stems.length === 0) return { innovations: [], texts: [] }
  const [innovations, texts] = await Promise.all([
    listSimilarInnovations(db, regionId, stems),
    listSimilarTexts(db, regionId, stems),
  ])
  const others = texts.filter(({ id }) => !except.includes(id))
  return { innovations: mostSimilar(innovations, stems.length), texts: mostSimilar(others, stems.length) }
}

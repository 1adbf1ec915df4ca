import type { SatisfactionIndex } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { toldVoice } from '../../domain/verdict/told.ts'
import type { Survey } from '../../store/survey/survey.ts'
import { readRelease } from '../../store/verdict/voice-release.ts'
import type { Services } from '../services.ts'

/** What everybody may know of the answers. `index` is null until as many as `limit` people have answered. */
export type PublicVoice = { readonly index: SatisfactionIndex | null; readonly limit: number }

/** The public result of the innovation that a survey asks about, as it was last told. */
export async function showPublicVoice(
  services: Pick<Services, 'db'>,
  { region, innovation }: Pick<Survey, 'region' | 'innovation'>,
): Promise<PublicVoice> {
  const limit = region.settings.smallNumberLimit
  const stored = await readRelease(services.db, region.id, innovation.id)
  return { index: (stored && toldVoice(stored.release, elementKeys, limit)?.index) ?? null, limit }
}

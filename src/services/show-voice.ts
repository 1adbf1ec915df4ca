import { isRefused } from '../domain/result.ts'
import { type SatisfactionIndex, satisfactionFromCounters } from '../domain/voice/satisfaction-index.ts'
import { elementKeys } from '../domain/voice/survey.ts'
import type { Survey } from '../store/survey.ts'
import { readVoiceCounters } from '../store/voice.ts'
import type { Services } from './services.ts'

/** What everybody may know of the answers. `index` is null until as many as `limit` people have answered. */
export type PublicVoice = { readonly index: SatisfactionIndex | null; readonly limit: number }

/** The public result of the innovation that a survey asks about. */
export async function showPublicVoice(
  services: Pick<Services, 'db'>,
  { region, innovation }: Pick<Survey, 'region' | 'innovation'>,
): Promise<PublicVoice> {
  const limit = region.settings.smallNumberLimit
  const { counters } = await readVoiceCounters(services.db, region.id, innovation.id)
  if (counters.n < limit) return { index: null, limit }
  const index = satisfactionFromCounters(counters, elementKeys)
  return { index: isRefused(index) ? null : index, limit }
}

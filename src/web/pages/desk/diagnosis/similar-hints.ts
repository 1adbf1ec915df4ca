import type { Similar } from '../../../../services/diagnosis/show-similar.ts'
import { headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** One thing that was done or thought of already, with where and what came of it; null where nobody may follow it. */
export type Hint = { readonly name: string; readonly note: string; readonly href: string | null }

/**
 * What sounds similar, in words: innovations with where they are and their result as their public page says it, then problems and
 * ideas of the region. Only what the reader may open is a link.
 */
export function hintsOf(
  view: View,
  own: { region: string; agency: string; agencyId: string },
  similar: Similar,
): Hint[] {
  const words = view.messages.diagnosis.similar
  const innovations = similar.innovations.map((one): Hint => {
    const said = one.headline?.code === 'too-little-proof' ? null : headlineSentence(view, one.headline)
    const result = one.isPublic ? (said ?? words.noResult) : words.notPublic
    const place = one.isOwnRegion ? one.agencyName : one.regionName
    return {
      name: one.name,
      note: words.done(place, result),
      href: one.isPublic ? href(view, paths.innovation(one.regionSlug, one.slug)) : null,
    }
  })
  const texts = similar.texts.map(({ kind, id, name, agencyId, agencyName }): Hint => {
    const path =
      kind === 'problem' ? paths.problem(own.region, own.agency, id) : paths.idea(own.region, own.agency, id)
    return {
      name,
      note: words[kind](agencyName),
      href: agencyId === own.agencyId ? href(view, path) : null,
    }
  })
  return [...innovations, ...texts]
}

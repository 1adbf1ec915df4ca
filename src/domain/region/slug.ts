/** Longest part of an address made from a name; longer names are cut at a word. */
const SLUG_CHARACTERS_MAX = 60

/**
 * The part of an address that stands for a name: small letters, figures and hyphens. What stands in
 * parentheses is left out, because names carry their long form or a remark there.
 */
export function slugOf(name: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  const slug = plain(name.replace(/\([^()]*\)/g, ' ')) || plain(name) || 'inovasi'
  if (slug.length <= SLUG_CHARACTERS_MAX) return slug
  const cut = slug.slice(0, SLUG_CHARACTERS_MAX)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut
}

/** Words that stand in an address where a slug does: `/desk/innovations/new` is the empty form and no innovation. */
const addressWords: ReadonlySet<string> = new Set(['new'])

/** The slug, or the first of slug-2, slug-3 ... that is not taken, by another or by an address of ours. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name)
  const isTaken = (wish: string) => taken.has(wish) || addressWords.has(wish)
  if (!isTaken(slug)) return slug
  let number = 2
  while (isTaken(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

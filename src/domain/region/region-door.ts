/** A region as it stands in the list of an installation. */
export type RegionDoor = {
  readonly slug: string
  readonly name: string
  readonly provinceName: string
  /** Whether its public pages are open. */
  readonly isOpen: boolean
}

export type ProvinceDoors = { readonly name: string; readonly regions: readonly RegionDoor[] }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Regions by province, both in the order of the alphabet; with words, those whose name or province holds each of them. */
export function doorsByProvince(doors: readonly RegionDoor[], words: string): ProvinceDoors[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  const found = doors.filter(({ name, provinceName }) => {
    const text = folded(`${name} ${provinceName}`)
    return wanted.every((word) => text.includes(word))
  })
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'id')
  return [...Map.groupBy(found, ({ provinceName }) => provinceName)]
    .map(([name, regions]) => ({ name, regions: regions.toSorted(byName) }))
    .toSorted(byName)
}

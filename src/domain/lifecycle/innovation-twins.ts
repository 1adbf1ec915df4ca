import { nameForms, normalName } from '../intake/names.ts'
import { type Fingerprint, fingerprint, similarity } from '../intake/similarity.ts'
import type { InnovationValues } from './innovation-fields.ts'

/** A row or a record that others may repeat. */
export type Named = Pick<InnovationValues, 'name' | 'agencyKey' | 'year'>

/** From here two names in one agency are shown beside each other; a slip of a letter or two in a usual name. */
const ALIKE_SCORE_MIN = 0.88
/** Names compared letter by letter for one row; an agency has some dozens of innovations. */
const COMPARISONS_MAX = 300

/** Who an innovation is: its agency, its name in normal form and its year; null while one of them is unknown. */
export function identityOf(named: Named): string | null {
  const kin = kinOf(named)
  return kin === null || named.year === null ? null : `${named.year}\n${kin}`
}

/** Which innovation it is, whatever the year. */
function kinOf(named: Named): string | null {
  const name = normalName(named.name)
  return named.agencyKey === null || name === '' ? null : `${named.agencyKey}\n${name}`
}

/**
 * Remembers innovations and finds the twin of another: `same` by identity; `similar` by another form of the
 * name, another year or agency, or a spelling that differs by a slip.
 */
export class TwinIndex<Mark> {
  readonly #byIdentity = new Map<string, Mark>()
  readonly #byKin = new Map<string, Mark>()
  readonly #byForm = new Map<string, { mark: Mark; agencyKey: string | null; isFull: boolean }[]>()
  readonly #byAgency = new Map<string, { mark: Mark; print: Fingerprint; digits: string }[]>()

  add(named: Named, mark: Mark): void {
    const identity = identityOf(named)
    if (identity !== null && !this.#byIdentity.has(identity)) this.#byIdentity.set(identity, mark)
    const kin = kinOf(named)
    if (kin !== null && !this.#byKin.has(kin)) this.#byKin.set(kin, mark)
    const forms = nameForms(named.name)
    for (const form of forms.variants) {
      push(this.#byForm, form, { mark, agencyKey: named.agencyKey, isFull: form === forms.full })
    }
    if (named.agencyKey !== null && forms.full !== '') {
      push(this.#byAgency, named.agencyKey, {
        mark,
        print: fingerprint(forms.full),
        digits: digitsOf(forms.full),
      })
    }
  }

  same(named: Named): Mark | undefined {
    const identity = identityOf(named)
    return identity === null ? undefined : this.#byIdentity.get(identity)
  }

  /** The same agency and name in another year: one innovation that goes on. */
  kin(named: Named): Mark | undefined {
    const kin = kinOf(named)
    return kin === null ? undefined : this.#byKin.get(kin)
  }

  similar(named: Named): Mark | undefined {
    const forms = nameForms(named.name)
    for (const form of forms.variants) {
      // Two agencies may share an abbreviation by chance, but hardly a whole name.
      const twin = this.#byForm
        .get(form)
        ?.find((other) => other.agencyKey === named.agencyKey || (other.isFull && form === forms.full))
      if (twin !== undefined) return twin.mark
    }
    if (named.agencyKey === null) return undefined
    const print = fingerprint(forms.full)
    // "Tahap 1" and "Tahap 2" are two innovations, however alike they look.
    const digits = digitsOf(forms.full)
    return (this.#byAgency.get(named.agencyKey) ?? [])
      .slice(0, COMPARISONS_MAX)
      .find((other) => other.digits === digits && isAlike(other.print, print))?.mark
  }
}

function isAlike(one: Fingerprint, other: Fingerprint): boolean {
  const lengths = [one.text.length, other.text.length]
  if (Math.min(...lengths) < Math.max(...lengths) * ALIKE_SCORE_MIN) return false
  return similarity(one, other) >= ALIKE_SCORE_MIN
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

import type { JSX } from '../jsx/jsx-runtime.ts'

const made = new WeakMap<object, Map<string, JSX.Element>>()

/**
 * What `make` gives, made once for an owner and a key, which must say together all that it shows. The owner is what is
 * replaced when that changes (a region, its counts, the words of a language); its elements go with it. The keys of an owner
 * are few: nothing that somebody types.
 */
export function renderedOnce(owner: object, key: string, make: () => JSX.Element): JSX.Element {
  let own = made.get(owner)
  if (!own) {
    own = new Map()
    made.set(owner, own)
  }
  let element = own.get(key)
  if (!element) {
    element = make()
    own.set(key, element)
  }
  return element
}

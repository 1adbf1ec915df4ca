import type { JSX } from '../jsx/jsx-runtime.ts'

const made = new WeakMap<object, Map<string, JSX.Element>>()
const madeOfEach = new WeakMap<object, Map<string, WeakMap<object, JSX.Element>>>()

/** Reading a sign of a text makes one piece of the many it was put together from: once, instead of in each page. */
function inOnePiece(element: JSX.Element): JSX.Element {
  String(element).charCodeAt(0)
  return element
}

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
    element = inOnePiece(make())
    own.set(key, element)
  }
  return element
}

/**
 * The same for a list: gives what makes each of its elements, once for the owner, the key and the object that the element
 * shows. An object that is replaced when it changes takes its element with it.
 */
export function renderedOnceEach<Shown extends object>(
  owner: object,
  key: string,
  make: (shown: Shown) => JSX.Element,
): (shown: Shown) => JSX.Element {
  let own = madeOfEach.get(owner)
  if (!own) {
    own = new Map()
    madeOfEach.set(owner, own)
  }
  let elements = own.get(key)
  if (!elements) {
    elements = new WeakMap()
    own.set(key, elements)
  }
  const kept = elements
  return (shown) => {
    let element = kept.get(shown)
    if (!element) {
      element = inOnePiece(make(shown))
      kept.set(shown, element)
    }
    return element
  }
}

/** A signal that ends a request after a while. `AbortSignal.timeout` does the same, but not in the browsers of 2021. */
export function endsAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

/** Waits for something that may never answer. @throws when it has not after a while */
export function patiently<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

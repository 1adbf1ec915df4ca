import { aside } from '../adapters/turns.ts'
import type { Services } from '../services/services.ts'

type Kept = { readonly stamp: string; readonly file: Promise<Uint8Array | null>; bytes: number }

const BYTES_MAX = 16 * 1024 * 1024

class KeptFiles {
  readonly #files = new Map<string, Kept>()
  #bytes = 0

  async find(
    address: string,
    stamp: string,
    make: () => Promise<Uint8Array | null>,
  ): Promise<Uint8Array | null> {
    const found = this.#files.get(address)
    // Whoever draws it wants its turn back, which all those who wait for it must not hold.
    if (found?.stamp === stamp) return aside(() => found.file)
    this.#drop(address)
    const kept: Kept = { stamp, file: make(), bytes: 0 }
    this.#files.set(address, kept)
    const file = await kept.file.catch((error) => {
      this.#drop(address)
      throw error
    })
    // Another stamp may have come meanwhile.
    if (this.#files.get(address) !== kept) return file
    if (file === null) this.#drop(address)
    else this.#hold(kept, file.byteLength)
    return file
  }

  #hold(kept: Kept, bytes: number): void {
    kept.bytes = bytes
    this.#bytes += bytes
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= BYTES_MAX) break
      this.#drop(oldest)
    }
  }

  #drop(address: string): void {
    this.#bytes -= this.#files.get(address)?.bytes ?? 0
    this.#files.delete(address)
  }
}

const filesOf = new WeakMap<Services, KeptFiles>()

/**
 * A drawn file of an address whose content has one stamp, made anew when the stamp is another; whoever asks while it is made gets
 * the same. Null is not kept. Only for what everybody may see.
 */
export function keptFile(
  services: Services,
  address: string,
  stamp: string,
  make: () => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  let files = filesOf.get(services)
  if (!files) {
    files = new KeptFiles()
    filesOf.set(services, files)
  }
  return files.find(address, stamp, make)
}

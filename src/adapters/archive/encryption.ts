import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** A key for whom an archive is closed (`age1...`), or one that opens it (`AGE-SECRET-KEY-1...`); https://age-encryption.org */
export type ArchiveKey = string

type Bytes = ReadableStream<Uint8Array>

/** What every file in the format of age begins with. */
export const encryptedBeginning = 'age-encryption.org/v1\n'

/** Whether a text is a key of age of either kind. */
export function isArchiveKey(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return isOpeningKey(text)
  }
}

/** Whether a text is a key that opens archives. */
export function isOpeningKey(text: string): boolean {
  try {
    new Decrypter().addIdentity(text)
    return true
  } catch {
    return false
  }
}

/** A key that opens one archive and is never written down: for whoever closes it and looks at once whether it opens. */
export async function drawOpeningKey(): Promise<ArchiveKey> {
  return generateX25519Identity()
}

/** Closes a stream for each of the keys; a key that opens counts as the one for whom is closed. */
export async function closeFor(keys: readonly ArchiveKey[], plain: Bytes): Promise<Bytes> {
  const encrypter = new Encrypter()
  for (const key of keys) encrypter.addRecipient(isOpeningKey(key) ? await identityToRecipient(key) : key)
  return encrypter.encrypt(plain)
}

/** Opens a stream by any of the keys. @throws when none of them fits. */
export async function openWith(keys: readonly ArchiveKey[], closed: Bytes): Promise<Bytes> {
  const decrypter = new Decrypter()
  for (const key of keys) decrypter.addIdentity(key)
  return decrypter.decrypt(closed)
}

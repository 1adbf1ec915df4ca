const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0]
/** The names of the streams within, in UTF-16, by which a document that asks for a password is known ([MS-OFFCRYPTO] 2.3). */
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'].map((name) => Buffer.from(name, 'utf16le'))
/** The first record of an old workbook, BOF of Excel 97 and later ([MS-XLS] 2.4.21). */
const WORKBOOK_BEGINS = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06])
/** The record by which it asks for a password ([MS-XLS] 2.4.117); it stands among the first. */
const FILEPASS = 0x2f
const RECORDS_LOOKED_AT = 6

/** A folder of streams in one file, as Office wrote all its documents before 2007, and writes those with a password still. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** True when such a file can only be opened with a password. */
export function isProtectedOffice(bytes: Uint8Array): boolean {
  if (!isCompoundFile(bytes)) return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (ENCRYPTED.every((name) => file.includes(name))) return true
  return asksForPassword(file, file.indexOf(WORKBOOK_BEGINS))
}

/** Goes from record to record: two bytes of its kind, two of its length, and its content. */
function asksForPassword(file: Buffer, start: number): boolean {
  let at = start
  for (let left = RECORDS_LOOKED_AT; at >= 0 && left > 0 && at + 4 <= file.length; left--) {
    if (file.readUInt16LE(at) === FILEPASS) return true
    at += 4 + file.readUInt16LE(at + 2)
  }
  return false
}

/** File systems and mail programs take names up to 255 bytes; this leaves room for signs of three bytes. */
const NAME_CHARACTERS_MAX = 80

/** Signs that hide or reorder text (an "annexe" that ends in "exe.pdf"), and those that file systems refuse. */
const HIDING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu
const REFUSED_IN_NAMES = /[<>:"/\\|?*]/g

/**
 * A file's name as it is shown and offered for saving: without folders, hidden signs and the declared extension,
 * which gives way to the one found in the content. 'berkas' when nothing is left.
 */
export function displayFileName(declaredName: string, extension: string): string {
  const last = declaredName.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const base = last
    .replace(HIDING, '')
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(REFUSED_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '')
  const short = [...base].slice(0, NAME_CHARACTERS_MAX).join('').trim()
  return `${short === '' ? 'berkas' : short}.${extension}`
}

/**
 * The Content-Disposition header for a file: a plain ASCII name for old programs and the full one after RFC 5987.
 * Safe for any name: no quote, line break or control sign gets through.
 */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const safe = fileName.toWellFormed().replace(HIDING, '')
  const plain = safe
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, ' ')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

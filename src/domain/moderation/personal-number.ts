/** A number of a person in a text as it is seen, from the first sign to after the last one. */
export type FoundNumber = {
  readonly kind: 'citizen-number' | 'civil-servant-number' | 'long-number' | 'phone'
  readonly start: number
  readonly end: number
}

/** What people put between the groups of a number. A comma stands between decimals as well and so needs more around it. */
const GAP = '[ \\t.\\-_/()~*|]{0,3}'
/** Thirteen digits or more, also written in groups. */
const LONG_NUMBER = new RegExp(`(?<!\\d)\\d(?:${GAP}\\d){12,19}(?!\\d)`, 'g')
const CITIZEN_DIGITS = 16
const CIVIL_SERVANT_DIGITS = 18

/** 0812..., 62 812..., +62 (0) 812..., 0062-812...: nine to fourteen digits. */
const MOBILE = new RegExp(
  `(?<!\\d)\\(?(?:(?:\\+ ?|00)?6 ?2\\)?${GAP}(?:\\(?0\\)?)?|0\\)?)[ .\\-/]{0,2}8${GAP}\\d(?:${GAP}\\d){6,10}(?!\\d)`,
  'g',
)
const MOBILE_WITH_COMMAS = /(?<!\d)(?:\+?62|0)8\d{1,2}(?:, ?\d{3,4}){2,3}(?!\d)/g
/** (021) 1234567, 0274-123456, 021 12 34 56 78. */
const LANDLINE =
  /(?<![\d.,])\(?0[2-79]\d{1,2}\)?(?:[ .\-/]{0,3}\d{6,8}|[ .-]{0,3}\d{3,4}[ .-]{0,3}\d{3,4}|[ .-]{1,2}\d{2}(?:[ .-]\d{2}){2,3})(?!\d)/g
const LANDLINE_ABROAD = /(?<!\d)\(?(?:\+|00) ?62\)?[ .\-(]{0,3}[2-79]\d{1,2}(?:[ .\-)]{0,3}\d){6,8}(?!\d)/g

/** A word that says what the digits after it are, however short they are. */
const PHONE_WORD =
  /(?<!\p{L})(?:wa|w\.a|whats ?app|hp|h\.p|handphone|ponsel|telp|tlp|tlpn|tel|telpon|telepon|phone|mobile|call|kontak|contact|cp|hub|hubungi|nomor saya|no\.? saya|nope|no\.? ?(?:hp|wa|telp|tlp))(?!\p{L})[^\d\n]{0,16}(?!1500|14\d{3})(\(?\+?\d(?:[ .\-_/()]{0,3}\d){6,13})(?!\d)/giu
const ACCOUNT_WORD =
  /(?<!\p{L})(?:nik|ktp|e-?ktp|kk|nip|nik\/kk|npwp|rek|rekening|norek|bpjs|jkn|paspor|passport|sim|nisn|nuptk|va|briva|kartu)(?!\p{L})[^\d\n]{0,20}(\d(?:[ .\-_/]{0,3}\d){8,19})(?!\d)/giu

const SPOKEN_DIGIT =
  '(?:\\d|nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|zero|one|two|three|four|five|six|seven|eight|nine)'
/** "nol delapan satu dua ...": a number of which at least the beginning is spelled. */
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:nol|kosong|zero|enam[ -]dua|0 ?delapan)(?:[ ,.-]{0,2}${SPOKEN_DIGIT}){8,14}(?![\\p{L}\\d])`,
  'giu',
)

const GROUPED_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/
const DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([ ./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/
const DATE_ABROAD = /(?<!\d)(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/
const MOMENT = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[_ -]?(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/
const TIMES = /^(?:(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[ -]+|$)){2,}$/
const YEARS = /^(?:(?:19|20)\d\d(?:[ ./-]+|$))+$/
const DECIMALS = /^(?:\d{1,3}\.\d{1,3}(?:[ -]+|$)){2,}$/
const COORDINATE = /^(?!0\d)\d{1,3}\.\d{5,}$/
/** Money, hours and decrees say before the number that they are none of a person. */
const SAID_BEFORE =
  /(?:rp\.?|idr|usd|biaya|anggaran|pukul|jam|tanggal|tgl\.?|sk|perda|perwal|pasal|tahun|(?:keputusan|peraturan|surat|nomor sk)[^\d\n]{0,24}) ?$/iu

/** "12 15 18 21 24 27": five numbers or more that only grow are a row of figures. */
function isGrowing(found: string): boolean {
  const groups = found.split(/[^\d]+/).map(Number)
  return (
    groups.length >= 5 && groups.every((group, index) => index === 0 || group > (groups[index - 1] as number))
  )
}

/** Whether digits are dates, hours, years, sums or places, and nobody's number. */
function isPlain(found: string, before: string): boolean {
  return (
    [GROUPED_THOUSANDS, DATE, DATE_ABROAD, MOMENT, TIMES, YEARS, DECIMALS, COORDINATE].some((pattern) =>
      pattern.test(found),
    ) || SAID_BEFORE.test(before)
  )
}

/** Letters that are taken for digits: "O8l2". As long as the text, so that places stay. */
function withDigits(text: string): string {
  return text.replace(/(?<![\p{L}\d])[\doOlI][\doOlI .()+-]{7,30}(?!\p{L})/gu, (run) => {
    const digits = run.replace(/\D/g, '').length
    const letters = run.replace(/[^oOlI]/g, '').length
    return letters > 0 && digits >= 2 * letters && digits >= 6
      ? run.replace(/[oO]/g, '0').replace(/[lI]/g, '1')
      : run
  })
}

function numberKind(found: string, before: string): FoundNumber['kind'] | null {
  const digits = found.replace(/\D/g, '')
  if (isPlain(found, before)) return null
  if (digits.length === CITIZEN_DIGITS) return 'citizen-number'
  if (isGrowing(found)) return null
  // A sloping line also stands in the numbers of letters and decrees.
  if (found.includes('/') || /^(?:00?|62|0062)0?8/.test(digits)) return null
  return digits.length === CIVIL_SERVANT_DIGITS ? 'civil-servant-number' : 'long-number'
}

/** The numbers of a text as it is seen; earlier ones stand over later ones that share a sign with them. */
export function findNumbers(seen: string): FoundNumber[] {
  const text = withDigits(seen)
  const found: FoundNumber[] = []
  const beforeOf = (at: number) => text.slice(Math.max(0, at - 32), at)
  const add = (kind: FoundNumber['kind'], start: number, length: number) =>
    found.push({ kind, start, end: start + length })
  for (const match of text.matchAll(LONG_NUMBER)) {
    const kind = numberKind(match[0], beforeOf(match.index))
    if (kind !== null) add(kind, match.index, match[0].length)
  }
  for (const match of text.matchAll(ACCOUNT_WORD)) {
    const number = match[1] as string
    if (DATE.test(number) || DATE_ABROAD.test(number) || YEARS.test(number)) continue
    const digits = number.replace(/\D/g, '').length
    const kind = digits === CITIZEN_DIGITS ? 'citizen-number' : 'long-number'
    add(kind, match.index + match[0].length - number.length, number.length)
  }
  for (const pattern of [MOBILE, MOBILE_WITH_COMMAS, LANDLINE, LANDLINE_ABROAD]) {
    for (const match of text.matchAll(pattern)) {
      if (!isPlain(match[0], beforeOf(match.index))) add('phone', match.index, match[0].length)
    }
  }
  for (const match of text.matchAll(PHONE_WORD)) {
    const number = match[1] as string
    if (isPlain(number, '')) continue
    add('phone', match.index + match[0].length - number.length, number.length)
  }
  for (const match of text.matchAll(SPOKEN)) add('phone', match.index, match[0].length)
  return found
}

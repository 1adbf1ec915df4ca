import givenNames from '../facts/given-names.json' with { type: 'json' }
import ordinaryWords from '../facts/ordinary-words.json' with { type: 'json' }
import stopWords from '../facts/stop-words.json' with { type: 'json' }

type Place = { readonly start: number; readonly end: number }

const GIVEN_NAMES = new Set(givenNames.names)
/** Known names that are words too. */
const ALSO_WORDS = new Set(givenNames.alsoWords)
const ORDINARY = new Set([...ordinaryWords.offices, ...ordinaryWords.words, ...stopWords.id])

/** What may stand between a form of address and the name: "Pak RT Budi", "Ibu Hj. Siti". */
const INNER =
  '(?:(?:rt|rw|haji|hajah|h|hj|dr|drs|dra|ir|prof|ust|ustaz|ustad|ustadz|kh|kiai|lurah|camat|dokter|guru)(?:\\. ?| +))'
/** Full words; "mas" and the like are words of their own, which only a name in capitals or a known one follows. */
const ADDRESS =
  'bapak|bapa|bapk|ibu|ibuk|saudara|saudari|tuan|nyonya|nona|pak|bu|mas|mbak|mba|mbk|kang|bang|abang|kak|mister|miss'
/** Abbreviations, which end with a dot and go on after it. */
const SHORT = 'bpk|bp|ib|sdr|sdri|sdra|tn|ny|nn|mr|mrs|ms|hj|drs|dra|ir|prof|ust|kh'
/** Forms that are other words as well ("teh" is tea): only a known name follows them. */
const WEAK =
  'teh|kakak|adik|dek|om|tante|cak|neng|gus|ning|uda|uni|ustaz|ustad|ustadz|ustadzah|kiai|romo|pendeta|koh|cik|ci|mang|bibi|paman|haji|hajah|dr|dokter|bidan|perawat|suster|petugas|satpam|kasir|guru|kader|supir|sopir|operator|admin|pegawai|staf|suami|istri|anak|kakek|nenek|ayah|mama|saya|almarhum|almarhumah|alm|an'
const NOT_WITHIN = "(?<![\\p{L}\\p{N}@'-])"

const ADDRESSED = new RegExp(
  `${NOT_WITHIN}(?:${ADDRESS})(\\.?)([ \\t]{0,3}["'(*_:=-]{0,2}[ \\t]{0,3}\\n?)(${INNER}{0,2})`,
  'giu',
)
const SHORTENED = new RegExp(
  `${NOT_WITHIN}(?:${SHORT})(?:\\.[ \\t]{0,2}|[ \\t]{1,2})["'(*_:]?(${INNER}{0,2})`,
  'giu',
)
/** "a.n. Siti", "atas nama Siti", "nama saya Siti", "bernama Siti". */
const ON_BEHALF = new RegExp(
  `${NOT_WITHIN}(?:a\\.? ?n\\.|a ?[/\\\\] ?n\\.?|a\\.n|atas +nama|bernama|dipanggil|panggil +saya|nama(?:nya| +(?:saya|aku|gw|gue|ku)| +lengkap| +pelapor| +pemohon| +pasien| +anak(?: +saya)?)?(?= *[:=]| +(?:adalah +)?\\p{L}))[ \\t]{0,2}[:=]?[ \\t]{0,2}(?:(?:adalah|ialah)[ \\t]+)?["'(*_]?((?:(?:${ADDRESS}|${SHORT})(?:\\. ?| +))?${INNER}{0,2})`,
  'giu',
)
const WEAKLY = new RegExp(
  `${NOT_WITHIN}(?:${WEAK})(?:\\.[ \\t]{0,2}|[ \\t]{1,2}|, ?| ?: ?)["'(*_]?(?:(?:saya|kami|gigi|umum|desa|loket|jaga|yang|bernama)[ ,]{1,2}){0,2}`,
  'giu',
)
/** "ttd. Siti", "Hormat saya, Siti" before the end of a line. */
const SIGNED =
  /(?<!\p{L})(?:ttd|tertanda|hormat +(?:saya|kami)|salam(?: +hormat)?|wassalam|terima ?kasih|trims|makasih|regards)[ \t]{0,2}[.,:-]?[ \t]{0,2}\n?(?=[^\n]{2,60}(?:\n|$))/giu
/** "Siti Aminah, S.Kom": a degree tells that the words before it are a name. */
const GRADUATE =
  /(?<!\p{L})(\p{Lu}[\p{L}']+(?:[ \t]+\p{Lu}[\p{L}'.]*){0,3}),?[ \t]{1,2}(?:S\.? ?(?:Kom|E|H|Pd|Sos|Ag|T|Kep|KM|Si|IP|STP|AP|Farm|Ked|Psi|I\.?P|Tr)\b|M\.? ?(?:M|Si|Pd|H|Kes|T|Kom|AP|Ag)\b(?=[.,\s]|$)|A\.?M[dD]\.|Ph\.?D|Sp\.[A-Z])/gu
/** "PakBudi", and "pakbudi" with a name that is known. */
const GLUED =
  /(?<!\p{L})(?:Pak|Bu|Ibu|Bapak|Mas|Mbak|Bang|Kak)(?=\p{Lu}\p{Ll})|(?<!\p{L})(?:pak|bapak|ibu|bu|mbak|mas)(?=\p{Ll}{4,})/gu
const DEGREE = /^[SM]\.\p{L}/u
/** Two known names beside each other are one, also without a form of address. */
const WRITTEN_NAME = /(?<![\p{L}'.@-])\p{Lu}[\p{L}']+(?:[ \t]+\p{Lu}[\p{L}'.]*){1,3}/gu
/** What bears the name of a person and is none: streets, schools, hospitals. */
const NAMED_PLACE =
  /(?<!\p{L})(?:jl|jln|jalan|gg|gang|rs|rsu|rsud|rsup|rsia|gedung|stadion|bandara|pelabuhan|terminal|stasiun|masjid|mushola|musala|gereja|pura|sd|sdn|smp|smpn|sma|sman|smk|smkn|mi|mts|ma|tk|paud|ponpes|pesantren|universitas|univ|kampus|taman|lapangan|pasar|jembatan|waduk|museum|makam|perumahan|komplek|kompleks|cluster|warung|toko|rm|kedai|bakso|soto|sate|ayam|tugu|monumen|jenderal|jend|kolonel|letjen|mayjen|pangeran|sultan|raden|kh|dr|h|ir|hari|peringatan|haul|apotek|klinik|bank|pt|cv|ud|yayasan)\.? *$/iu

const WORD = /^([ \t]*)(\p{L}[\p{L}'.]*)/u
/** "B u d i": letters that stand apart. */
const SPACED = /^\p{L}(?:[ .-]\p{L}){2,11}(?![\p{L}])/u
const WORDS_OF_NAME_MAX = 4
/** Enough for four long words. */
const NAME_CHARACTERS_MAX = 120

function bare(word: string): string {
  return word.toLowerCase().replace(/(?<![.'])[.']+$/, '')
}

/** Also with what is hung on to it: "budinya". */
function isGivenName(word: string): boolean {
  const name = bare(word)
  return GIVEN_NAMES.has(name) || GIVEN_NAMES.has(name.replace(/nya$/, ''))
}

/** Words that the language builds by rule are no names: "pelayanan", "menunggu", "dilayani", "kebersihan". */
const BUILT =
  /^(?:(?:pe|per|ke|pen|pem|peng)\p{L}{4,}an|(?:me[mnl]|mem|men|meng|di|ber|ter)\p{L}{4,}(?:kan|i|an)|\p{L}{4,}nya)$/u

function isOrdinary(word: string): boolean {
  const name = bare(word)
  return !GIVEN_NAMES.has(name) && (ORDINARY.has(name) || BUILT.test(name))
}

const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase()

type Trust = 'any-capital' | 'known-first' | 'known-no-word'

/**
 * Length of the name at the beginning of a text; nought when it begins with none. Words with a capital belong to it up to the first
 * that is an ordinary one, known names also in small letters. Where all is in capitals only known names and what follows them do.
 */
function nameLength(text: string, trust: Trust, isLoud: boolean): number {
  const spaced = SPACED.exec(text)?.[0]
  if (spaced && trust === 'any-capital') return spaced.length
  let length = 0
  for (let count = 0; count < WORDS_OF_NAME_MAX; count += 1) {
    const [whole, gap, word] = WORD.exec(text.slice(length)) ?? []
    if (!whole || !word || (length > 0 && !gap) || (length === 0 && gap)) break
    const known = isGivenName(word)
    const isCapital = /^\p{Lu}/u.test(word)
    if (!known && (!isCapital || isOrdinary(word))) break
    if (!known && count === 0 && trust !== 'any-capital') break
    if (!isCapital && trust === 'known-no-word' && ALSO_WORDS.has(bare(word))) break
    // "B-045" is a number in a queue.
    if (word.length === 1 && /^[-\d]/.test(text.slice(length + whole.length))) break
    if (!known && isLoud && isShouted(word) && count > 0) break
    if (count > 1 && DEGREE.test(word)) break
    length += whole.length
    // A dot after a whole word ends the sentence; after a letter or two it shortens.
    if (word.endsWith('.') && bare(word).length > 3) break
  }
  return text.slice(0, length).replace(/(?<![.'])[.']+$/, '').length
}

/** Whether a text is written in capitals, so that they say nothing. */
function isLoud(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return capitals > 20 && capitals > 0.6 * letters
}

/** Where names stand in a text as it is seen, in any order. */
export function findNames(text: string): Place[] {
  const found: Place[] = []
  const loud = isLoud(text)
  const nameAt = (start: number, trust: Trust, isShouting = loud) => {
    const length = nameLength(text.slice(start, start + NAME_CHARACTERS_MAX), trust, isShouting)
    if (length > 0) found.push({ start, end: start + length })
  }
  const isOfPlace = (at: number) => NAMED_PLACE.test(text.slice(Math.max(0, at - 24), at))
  const each = (pattern: RegExp, act: (match: RegExpExecArray, after: number) => void) => {
    for (const match of text.matchAll(pattern)) {
      if (!isOfPlace(match.index)) act(match, match.index + match[0].length)
    }
  }
  each(ADDRESSED, ([whole, dot, gap = '', inner], after) => {
    if (!dot && gap === '' && !inner) return
    // "Terima kasih Pak. Loket ..." ends a sentence; "Pak.Budi" does not.
    const ends = (dot && / |\n/.test(gap)) || /\n|[:=-]/.test(gap)
    nameAt(after, ends || (loud && !inner) ? 'known-first' : 'any-capital', loud || isShouted(whole.trim()))
  })
  each(SHORTENED, (_, after) => nameAt(after, loud ? 'known-first' : 'any-capital'))
  each(ON_BEHALF, (_, after) => nameAt(after, loud ? 'known-first' : 'any-capital'))
  each(WEAKLY, (_, after) => nameAt(after, 'known-no-word'))
  each(SIGNED, (_, after) => nameAt(after, 'known-first'))
  each(GLUED, (match, after) => {
    if (/^\p{Lu}/u.test(match[0])) nameAt(after, 'any-capital')
    else if (GIVEN_NAMES.has(bare(WORD.exec(text.slice(after, after + 40))?.[2] ?? '')))
      nameAt(after, 'known-first')
  })
  each(GRADUATE, (match) =>
    found.push({ start: match.index, end: match.index + (match[1] as string).length }),
  )
  each(WRITTEN_NAME, (match) => {
    const words = match[0].split(/[ \t]+/)
    if (words.length >= 2 && isGivenName(words[0] as string) && isGivenName(words[1] as string)) {
      nameAt(match.index, 'known-first')
    }
  })
  return found
}

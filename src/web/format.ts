import type { Language } from '../domain/language.ts'

const monthNames: Record<Language, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const monthShortNames: Record<Language, readonly string[]> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

const quarterNames = {
  id: { short: 'TW ', long: 'triwulan ' },
  en: { short: 'Q', long: 'quarter ' },
} as const
const quarterNumbers = { id: ['I', 'II', 'III', 'IV'], en: ['1', '2', '3', '4'] } as const

/** A sentence with a number never prints more digits than these; a caller who wants more asks for a table. */
const DECIMAL_DIGITS_MAX = 4

/** Decimals of a measured value of this size: none from a hundred on, one from 1 on, and below that two figures. */
export function digitsFor(size: number): number {
  const length = Math.abs(size)
  if (length >= 100) return 0
  return length >= 1 || length === 0 ? 1 : Math.min(DECIMAL_DIGITS_MAX, 1 - Math.floor(Math.log10(length)))
}

/**
 * The decimals that numbers of one sentence share: those that fit the largest, more where a small one would read as nothing,
 * and none where all are whole. So 9 and 4.31 read `9,0` and `4,3`.
 */
export function sharedDigits(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0)
  const least = Math.min(...sizes)
  const fitting = digitsFor(Math.max(0, ...sizes))
  const digits = Number(least.toFixed(fitting)) === 0 ? digitsFor(least) : fitting
  const isWhole = values.every((value) => Number.isInteger(Number(value.toFixed(digits))))
  return isWhole ? 0 : digits
}

/** From here on a number is too long to stand at an axis. */
const SHORT_FROM = 100_000

/**
 * Numbers, money and dates as one language writes them. Dates are ISO text (`2020-10-05`, months `2020-10`),
 * because a day of the calendar has no time zone; moments are `Date` with the region's zone.
 */
export type Formats = {
  /** A whole number: `1.234`. */
  number(value: number): string
  /** A number with exactly `digits` decimals (default 1): `9,9`. */
  decimal(value: number, digits?: number): string
  /** A number with as many decimals as it needs, at most `digits` (default 2): `9,9`, `10`. */
  plain(value: number, digits?: number): string
  /** A number for a narrow place: `9,9`, `12.500`, and from a hundred thousand `250 rb`, `2,5 jt`. */
  short(value: number): string
  /** A share of 1 as percent: `0.54` is `54%`. */
  percent(share: number, digits?: number): string
  /** A change with its sign: `+2`, `−3`, `0`. */
  signed(value: number, digits?: number): string
  /** Rupiah without cents: `Rp2.500.000`. */
  rupiah(value: number): string
  /** `5 Oktober 2020` */
  date(day: string): string
  /** `5 Okt 2020` */
  dateShort(day: string): string
  /** `Okt 2020`, from a month or a day; `TW IV 2020` from a quarter `2020-Q4`. */
  month(month: string): string
  /** `Oktober 2020`, from a month or a day; `triwulan IV 2020` from a quarter. */
  monthLong(month: string): string
  /** `09.42` in the given zone. */
  time(moment: Date, timeZone: string): string
  /** `5 Oktober 2020 pukul 09.42` in the given zone. */
  moment(moment: Date, timeZone: string): string
  /** `Senin, 6 Desember 2021` */
  weekday(day: string): string
  /** `2 hari kerja` */
  workingDays(days: number): string
  /** Size of a file: `1,2 MB`. */
  fileSize(bytes: number): string
}

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** What stands between thousands and before decimals. */
const marks = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const

// From here on `toFixed` begins to write powers; nobody measures so much.
const PLAIN_NUMBER_MAX = 1e15

/** Whether a number, as it is read, lies halfway between two of so many digits; `toFixed` rounds the binary number instead. */
function isHalfway(value: number, digits: number): boolean {
  const text = String(value)
  const point = text.indexOf('.')
  return point >= 0 && text.length === point + digits + 2 && text.endsWith('5')
}

/** What rounds to nothing has no sign. */
const isNothing = /^[0.,]+$/

/** Writes numbers as `Intl` does but with a true minus, in a tenth of its time: a page writes hundreds of them. */
function writer(language: Language, digits: number, fixed: boolean) {
  const write = unsignedWriter(language, digits, fixed)
  return (value: number): string => {
    if (!(value < 0)) return write(value)
    const text = write(-value)
    return isNothing.test(text) ? text : `−${text}`
  }
}

function unsignedWriter(language: Language, digits: number, fixed: boolean) {
  const { group, decimal } = marks[language]
  const intl = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
  })
  return (value: number): string => {
    if (!(Math.abs(value) < PLAIN_NUMBER_MAX) || isHalfway(value, digits)) return intl.format(value)
    const text = value.toFixed(digits)
    let end = digits === 0 ? text.length : text.length - digits - 1
    const decimals = fixed ? text.slice(end + 1) : text.slice(end + 1).replace(/0+$/, '')
    let whole = ''
    for (const first = value < 0 ? 4 : 3; end > first; end -= 3)
      whole = group + text.slice(end - 3, end) + whole
    whole = text.slice(0, end) + whole
    return decimals === '' ? whole : whole + decimal + decimals
  }
}

function writers(language: Language, fixed: boolean) {
  return Array.from({ length: DECIMAL_DIGITS_MAX + 1 }, (_, digits) => writer(language, digits, fixed))
}

function numberFormats(locale: string, options: Intl.NumberFormatOptions) {
  return Array.from(
    { length: DECIMAL_DIGITS_MAX + 1 },
    (_, digits) =>
      new Intl.NumberFormat(locale, {
        ...options,
        maximumFractionDigits: digits,
      }),
  )
}

function zoned(locale: string, options: Intl.DateTimeFormatOptions) {
  const byZone = new Map<string, Intl.DateTimeFormat>()
  return (moment: Date, timeZone: string) => {
    let format = byZone.get(timeZone)
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
      byZone.set(timeZone, format)
    }
    return format.format(moment)
  }
}

/** The minus of typesetting: as wide as a figure, and no line ends after it. */
const minus = (text: string) => text.replace(/^-/, '−')

function pick<T>(formats: readonly T[], digits: number): T {
  return formats[Math.min(Math.max(digits, 0), DECIMAL_DIGITS_MAX)] as T
}

function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const whole = writer(language, 0, true)
  const fixed = writers(language, true)
  const loose = writers(language, false)
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const percents = numberFormats(locale, { style: 'percent' })
  const signs = numberFormats(locale, { signDisplay: 'exceptZero' })
  const timeOfDay = zoned(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dayOfMoment = zoned('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' })
  const dayOfWeek = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const names = monthNames[language]
  const shortNames = monthShortNames[language]
  const monthName = (list: readonly string[], iso: string) => list[Number(iso.slice(5, 7)) - 1]
  const quarters = quarterNames[language]
  const quarterName = (name: string, iso: string) =>
    iso[5] === 'Q' ? `${name}${quarterNumbers[language][Number(iso[6]) - 1]}` : undefined
  const date = (day: string) => `${Number(day.slice(8, 10))} ${monthName(names, day)} ${day.slice(0, 4)}`
  const time = (moment: Date, timeZone: string) => timeOfDay(moment, timeZone)

  return {
    number: whole,
    decimal: (value, digits = 1) => pick(fixed, digits)(value),
    plain: (value, digits = 2) => pick(loose, digits)(value),
    short: (value) => (Math.abs(value) < SHORT_FROM ? pick(loose, 2)(value) : minus(compact.format(value))),
    percent: (share, digits = 0) => minus(pick(percents, digits).format(share)),
    signed: (value, digits = 0) => minus(pick(signs, digits).format(value)),
    rupiah: (value) => (value < 0 ? `−Rp${whole(-value)}` : `Rp${whole(value)}`),
    date,
    dateShort: (day) => `${Number(day.slice(8, 10))} ${monthName(shortNames, day)} ${day.slice(0, 4)}`,
    month: (month) =>
      `${quarterName(quarters.short, month) ?? monthName(shortNames, month)} ${month.slice(0, 4)}`,
    monthLong: (month) =>
      `${quarterName(quarters.long, month) ?? monthName(names, month)} ${month.slice(0, 4)}`,
    time,
    moment: (moment, timeZone) =>
      `${date(dayOfMoment(moment, timeZone))}${language === 'id' ? ' pukul ' : ' at '}${time(moment, timeZone)}`,
    weekday: (day) => `${dayOfWeek.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))}, ${date(day)}`,
    workingDays: (days) =>
      language === 'id'
        ? `${whole(days)} hari kerja`
        : `${whole(days)} working ${days === 1 ? 'day' : 'days'}`,
    fileSize: (bytes) => {
      if (bytes < 1000) return `${whole(bytes)} B`
      return bytes < 1_000_000 ? `${whole(bytes / 1000)} KB` : `${pick(loose, 1)(bytes / 1_000_000)} MB`
    },
  }
}

const byLanguage: Record<Language, Formats> = { id: makeFormats('id'), en: makeFormats('en') }

/** The formats of one language, made once. */
export function formatsOf(language: Language): Formats {
  return byLanguage[language]
}

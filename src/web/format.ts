import type { Language } from './view.ts'

const monthNames: Record<Language, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const monthShortNames: Record<Language, readonly string[]> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

/** A sentence with a number never prints more digits than these; a caller who wants more asks for a table. */
const decimalDigitsMax = 4

/** From here on a number is too long to stand at an axis. */
const shortFrom = 100_000

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
  /** `Okt 2020`, from a month or a day. */
  month(month: string): string
  /** `Oktober 2020`, from a month or a day. */
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

function numberFormats(locale: string, options: Intl.NumberFormatOptions, fixed: boolean) {
  return Array.from(
    { length: decimalDigitsMax + 1 },
    (_, digits) =>
      new Intl.NumberFormat(locale, {
        ...options,
        minimumFractionDigits: fixed ? digits : 0,
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

function pick(formats: readonly Intl.NumberFormat[], digits: number): Intl.NumberFormat {
  return formats[Math.min(Math.max(digits, 0), decimalDigitsMax)] as Intl.NumberFormat
}

function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const fixed = numberFormats(locale, {}, true)
  const loose = numberFormats(locale, {}, false)
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const percents = numberFormats(locale, { style: 'percent' }, false)
  const signs = numberFormats(locale, { signDisplay: 'exceptZero' }, false)
  const timeOfDay = zoned(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dayOfMoment = zoned('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' })
  const dayOfWeek = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const names = monthNames[language]
  const shortNames = monthShortNames[language]
  const monthName = (list: readonly string[], iso: string) => list[Number(iso.slice(5, 7)) - 1]
  const date = (day: string) => `${Number(day.slice(8, 10))} ${monthName(names, day)} ${day.slice(0, 4)}`
  const time = (moment: Date, timeZone: string) => timeOfDay(moment, timeZone)

  return {
    number: (value) => whole.format(value),
    decimal: (value, digits = 1) => pick(fixed, digits).format(value),
    plain: (value, digits = 2) => pick(loose, digits).format(value),
    short: (value) => (Math.abs(value) < shortFrom ? pick(loose, 2).format(value) : compact.format(value)),
    percent: (share, digits = 0) => pick(percents, digits).format(share),
    signed: (value, digits = 0) => pick(signs, digits).format(value).replace('-', '−'),
    rupiah: (value) => (value < 0 ? `−Rp${whole.format(-value)}` : `Rp${whole.format(value)}`),
    date,
    dateShort: (day) => `${Number(day.slice(8, 10))} ${monthName(shortNames, day)} ${day.slice(0, 4)}`,
    month: (month) => `${monthName(shortNames, month)} ${month.slice(0, 4)}`,
    monthLong: (month) => `${monthName(names, month)} ${month.slice(0, 4)}`,
    time,
    moment: (moment, timeZone) =>
      `${date(dayOfMoment(moment, timeZone))}${language === 'id' ? ' pukul ' : ' at '}${time(moment, timeZone)}`,
    weekday: (day) => `${dayOfWeek.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))}, ${date(day)}`,
    workingDays: (days) =>
      language === 'id'
        ? `${whole.format(days)} hari kerja`
        : `${whole.format(days)} working ${days === 1 ? 'day' : 'days'}`,
    fileSize: (bytes) => {
      if (bytes < 1000) return `${whole.format(bytes)} B`
      return bytes < 1_000_000
        ? `${whole.format(bytes / 1000)} KB`
        : `${pick(loose, 1).format(bytes / 1_000_000)} MB`
    },
  }
}

const byLanguage: Record<Language, Formats> = { id: makeFormats('id'), en: makeFormats('en') }

/** The formats of one language, made once. */
export function formatsOf(language: Language): Formats {
  return byLanguage[language]
}

import { ok, type Result, refused } from '../result.ts'

export type NumberReading = {
  readonly value: number
  /** Which sign stood before the decimals; null when there were none. */
  readonly decimal: 'comma' | 'point' | null
  /** The other value the same text may mean ('1.150': 1150 or 1.15); null when it can only mean one. */
  readonly alternative: number | null
  /** Words or signs around the figure, such as 'orang', '%', 'Rp'; null when there are none. */
  readonly unit: string | null
  /** Written as about: '±60', '~60', 'sekitar 60'. */
  readonly isApproximate: boolean
}

export type NumberRefusal = 'number-unreadable' | 'number-outside-range'

export type DecimalSign = 'comma' | 'point'

/** Larger than any count or budget of a region (about 10^15 rupiah) and still exact in a double. */
const VALUE_MAX = 9e15

const APPROXIMATE = /^(?:±|\+\/-|~|≈|kurang lebih|sekitar|kira-kira|about|ca\.?)\s*/i
const FIGURE = /^([^\d+\-.,]*?)\s*([+\-−]?\s*(?:\d[\d.,\s']*|[.,]\d+))(.*)$/su
/** A figure with its unit; longer ones are sentences, and the pattern above would try them from each of their places. */
const NUMBER_CHARACTERS_MAX = 200

/**
 * Reads a number as Indonesians or spreadsheets write it: '1.234,5', '1,234.5', '8,8', '412 orang', '±60',
 * 'Rp2.500.000', '75 %'. `decimal` says which sign the rest of the column uses and settles '1.150'; without it
 * a single point before three digits separates thousands and a single comma decimals, the Indonesian way, and
 * the other meaning is given as `alternative`. Refused `number-unreadable`, also for ranges and sums.
 */
export function readNumber(text: string, decimal?: DecimalSign): Result<NumberReading, NumberRefusal> {
  if (text.length > NUMBER_CHARACTERS_MAX) return refused('number-unreadable')
  const tidy = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const isApproximate = APPROXIMATE.test(tidy)
  const found = FIGURE.exec(tidy.replace(APPROXIMATE, ''))
  if (found === null) return refused('number-unreadable')
  const [before, figure, after] = [found[1] ?? '', found[2] ?? '', found[3] ?? '']
  const unit = readUnit(before, after)
  if (unit === undefined) return refused('number-unreadable')
  const parsed = parseFigure(figure.replace(/−/g, '-').trimEnd(), decimal)
  if (parsed === null) return refused('number-unreadable')
  if (Math.abs(parsed.value) > VALUE_MAX) return refused('number-outside-range', { valueMax: VALUE_MAX })
  return ok({ ...parsed, unit, isApproximate })
}

/** The words around a figure, or undefined when they hold another figure or an operator: '10-12', '3/4'. */
function readUnit(before: string, after: string): string | null | undefined {
  if (/[\d=*^<>]/.test(before + after) || /^\s*[/+\-–x:]\s*$/.test(after)) return undefined
  const unit = [before, after]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
  return unit === '' ? null : unit
}

type Figure = Pick<NumberReading, 'value' | 'decimal' | 'alternative'>

function parseFigure(text: string, decimal: DecimalSign | undefined): Figure | null {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]\s*/, '')
  const grouped = /^\d{1,3}(?:[\s']\d{3})+(?:[.,]\d+)?$/.test(digits)
  const compact = grouped ? digits.replace(/[\s']/g, '') : digits
  if (/[\s']/.test(compact)) return null
  const points = compact.split('.').length - 1
  const commas = compact.split(',').length - 1
  if (points > 0 && commas > 0) return parseMixed(compact, sign)
  if (points + commas === 0) return { value: sign * Number(compact), decimal: null, alternative: null }
  return parseSingleSign(compact, points > 0 ? '.' : ',', sign, grouped, decimal)
}

/** Both signs: the last one stands before the decimals, the other groups thousands. */
function parseMixed(text: string, sign: number): Figure | null {
  const isComma = text.lastIndexOf(',') > text.lastIndexOf('.')
  const pattern = isComma ? /^\d{1,3}(?:\.\d{3})+,\d+$/ : /^\d{1,3}(?:,\d{3})+\.\d+$/
  if (!pattern.test(text)) return null
  const plain = isComma ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '')
  return { value: sign * Number(plain), decimal: isComma ? 'comma' : 'point', alternative: null }
}

function parseSingleSign(
  text: string,
  mark: '.' | ',',
  sign: number,
  isGrouped: boolean,
  decimal: DecimalSign | undefined,
): Figure | null {
  const own: DecimalSign = mark === ',' ? 'comma' : 'point'
  const thousands = new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(text)
  const isSingle = text.indexOf(mark) === text.lastIndexOf(mark)
  const asThousands = sign * Number(text.replaceAll(mark, ''))
  if (!isSingle)
    return thousands && !isGrouped ? { value: asThousands, decimal: null, alternative: null } : null
  if (text.endsWith(mark)) return null
  const asDecimal = sign * Number(text.replace(mark, '.'))
  if (!thousands || isGrouped) return { value: asDecimal, decimal: own, alternative: null }
  if (decimal !== undefined) {
    return decimal === own
      ? { value: asDecimal, decimal: own, alternative: null }
      : { value: asThousands, decimal: null, alternative: null }
  }
  return mark === '.'
    ? { value: asThousands, decimal: null, alternative: asDecimal }
    : { value: asDecimal, decimal: 'comma', alternative: asThousands }
}

/**
 * The decimal sign that a column's cells use, from those that leave no doubt; undefined when none does or both
 * are equally frequent. Used to settle the doubtful ones.
 */
export function decimalSignOf(cells: Iterable<string>): DecimalSign | undefined {
  let commas = 0
  let points = 0
  for (const cell of cells) {
    const reading = readNumber(cell)
    if (!reading.ok || reading.value.alternative !== null) continue
    if (reading.value.decimal === 'comma') commas++
    if (reading.value.decimal === 'point') points++
  }
  return commas === points ? undefined : commas > points ? 'comma' : 'point'
}

import { normalName } from './names.ts'
import { type Fingerprint, fingerprint, similarity } from './similarity.ts'

/** What is known of an agency for recognising it; `aliases` also holds former names and abbreviations. */
export type AgencyReference = {
  readonly key: string
  readonly name: string
  readonly abbreviation?: string | null | undefined
  readonly aliases?: readonly string[] | undefined
}

export type NearestAgency = {
  /** `exact`: key, abbreviation or name; `alias`: another known name; `near`: only alike; `none`: nothing alike. */
  readonly match: 'exact' | 'alias' | 'near' | 'none'
  /** The agency; for `near` the likeliest one, to be confirmed by a person; null for `none`. */
  readonly agencyKey: string | null
  /** 0 to 1; 1 for exact and alias. */
  readonly score: number
  /** Best first; for `none` the least unlikely ones, to choose from. */
  readonly candidates: readonly AgencyCandidate[]
}

export type AgencyCandidate = { readonly agencyKey: string; readonly name: string; readonly score: number }

/** From here a spelling is offered as the likely mend; misspelt names of the demonstration's agencies reach 0.8. */
const NEAR_SCORE_MIN = 0.62
const CANDIDATES_MAX = 3
/** Different unknown spellings that are guessed at in one file; a file with more has another column mapped. */
const GUESSES_MAX = 500
/** Below this a candidate only confuses. */
const CANDIDATE_SCORE_MIN = 0.2

const NONE: NearestAgency = { match: 'none', agencyKey: null, score: 0, candidates: [] }

/** Short forms of the kinds of office; written out on both sides before comparing. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  kec: 'kecamatan',
  kel: 'kelurahan',
  ds: 'desa',
  din: 'dinas',
  pkm: 'puskesmas',
  sek: 'sekretariat',
  bag: 'bagian',
  rsu: 'rsud',
}

/**
 * The agency that a cell means. Case, punctuation, short forms ("Kec.") and the region's name at the end
 * ("Dinas Kesehatan Kota Tangerang Selatan") make no difference; a merely similar name is never taken as certain.
 */
export function nearestAgency(text: string, agencies: readonly AgencyReference[]): NearestAgency {
  return agencyFinder(agencies)(text)
}

/** Like `nearestAgency` for many cells: the agencies' names are brought to normal form once. */
export function agencyFinder(agencies: readonly AgencyReference[]): (text: string) => NearestAgency {
  const known = agencies.map((agency) => {
    const own = [agency.key, agency.abbreviation ?? '', agency.name].map(agencyForm).filter(isFilled)
    const others = (agency.aliases ?? []).map(agencyForm).filter(isFilled)
    return { agency, own, others, prints: [...own, ...others].map(fingerprint) }
  })
  // The same misspelling comes back row after row.
  const guessed = new Map<string, NearestAgency>()
  const exact = new Map<string, string>()
  const alias = new Map<string, string>()
  for (const { agency, own, others } of known) {
    for (const form of own) if (!exact.has(form)) exact.set(form, agency.key)
    for (const form of others) if (!alias.has(form)) alias.set(form, agency.key)
  }
  const nameOf = new Map(agencies.map((agency) => [agency.key, agency.name]))
  const certain = (match: 'exact' | 'alias', agencyKey: string): NearestAgency => ({
    match,
    agencyKey,
    score: 1,
    candidates: [{ agencyKey, name: nameOf.get(agencyKey) ?? agencyKey, score: 1 }],
  })
  return (text) => {
    const form = agencyForm(text)
    if (form === '') return NONE
    for (const spelling of [form, withoutRegion(form)]) {
      const own = exact.get(spelling)
      if (own !== undefined) return certain('exact', own)
      const other = alias.get(spelling)
      if (other !== undefined) return certain('alias', other)
    }
    const found = guessed.get(form) ?? (guessed.size < GUESSES_MAX ? guess(withoutRegion(form), known) : NONE)
    guessed.set(form, found)
    return found
  }
}

type Known = { agency: AgencyReference; prints: Fingerprint[] }

function guess(form: string, known: readonly Known[]): NearestAgency {
  const print = fingerprint(form)
  const candidates = known
    .map(({ agency, prints }) => ({
      agencyKey: agency.key,
      name: agency.name,
      score: Math.max(0, ...prints.map((name) => similarity(print, name))),
    }))
    .filter((candidate) => candidate.score >= CANDIDATE_SCORE_MIN)
    .sort((one, other) => other.score - one.score)
    .slice(0, CANDIDATES_MAX)
  const best = candidates[0]
  if (best === undefined || best.score < NEAR_SCORE_MIN) {
    return { match: 'none', agencyKey: null, score: best?.score ?? 0, candidates }
  }
  return { match: 'near', agencyKey: best.agencyKey, score: best.score, candidates }
}

function agencyForm(text: string): string {
  return normalName(text)
    .split(' ')
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(' ')
}

/** "dinas kesehatan kota tangerang selatan" -> "dinas kesehatan"; left as it is when nothing would remain. */
function withoutRegion(form: string): string {
  const shorter = form.replace(/ (pemerintah )?(kota|kabupaten|kab|provinsi|prov) .*$/, '')
  return shorter.includes(' ') || shorter.length > 3 ? shorter : form
}

function isFilled(text: string): boolean {
  return text !== ''
}

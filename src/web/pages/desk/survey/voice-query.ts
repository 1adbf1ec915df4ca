import { agenciesWithin } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { type SurveyCodeKind, surveyCodeKinds } from '../../../../domain/survey/survey.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { AgencyRow } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { VoiceFilter } from '../../../../store/survey/voice-filter.ts'
import { surveyCodePattern } from '../../../slug.ts'

/** The filters as they stand in the address, each by itself. */
export type VoiceQuery = {
  readonly agency?: string
  readonly innovation?: string
  readonly code?: string
  readonly kind?: SurveyCodeKind
  readonly from?: string
  readonly to?: string
}

const names = ['agency', 'innovation', 'code', 'kind', 'from', 'to'] as const

const monthPattern = /^(19|20)\d\d-(0[1-9]|1[0-2])$/

export type ParsedVoice = {
  readonly query: VoiceQuery
  readonly filter: VoiceFilter
  /** Names of filters whose value could not be understood; they narrow nothing. */
  readonly misunderstood: readonly (keyof VoiceQuery)[]
}

type Found = {
  readonly region: RegionScope
  readonly actor: Actor
  readonly agencies: readonly AgencyRow[]
  /** The innovation of the address, or the one that its filter names, where there is one within reach. */
  readonly innovation: InnovationScope | null
}

/** Reads the filters of an address; what is wrong is named, and the page is shown without it. */
export function parseVoice(search: URLSearchParams, found: Found): ParsedVoice {
  const { region, actor, agencies, innovation } = found
  const agency = agencies.find(({ key }) => key === search.get('agency'))
  const isKnown: Record<keyof VoiceQuery, (value: string) => boolean> = {
    agency: () => agency !== undefined,
    innovation: () => innovation !== null,
    code: (value) => surveyCodePattern.test(value),
    kind: (value) => surveyCodeKinds.some((kind) => kind === value),
    from: (value) => monthPattern.test(value),
    to: (value) => monthPattern.test(value),
  }
  const given = names.flatMap((name) => {
    const value = search.get(name)?.trim()
    return value ? [{ name, value, known: isKnown[name](value) }] : []
  })
  const query: VoiceQuery = Object.fromEntries(
    given.filter(({ known }) => known).map(({ name, value }) => [name, value]),
  )
  const reach = agenciesWithin(actor, 'voice.see', region.id)
  return {
    query,
    filter: {
      regionId: region.id,
      within: reach === 'all' ? null : reach,
      innovationId: innovation?.id ?? null,
      agencyId: agency?.id ?? null,
      code: query.code?.toUpperCase() ?? null,
      kind: query.kind ?? null,
      from: query.from ?? null,
      to: query.to ?? null,
    },
    misunderstood: given.filter(({ known }) => !known).map(({ name }) => name),
  }
}

/** An address with filters: those of the page, with some changed; an empty one is left out. */
export function voiceAddress(
  path: string,
  query: VoiceQuery,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const entries = Object.entries({ ...query, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`
}

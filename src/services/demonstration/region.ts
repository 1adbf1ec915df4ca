import type { AgencyKind } from '../../domain/region/region.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { agency } from '../../store/schema/agency.ts'
import { cohort } from '../../store/schema/cohort.ts'
import { district, region, yearTarget } from '../../store/schema/region.ts'
import { saveNationalHolidays } from '../region/national-holidays.ts'
import facts from './data/tangsel-2020.json' with { type: 'json' }

type AgencyFact = {
  key: string
  name: string
  abbreviation: string
  type: string
  affairs: string[]
  aliases?: string[]
  name2020?: string
  abbreviation2020?: string
  districtCode?: string
  parent?: string
  countsAsAgency?: boolean
}

const kinds: Readonly<Record<string, AgencyKind>> = {
  sekretariat: 'secretariat',
  inspektorat: 'inspectorate',
  badan: 'badan',
  dinas: 'dinas',
  kecamatan: 'kecamatan',
  puskesmas: 'unit',
}

function aliasesOf(fact: AgencyFact): string[] {
  const former = [fact.name2020, fact.abbreviation2020].filter((name) => name !== undefined)
  return [...new Set([...(fact.aliases ?? []), ...former])]
}

function agencyRow(regionId: RegionId, fact: AgencyFact, identifiers: ReadonlyMap<string, AgencyId>) {
  return {
    regionId,
    id: identifiers.get(fact.key) as AgencyId,
    parentId: fact.parent ? (identifiers.get(fact.parent) ?? null) : null,
    key: fact.key,
    name: fact.name,
    abbreviation: fact.abbreviation,
    aliases: aliasesOf(fact),
    kind: kinds[fact.type] ?? 'unit',
    affairs: fact.affairs,
    districtCode: fact.districtCode ?? null,
    countsAsAgency: fact.countsAsAgency ?? true,
  }
}

/** Kota Tangerang Selatan with its districts, agencies and the target it set itself: public facts. */
export async function insertDemonstrationRegion(transaction: Database): Promise<RegionId> {
  const [made] = await transaction
    .insert(region)
    .values({
      slug: facts.region.slug,
      code: facts.region.code,
      name: facts.region.name,
      kind: 'city',
      provinceName: facts.region.province.name,
      settings: { smallNumberLimit: 5, firstStepsAway: true },
      holdsExampleData: true,
      openedAt: new Date(),
    })
    .returning({ id: region.id })
  const regionId = made?.id as RegionId
  const agencies: AgencyFact[] = facts.agencies
  const identifiers = new Map(agencies.map(({ key }) => [key, newIdentifier() as AgencyId]))
  await transaction.insert(district).values(facts.districts.map((fact) => ({ regionId, ...fact })))
  await transaction.insert(agency).values(agencies.map((fact) => agencyRow(regionId, fact, identifiers)))
  const { year, agencies: count } = facts.target
  await transaction
    .insert(yearTarget)
    .values({ regionId, year, agencies: count, source: 'tangerangnews.com, 22 December 2020' })
  await transaction.insert(cohort).values({
    regionId,
    id: newIdentifier(),
    name: facts.cohort.name,
    year: 2020,
    partner: facts.cohort.partner,
    launchedOn: facts.cohort.launchedOn,
  })
  await saveNationalHolidays(transaction, regionId)
  return regionId
}

import type { AgencyId, InnovationId, RegionId } from '../../src/domain/scope.ts'
import { elementKeys, elementsOfLength } from '../../src/domain/survey/survey.ts'
import { change, system } from '../../src/store/base/change.ts'
import type { Database } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { agency } from '../../src/store/schema/agency.ts'
import { innovation } from '../../src/store/schema/innovation.ts'
import { region } from '../../src/store/schema/region.ts'
import { surveyCode, surveyForm } from '../../src/store/schema/survey.ts'

export type SurveyFixture = {
  /** The word that the region has in addresses. */
  slug: string
  regionId: RegionId
  agencyId: AgencyId
  innovationId: InnovationId
  code: string
  shortCode: string
}

let serial = 0

/** A region of its own with one agency, one published innovation, and a full and a short survey of it. */
export async function makeSurveyFixture(db: Database): Promise<SurveyFixture> {
  serial += 1
  const agencyId = newIdentifier() as AgencyId
  const innovationId = newIdentifier() as InnovationId
  const slug = `kota-${serial}`
  const codes = { code: `UJI${serial}`, shortCode: `UJI${serial}S` }
  return change(db, system('test'), 'test', async (transaction) => {
    const [made] = await transaction
      .insert(region)
      .values({
        slug,
        code: `99.${serial}`,
        name: 'Kota Uji',
        kind: 'city',
        provinceName: 'Provinsi Uji',
        settings: { smallNumberLimit: 5 },
        openedAt: new Date('2020-01-01T00:00:00Z'),
      })
      .returning({ id: region.id })
    const regionId = made!.id as RegionId
    await transaction.insert(agency).values({
      regionId,
      id: agencyId,
      key: 'dinas',
      name: 'Dinas Uji',
      abbreviation: 'Disuji',
      kind: 'dinas',
    })
    await transaction.insert(innovation).values({
      regionId,
      id: innovationId,
      slug: 'sianduk',
      agencyId,
      name: 'Sianduk',
      year: 2020,
      status: 'implemented',
      publishedAt: new Date('2021-01-04T02:00:00Z'),
    })
    await transaction.insert(surveyForm).values([
      { regionId, version: 1, length: 'full', elements: [...elementKeys] },
      { regionId, version: 2, length: 'short', elements: [...elementsOfLength('short')] },
    ])
    await transaction.insert(surveyCode).values([
      { regionId, code: codes.code, innovationId, formVersion: 1, kind: 'counter', label: 'loket Serpong' },
      { regionId, code: codes.shortCode, innovationId, formVersion: 2, kind: 'campaign' },
    ])
    return { slug, regionId, agencyId, innovationId, ...codes }
  })
}

import { type Funnel, funnelOf } from '../../domain/programme/funnel.ts'
import type { RegionKind } from '../../domain/region/region.ts'
import { findCohort } from '../../store/programme/cohort.ts'
import {
  type ExportedInnovation,
  findExportPlace,
  listExportedInnovations,
} from '../../store/programme/cohort-export.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type CohortExport = {
  readonly name: string
  readonly kind: RegionKind
  readonly provinceName: string
  readonly funnel: Funnel
  readonly innovations: readonly ExportedInnovation[]
}

/** The funnel and the list of a cohort, or null without it. */
export async function exportCohort(
  services: Pick<Services, 'db'>,
  region: RegionScope,
  id: string,
): Promise<CohortExport | null> {
  const cohort = await findCohort(services.db, region.id, id)
  const place = await findExportPlace(services.db, region.id)
  if (!cohort || !place) return null
  const innovations = await listExportedInnovations(services.db, region.id, id)
  return { name: cohort.name, ...place, funnel: funnelOf(innovations), innovations }
}

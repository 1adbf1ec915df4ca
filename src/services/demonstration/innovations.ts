import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../adapters/project-folder.ts'
import type { RowResolution } from '../../domain/lifecycle/innovation-rows.ts'
import { slugOf } from '../../domain/region/slug.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { change, system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { takenSlugs } from '../../store/lifecycle/innovation-intake.ts'
import { publishAll } from '../../store/lifecycle/publication.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { innovation } from '../../store/schema/innovation.ts'
import { importInnovations } from '../lifecycle/import-innovations.ts'
import type { Services } from '../services.ts'
import facts from './data/tangsel-2020.json' with { type: 'json' }

/** Where the files of the demonstration lie, for those who read them as an office would send them. */
export const demonstrationFolder = join(projectFolder, 'src', 'services', 'demonstration', 'data')

/** What a lab manager would decide: the impossible date is left empty, the two rows that stay wrong are left out. */
const decisions: Readonly<Record<string, RowResolution>> = {
  18: { action: 'import', cells: { 7: '' } },
  34: { action: 'skip' },
  35: { action: 'skip' },
}

/** The list of 2020 as an office sends it, through the same import as everybody's, and later public facts. */
export async function insertDemonstrationInnovations(services: Services, regionId: RegionId): Promise<void> {
  const bytes = readFileSync(join(demonstrationFolder, 'tangsel-2020-innovations.csv'))
  const outcome = await importInnovations(services, system('demonstration'), regionId, bytes, {
    dryRun: false,
    resolutions: decisions,
  })
  if (!outcome.ok) throw new Error(`the demonstration's list was refused: ${outcome.code}`)
  await change(services.db, system('demonstration'), 'demonstration.innovations', (transaction) =>
    publishAll(transaction, regionId, services.clock()),
  )
  await insertPublicFacts(services, regionId)
}

async function insertPublicFacts(services: Services, regionId: RegionId): Promise<void> {
  const agencies = new Map((await listAgencies(services.db, regionId)).map(({ key, id }) => [key, id]))
  const taken = await takenSlugs(services.db, regionId)
  const missing = facts.publicInnovations.flatMap((fact) => {
    const agencyId = agencies.get(fact.agency)
    if (!agencyId || taken.has(slugOf(fact.name))) return []
    return [
      {
        regionId,
        id: newIdentifier() as InnovationId,
        slug: slugOf(fact.name),
        agencyId,
        name: fact.name,
        description: fact.description_id,
        year: fact.year,
        status: 'implemented' as const,
        stage: 'deliver' as const,
        source: fact.source,
        publishedAt: services.clock(),
      },
    ]
  })
  await change(services.db, system('demonstration'), 'demonstration.innovations', (transaction) =>
    transaction.insert(innovation).values(missing),
  )
}

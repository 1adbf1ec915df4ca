import type { WorksheetField, WorksheetValues } from '../../src/domain/lifecycle/worksheet.ts'
import type { InnovationId } from '../../src/domain/scope.ts'
import { currentForm } from '../../src/services/lifecycle/open-worksheet.ts'
import { saveWorksheet } from '../../src/services/lifecycle/save-worksheet.ts'
import { change, system } from '../../src/store/base/change.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { findWorksheet, type WorksheetScope } from '../../src/store/lifecycle/worksheet.ts'
import { innovation } from '../../src/store/schema/index.ts'
import type { Laboratory, PersonAuthor } from './laboratory.ts'

/** A further innovation of the laboratory, at the worksheet of its first stage. */
export async function newWorksheet({ regionId, agencyId, database }: Laboratory): Promise<WorksheetScope> {
  const innovationId = newIdentifier() as InnovationId
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.insert(innovation).values({
      regionId,
      id: innovationId,
      slug: innovationId,
      agencyId,
      name: 'Izin Sehari',
      year: 2021,
      status: 'initiative',
    }),
  )
  return { regionId, innovationId, stage: 'drum-up' }
}

/** Saves what somebody wrote on the page of a revision. */
export function save(
  { services }: Laboratory,
  author: PersonAuthor,
  scope: WorksheetScope,
  baseRevision: number,
  values: WorksheetValues,
) {
  return saveWorksheet(services, author, scope, { baseRevision, values })
}

function answerOf(field: WorksheetField): string | string[] {
  if (field.kind === 'checklist') return (field.options ?? []).map(({ key }) => key)
  if (field.kind === 'choice') return field.options?.[0]?.key ?? ''
  if (field.kind === 'number') return '1.200'
  if (field.kind === 'date') return '2021-10-05'
  return 'kata '.repeat(field.wordsMin ?? 1).trim()
}

/** Answers every question of a worksheet; the revision that it has then. */
export async function fill(
  laboratory: Laboratory,
  author: PersonAuthor,
  scope: WorksheetScope,
): Promise<number> {
  const { db } = laboratory.database
  const { fields } = await currentForm(db, scope.regionId, scope.stage)
  const values = Object.fromEntries(fields.map((field) => [field.key, answerOf(field)]))
  const sheet = await findWorksheet(db, scope)
  const saved = await save(laboratory, author, scope, sheet?.revision ?? 0, values)
  if (!saved.ok) throw new Error(saved.code)
  return saved.value.revision
}

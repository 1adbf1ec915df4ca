import { and, eq, isNull, sql } from 'drizzle-orm'
import type { InnovationValues } from '../../domain/lifecycle/innovation-fields.ts'
import type { ExistingInnovation } from '../../domain/lifecycle/innovation-rows.ts'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agency } from '../schema/agency.ts'
import { type DatePrecision, innovation } from '../schema/innovation.ts'

/** A stored day as exact as it was written: '2020-10' where only the month was known. */
const SHOWN_LENGTH = { year: 4, month: 7, day: 10 } as const

function partial(day: string | null, precision: DatePrecision | null): string | null {
  return day?.slice(0, SHOWN_LENGTH[precision ?? 'day']) ?? null
}

function split(date: string | null): { on: string | null; precision: DatePrecision | null } {
  if (date === null) return { on: null, precision: null }
  if (date.length === 4) return { on: `${date}-01-01`, precision: 'year' }
  return date.length === 7 ? { on: `${date}-01`, precision: 'month' } : { on: date, precision: 'day' }
}

/** The day from which it ran: none is made up of a year alone. */
function launchOf({ implementedOn, trialOn }: InnovationValues): string | null {
  const known = implementedOn ?? trialOn
  return known === null || known.length === 4 ? null : split(known).on
}

/** What is recorded already, in the words of an import, so that the same file again changes nothing. */
export async function listRecorded(db: Database, regionId: RegionId): Promise<ExistingInnovation[]> {
  const rows = await db
    .select({
      innovation,
      agencyKey: agency.key,
      years: sql<number[]>`(SELECT array_agg(y.year::int) FROM innovation_year y
        WHERE y.region_id = ${innovation.regionId} AND y.innovation_id = ${innovation.id})`,
    })
    .from(innovation)
    .innerJoin(agency, and(eq(agency.regionId, innovation.regionId), eq(agency.id, innovation.agencyId)))
    .where(and(eq(innovation.regionId, regionId), isNull(innovation.goneAt)))
  return rows.map(({ innovation: row, agencyKey, years }) => ({
    id: row.id,
    years: years ?? [row.year],
    earlierNames: row.earlierNames,
    values: {
      name: row.name,
      agencyKey,
      year: row.year,
      yearUntil: row.yearUntil,
      status: row.status,
      digital: row.digital,
      form: row.form,
      affairCode: row.affairCode,
      trialOn: partial(row.trialOn, row.trialPrecision),
      implementedOn: partial(row.implementedOn, row.implementedPrecision),
      description: row.description,
      initiatorKind: row.initiatorKind as InnovationValues['initiatorKind'],
      beneficiaries: row.beneficiaries,
      source: row.source,
      isExample: row.isExample,
    },
  }))
}

function columnsOf(values: InnovationValues) {
  const trial = split(values.trialOn)
  const implemented = split(values.implementedOn)
  return {
    yearUntil: values.yearUntil,
    digital: values.digital,
    form: values.form,
    affairCode: values.affairCode,
    trialOn: trial.on,
    trialPrecision: trial.precision,
    implementedOn: implemented.on,
    implementedPrecision: implemented.precision,
    description: values.description,
    initiatorKind: values.initiatorKind,
    beneficiaries: values.beneficiaries,
    source: values.source,
  }
}

export type NewInnovation = {
  id: InnovationId
  slug: string
  agencyId: AgencyId
  year: number
  values: InnovationValues
}

// One statement takes at most 65,535 parameters; 500 rows of some 30 columns stay far below.
const ROWS_AT_ONCE_MAX = 500

/** Writes new innovations. Nobody outside sees them before somebody publishes them. */
export async function insertImported(
  transaction: Database,
  regionId: RegionId,
  rows: readonly NewInnovation[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE_MAX) {
    await transaction.insert(innovation).values(
      rows.slice(start, start + ROWS_AT_ONCE_MAX).map(({ id, slug, agencyId, year, values }) => ({
        ...columnsOf(values),
        regionId,
        id,
        slug,
        agencyId,
        name: values.name,
        year,
        status: values.status ?? ('initiative' as const),
        // What runs already has its plan behind it and its proof before it.
        stage:
          values.status === null || values.status === 'initiative'
            ? ('drum-up' as const)
            : ('deliver' as const),
        launchedOn: launchOf(values),
        isExample: values.isExample,
        heldSince: now,
        createdAt: now,
        updatedAt: now,
      })),
    )
  }
}

/** Takes over what the file says otherwise; a cell that says nothing erases nothing. */
export async function updateImported(
  transaction: Database,
  regionId: RegionId,
  innovationId: string,
  values: InnovationValues,
  now: Date,
): Promise<void> {
  const stated = Object.fromEntries(Object.entries(columnsOf(values)).filter(([, value]) => value !== null))
  await transaction
    .update(innovation)
    .set({ ...stated, ...(values.status === null ? {} : { status: values.status }), updatedAt: now })
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, innovationId as InnovationId)))
}

/** The addresses that are taken in a region. */
export async function takenSlugs(db: Database, regionId: RegionId): Promise<Set<string>> {
  const rows = await db
    .select({ slug: innovation.slug })
    .from(innovation)
    .where(eq(innovation.regionId, regionId))
  return new Set(rows.map(({ slug }) => slug))
}

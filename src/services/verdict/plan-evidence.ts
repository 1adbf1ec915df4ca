import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Comparison, Evidence, SeriesMark } from '../../domain/verdict/evidence.ts'
import { planDifferences, type RegisteredPlan } from '../../domain/verdict/plan.ts'
import type { Database } from '../../store/base/connect.ts'
import { listPlans } from '../../store/verdict/evidence-plan.ts'
import { listLaunches } from '../../store/verdict/launch.ts'
import { listProposals, type Proposal } from '../../store/verdict/proposal.ts'
import type { PlaceBefore } from './apply-proposal.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** What of the evidence comes from the plan and from what second persons agreed to. */
export type PlanEvidence = Pick<Evidence, 'plan' | 'changedPlan'> & {
  /** Marks on the series of an indicator, by its key. */
  readonly marksOf: (key: string) => SeriesMark[]
  /** The places that an indicator was compared with before changes of them were agreed to, as they stood. */
  readonly placesBefore: (key: string) => Comparison[]
}

/**
 * The registered plan with the launch that was recorded first, and beside it the plan as it stands after the changes that a
 * second person agreed to. An innovation without a plan has neither.
 */
export async function planEvidence(db: Database, { regionId, innovationId }: Scope): Promise<PlanEvidence> {
  const versions = await listPlans(db, regionId, innovationId)
  const launches = await listLaunches(db, regionId, innovationId)
  const confirmed = (await listProposals(db, regionId, innovationId)).filter(
    ({ answer }) => answer?.outcome === 'confirmed',
  )
  const marks = confirmed.filter(({ kind }) => kind === 'mark')
  const placesBefore = (key: string) =>
    firstPlaces(confirmed.filter(({ kind, subject }) => kind === 'comparison' && subject === key))
  const marksOf = (key: string) =>
    marks
      .filter(({ subject }) => subject === null || subject === key)
      .map(({ content }) => content.after as SeriesMark)
  const [first] = versions
  const last = versions.at(-1)
  if (!first || !last) return { marksOf, placesBefore }
  const plan: RegisteredPlan = { ...first.plan, launch: launches[0]?.launchedOn ?? null }
  if (last === first) return { plan, marksOf, placesBefore }
  const changes = versions.slice(1).flatMap(({ plan: changed }, index) => {
    const before = versions[index]!.plan
    return planDifferences(before, changed).map((one) => ({ ...one, on: changed.registeredOn }))
  })
  const stands = {
    ...last.plan,
    registeredOn: plan.registeredOn,
    launch: launches.at(-1)?.launchedOn ?? null,
  }
  return { plan, changedPlan: { plan: stands, changes }, marksOf, placesBefore }
}

/** Of each place what the first change took away: the plan named that, and nothing that came between was registered. */
function firstPlaces(changes: readonly Proposal[]): Comparison[] {
  const first = new Map<number, PlaceBefore>()
  for (const { content } of changes.toSorted((one, other) => +one.proposedAt - +other.proposedAt)) {
    const place = content.before as PlaceBefore | null
    if (place && !first.has(place.at ?? 1)) first.set(place.at ?? 1, place)
  }
  return [...first.values()].flatMap(({ name, values = [] }) =>
    values.length === 0
      ? []
      : [{ name, values: values.map(({ period, value }) => ({ period: period.slice(0, 7), value })) }],
  )
}

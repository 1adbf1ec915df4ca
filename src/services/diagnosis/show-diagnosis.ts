import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { type Priority, priorityOf, ranksOf } from '../../domain/diagnosis/priority.ts'
import { type Screening, screen } from '../../domain/diagnosis/screening.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import { type IdeaRecord, listIdeas } from '../../store/diagnosis/idea.ts'
import {
  countDiagnosis,
  type DiagnosisScope,
  listProblems,
  listScores,
  listScreenings,
  type ProblemRecord,
  type ScoreRecord,
  type ScreeningRecord,
} from '../../store/diagnosis/problem.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { IDEAS_MAX, PROBLEMS_MAX } from './limits.ts'
import { type PriorityRule, priorityRuleOf } from './priority-rule.ts'

export type ShownProblem = ProblemRecord & {
  readonly screening: (ScreeningRecord & Screening) | null
  readonly scores: readonly ScoreRecord[]
  /** Null until somebody scored, and for what the filter held back. */
  readonly priority: Priority | null
  readonly rank: number | null
  readonly ideas: readonly IdeaRecord[]
}

export type Diagnosis = {
  readonly rule: PriorityRule
  /** By rank; those without one last, in the order in which they were written. */
  readonly problems: readonly ShownProblem[]
  readonly ideas: readonly IdeaRecord[]
}

/** The problems of an agency, filtered and ranked by the rule of today, and its ideas. */
export async function showDiagnosis(
  services: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
  scope: DiagnosisScope,
): Promise<Diagnosis> {
  const { db } = services
  const [rule, problems, screenings, scores, ideas] = await Promise.all([
    priorityRuleOf(services, region),
    listProblems(db, scope, PROBLEMS_MAX),
    listScreenings(db, scope),
    listScores(db, scope),
    listIdeas(db, scope, IDEAS_MAX),
  ])
  const weighed = problems.map((problem) => {
    const latest = screenings.find(({ problemId }) => problemId === problem.id)
    const screening = latest ? { ...latest, ...screen(latest.variant, latest) } : null
    const own = scores.filter(({ problemId }) => problemId === problem.id)
    const isHeldBack = screening !== null && !screening.passes
    return {
      ...problem,
      screening,
      scores: own,
      priority: isHeldBack ? null : priorityOf(own, rule),
      ideas: ideas.filter(({ problemId }) => problemId === problem.id),
    }
  })
  const ranks = ranksOf(weighed.map(({ priority }) => priority?.total ?? null))
  const ranked = weighed.map((problem, at) => ({ ...problem, rank: ranks[at] ?? null }))
  const place = (rank: number | null) => rank ?? Number.POSITIVE_INFINITY
  return {
    rule,
    problems: ranked
      .map((problem, at) => ({ problem, at }))
      .sort((one, other) => place(one.problem.rank) - place(other.problem.rank) || one.at - other.at)
      .map(({ problem }) => problem),
    ideas,
  }
}

export type DiagnosisLine = { readonly agency: AgencyRow; readonly problems: number; readonly ideas: number }

/** The agencies whose diagnosis a person may see, with how much is in each. */
export async function showDiagnoses(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
): Promise<{ rule: PriorityRule; lines: DiagnosisLine[] }> {
  const within = agenciesWithin(actor, 'diagnosis.see', region.id)
  const [rule, agencies, counts] = await Promise.all([
    priorityRuleOf(services, region),
    listAgencies(services.db, region.id),
    countDiagnosis(services.db, region.id),
  ])
  const seen = agencies.filter(
    ({ id }) => within === 'all' || pathUp(agencies, id).some((one) => within.includes(one)),
  )
  const lines = seen.map((agency) => {
    const count = counts.find(({ agencyId }) => agencyId === agency.id)
    return { agency, problems: count?.problems ?? 0, ideas: count?.ideas ?? 0 }
  })
  const size = (line: DiagnosisLine) => line.problems + line.ideas
  const isAsked = ({ agency }: DiagnosisLine) => agency.countsAsAgency && goesOn(agency)
  const shown = lines.filter((line) => isAsked(line) || size(line) > 0)
  // Where there is work comes first.
  return { rule, lines: shown.sort((one, other) => Number(size(other) > 0) - Number(size(one) > 0)) }
}

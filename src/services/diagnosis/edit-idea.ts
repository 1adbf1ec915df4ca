import { type IdeaField, ideaGaps } from '../../domain/diagnosis/idea.ts'
import { standingPicks } from '../../domain/diagnosis/idea-sheet.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  type FromSheet,
  type IdeaProfile,
  type IdeaRecord,
  insertIdea,
  listIdeas,
  lockIdea,
  putVote,
  updateIdea,
} from '../../store/diagnosis/idea.ts'
import { listSheets } from '../../store/diagnosis/idea-sheet.ts'
import { type DiagnosisScope, listProblems } from '../../store/diagnosis/problem.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { startInnovationIn } from '../lifecycle/start-innovation.ts'
import type { Services } from '../services.ts'
import { IDEA_SHEETS_MAX, IDEAS_MAX, PROBLEMS_MAX } from './limits.ts'

type Person = Author & { readonly personId: PersonId }
type With = Pick<Services, 'db' | 'clock'>

async function heldIdea(
  transaction: Services['db'],
  scope: DiagnosisScope,
  id: string,
): Promise<IdeaRecord | null> {
  if (!(await lockIdea(transaction, scope, id))) return null
  const ideas = await listIdeas(transaction, scope, IDEAS_MAX)
  return ideas.find((one) => one.id === id) ?? null
}

const noSheet: FromSheet = { sheetId: null, picked: null }

/** From which sheet of the agency an idea comes; of none, when nothing that the sheet holds was chosen. */
async function fromSheet(
  transaction: Services['db'],
  scope: DiagnosisScope,
  found: { readonly sheetId: string; readonly picked: string } | null,
): Promise<FromSheet> {
  if (found === null) return noSheet
  const sheets = await listSheets(transaction, scope, IDEA_SHEETS_MAX)
  const picked = standingPicks(sheets.find(({ id }) => id === found.sheetId)?.rows ?? [], found.picked)
  return picked === '' ? noSheet : { sheetId: found.sheetId, picked }
}

/**
 * Adds an idea to an agency (`id` null) or changes one that was read at `revision`. A new one may come from a sheet (`found`): which
 * one, and by which choices, stays with it.
 */
export async function saveIdea(
  services: With,
  author: Author,
  scope: DiagnosisScope,
  id: string | null,
  input: IdeaProfile & {
    readonly revision: number
    readonly isExample?: boolean
    readonly found?: { readonly sheetId: string; readonly picked: string } | null
  },
): Promise<Result<{ id: string }, 'unknown-idea' | 'unknown-problem' | 'changed-since-read'>> {
  const { revision, isExample = false, found = null, ...profile } = input
  const createdAt = services.clock()
  return change(services.db, author, id === null ? 'idea.add' : 'idea.edit', async (transaction) => {
    if (profile.problemId !== null) {
      const problems = await listProblems(transaction, scope, PROBLEMS_MAX)
      if (!problems.some((one) => one.id === profile.problemId)) return refused('unknown-problem')
    }
    if (id === null) {
      const sheet = await fromSheet(transaction, scope, found)
      const row = { ...profile, ...sheet, isExample, createdBy: author.personId, createdAt }
      return ok({ id: await insertIdea(transaction, scope, row) })
    }
    const held = await heldIdea(transaction, scope, id)
    if (!held) return refused('unknown-idea')
    if (held.revision !== revision) return refused('changed-since-read')
    await updateIdea(transaction, scope, id, { ...profile, revision: revision + 1 })
    return ok({ id })
  })
}

/** Sets or takes back a person's vote for an idea. */
export async function voteForIdea(
  services: With,
  author: Person,
  scope: DiagnosisScope,
  vote: { readonly ideaId: string; readonly isFor: boolean },
): Promise<Result<null, 'unknown-idea'>> {
  const votedAt = services.clock()
  return change(services.db, author, 'idea.vote', async (transaction) => {
    if (!(await lockIdea(transaction, scope, vote.ideaId))) return refused('unknown-idea')
    await putVote(transaction, scope, { ...vote, personId: author.personId, votedAt })
    return ok(null)
  })
}

/**
 * Makes an innovation of an idea: its worksheet of Diagnose begins with the problem, its figures, its causes and the idea, so that
 * nothing is typed twice. Refused `incomplete` with the fields that are empty, and `already-started`.
 */
export async function startFromIdea(
  services: With,
  author: Person,
  region: RegionScope,
  scope: DiagnosisScope,
  id: string,
): Promise<Result<{ slug: string }, 'unknown-idea' | 'unknown-agency' | 'incomplete' | 'already-started'>> {
  const now = services.clock()
  return change(services.db, author, 'idea.start', async (transaction) => {
    const idea = await heldIdea(transaction, scope, id)
    if (!idea) return refused('unknown-idea')
    if (idea.innovationId !== null) return refused('already-started')
    const gaps: IdeaField[] = ideaGaps(idea.texts)
    if (gaps.length > 0) return refused('incomplete', { gaps })
    const problems = await listProblems(transaction, scope, PROBLEMS_MAX)
    const problem = problems.find((one) => one.id === idea.problemId)
    const input = {
      name: idea.name,
      agencyId: scope.agencyId,
      problem: problem?.statement ?? idea.texts.background ?? '',
      isExample: idea.isExample,
      answers: {
        evidence: [problem?.figures, problem?.source].filter(Boolean).join('\n'),
        causes: problem?.causes ?? '',
        idea: [idea.texts.idea, idea.texts.short].filter(Boolean).join('\n'),
      },
    }
    const started = await startInnovationIn(transaction, author, region, input, now)
    if (!started.ok) return started
    await updateIdea(transaction, scope, id, { innovationId: started.value.id })
    return ok({ slug: started.value.slug })
  })
}

import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { VerdictCause } from '../../domain/verdict/cause.ts'
import type { Evidence } from '../../domain/verdict/evidence.ts'
import { judge } from '../../domain/verdict/judge.ts'
import type { Judgement, Verdict } from '../../domain/verdict/judgement.ts'
import { lacksOf } from '../../domain/verdict/lacks.ts'
import { sameJudgement } from '../../domain/verdict/same-judgement.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { workTogether } from '../../store/base/read-together.ts'
import { findRegionById } from '../../store/region/region.ts'
import { deleteJudgingFailure } from '../../store/verdict/judging-failure.ts'
import {
  insertVerdict,
  latestVerdict,
  lockForJudging,
  lockFree,
  type StoredVerdict,
  updateJudged,
} from '../../store/verdict/verdict.ts'
import { endVerdictDue } from '../../store/verdict/verdict-due.ts'
import { policyInForce } from '../../store/verdict/verdict-policy.ts'
import type { Services } from '../services.ts'
import { collectEvidence } from './collect-evidence.ts'
import { furtherNetworks, releaseVoice } from './release-voice.ts'

export type JudgeInput = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly cause: VerdictCause
  readonly now: Date
}

/** What a judgement came to: the verdict now and before, and the row of the history when it was news. */
export type Judged = {
  readonly verdict: Verdict
  readonly previous: Verdict
  readonly storedId: string | null
}

/** After these the figures moved by themselves; a row a day is enough while nothing else is said. */
const quietCauses: readonly VerdictCause[] = ['answers', 'complaint', 'time']
const QUIET_FOR_MS = 24 * 60 * 60 * 1000

/**
 * Judges an innovation inside the transaction that changed its evidence, so that verdict and evidence never part. To be
 * called by every use case that changes what a verdict rests on: measurements, checks, indicators, complaints, the launch.
 * Keeps a row in the history when the verdict, a condition, a reason or a missing proof changed, or when a person's
 * change moved the figures; gives null when the innovation does not exist.
 */
export async function judgeWithin(transaction: Database, input: JudgeInput): Promise<Judged | null> {
  const { regionId, innovationId, now } = input
  const subject = await lockForJudging(transaction, regionId, innovationId)
  const region = await findRegionById(transaction, regionId)
  if (!subject || !region) return null
  const { version, policy } = await policyInForce(transaction, regionId)
  const networks = await furtherNetworks(transaction, regionId, innovationId)
  const evidence = await collectEvidence(
    transaction,
    { regionId, innovationId, timeZone: region.timeZone, launch: subject.launch },
    policy,
    now,
  )
  const judgement = judge(evidence, policy)
  const latest = await latestVerdict(transaction, regionId, innovationId)
  const news = isNews(latest, { evidence, judgement, policyVersion: version }, input)
  const storedId = news
    ? await insertVerdict(transaction, regionId, innovationId, {
        verdict: judgement.verdict,
        previous: subject.verdict,
        judgement,
        evidence,
        policyVersion: version,
        cause: input.cause,
        createdAt: momentAfter(latest, now),
      })
    : null
  const told = await releaseVoice(transaction, {
    region,
    innovationId,
    evidence,
    judgement,
    policy,
    networks,
  })
  await updateJudged(transaction, regionId, innovationId, {
    verdict: judgement.verdict,
    ...told,
    headline: { ...told.headline, lacks: lacksOf(judgement) },
    judgedAt: now,
  })
  await deleteJudgingFailure(transaction, regionId, innovationId)
  await endVerdictDue(transaction, regionId, innovationId)
  return { verdict: judgement.verdict, previous: subject.verdict, storedId }
}

/** Judges an innovation in a transaction of its own. */
export async function judgeInnovation(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  input: Omit<JudgeInput, 'now'>,
): Promise<Judged | null> {
  const now = services.clock()
  return change(services.db, author, 'judge', (transaction) => judgeWithin(transaction, { ...input, now }))
}

/**
 * Judges several innovations as each by itself would be, in one transaction that asks for all of them at once. Only those that nobody
 * holds just now: a transaction that holds some must wait for none. Gives those that are left to be judged alone. One that cannot be
 * judged undoes the others, which are then judged alone too.
 */
export async function judgeTogether<Due extends Omit<JudgeInput, 'now'>>(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  due: readonly Due[],
): Promise<Due[]> {
  const now = services.clock()
  return change(services.db, author, 'judge', async (transaction) => {
    const free = await lockFree(transaction, due)
    const [together, left]: [Due[], Due[]] = [[], []]
    for (const each of due) (free.delete(each.innovationId) ? together : left).push(each)
    await workTogether(transaction, together, (each) => judgeWithin(transaction, { ...each, now }))
    return left
  })
}

/** History is in the order of the lock, also when two changes carry the same millisecond or came the other way round. */
function momentAfter(latest: StoredVerdict | null, now: Date): Date {
  const after = (latest?.createdAt.getTime() ?? 0) + 1
  return new Date(Math.max(now.getTime(), after))
}

type Made = { evidence: Evidence; judgement: Judgement; policyVersion: number }

function isNews(latest: StoredVerdict | null, made: Made, { cause, now }: JudgeInput): boolean {
  if (!latest) return true
  if (latest.policyVersion !== made.policyVersion || !sameJudgement(latest.judgement, made.judgement)) {
    return true
  }
  if (figuresOf(latest.evidence) === figuresOf(made.evidence)) return false
  return !quietCauses.includes(cause) || now.getTime() - latest.createdAt.getTime() >= QUIET_FOR_MS
}

/** The evidence without the day it speaks of, in one order of keys: PostgreSQL does not keep the order of an object. */
function figuresOf({ asOf: _, ...evidence }: Evidence): string {
  return JSON.stringify(evidence, (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

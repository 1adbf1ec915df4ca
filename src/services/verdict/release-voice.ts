import { randomInt } from 'node:crypto'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { earliestMonth } from '../../domain/survey/index-period.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Evidence } from '../../domain/verdict/evidence.ts'
import { type Headline, headline } from '../../domain/verdict/headline.ts'
import { judge } from '../../domain/verdict/judge.ts'
import type { Judgement } from '../../domain/verdict/judgement.ts'
import type { Policy } from '../../domain/verdict/policy.ts'
import { publicJudgement } from '../../domain/verdict/public-judgement.ts'
import {
  type FurtherNetworks,
  type LiveFigures,
  nextRelease,
  nothingReleased,
  type Release,
  type ReleasedWord,
  STEP_SIZE_SPREAD,
} from '../../domain/verdict/release.ts'
import { weightingToTell } from '../../domain/verdict/released-weighting.ts'
import { type SturdyWord, sensitivityOf, sturdyWord } from '../../domain/verdict/sensitivity.ts'
import { type ThreeFacts, threeFacts } from '../../domain/verdict/three-facts.ts'
import { releasedComplaints, releasedKnew, releasedVoice, toldVoice } from '../../domain/verdict/told.ts'
import type { Database } from '../../store/base/connect.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { listSentences, SENTENCES_READ_MAX } from '../../store/survey/answer-list.ts'
import { readVoiceCounters } from '../../store/survey/voice.ts'
import { readMonthCounters } from '../../store/survey/voice-period.ts'
import { countComplaintParts } from '../../store/verdict/evidence.ts'
import { countFurtherNetworks } from '../../store/verdict/further-networks.ts'
import { readRelease, writeRelease } from '../../store/verdict/voice-release.ts'
import { countWords, wordsLeft } from '../survey/count-words.ts'

type Judged = {
  readonly region: RegionScope
  readonly innovationId: InnovationId
  readonly evidence: Evidence
  readonly judgement: Judgement
  readonly policy: Policy
  /** Counted before the evidence was read, so that no answer is told whose network was not looked at. */
  readonly networks: FurtherNetworks
}

/** What lists show of a judgement: one sentence, and the three facts. */
type ToldHeadline = Headline & { readonly facts: ThreeFacts; readonly sturdy?: SturdyWord }

/** What the public was told before, and the networks of the answers that came since. */
export async function furtherNetworks(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<FurtherNetworks> {
  const before = await readRelease(transaction, regionId, innovationId)
  return countFurtherNetworks(transaction, regionId, innovationId, before?.release ?? null)
}

/**
 * Tells the public what may be told after a judgement, inside its transaction: moves the released figures where enough
 * further people are in them, and keeps the judgement with reasons from these. Gives what lists show of it.
 */
export async function releaseVoice(
  transaction: Database,
  { region, innovationId, evidence, judgement, policy, networks }: Judged,
): Promise<{ headline: ToldHeadline; satisfactionIndex: number | null }> {
  const limit = region.settings.smallNumberLimit
  const before = (await readRelease(transaction, region.id, innovationId))?.release ?? null
  const live = await liveFigures(transaction, { region, innovationId, evidence, networks }, before)
  const release = nextRelease(before ?? nothingReleased, live, {
    limit,
    month: evidence.asOf.slice(0, 7),
    drawnSize: randomInt(limit, limit + STEP_SIZE_SPREAD),
  })
  const told = evidenceOf(evidence, release, limit)
  const inPublic = publicJudgement(judgement, judge(told, policy), limit)
  const voice = toldVoice(release, elementKeys, limit)
  await writeRelease(transaction, region.id, innovationId, {
    release,
    judgement: inPublic,
    smallNumberLimit: limit,
    answers: voice?.index.n ?? 0,
  })
  const index = voice?.index ?? null
  const sturdy = sturdyWord(sensitivityOf(evidence, policy))
  return {
    headline: {
      ...headline(inPublic, told),
      facts: threeFacts(inPublic, index),
      ...(sturdy ? { sturdy } : {}),
    },
    satisfactionIndex: index?.index ?? null,
  }
}

async function liveFigures(
  db: Database,
  {
    region,
    innovationId,
    evidence,
    networks,
  }: Pick<Judged, 'region' | 'innovationId' | 'evidence' | 'networks'>,
  before: Release | null,
): Promise<LiveFigures> {
  const { voice, complaints, reach, launch, asOf } = evidence
  const isFirst = before === null || before.counters.n === 0
  const months = isFirst ? await readMonthCounters(db, region.id, innovationId) : []
  // Of all answers ever: the release counts what is new, and takes the period of the index from whole steps.
  const { counters, marked } = await readVoiceCounters(db, region.id, innovationId)
  const further = counters.n - (before?.counters.n ?? 0)
  const parts = await countComplaintParts(db, region.id, innovationId, {
    today: asOf,
    timeZone: region.timeZone,
  })
  return {
    counters,
    from: voice?.period?.from ?? earliestMonth(asOf.slice(0, 7)),
    months: months.map(({ month, counters: ofMonth }) => ({
      month,
      n: ofMonth.n,
      indexSum: ofMonth.indexSum,
      counters: ofMonth,
    })),
    knew: { yes: reach?.knew ?? 0, no: (reach?.askedKnew ?? 0) - (reach?.knew ?? 0) },
    // Words are counted in sentences, so only when they may move.
    words:
      further >= region.settings.smallNumberLimit
        ? await wordsOf(db, region, innovationId)
        : (before?.words ?? []),
    served: voice?.served ?? null,
    weight: voice?.weight ?? 1,
    marked: marked.counters.n,
    weighting: weightingToTell(voice),
    complaints: parts,
    complaintPeriods: complaints?.periods ?? [],
    launch,
    networks,
  }
}

async function wordsOf(
  db: Database,
  { id, timeZone }: RegionScope,
  innovationId: InnovationId,
): Promise<ReleasedWord[]> {
  const voice = { regionId: id, innovationIds: [innovationId], codes: null, from: null, to: null }
  const sentences = await listSentences(db, voice, timeZone, SENTENCES_READ_MAX)
  // What one network said on a day is one person's: somebody who repeats a word is one who says it.
  const ofNetworks = Map.groupBy(sentences, ({ id: answerId, networkKey }) => networkKey ?? answerId)
  const texts = [...ofNetworks.values()].map((said) => said.map(wordsLeft).join('\n'))
  const words = await countWords(db, texts, { withNames: false })
  return words.map(({ stem, word, people }) => ({ stem, word, people }))
}

/** The evidence with what people said replaced by what was told of it. */
function evidenceOf(evidence: Evidence, release: Release, limit: number): Evidence {
  const { complaints, reach } = evidence
  return {
    ...evidence,
    voice: releasedVoice(release, limit),
    complaints: complaints && { ...complaints, ...releasedComplaints(release, evidence.launch, limit) },
    reach: reach && { ...reach, ...releasedKnew(release, limit) },
  }
}

import { describe, expect, test } from 'vitest'
import { evidenceOf, indicatorOf, simulateOutcome, USUAL_OUTCOME } from '../../simulation/outcome-series.ts'
import { randomOf, simulateInnovation, type Truth } from '../../simulation/simulate-innovation.ts'
import type { Evidence } from '../../src/domain/verdict/evidence.ts'
import { mostFalse } from '../../src/domain/verdict/false-proven.ts'
import { headline } from '../../src/domain/verdict/headline.ts'
import { judge } from '../../src/domain/verdict/judge.ts'
import type { Judgement, ReasonCode } from '../../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY } from '../../src/domain/verdict/policy.ts'
import { conditionWords, signOf } from '../../src/web/components/answer/answer.tsx'
import { messagesOf } from '../../src/web/messages/messages.ts'
import { verdictReason as english } from '../../src/web/messages/verdict/verdict-reason/en.ts'
import { verdictReason as indonesian } from '../../src/web/messages/verdict/verdict-reason/id.ts'
import type { View } from '../../src/web/view.ts'

const EACH = 12
const random = randomOf(20_260)

const truths: Truth[] = [
  { effect: 0, index: 74 },
  { effect: 1.5, index: 84, answers: [100, 500] },
  { effect: 1.5, index: 84, answers: [5, 40] },
  { effect: -2, index: 55 },
  { effect: 0, index: 80, trendPerMonth: [0.05, 0.2] },
  { effect: 2.5, index: 80, trendPerMonth: [-0.2, -0.05] },
  { effect: 1.5, index: 84, monthsBefore: [2, 8], monthsAfter: [2, 8] },
  { effect: 0, index: 84, compared: [0, 0.8], trendPerMonth: [0.1, 0.2] },
]
const effects = [(month: number) => (month < 6 ? 2 : 0), (month: number) => (month < 6 ? 1.5 : -2), () => 0.4]

/** Complaints of which only zeros are known since the launch, and nothing from before. */
const uncounted = (evidence: Evidence): Evidence => ({
  ...evidence,
  complaints: {
    periods: evidence.indicators[0]!.values.filter(({ period }) => period >= evidence.launch!).map(
      ({ period }) => ({ period, complaints: 0, served: 1000 }),
    ),
    due: 0,
    settledInTime: 0,
  },
})

const generated: Evidence[] = [
  ...truths.flatMap((truth) =>
    Array.from({ length: EACH }, (_, place) => {
      const evidence = simulateInnovation(truth, random)
      return place % 3 === 2 ? uncounted(evidence) : evidence
    }),
  ),
  ...effects.flatMap((effect) =>
    Array.from({ length: EACH }, (_, place) => {
      const series = simulateOutcome({ ...USUAL_OUTCOME, effect }, random)
      return evidenceOf(series.before, [indicatorOf(series, place % 2 ? { target: null } : {})])
    }),
  ),
]

type Said = { code: string; text: string }

function saidOf(judgement: Judgement, evidence: Evidence, words: typeof indonesian): Said[] {
  const told = headline(judgement, evidence)
  const reasons = Object.values(judgement.dimensions).flatMap((dimension) => dimension.reasons)
  return [
    { code: `headline ${told.code}`, text: words.headlines[told.code](told.numbers) },
    ...reasons.map(({ code, numbers }) => ({ code, text: words.reasons[code](numbers) })),
  ]
}

/** What a sentence may say only when the answer carries it, in either language. */
const claims: { of: string; words: RegExp; carriedBy: RegExp }[] = [
  {
    of: 'what would be without the innovation',
    words: /tanpa inovasi ini kira-kira|without the innovation it would/,
    carriedBy: /^(headline outcome-)?(improved|worsened)$/,
  },
  {
    of: 'an improvement larger than chance',
    words: /perbaikan ini lebih besar|improvement is larger than the usual/i,
    carriedBy: /^(improved|unseen-lately)$/,
  },
  {
    of: 'all visitors, where nobody was drawn',
    words: /semua (pengunjung|warga)|all (visitors|people)/i,
    carriedBy: /^$/,
  },
  {
    of: 'that something always or never happens',
    words: /setiap kali|selalu|tidak pernah|each time|every time|always|never/i,
    carriedBy: /^$/,
  },
  {
    of: 'that a target is met, without saying as long as what',
    words: /^(?!.*(Bila keadaannya tetap|As long as things stay)).*target [^.]*(tercapai|met)/,
    carriedBy: /^(no-target|complete-indicator)$/,
  },
  {
    of: 'a cause',
    words: /karena inovasi ini|berkat|disebabkan|because of|thanks to|due to/i,
    carriedBy: /^moved-elsewhere-too$/,
  },
  { of: 'proof', words: /terbukti|proven/i, carriedBy: /^$/ },
  {
    of: 'complaints that did not grow, with a time before to compare with',
    words: /tidak bertambah|did not grow/i,
    carriedBy: /^complaints-no-concern$/,
  },
]

/** Every sentence in the messages of a noun, by the path of its key; functions are asked with numbers that fit most. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return saidBy(words as (...given: unknown[]) => unknown, path)
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))
}

function saidBy(say: (...given: unknown[]) => unknown, path: string): [string, string][] {
  try {
    const said = say(12, 34, 56, 78, 9, 10)
    return textsOf(Array.isArray(said) ? said.join(' ') : said, path)
  } catch {
    // One that asks for other things than numbers is read by its own test.
    return []
  }
}

/** Words that say more than any figure here can carry, wherever they stand. */
const OVERCLAIMS =
  /really enjoy|proven enjoyable|benar-benar dinikmati|banyak mengadu|many people complain|every way gives|semua cara memberi|it burdens people/i

describe.each([['id', messagesOf('id')] as const, ['en', messagesOf('en')] as const])(
  'messages about the verdict: %s',
  (language, messages) => {
    const shown = [
      messages.verdict,
      messages.verdictReason,
      messages.board,
      messages.sensitivity,
      messages.method,
      messages.evidencePlan,
      messages.decision,
      messages.front,
      messages.gallery,
      messages.publicInnovation,
      messages.briefing,
    ]
    const texts = shown.flatMap((words) => textsOf(words))

    test('claim nothing that no figure carries', () => {
      expect(texts.length).toBeGreaterThan(400)
      for (const [path, text] of texts) expect(text, `${language} ${path}`).not.toMatch(OVERCLAIMS)
    })

    test('say of enjoyment that it is of those who answered', () => {
      const { meanings, legends } = messages.verdict
      const answered = language === 'id' ? /yang menjawab/ : /those who answered/
      for (const text of [meanings.proven, meanings.promising, legends.promising, legends.burdening]) {
        expect(text).toMatch(answered)
      }
      expect(messages.method.verdicts.burdening).toMatch(answered)
    })

    test('of few proven do not say that all of them may be false', () => {
      const { expectedFalse } = messages.verdict
      for (let planned = 1; planned <= 400; planned += 7) {
        for (let proven = 1; proven <= Math.min(planned, 40); proven += 1) {
          const text = expectedFalse(mostFalse({ planned, proven }))
          const bound = Number(/(?:paling banyak|At most) (\d+)/.exec(text)?.[1] ?? 0)
          expect(2 * bound, text).toBeLessThanOrEqual(proven)
          expect(text).toContain(String(planned))
        }
      }
      const few = language === 'id' ? /terlalu sedikit/ : /too few/
      expect(expectedFalse(mostFalse({ planned: 90, proven: 2 }))).toMatch(few)
      expect(expectedFalse(mostFalse({ planned: 3, proven: 1 }))).toMatch(few)
    })

    test('say of each number of answers what it is needed for', () => {
      const forWhat =
        language === 'id' ? /simpul|menyimpul|laporan survei/ : /verdict|conclude|the report of a/
      for (const text of [
        messages.verdictReason.missing.answers({ needed: 63 }),
        messages.publicInnovation.sampleReached(384),
        messages.publicInnovation.sampleShort(384, 321),
        messages.voiceSummary.sampleReached(384, null),
        messages.voiceSummary.sampleReached(278, 1000),
        messages.voiceSummary.sampleShort(384, 321),
        messages.evidencePlan.answers('30', '384'),
      ]) {
        expect(text).toMatch(forWhat)
      }
      const all = messages.method.samples(30, ['384'])
      expect(all).toMatch(language === 'id' ? /simpulan.*laporan.*daftar/ : /verdict.*report.*list/)
    })

    test('say of what has faded that it is no longer seen, and not that it is met', () => {
      const view = { language, messages } as View
      const faded = { name: 'effective', state: 'met', isFaded: true } as const
      const words = conditionWords(view, faded)
      expect(words.state).not.toBe(messages.verdict.states.met)
      expect(words.state).toMatch(language === 'id' ? /tidak terlihat lagi/ : /no longer seen/)
      expect(signOf(faded)).not.toBe('met')
      expect(conditionWords(view, { name: 'effective', state: 'met' }).state).toBe(
        messages.verdict.states.met,
      )
    })

    test('do not call a known null result a want of evidence alone', () => {
      const { verdict, method } = messages
      const known = language === 'id' ? /, atau .*(perbaikan|layak)/ : /, or .*improvement worth having/
      for (const text of [verdict.meanings.unproven, verdict.legends.unproven, method.verdicts.unproven]) {
        expect(text).toMatch(known)
      }
    })
  },
)

describe('sentences of the verdict claim what their numbers carry', () => {
  test('on evidence of every kind', () => {
    expect(generated.length).toBeGreaterThanOrEqual(60)
    const seen = new Set<ReasonCode>()
    for (const evidence of generated) {
      const judgement = judge(evidence, DEFAULT_POLICY)
      for (const { reasons } of Object.values(judgement.dimensions)) {
        for (const { code } of reasons) seen.add(code)
      }
      for (const words of [indonesian, english]) {
        for (const { code, text } of saidOf(judgement, evidence, words)) {
          expect(text, code).not.toMatch(/undefined|NaN|null/)
          for (const claim of claims) {
            if (claim.words.test(text)) expect(code, `${claim.of}: ${text}`).toMatch(claim.carriedBy)
          }
        }
      }
    }
    // The kinds of answers that could claim too much are all among them.
    const kinds = ['improved', 'unseen-lately', 'worsened', 'cannot-tell-yet', 'no-change-beyond-chance']
    for (const kind of [...kinds, 'moved-elsewhere-too', 'weak-before-after', 'complaints-no-before']) {
      expect([...seen], kind).toContain(kind)
    }
  })
})

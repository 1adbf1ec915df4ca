import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import type { Judgement } from '../../../../domain/verdict/judgement.ts'
import type { InnovationMatter } from '../../../../services/briefing/innovation-record.ts'
import type { Headline } from '../../../../store/schema/innovation.ts'
import { conditionWords } from '../../../components/answer/answer.tsx'
import { dimensionsOf, headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { VERDICT_COLORS } from './colors.ts'

export type ChapterMatter = {
  readonly matter: InnovationMatter
  /** Null where the public was told nothing yet. */
  readonly judgement: Judgement | null
  readonly headline: Headline | null
  /** The pictures of its results, or a sentence in their place. */
  readonly charts: readonly BriefingBlock[]
}

type Level = 1 | 2 | 3
type ChapterName = keyof View['messages']['report']['chapters']

/** The chapters of LAN's directory in their order, with the questions of the stages that each is made of. */
const CHAPTERS: readonly { readonly name: ChapterName; readonly questions: readonly string[] }[] = [
  { name: 'background', questions: ['problem', 'evidence', 'causes'] },
  { name: 'legal', questions: ['legal-basis', 'criteria-reasons'] },
  { name: 'stakeholders', questions: ['team', 'channels'] },
  { name: 'development', questions: ['idea', 'change', 'launch', 'implementation'] },
  { name: 'users', questions: ['promise'] },
  { name: 'impact', questions: [] },
  { name: 'success', questions: ['lessons'] },
  { name: 'problems', questions: ['risks', 'deviations'] },
]

const paragraphsOf = (text: string) => text.split(/\n+/).flatMap((line) => line.trim() || [])

/** Who should know of it, with their number and where that is from. */
function meant(view: View, { group, size, source }: InnovationMatter['audience']): string | null {
  const words = view.messages.report
  if (!group) return null
  const sized = size === null ? group : words.sized(group, formatsOf(view.language).number(size))
  return source ? words.sourced(sized, source) : sized
}

/** The conditions that are met with their reasons, named as conditions and not as what made it succeed. */
function conditionsMet(view: View, judgement: Judgement | null): string[] {
  const { report: words, verdictReason } = view.messages
  const met = judgement ? dimensionsOf(judgement).filter(({ state }) => state === 'met') : []
  if (!judgement || met.length === 0) return []
  const said = met.map((condition) => {
    const reasons = judgement.dimensions[condition.name].reasons.map(({ code, numbers }) =>
      verdictReason.reasons[code](numbers),
    )
    const { name, state } = conditionWords(view, condition)
    return words.conditionMet(name, state, reasons.join(' ') || verdictReason.fewPeople)
  })
  return [words.conditionsMet, ...said]
}

/** What a chapter tells that is not written in the stages. */
function further(view: View, name: ChapterName, chapter: ChapterMatter): BriefingBlock[] {
  const { matter, judgement, charts } = chapter
  const { innovation, audience, plan, improvements } = matter
  const { report: words, verdict } = view.messages
  const text = (...paragraphs: readonly (string | null | undefined | false)[]): BriefingBlock[] => {
    const said = paragraphs.flatMap((one) => (one ? [one] : []))
    return said.length === 0 ? [] : [{ kind: 'text', paragraphs: said }]
  }
  switch (name) {
    case 'stakeholders':
      return text([...new Set(plan.steps.map(({ doer }) => doer))].join('; '))
    case 'development':
      return text(
        innovation.description ?? innovation.summary,
        innovation.launchedOn && words.launchedOn(innovation.launchedOn),
      )
    case 'users':
      return text(innovation.beneficiaries, meant(view, audience))
    case 'impact':
      return [
        {
          kind: 'answer',
          word: verdict.names[innovation.verdict],
          color: VERDICT_COLORS[innovation.verdict],
          text: headlineSentence(view, chapter.headline) ?? verdict.meanings[innovation.verdict],
        },
        ...charts,
      ]
    case 'success':
      return text(...conditionsMet(view, judgement))
    case 'problems':
      return text(
        ...plan.risks.map(({ risk, prevention }) => words.risk(risk, prevention)),
        ...plan.steps
          .filter(({ state }) => state === 'dropped')
          .map(({ activity, reports }) => words.dropped(activity, reports[0]?.text ?? '')),
        ...improvements.map(({ changedOn, text: said }) => words.changed(changedOn, said)),
      )
    default:
      return []
  }
}

/** The eight chapters of an innovation; one of which nothing is written says so. */
export function chapterBlocks(view: View, chapter: ChapterMatter, level: Level): BriefingBlock[] {
  const words = view.messages.report
  return CHAPTERS.flatMap(({ name, questions }) => {
    const written = questions.flatMap((key): BriefingBlock[] => {
      const answer = chapter.matter.answers.get(key)
      if (!answer) return []
      const question = answer.field.label[view.language]
      // A question in the words of its chapter stands there once.
      const label = question === words.chapters[name] ? {} : { label: question }
      return [{ kind: 'text', ...label, paragraphs: paragraphsOf(answer.text) }]
    })
    const blocks = [...further(view, name, chapter), ...written]
    const heading: BriefingBlock = { kind: 'heading', level, title: words.chapters[name] }
    const empty: BriefingBlock = { kind: 'text', paragraphs: [words.unwritten] }
    return [heading, ...(blocks.length === 0 ? [empty] : blocks)]
  })
}

import type { BriefingBlock } from '../../../../../documents/briefing/report.ts'
import type { InnovationFigures } from '../../../../../services/gallery/show-innovation.ts'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'
import { VERDICT_COLORS } from '../../../desk/briefing/colors.ts'
import { chartBlock } from '../../../desk/briefing/innovation-briefing.ts'
import { toldScore } from './share-words.ts'

/** So much of each stands on one page beside the rest. */
const DESCRIPTION_CHARACTERS_MAX = 700
const CHANGE_CHARACTERS_MAX = 160
const CHANGES_MAX = 3

function shortened(text: string, charactersMax: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  if (letters.length <= charactersMax) return letters.join('')
  const cut = letters.slice(0, charactersMax - 1).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), charactersMax / 2)).trimEnd()}…`
}

/** An innovation as one page for the public: what it is, whether people enjoy it, how that is known, what changed because of them. */
export function storyBlocks(view: View, figures: InnovationFigures, address: string): BriefingBlock[] {
  const { innovation, agency, launch, judgement, series, improvements, voice } = figures
  const { verdict, report, publicInnovation, improvement } = view.messages
  const { monthLong, date } = formatsOf(view.language)
  const answer = judgement?.verdict ?? innovation.verdict
  const score = toldScore(view, figures)
  const drawn = series.find(({ kind, values }) => kind === 'outcome' && values.length > 1)
  const facts = [
    agency?.name,
    launch ? publicInnovation.since(monthLong(launch)) : null,
    innovation.beneficiaries && publicInnovation.forBeneficiaries(innovation.beneficiaries),
  ]
  const about = innovation.description ?? innovation.summary
  return [
    { kind: 'text', paragraphs: [facts.filter(Boolean).join(' · ')] },
    ...(about ? [{ kind: 'lead' as const, text: shortened(about, DESCRIPTION_CHARACTERS_MAX) }] : []),
    { kind: 'heading', level: 3, title: verdict.question },
    {
      kind: 'answer',
      word: verdict.names[answer],
      color: VERDICT_COLORS[answer],
      text: headlineSentence(view, innovation.headline) ?? verdict.meanings[answer],
    },
    score
      ? { kind: 'figures', figures: [{ value: score.value, label: `${verdict.facts.voice}: ${score.of}` }] }
      : { kind: 'text', paragraphs: [report.fewAnswers(voice.limit)] },
    ...(drawn ? [chartBlock(view, { ...drawn, baseline: null }, launch)] : []),
    ...(improvements.length > 0
      ? [
          {
            kind: 'list' as const,
            title: improvement.title,
            items: improvements.slice(0, CHANGES_MAX).map(({ changedOn, text }) => ({
              head: date(changedOn),
              text: shortened(text, CHANGE_CHARACTERS_MAX),
            })),
          },
        ]
      : []),
    { kind: 'link', text: report.readOn, address },
  ]
}

import { createHash } from 'node:crypto'
import type { SharePicture } from '../../../../../documents/picture/share-picture.ts'
import type { PrintedMark } from '../../../../../documents/printed-mark.ts'
import { voiceFact } from '../../../../../domain/verdict/three-facts.ts'
import type { InnovationFigures } from '../../../../../services/gallery/show-innovation.ts'
import { voiceNote } from '../../../../components/three-facts/three-facts.tsx'
import { verdictShapes } from '../../../../components/verdict/shape.ts'
import { indexText } from '../../../../index-text.ts'
import type { View } from '../../../../view.ts'
import { VERDICT_COLORS } from '../../../desk/briefing/colors.ts'

/** What is within the drawing of a verdict's shape, without the frame that a page gives it. */
const shapeOf = (name: keyof typeof verdictShapes) =>
  String(verdictShapes[name])
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')

/** What people said as far as the region's limit lets it be told; null where too few answered. */
export function toldScore(view: View, { voice }: InnovationFigures): SharePicture['score'] {
  const { index } = voice
  if (!index) return null
  return { value: indexText(view.language, index).index, of: voiceNote(view, voiceFact(index)) }
}

/**
 * Names a picture by what it tells, so that another has another address and no network shows the one of before. A stamp of the rows
 * would tell of each answer that came in.
 */
export function pictureVersion(view: View, regionName: string, figures: InnovationFigures): string {
  const told = JSON.stringify(sharePictureOf(view, regionName, null, figures))
  return createHash('sha256').update(told).digest('base64url').slice(0, 12)
}

/** The picture of a published innovation: what its page answers first, and nothing more. */
export function sharePictureOf(
  view: View,
  regionName: string,
  mark: PrintedMark | null,
  figures: InnovationFigures,
): SharePicture {
  const { innovation, agency, judgement } = figures
  const verdict = judgement?.verdict ?? innovation.verdict
  const { messages } = view
  return {
    regionName,
    mark,
    name: innovation.name,
    agencyName: agency?.name ?? '',
    verdict: {
      word: messages.verdict.names[verdict],
      color: VERDICT_COLORS[verdict],
      shape: shapeOf(verdict),
    },
    score: toldScore(view, figures),
    question: messages.verdict.question,
    remark: view.exampleData ? messages.briefing.example : null,
  }
}

import { complaintParts } from '../../../../domain/verdict/release.ts'
import { Card } from '../../../components/card/card.tsx'
import type { InnovationProps } from './innovation-props.ts'

/** Everything that is not known yet in one sentence; what to do about it is said at the desk. */
export function MissingCard({ view, region, figures }: InnovationProps) {
  const words = view.messages.publicInnovation
  const limit = region.settings.smallNumberLimit
  const { judgement, series, voice, change, complaints, decisions, publicPlan } = figures
  const proofs = (judgement?.missing ?? []).map(({ code }) => words.unknownProofs[code])
  const others = [
    series.length === 0 && words.unknown.series,
    !voice.index && words.unknown.answers(limit),
    !change && words.unknown.costs,
    change?.usesYearly === null && words.unknown.uses,
    complaintParts.every((part) => complaints[part] === null) && words.unknown.complaints(limit),
    !publicPlan.plans[0] && words.unknownProofs.plan,
    decisions.length === 0 && words.unknown.decisions,
  ].filter((text) => text !== false && text !== undefined)
  const all = [...new Set([...proofs, ...others])]
  if (all.length === 0) return null
  return (
    <Card title={words.unknownTitle}>
      <p>{words.unknownSentence(all)}</p>
    </Card>
  )
}

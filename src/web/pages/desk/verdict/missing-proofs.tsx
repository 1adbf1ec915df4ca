import type { Judgement, MissingCode } from '../../../../domain/verdict/judgement.ts'
import type { JSX } from '../../../jsx/jsx-runtime.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type Place = (region: string, innovation: string) => string

const codes: Place = (region, innovation) => `${paths.voice(region, innovation)}#codes`

/** Where each proof that can be missing is brought. */
const places: Readonly<Record<MissingCode, Place>> = {
  'output-indicator': paths.newIndicator,
  'outcome-indicator': paths.newIndicator,
  baseline: paths.indicators,
  target: paths.indicators,
  'fresh-value': paths.measurements,
  launch: paths.editInnovation,
  'values-before': paths.measurements,
  'values-after': paths.measurements,
  comparison: paths.indicators,
  plan: paths.indicators,
  'values-after-plan': paths.measurements,
  answers: codes,
  'complaint-figures': paths.indicators,
  'complaint-figures-before': paths.indicators,
  'settle-complaints': paths.voice,
  'reach-figures': paths.message,
  'knew-answers': codes,
  outreach: paths.message,
}

/** The next proofs to collect, cheapest first; each leads whoever may bring it to where that is done. */
export function missingProofs(
  view: View,
  judgement: Judgement,
  innovation: { region: string; slug: string; mayBring: boolean },
): (string | JSX.Element)[] {
  const { missing } = view.messages.verdictReason
  return judgement.missing.map(({ code, numbers }) => {
    const sentence = missing[code](numbers)
    const path = places[code](innovation.region, innovation.slug)
    return innovation.mayBring ? <a href={href(view, path)}>{sentence}</a> : sentence
  })
}

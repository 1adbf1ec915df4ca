import type { InnovationWork } from '../../../../../services/lifecycle/show-innovation-work.ts'
import { Card } from '../../../../components/card/card.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The ways from an innovation to the other parts of its work. */
export function Parts({ view, shown, can }: { view: View; shown: InnovationWork; can: { edit: boolean } }) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const { slug, verdict } = shown.now.innovation
  return (
    <Card title={words.parts}>
      <ul class="ruled-list">
        <li class="work-item">
          <a href={href(view, paths.verdict(region, slug))}>{words.verdict}</a>
          <Verdict view={view} name={verdict} />
        </li>
        <li>
          <a href={href(view, paths.indicators(region, slug))}>{words.indicators}</a>
        </li>
        <li>
          <a href={href(view, paths.voice(region, slug))}>{words.voice}</a>
        </li>
        <li>
          <a href={href(view, paths.message(region, slug))}>{view.messages.message.title}</a>
        </li>
        <li>
          <a href={href(view, paths.innovationCoaching(region, slug))}>{view.messages.coaching.title}</a>
        </li>
        <li>
          <a href={href(view, paths.keepers(region, slug))}>{view.messages.keeper.title}</a>
        </li>
        <li>
          <a href={href(view, paths.innovationBriefings(region, slug))}>
            {view.messages.briefing.innovationTitle}
          </a>
        </li>
        <li>
          <a href={href(view, paths.actionPlan(region, slug))}>{view.messages.actionPlan.title}</a>
        </li>
        <li>
          <a href={href(view, paths.effectSheet(region, slug))}>{view.messages.effectSheet.title}</a>
        </li>
        <li>
          <a href={href(view, paths.evidencePlan(region, slug))}>{view.messages.evidencePlan.title}</a>
        </li>
        <li>
          <a href={href(view, paths.diagnosis(region, shown.now.innovation.agencyKey))}>
            {view.messages.diagnosis.title}
          </a>
        </li>
        {shown.exhibitions.map(({ code, name }) => (
          <li>
            <a href={href(view, paths.stand(region, slug, code))}>{name}</a>
          </li>
        ))}
        {can.edit && (
          <li>
            <a href={href(view, paths.editInnovation(region, slug))}>{words.editProfile}</a>
          </li>
        )}
      </ul>
    </Card>
  )
}

import type { ShownSurveyForm } from '../../../../../services/survey/edit-survey-form.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The two forms of the survey, with what the region added to each. */
export function SurveyFormListPage({ view, forms }: { view: View; forms: readonly ShownSurveyForm[] }) {
  const words = view.messages.surveyForm
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <Card>
        <ul class="ruled-list">
          {forms.map(({ length, version, elements, added, codesBehind }) => (
            <li class="work-item">
              <a class="work-item-name" href={href(view, paths.surveyForm(region, length))}>
                {words.names[length]}
              </a>
              <small>
                {words.elements(elements.length)} · {words.added(added.length)} ·{' '}
                {version === 0 ? words.notUsed : words.version(version)}
                {codesBehind > 0 && <> · {words.behind(codesBehind)}</>}
              </small>
            </li>
          ))}
        </ul>
      </Card>
    </DeskShell>
  )
}

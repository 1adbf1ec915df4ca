import { Page } from '../../../../components/page/page.tsx'
import { href, type View } from '../../../../view.ts'

/** The regions that somebody works in, each with the way to its desk. */
export function ChooseRegionPage({
  view,
  choices,
}: {
  view: View
  choices: readonly { readonly name: string; readonly path: string }[]
}) {
  const words = view.messages.signIn
  return (
    <Page view={view} title={words.chooseTitle}>
      <div class="prose stack">
        <h1>{words.chooseTitle}</h1>
        <p class="lead">{words.chooseLead}</p>
        <ul class="plain-list stack">
          {choices.map(({ name, path }) => (
            <li>
              <a class="ds-button" data-variant="secondary" href={href(view, path)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}

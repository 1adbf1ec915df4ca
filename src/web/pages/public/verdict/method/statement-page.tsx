import { Page } from '../../../../components/page/page.tsx'
import type { View } from '../../../../view.ts'

/** A statement of Labinov about itself: privacy or accessibility. */
export function StatementPage({ view, name }: { view: View; name: 'privacy' | 'accessibility' }) {
  const { title, lead, sections } = view.messages.statement[name]
  return (
    <Page view={view} title={title} description={lead}>
      <div class="prose">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {sections.map((section) => (
          <>
            <h2>{section.title}</h2>
            {section.text.map((text) => (
              <p>{text}</p>
            ))}
          </>
        ))}
      </div>
    </Page>
  )
}

import type { AgencyScope } from '../../../../store/access/subject.ts'
import type { SimilarInnovation } from '../../../../store/diagnosis/similar.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type ShoppingProps = {
  view: View
  agency: AgencyScope
  text: string
  /** Null before anything was looked for. */
  found: readonly SimilarInnovation[] | null
}

function Goods({ view, agency, found }: ShoppingProps & { found: readonly SimilarInnovation[] }) {
  const words = view.messages.diagnosis.technique
  const { similar } = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  return (
    <>
      <p class="small">{words.shopLead}</p>
      <ul class="ruled-list">
        {found.map(({ name, slug, regionSlug, regionName, isOwnRegion, agencyName, headline }) => {
          const said = headline?.code === 'too-little-proof' ? null : headlineSentence(view, headline)
          const from = new URLSearchParams({ from: `${regionSlug}/${slug}` })
          return (
            <li class="work-item">
              <div>
                <a class="work-item-name" href={href(view, paths.innovation(regionSlug, slug))}>
                  {name}
                </a>
                <p class="small">
                  {similar.done(isOwnRegion ? agencyName : regionName, said ?? similar.noResult)}
                </p>
              </div>
              <a
                class="ds-button"
                data-variant="secondary"
                href={href(view, `${paths.newIdea(region, agency.key)}?${from}`)}
                aria-label={words.takeOf(name)}
              >
                {words.take}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Innovation shopping: what works elsewhere, found by words, with its result, and taken as an idea. */
export function ShoppingPage(props: ShoppingProps) {
  const { view, agency, text, found } = props
  const { diagnosis } = view.messages
  const words = diagnosis.technique
  const region = view.region?.slug ?? ''
  const title = diagnosis.routes['innovation-shopping']
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: diagnosis.title, path: paths.diagnoses(region) },
          { label: agency.name, path: paths.diagnosis(region, agency.key) },
          { label: title },
        ]}
      />
      <div>
        <h1>{title}</h1>
        <p class="lead">{words.lead['innovation-shopping']}</p>
      </div>
      <form class="form" method="get" action={href(view, paths.shopping(region, agency.key))}>
        <TextField view={view} name="text" label={words.shopFor} hint={words.shopHint} value={text} />
        <div>
          <button class="ds-button" type="submit">
            {words.shop}
          </button>
        </div>
      </form>
      {found === null ? (
        <p>{words.shopBegin}</p>
      ) : found.length === 0 ? (
        <EmptyState sentence={words.shopNone} />
      ) : (
        <Goods {...props} found={found} />
      )}
    </DeskShell>
  )
}

import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
import { Count } from '../count/count.tsx'
import { mark } from '../mark/mark.tsx'
import { RegionMark } from '../mark/region-mark.tsx'
import { renderedOnce } from '../rendered-once.ts'
import { LanguageSwitch } from './language-switch.tsx'

type BrandProps = {
  view: View
  /** With our own mark alone, where each file that a page loads counts. */
  light?: boolean
}

/** The region's name and mark, which lead to its front page. */
export function Brand({ view, light = false }: BrandProps) {
  const { region } = view
  const own = light || !region?.mark ? null : { slug: region.slug, mark: region.mark }
  return renderedOnce(region ?? view.messages, `brand ${view.language} ${light}`, () => (
    <a class="brand" href={href(view, region ? paths.home(region.slug) : '/')}>
      {own ? <RegionMark region={own} alt="" /> : mark}
      <span>
        <b>Labinov</b>
        <small>{region ? region.name : view.messages.chrome.productLine}</small>
      </span>
    </a>
  ))
}

function PublicLinks({ view }: { view: View }) {
  if (!view.region) return null
  const { chrome } = view.messages
  const { slug } = view.region
  const links = [
    { path: paths.innovations(slug), label: chrome.innovations },
    { path: paths.agencies(slug), label: chrome.agencies },
    { path: paths.complain(slug), label: chrome.complain },
    { path: paths.openData(slug), label: chrome.openData },
  ]
  const current = links.findIndex(({ path }) => view.path.startsWith(path))
  return renderedOnce(view.region, `links ${view.language} ${current}`, () => (
    <>
      {links.map(({ path, label }, index) => (
        <a href={href(view, path)} aria-current={index === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </>
  ))
}

function Account({ view, isAtDesk }: { view: View; isAtDesk: boolean }) {
  const { chrome } = view.messages
  if (!view.person) {
    return renderedOnce(view.messages, 'account', () => (
      <a class="ds-button" data-variant="secondary" data-size="sm" href={href(view, paths.signIn)}>
        {chrome.signIn}
      </a>
    ))
  }
  return (
    <>
      {!isAtDesk && <a href={href(view, paths.myDesk)}>{chrome.desk}</a>}
      <form class="sign-out" method="post" action={href(view, paths.signOut)}>
        <a class="person" href={href(view, paths.sessions)} title={chrome.signedInAs(view.person.name)}>
          {view.person.name}
        </a>
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {chrome.signOut}
        </button>
      </form>
    </>
  )
}

/** Says on every page that shows them that the figures are examples. */
export function ExampleNotice({ view }: { view: View }) {
  return view.exampleData ? <p class="example-notice">{view.messages.chrome.exampleData}</p> : null
}

function PublicSite({ view }: { view: View }) {
  if (!view.region) return null
  return <a href={href(view, paths.home(view.region.slug))}>{view.messages.chrome.publicSite}</a>
}

/** How much waits at all places of a menu together, said beside the closed fold. */
function WaitingSum({ view }: { view: View }) {
  const menu = view.person?.menu ?? []
  const sum = menu.reduce((all, { count }) => all + (count ?? 0), 0)
  const isUrgent = menu.some(({ urgent }) => urgent)
  return <Count view={view} count={sum} urgent={isUrgent} />
}

/**
 * The top of every page. On a narrow screen its links fold into a `<details>`, which opens without a script, together
 * with the menu of the desk where there is one; the style sheet shows one of the two copies.
 */
export function Header({ view, menu }: { view: View; menu?: Child }) {
  const { chrome } = view.messages
  const links = (
    <>
      {menu ? <PublicSite view={view} /> : <PublicLinks view={view} />}
      <LanguageSwitch view={view} />
      <Account view={view} isAtDesk={menu !== undefined} />
    </>
  )
  return (
    <header>
      <div class="page-header">
        <Brand view={view} />
        <nav class="page-nav page-nav-wide" aria-label={chrome.mainNavigation}>
          {links}
        </nav>
        <details class="page-nav-fold">
          <summary>
            {chrome.menu}
            {menu && <WaitingSum view={view} />}
          </summary>
          <div class="page-nav-folded">
            {menu}
            <nav class="page-nav" aria-label={chrome.mainNavigation}>
              {links}
            </nav>
          </div>
        </details>
      </div>
      <ExampleNotice view={view} />
    </header>
  )
}

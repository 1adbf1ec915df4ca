import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
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

function Account({ view }: { view: View }) {
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
      <a href={href(view, paths.myDesk)}>{chrome.desk}</a>
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

/**
 * The top of every page. On a narrow screen the links fold into a `<details>`, which opens without a script; the
 * style sheet shows one of the two copies.
 */
export function Header({ view }: { view: View }) {
  const { chrome } = view.messages
  const links = (
    <>
      <PublicLinks view={view} />
      <LanguageSwitch view={view} />
      <Account view={view} />
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
          <summary>{chrome.menu}</summary>
          <nav class="page-nav" aria-label={chrome.mainNavigation}>
            {links}
          </nav>
        </details>
      </div>
      <ExampleNotice view={view} />
    </header>
  )
}

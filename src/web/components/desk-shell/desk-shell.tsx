import type { Child, PropsWithChildren } from 'hono/jsx'
import { href, type MenuItem, type View } from '../../view.ts'
import { Page } from '../page/page.tsx'

/** The entry of the menu that the reader is in: the one with the longest address that the path begins with. */
export function currentItem(menu: readonly MenuItem[], path: string): MenuItem | undefined {
  const address = path.split('?', 1)[0] as string
  return menu
    .flatMap((item) => [item.href, ...(item.within ?? [])].map((start) => ({ item, start })))
    .filter(({ start }) => address === start || address.startsWith(`${start}/`))
    .sort((a, b) => b.start.length - a.start.length)[0]?.item
}

function Count({ view, item }: { view: View; item: MenuItem }) {
  if (!item.count) return null
  const { chrome } = view.messages
  return (
    <span class={item.urgent ? 'count count-urgent' : 'count'}>
      <span aria-hidden="true">{item.count}</span>
      <span class="visually-hidden">
        {item.urgent ? chrome.waitingLate(item.count) : chrome.waiting(item.count)}
      </span>
    </span>
  )
}

function MenuLinks({ view, current }: { view: View; current: MenuItem | undefined }) {
  return (
    <ul>
      {view.person?.menu.map((item) => (
        <li>
          <a href={href(view, item.href)} aria-current={item === current ? 'page' : undefined}>
            <span>{item.label}</span>
            <Count view={view} item={item} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The menu beside the work: a column on a wide screen, a fold with the current entry's name on a narrow one. */
export function SideMenu({ view }: { view: View }) {
  const { chrome } = view.messages
  const menu = view.person?.menu ?? []
  const current = currentItem(menu, view.path)
  const waiting = menu.reduce((sum, item) => sum + (item === current ? 0 : (item.count ?? 0)), 0)
  const links = <MenuLinks view={view} current={current} />
  return (
    <>
      <nav class="side-menu side-menu-wide" aria-label={chrome.deskMenu}>
        {links}
      </nav>
      <details class="side-menu-fold">
        <summary>
          <span>{current?.label ?? chrome.deskMenu}</span>
          {waiting > 0 && <small>{chrome.waiting(waiting)}</small>}
        </summary>
        <nav class="side-menu" aria-label={chrome.deskMenu}>
          {links}
        </nav>
      </details>
    </>
  )
}

type DeskShellProps = PropsWithChildren<{ view: View; title: string; head?: Child }>

/** A page of those who work here: the menu of the person's role beside the work. */
export function DeskShell({ view, title, head, children }: DeskShellProps) {
  return (
    <Page view={view} title={title} head={head} side={<SideMenu view={view} />}>
      {children}
    </Page>
  )
}

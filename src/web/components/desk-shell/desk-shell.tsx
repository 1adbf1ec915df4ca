import type { Child, PropsWithChildren } from 'hono/jsx'
import { href, type MenuItem, menuGroups, type View } from '../../view.ts'
import { Count } from '../count/count.tsx'
import { Page } from '../page/page.tsx'

/** The entry of the menu that the reader is in: the one with the longest address that the path begins with. */
export function currentItem(menu: readonly MenuItem[], path: string): MenuItem | undefined {
  const address = path.split('?', 1)[0] as string
  return menu
    .flatMap((item) => [item.href, ...(item.within ?? [])].map((start) => ({ item, start })))
    .filter(({ start }) => address === start || address.startsWith(`${start}/`))
    .sort((a, b) => b.start.length - a.start.length)[0]?.item
}

function MenuLinks({ view, items, current }: { view: View; items: readonly MenuItem[]; current?: MenuItem }) {
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a href={href(view, item.href)} aria-current={item === current ? 'page' : undefined}>
            <span>{item.label}</span>
            <Count view={view} count={item.count} urgent={item.urgent} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The entries of a person's menu in their groups: the settings are folded as long as the reader is elsewhere. */
function SideMenu({ view }: { view: View }) {
  const { chrome } = view.messages
  const menu = view.person?.menu ?? []
  const current = currentItem(menu, view.path)
  const groups = menuGroups
    .map((name) => ({ name, items: menu.filter(({ group }) => group === name) }))
    .filter(({ items }) => items.length > 0)
  return (
    <nav class="side-menu" aria-label={chrome.deskMenu}>
      {groups.map(({ name, items }) => {
        const links = <MenuLinks view={view} items={items} current={current} />
        if (name === 'settings') {
          return (
            <details open={items.some((item) => item === current)}>
              <summary class="menu-group">{chrome.menuGroups[name]}</summary>
              {links}
            </details>
          )
        }
        return (
          <>
            {groups.length > 1 && <p class="menu-group">{chrome.menuGroups[name]}</p>}
            {links}
          </>
        )
      })}
    </nav>
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

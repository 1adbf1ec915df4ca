import type { Language } from '../domain/language.ts'
import type { GateState, Stage } from '../domain/lifecycle/stage.ts'
import type { RegionMark } from '../domain/region/region-mark.ts'
import type { Messages } from './messages/id.ts'

/** The parts of a staff menu, in their order; the last one is folded until it is needed. */
export const menuGroups = ['work', 'programme', 'leader', 'reports', 'settings'] as const
export type MenuGroup = (typeof menuGroups)[number]

/** What waits for somebody at one place, and how much of it is late. */
export type Waiting = { readonly waiting: number; readonly late: number }

/**
 * One entry of a staff menu. `within` are other addresses whose pages belong to it, `count` is the work that waits
 * there, `urgent` says that some of it is late.
 */
export type MenuItem = {
  group: MenuGroup
  href: string
  label: string
  within?: readonly string[]
  count?: number
  urgent?: boolean
}

/** What the page says about the action that led to it, shown once above the content. */
export type Reply = { tone: 'success' | 'warning' | 'error'; text: string }

/**
 * What every page knows about its reader. `path` is the address of the page, with its query and without the
 * language prefix; the hrefs of a menu are written the same way.
 */
export type View = {
  language: Language
  messages: Messages
  region: { slug: string; name: string; mark?: RegionMark | null; openedAt?: Date | null } | null
  person: { name: string; menu: readonly MenuItem[] } | null
  /** The innovation that a page of the desk is about. */
  work?: {
    slug: string
    agencyName: string
    stage: Stage
    gateState: GateState
    isStopped: boolean
    mayEdit: boolean
  }
  path: string
  exampleData: boolean
  reply?: Reply
}

/** The address of a page in the reader's language: `/inovasi` or `/en/inovasi`. Absolute addresses stay as they are. */
export function href(view: Pick<View, 'language'>, path: string): string {
  // Behind two slashes another host would stand: `/en//x` is an address that anybody can write, and its page has a link to the other language.
  if (/^\/[/\\]/.test(path)) return href(view, path.replace(/^[/\\]+/, '/'))
  if (view.language === 'id' || !path.startsWith('/')) return path
  return path === '/' ? '/en' : `/en${path}`
}

/** Splits an address into its language and the path that `View.path` and the routes use. */
export function languageOfPath(path: string): { language: Language; path: string } {
  if (path === '/en') return { language: 'en', path: '/' }
  if (path.startsWith('/en/')) return { language: 'en', path: path.slice(3) }
  if (path.startsWith('/en?')) return { language: 'en', path: `/${path.slice(3)}` }
  return { language: 'id', path }
}

import type { Context } from 'hono'
import type { Language } from '../domain/language.ts'
import type { SignedInPerson } from '../services/access/identity.ts'
import type { Services } from '../services/services.ts'
import type { Author } from '../store/base/change.ts'
import type { RegionScope } from '../store/region/region.ts'
import type { Gathered } from './forms/gathered.ts'
import type { Messages } from './messages/id.ts'
import { messagesOf } from './messages/messages.ts'
import { languageOfPath, type Reply, type Waiting } from './view.ts'

/** A sentence that was kept for this page, and the line that removes it. */
export type KeptReply = { readonly name: string; readonly reply: Reply; readonly clear: string }

export type FormRule = {
  /** The largest body with files; a form of text alone is never larger than FORM_BYTES_MAX. */
  readonly bytesMax: number
  /** False where it holds passwords, which are never written into a page. */
  readonly isCarried: boolean
}

const formOfText: FormRule = { bytesMax: 0, isCarried: false }

/** One request on its way to a handler. A guard adds what it has found out (region, actor, innovation). */
export type Visit = {
  readonly context: Context
  /** Of public pages the reads may go to a standby, once a guard has found the region. */
  services: Services
  readonly language: Language
  readonly messages: Messages
  /** Address without the language prefix, with the query. */
  readonly path: string
  /** The address of the page that the reader is on: that of the form, where one was sent. */
  readonly pagePath: string
  readonly query: URLSearchParams
  readonly parameters: Readonly<Record<string, string>>
  /** Filled by the guard, for the header of the page. */
  region: RegionScope | null
  /** A standby failed this request, which asks the primary now. */
  isAgain?: boolean
  /** What waits for this person, for the counts in the menu; filled by the guards of the desk. */
  waiting?: Readonly<Partial<Record<keyof Messages['menu'], Waiting>>>
  person: SignedInPerson | null
  /** For whom this is done, where the own roles of the person do not carry it; filled by the guards of the desk. */
  actsFor?: Author['actsFor']
  /** What the route says of the form that is sent to it; set before its guard is asked. */
  form: FormRule
  /** What the form sent, once it was read. */
  gathered?: Promise<Gathered>
  /** Bytes of the body that are in memory for this request. */
  bodyBytesHeld: number
  /** What the page says about the action that led to it, once it was looked for. */
  reply?: KeptReply | null
}

/** The language and the path, with the query, of a complete address. It has been read as a URL by the server already. */
export function addressOf(url: string): ReturnType<typeof languageOfPath> {
  return languageOfPath(url.slice(url.indexOf('/', url.indexOf('//') + 2)))
}

/** The page of an address to which only forms are sent: so many of its parts. The same where it has no page of its own. */
export function pagePathOf(path: string, start: number, parts: number | undefined): string {
  if (parts === undefined) return path
  const address = start === -1 ? path : path.slice(0, start)
  const page = address.split('/', parts + 1).join('/')
  return page === address ? path : page || '/'
}

/** Reads what every handler needs from a request. `pageParts` says how much of a form's address leads to its page. */
export function visitOf(context: Context, services: Services, pageParts?: number): Visit {
  const { language, path } = addressOf(context.req.url)
  const start = path.indexOf('?')
  return {
    context,
    services,
    language,
    messages: messagesOf(language),
    path,
    pagePath: context.req.method === 'GET' ? path : pagePathOf(path, start, pageParts),
    query: new URLSearchParams(start === -1 ? '' : path.slice(start)),
    parameters: context.req.param() as Record<string, string>,
    region: null,
    person: null,
    form: formOfText,
    bodyBytesHeld: 0,
  }
}

/** The author of a change that the signed-in person makes by this request. */
export function authorOf(visit: Visit): Author {
  const origin = `${visit.context.req.method} ${visit.context.req.routePath}`
  return visit.person
    ? {
        personId: visit.person.id,
        kind: 'person',
        origin,
        ...(visit.actsFor ? { actsFor: visit.actsFor } : {}),
      }
    : { personId: null, kind: 'citizen', origin }
}

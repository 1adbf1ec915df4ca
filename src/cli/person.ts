import { StartError } from '../adapters/start-error.ts'
import { phoneReach } from '../domain/survey/phone-address.ts'
import { removeSecondFactorOf, resetPerson } from '../services/access/edit-person.ts'
import { unlockPerson } from '../services/access/sign-in.ts'
import type { Services } from '../services/services.ts'
import { system } from '../store/base/change.ts'
import { paths } from '../web/paths.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

const usage = 'reset|unlock|second-factor EMAIL'

const jakartaTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

/** What to set where nobody else gets to the address of a link; nothing where they do. */
function unreachedBy(baseUrl: string): string[] {
  if (phoneReach(baseUrl) === 'reachable') return []
  return [
    'No phone and no other computer gets to this address. Set LABINOV_BASE_URL to the address that people type,',
    'and make the link again: labinov person reset EMAIL',
  ]
}

/** What is handed over so that somebody sets a password: the link, and what is read out where it cannot be sent. */
export function tellLink(
  baseUrl: string,
  email: string,
  link: { token: string; code: string; expiresAt: Date },
): string {
  return [
    `  link   ${baseUrl}${paths.passwordLink(link.token)}`,
    `  or     ${baseUrl}${paths.passwordCode}`,
    `         with the e-mail address ${email} and the code ${link.code}`,
    '',
    ...unreachedBy(baseUrl),
    `Shown only now; works once, until ${jakartaTime.format(link.expiresAt)} (Jakarta).`,
  ].join('\n')
}

const nobody = (email: string) => new StartError(`nobody has an account with the e-mail address ${email}.`)

async function reset(services: Services, email: string): Promise<number> {
  const outcome = await resetPerson(services, 'labinov person reset', email)
  if (!outcome.ok) throw nobody(email)
  console.log(`A new password for ${email}. The present one holds until it is set.\n`)
  console.log(tellLink(services.baseUrl, email, outcome.value))
  return 0
}

async function secondFactor(services: Services, email: string): Promise<number> {
  const outcome = await removeSecondFactorOf(services, 'labinov person second-factor', email)
  if (!outcome.ok && outcome.code === 'no-such-person') throw nobody(email)
  if (!outcome.ok) throw new StartError(`${email} has no second factor.`)
  console.log(`The second factor of ${email} was taken away, their sessions ended; it stands in the trail.`)
  return 0
}

async function unlock(services: Services, email: string): Promise<number> {
  const outcome = await unlockPerson(services, system('labinov person unlock'), email)
  if (!outcome.ok) throw nobody(email)
  console.log(`${email} may sign in again; counts of failures forgotten: ${outcome.value.limits}.`)
  return 0
}

const acts: Readonly<Record<string, typeof reset>> = { reset, unlock, 'second-factor': secondFactor }

export const personCommand: Command = {
  name: 'person',
  usage,
  summary:
    'make a link for a new password, let an account sign in again that too many failures closed, or take a lost second factor away',
  async run(words) {
    const [action, email, ...rest] = words
    const act = acts[action ?? '']
    if (!act || !email?.includes('@') || rest.length > 0)
      throw new StartError(`usage: labinov person ${usage}`)
    return withServices((services) => act(services, email.trim().toLowerCase()))
  },
}

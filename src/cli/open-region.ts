import { z } from 'zod'
import { StartError } from '../adapters/start-error.ts'
import { openRegion } from '../services/region/open-region.ts'
import type { Services } from '../services/services.ts'
import { system } from '../store/base/change.ts'
import { routes } from '../web/routes.ts'
import type { Command } from './command.ts'
import { tellLink } from './person.ts'
import { withServices } from './with-services.ts'

// A region's page stands beside these, so that it cannot have their name; `assets` and the languages are no routes.
const takenWords = new Set([
  ...routes.map(({ path }) => path.split('/')[1] ?? '').filter((word) => !word.startsWith(':')),
  ...['assets', 'id', 'en'],
])

const line = z.string().trim().min(1).max(200)

/** Every option: how it is read, and what is allowed. */
const rules = {
  SLUG: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,59}$/)
      .refine((slug) => !takenWords.has(slug)),
    allowed:
      'the part of the address that stands for the region: 2 to 60 small letters, figures and hyphens, such as cimahi',
  },
  '--name': { schema: line, allowed: 'the full name, such as "Kota Cimahi"' },
  '--kind': { schema: z.enum(['city', 'regency', 'province']), allowed: 'city, regency or province' },
  '--code': {
    schema: z.string().regex(/^\d{2}(\.\d{2})?$/),
    allowed: "the ministry's code, such as 32.77 (a province: 32)",
  },
  '--province': { schema: line, allowed: 'the name of the province, such as "Jawa Barat"' },
  '--time-zone': {
    schema: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).default('Asia/Jakarta'),
    allowed: 'Asia/Jakarta, Asia/Makassar or Asia/Jayapura',
  },
  '--administrator': {
    schema: z.email(),
    allowed: 'the e-mail address of the person who will invite the others',
  },
} as const

type Options = { [Name in keyof typeof rules]: z.output<(typeof rules)[Name]['schema']> }

const usage =
  'SLUG --name NAME --kind city|regency|province --code CODE --province NAME --administrator EMAIL [--time-zone ZONE]'

/**
 * Reads the words after `labinov region`.
 * @throws StartError with a line for each option that is wrong: its name, its value and what is allowed.
 */
export function readOptions(words: readonly string[]): Options {
  const [slug, ...rest] = words
  const given: Record<string, string | undefined> = { SLUG: slug }
  for (let at = 0; at < rest.length; at += 2) {
    const name = rest[at] as string
    if (!(name in rules) || name === 'SLUG' || rest[at + 1] === undefined) {
      throw new StartError(`usage: labinov region ${usage}`)
    }
    given[name] = rest[at + 1]
  }
  const options: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, { schema, allowed }] of Object.entries(rules)) {
    const parsed = schema.safeParse(given[name])
    if (parsed.success) options[name] = parsed.data
    else {
      const value = given[name] === undefined ? 'missing' : JSON.stringify(given[name])
      problems.push(`${name} is ${value}; allowed is ${allowed}.`)
    }
  }
  if (problems.length > 0) throw new StartError(`${problems.join('\n')}\nusage: labinov region ${usage}`)
  return options as Options
}

async function open(services: Services, options: Options): Promise<number> {
  const email = options['--administrator']
  const facts = {
    slug: options.SLUG,
    code: options['--code'],
    name: options['--name'],
    kind: options['--kind'],
    provinceName: options['--province'],
    timeZone: options['--time-zone'],
  }
  const administrator = { name: email.split('@', 1)[0] as string, email }
  const opened = await openRegion(services, system('labinov region'), facts, administrator)
  if (!opened.ok) {
    throw new StartError(
      `there is a region with the address "${facts.slug}" or the code ${facts.code} already.`,
    )
  }
  const { link } = opened.value
  console.log(`${facts.name} is there. Its public page, ${services.baseUrl}/${facts.slug}, is not open yet:`)
  console.log('the desk opens it, at Settings, Public page.\n')
  if (link === null) console.log(`The administrator, ${email}, signs in with the password they have.`)
  else
    console.log(`The administrator, ${email}, sets a password:\n\n${tellLink(services.baseUrl, email, link)}`)
  return 0
}

export const openRegionCommand: Command = {
  name: 'region',
  usage,
  summary: 'open a region with the national holidays and its first administrator',
  async run(words) {
    const options = readOptions(words)
    return withServices((services) => open(services, options))
  },
}

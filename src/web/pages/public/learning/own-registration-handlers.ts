import { findRegistration } from '../../../../store/learning/registration.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { type Pace, unguessed } from '../../../rate-limit.ts'
import { notFound, tooMany } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { readRegistrationCode } from './my-registrations.ts'

/** People mistype; whoever guesses has one try a second afterwards, and needs a week for one of a thousand registrations. */
const wrongCodesOfNetwork: Pace = {
  name: 'registration-guess',
  usesMax: 30,
  windowSeconds: 600,
  spacingMs: 1_000,
}

type Found = NonNullable<Awaited<ReturnType<typeof findRegistration>>>

/** The registration of the address, null without one, and 'too-many' for a network that has guessed too often. */
export async function findOwnRegistration(
  visit: Visit & { region: RegionScope },
): Promise<Found | null | 'too-many'> {
  const { services, region, parameters } = visit
  const code = readRegistrationCode(parameters.registration ?? '')
  if (code === null) return null
  return unguessed(visit, wrongCodesOfNetwork, () => findRegistration(services.db, region.id, code))
}

/** The same for what belongs to it: the answer that says why not, in its place. */
export async function openOwnRegistration(visit: Visit & { region: RegionScope }): Promise<Found | Response> {
  const found = await findOwnRegistration(visit)
  if (found === 'too-many') return tooMany(visit)
  return found ?? notFound(visit)
}

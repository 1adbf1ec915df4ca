import { z } from 'zod'
import { PASSKEY_SECONDS_MAX, type PasskeySite } from '../../domain/access/passkey.ts'
import type { PasskeyRow } from '../../store/access/passkey.ts'

/** Loaded when the first passkey is asked for: most processes never see one. */
const library = () => import('@simplewebauthn/server')

/** What the page's script gives to the browser, as text. */
export type PasskeyOptions = string

const base64url = (charactersMax: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(charactersMax)

const credential = { id: base64url(1_400), rawId: base64url(1_400), type: z.literal('public-key') }
const createdAnswer = z.object({
  ...credential,
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})
const shownAnswer = z.object({
  ...credential,
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(8_000),
    signature: base64url(4_000),
  }),
})

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))

/** What a new passkey is asked for: one that finds its person by itself, and asks for a finger, a face or a number. */
export async function optionsToCreate(
  site: PasskeySite,
  challenge: string,
  person: { readonly id: string; readonly name: string; readonly email: string },
  known: readonly PasskeyRow[],
): Promise<PasskeyOptions> {
  const { generateRegistrationOptions } = await library()
  const options = await generateRegistrationOptions({
    rpName: 'Labinov',
    rpID: site.host,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOf(challenge),
    timeout: PASSKEY_SECONDS_MAX * 1000,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return JSON.stringify(options)
}

/** What a passkey is asked for that is shown: any of the site, or one of these. */
export async function optionsToShow(
  site: PasskeySite,
  challenge: string,
  known: readonly PasskeyRow[],
): Promise<PasskeyOptions> {
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    challenge: bytesOf(challenge),
    timeout: PASSKEY_SECONDS_MAX * 1000,
    userVerification: 'required',
    allowCredentials: known.map(({ id }) => ({ id })),
  })
  return JSON.stringify(options)
}

type IsChallenge = (challenge: string) => boolean

/** A new passkey out of what the browser answered, or null where anything of it is not as it must be. */
export async function readCreated(
  site: PasskeySite,
  text: string,
  isChallenge: IsChallenge,
): Promise<Pick<PasskeyRow, 'id' | 'publicKey' | 'signCount' | 'transports'> | null> {
  const response = parsed(createdAnswer, text)
  if (response === null) return null
  const { transports } = response.response
  const { verifyRegistrationResponse } = await library()
  // The library throws for whatever does not hold.
  const checked = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: isChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified) return null
  const { id, publicKey, counter } = checked.registrationInfo.credential
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), signCount: counter, transports }
}

/** Which passkey an answer says that it is of; null for what is no answer. */
export function passkeyIdIn(text: string): string | null {
  return parsed(shownAnswer, text)?.id ?? null
}

/** How often the passkey signed by now, or null where its signature or anything else does not hold. */
export async function readShown(
  site: PasskeySite,
  text: string,
  key: PasskeyRow,
  isChallenge: IsChallenge,
): Promise<number | null> {
  const response = parsed(shownAnswer, text)
  if (response === null) return null
  const { verifyAuthenticationResponse } = await library()
  const checked = await verifyAuthenticationResponse({
    response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: isChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    credential: {
      id: key.id,
      publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
      counter: key.signCount,
    },
  }).catch(() => null)
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}

import { ok, type Result, refused } from '../result.ts'

/** NIST SP 800-63B-4 (2025), 3.1.1.2: fifteen for a password that stands alone, without rules about kinds of signs. */
export const PASSWORD_CHARACTERS_MIN = 15
/** The same asks that at least 64 are taken; longer than this is no sentence that somebody types. */
export const PASSWORD_CHARACTERS_MAX = 128
/** Fewer different signs than this are one sign or a row of keys, again and again. */
const DIFFERENT_SIGNS_MIN = 5
/** Shorter parts of a name stand in many words by chance. */
const OWN_PART_CHARACTERS_MIN = 4

export type PasswordRefusal =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-guessable'
  | 'password-common'
  | 'password-not-weighed'
  | 'password-same'

/** The words that a guesser tries first for this account: the product's name and the parts of the e-mail address. */
function ownParts(email: string): string[] {
  const parts = email
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= OWN_PART_CHARACTERS_MIN)
  return ['labinov', ...parts]
}

/**
 * Whether somebody may choose this password: long enough, not one that the account itself tells, and another one than before.
 * A single own word within a long sentence is welcome; without such words enough must be left.
 */
export function checkPassword(
  password: string,
  { email, current }: { readonly email: string; readonly current: string },
): Result<null, PasswordRefusal> {
  if ([...password].length < PASSWORD_CHARACTERS_MIN) return refused('password-too-short')
  if (password.length > PASSWORD_CHARACTERS_MAX) return refused('password-too-long')
  if (password === current) return refused('password-same')
  const rest = ownParts(email).reduce((text, part) => text.replaceAll(part, ''), password.toLowerCase())
  return new Set(rest).size < DIFFERENT_SIGNS_MIN ? refused('password-guessable') : ok(null)
}

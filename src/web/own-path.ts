import { paths } from './paths.ts'

/** Only an address of ours, so that nobody can be led away by a link to our sign-in; the desk for anything else. */
export function ownPath(text: string | null | undefined): string {
  return text && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : paths.myDesk
}

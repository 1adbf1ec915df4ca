/**
 * The only outcome type of the domain and of the services: a value, or a refusal with a code and the
 * numbers behind it. Pages turn the code into a sentence; nobody parses messages.
 */
export type Ok<T> = { readonly ok: true; readonly value: T }

export type Refused<
  Code extends string = string,
  Details extends object = Readonly<Record<string, unknown>>,
> = {
  readonly ok: false
  readonly code: Code
  readonly details: Details
}

/** `Detailed` are the refusals whose details somebody reads: `Refused<'code', Details>`. */
export type Result<T, Code extends string = string, Detailed extends Refused<string, object> = never> =
  | Ok<T>
  | Refused<Code>
  | Detailed

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refused<Code extends string>(code: Code): Refused<Code>
export function refused<Code extends string, Details extends object>(
  code: Code,
  details: Details,
): Refused<Code, Details>
export function refused(code: string, details: object = {}): Refused<string, object> {
  return { ok: false, code, details }
}

/** True for a refusal, also when the other side is a plain value that was never wrapped in `ok`. */
export function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false
}

/**
 * The only outcome type of the domain and of the services: a value, or a refusal with a code and the
 * numbers behind it. Pages turn the code into a sentence; nobody parses messages.
 */
export type Ok<T> = { readonly ok: true; readonly value: T }

export type Refused<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  readonly details: Readonly<Record<string, unknown>>
}

export type Result<T, Code extends string = string> = Ok<T> | Refused<Code>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refused<Code extends string>(
  code: Code,
  details: Readonly<Record<string, unknown>> = {},
): Refused<Code> {
  return { ok: false, code, details }
}

/** True for a refusal, also when the other side is a plain value that was never wrapped in `ok`. */
export function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false
}

export const nodeFlags: readonly string[]
export function checkNode(): void
export function underOwnNode(scriptUrl: string): boolean

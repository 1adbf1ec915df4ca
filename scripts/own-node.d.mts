export const nodeFlags: readonly string[]
export const memoryEnvironment: Readonly<Record<string, string>>
export function keepRunning(program: string, words: readonly string[], environment?: NodeJS.ProcessEnv): void
export function checkNode(): void
export function underOwnNode(scriptUrl: string): boolean

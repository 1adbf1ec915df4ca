export function findChromium(): string | undefined
export const chromiumAdvice: string
export function ensureChromium(progress: (step: string) => void): string | undefined

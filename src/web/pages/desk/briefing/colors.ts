import type { VerdictName } from '../../../../domain/verdict/names.ts'

/** The theme's strong colour; a region has no own one yet. */
export const ACCENT_COLOR = '#0E6B5C'

/** The verdicts in print; each stands beside its word, because colour never speaks alone. */
export const VERDICT_COLORS: Readonly<Record<VerdictName, string>> = {
  proven: '#1f7a3d',
  promising: '#7fb0d6',
  unproven: '#b9c2c0',
  burdening: '#b3261e',
}

/** The five stages from light to dark. */
export const STAGE_COLORS = ['#cfe3df', '#a3cbc3', '#6faea3', '#3d8c7f', '#0e6b5c'] as const

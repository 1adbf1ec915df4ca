import { nationalStates } from '../../../../domain/complaint/channel-state.ts'
import type { View } from '../../../view.ts'

/** The words of a step; news of the national channel is kept as the key of a state. */
export function stepText(
  view: View,
  step: { readonly kind: string; readonly text: string | null },
): string | null {
  if (step.kind !== 'national-state') return step.text
  const { states, stateUnknown } = view.messages.channel
  const state = nationalStates.find((key) => key === step.text)
  return state ? states[state] : stateUnknown
}

import type { GateState } from '../../../domain/lifecycle/stage.ts'
import type { Messages } from '../../messages/id.ts'
import type { View } from '../../view.ts'

export type StageName = keyof Messages['stage']['names']

/** Whether the innovation works on its stage, was sent back in it, or has finished all five. */
export type StageProgress = 'now' | 'returned' | 'finished'

/** How far an innovation is in its stage, by the state of the stage's gate. */
export function progressOf(state: GateState): StageProgress {
  return state === 'passed' ? 'finished' : state === 'returned' ? 'returned' : 'now'
}

const order: readonly StageName[] = ['drum-up', 'diagnose', 'design', 'deliver', 'display']

type StagePathProps = { view: View; stage: StageName; progress?: StageProgress }

/**
 * The five stages as a path. A wide screen names each; a narrow one shows the five steps and names the one where
 * the innovation stands, because five names do not fit side by side on a phone.
 */
export function StagePath({ view, stage, progress = 'now' }: StagePathProps) {
  const words = view.messages.stage
  const current = progress === 'finished' ? order.length : order.indexOf(stage)
  return (
    <ol class="stage-path" aria-label={words.path}>
      {order.map((name, index) => {
        const state =
          index < current ? 'done' : index > current ? 'next' : progress === 'returned' ? 'returned' : 'now'
        const last = progress === 'finished' && index === order.length - 1
        return (
          <li
            class={`stage stage-${state}${last ? ' stage-last' : ''}`}
            aria-current={index === current ? 'step' : undefined}
          >
            <span class="stage-mark">
              <span class="stage-number">{index + 1}</span>
            </span>
            <span class="stage-name">
              {words.names[name]}
              <span class={state === 'returned' ? 'stage-note' : 'visually-hidden'}>
                {' '}
                {words.states[state]}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

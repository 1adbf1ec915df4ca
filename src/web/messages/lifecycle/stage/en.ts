import type { Messages } from '../../id.ts'

export const stage: Messages['stage'] = {
  path: 'Five stages',
  names: {
    'drum-up': 'Will',
    diagnose: 'Problem & ideas',
    design: 'Action plan',
    deliver: 'Results & proof',
    display: 'Message heard',
  },
  states: {
    done: 'done',
    now: 'now',
    returned: 'returned',
    next: 'to come',
  },
}

import type { Messages } from '../../id.ts'

export const stage: Messages['stage'] = {
  path: 'Five stages',
  names: {
    'drum-up': 'Will to innovate (Drum-up)',
    diagnose: 'Problem & ideas (Diagnose)',
    design: 'Action plan (Design)',
    deliver: 'Results & proof (Deliver)',
    display: 'Message heard (Display)',
  },
  states: {
    done: 'done',
    now: 'now',
    returned: 'returned',
    next: 'to come',
  },
}

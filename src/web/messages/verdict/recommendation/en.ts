import type { RecommendationReason } from '../../../../domain/verdict/judgement.ts'
import type { Sentence } from '../../figures.ts'

/** Why a decision is advised to the leader. */
export const recommendations: Record<RecommendationReason, Sentence> = {
  'all-met': () => 'All five conditions are met, by a plan that was registered before: worth scaling up.',
  'works-proof-incomplete': () =>
    'It got better, and those who answered like it; keep it and complete the proof.',
  'works-plan-missing': () =>
    'All five conditions are met, but no plan was registered before the values that show it: keep it and register one.',
  'works-plan-too-early': () =>
    'All five conditions are met, but too few values began after the plan was registered: keep it until there are enough.',
  'works-plan-not-shown': () =>
    'All five conditions are met, but the values that began after the plan was registered do not show what was planned yet: keep it and go on measuring.',
  'unseen-lately': () =>
    'There was an improvement, but in the newest values it can no longer be seen: find out why.',
  'neither-better-nor-enjoyed': () =>
    'It is not better by as much as is worth having, and those who answered do not enjoy it: consider stopping it.',
  burdens: () => 'There are signs that people are burdened: improve it, with a name and a date.',
  'not-better': () => 'No improvement worth having is seen that is due to it: improve it.',
  'not-enjoyed': () => 'Those who answered do not enjoy it yet: improve it.',
  'proof-missing': () => 'There is too little proof to decide: ask for what is missing.',
}

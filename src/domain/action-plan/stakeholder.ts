/** How much somebody can move an innovation, and how much it matters to them. */
export const stakes = ['high', 'low'] as const
export type Stake = (typeof stakes)[number]

/** The four fields of a stakeholder map (Mendelow, 1991), the one that asks for most first. */
export const stakeholderFields = ['involve-closely', 'keep-satisfied', 'keep-informed', 'watch'] as const
export type StakeholderField = (typeof stakeholderFields)[number]

/** Where somebody stands on the map. */
export function stakeholderField(influence: Stake, interest: Stake): StakeholderField {
  if (influence === 'high') return interest === 'high' ? 'involve-closely' : 'keep-satisfied'
  return interest === 'high' ? 'keep-informed' : 'watch'
}

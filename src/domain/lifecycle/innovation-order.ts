/** The orders in which a list of innovations can be read; the first is the one nobody has to ask for. */
export const innovationOrders = ['verdict', 'name', 'year', 'satisfaction'] as const

export type InnovationOrder = (typeof innovationOrders)[number]

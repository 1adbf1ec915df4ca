import suggested from '../facts/complaint-categories.json' with { type: 'json' }

/** What a complaint is about, in the words of the region. */
export type ComplaintCategory = { readonly key: string; readonly nameId: string; readonly nameEn: string }

/** Labinov's suggestion, offered to a region that has no list yet. */
export const suggestedCategories: readonly ComplaintCategory[] = suggested.categories

/** More than a citizen reads at a counter. */
export const CATEGORIES_MAX = 20

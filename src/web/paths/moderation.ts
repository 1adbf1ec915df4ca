/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const moderationPaths = {
  moderation: (region: string) => `/${region}/desk/moderation`,
  abusiveWords: (region: string) => `/${region}/desk/moderation/words`,
  textReview: (region: string, review: string) => `/${region}/desk/moderation/texts/${review}`,
  textOriginal: (region: string, review: string) => `/${region}/desk/moderation/texts/${review}/original`,
}

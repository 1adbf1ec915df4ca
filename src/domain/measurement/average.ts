/** Mean of one value or more, in two passes, so that equal values have exactly their own value as mean. */
export function averageOf(values: readonly number[]): number {
  const rough = values.reduce((sum, value) => sum + value, 0) / values.length
  return rough + values.reduce((sum, value) => sum + (value - rough), 0) / values.length
}

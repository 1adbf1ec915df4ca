/** The target that counts on a day: the first one whose period has not begun to pass, else the last one that was set. */
export function targetOn(
  targets: readonly { readonly period: string; readonly value: number }[],
  day: string,
): number | null {
  const sorted = [...targets].sort((one, other) => one.period.localeCompare(other.period))
  const month = `${day.slice(0, 7)}-01`
  return (sorted.find((target) => target.period >= month) ?? sorted.at(-1))?.value ?? null
}

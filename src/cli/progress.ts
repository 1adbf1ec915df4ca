/** Tells the person at the terminal which step begins. */
export function progress(step: string): void {
  console.log(`  ${step} ...`)
}

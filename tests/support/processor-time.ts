/**
 * Milliseconds of processor time that this process spends on some work: what the work costs, however busy the machine is. Other work of
 * the same process counts along, so a bound on it says at most too much.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

import type { GateLimitMessages } from './id.ts'

export const gateLimit: GateLimitMessages = {
  title: 'Limits by stage',
  lead: 'Stages that need another time than the general limit. Counted from when the team can work: the stage is open and somebody has an account; not from an import.',
  stage: 'Stage',
  kind: 'Type of innovation',
  kinds: { digital: 'Digital', 'not-digital': 'Not digital' },
  allKinds: 'All types',
  team: 'Team (working days)',
  coach: 'Coach (working days)',
  from: 'In force from',
  fromHint: 'It holds for what comes to its holder from that day on; limits of before stay as they were.',
  source: 'By what',
  sourceHint: 'The decision or calendar that sets it.',
  line: (team, coach, from, source) => `Team ${team}, coach ${coach}; from ${from}. ${source}`,
  noLimit: 'no limit',
  add: 'Set the limit of a stage',
}

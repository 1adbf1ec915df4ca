import { parseArgs } from 'node:util'
import { StartError } from '../adapters/start-error.ts'
import { readCheckpoint } from '../services/audit/checkpoint.ts'
import { sealAudit } from '../services/audit/seal-audit.ts'
import {
  type ChainFault,
  type ChainReport,
  type EntryFault,
  verifyChain,
} from '../services/audit/verify-audit.ts'
import type { Services } from '../services/services.ts'
import { listChains } from '../store/audit/seal.ts'
import { listRegions } from '../store/region/region.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

const usage = 'verify [--region SLUG] [--checkpoint LINE ...]'

const entrySentences: Readonly<Record<EntryFault, string>> = {
  changed: 'was changed',
  'entry-gone': 'is gone',
  'link-gone': 'follows a link that is gone',
  'removed-without-record': 'had a person taken out, which stands nowhere',
}

function sentenceOf(fault: ChainFault): string {
  if (fault.kind === 'checkpoint-differs')
    return `the checkpoint at entry ${fault.place} is not what stands there`
  if (fault.kind === 'end-differs') return 'links at the end of the chain are gone'
  if (fault.kind === 'not-sealed') return 'there are entries that were never sealed'
  return `entry ${fault.auditId} ${entrySentences[fault.kind]}`
}

function tell(name: string, report: ChainReport): void {
  const state = report.faults.length === 0 ? 'whole' : 'NOT WHOLE'
  const waiting = report.waiting > 0 ? `, ${report.waiting} wait to be sealed` : ''
  console.log(`${name}: ${report.entries} entries, ${state}${waiting}`)
  for (const fault of report.faults) console.log(`  ${sentenceOf(fault)}`)
}

async function verify(
  services: Services,
  slug: string | undefined,
  lines: readonly string[],
): Promise<number> {
  const regions = await listRegions(services.db)
  const checkpoints = lines.map((line) => {
    const kept = readCheckpoint(services, line)
    if (!kept) throw new StartError(`this installation did not sign the checkpoint ${line}`)
    return kept
  })
  const asked = regions.find((region) => region.slug === slug)
  if (slug !== undefined && !asked) throw new StartError(`there is no region ${slug}.`)
  await sealAudit(services)
  let faults = 0
  for (const id of asked ? [asked.id] : await listChains(services.db)) {
    const name = regions.find((region) => region.id === id)?.slug ?? 'installation'
    const kept = checkpoints.filter(({ region }) => region === name)
    const report = await verifyChain(services, id, kept)
    tell(name, report)
    faults += report.faults.length
  }
  return faults === 0 ? 0 : 1
}

export const auditCommand: Command = {
  name: 'audit',
  usage,
  summary:
    'make the chain of the trail again and say what was changed; also against checkpoints that were kept outside',
  async run([action, ...words]) {
    if (action !== 'verify') throw new StartError(`usage: labinov audit ${usage}`)
    const options = { region: { type: 'string' }, checkpoint: { type: 'string', multiple: true } } as const
    const { values } = parseArgs({ args: [...words], options, strict: true })
    return withServices((services) => verify(services, values.region, values.checkpoint ?? []))
  },
}

import { csvStream } from '../../../../documents/csv.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { makeCheckpoint } from '../../../../services/audit/checkpoint.ts'
import { exportAudit } from '../../../../services/audit/export-audit.ts'
import { showAudit } from '../../../../services/audit/show-audit.ts'
import type { AuditFilter } from '../../../../store/audit/audit-list.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { day } from '../../../forms/fields.ts'
import { page, viewOf } from '../../../respond.tsx'
import { CSV_TYPE, sendFile } from '../../../send-file.ts'
import type { Visit } from '../../../visit.ts'
import { AuditPage } from './audit-page.tsx'
import { CheckpointPage } from './checkpoint-page.tsx'
import { actionText, actorText, tableText } from './sentence.ts'

const WORDS_CHARACTERS_MAX = 100

/** The filter of the address; what cannot be read narrows nothing. */
function filterIn(query: URLSearchParams): AuditFilter {
  const text = (name: string) =>
    (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, WORDS_CHARACTERS_MAX)
  const dayIn = (name: string) => (day.safeParse(query.get(name)).success ? query.get(name) : null)
  const before = query.get('before') ?? ''
  return {
    name: text('name'),
    action: text('action'),
    tableName: text('table'),
    from: dayIn('from'),
    until: dayIn('until'),
    beforeId: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

type Desk = Visit & { region: RegionScope; actor: Actor }

export async function showAuditPage(visit: Desk): Promise<Response> {
  const filter = filterIn(visit.query)
  const audit = await showAudit(visit.services, visit.region, filter)
  const props = { timeZone: visit.region.timeZone, audit, filter }
  return page(visit, <AuditPage view={viewOf(visit)} {...props} />)
}

async function* cellsOf(visit: Desk, filter: AuditFilter): AsyncGenerator<string[][]> {
  const { messages, services, region } = visit
  for await (const rows of exportAudit(services, region, filter)) {
    yield rows.map((row) => [
      row.at.toISOString(),
      actorText(messages, row),
      actionText(messages, row.action),
      tableText(messages, row.tableName),
      row.ticket ?? row.innovationName ?? JSON.stringify(row.rowKey),
      row.origin ?? '',
      row.before === null ? '' : JSON.stringify(row.before),
      row.after === null ? '' : JSON.stringify(row.after),
    ])
  }
}

/** The trail as the filter narrows it, as CSV with sentences; risky cells are neutralised. */
export function downloadAudit(visit: Desk): Response {
  const header = Object.values(visit.messages.checkpoint.columns)
  const filter = { ...filterIn(visit.query), beforeId: null }
  const content = csvStream(header, cellsOf(visit, filter))
  return sendFile(visit, { content, type: CSV_TYPE, name: `${visit.region.slug}-audit.csv` })
}

export async function showCheckpoint(visit: Desk): Promise<Response> {
  const checkpoint = await makeCheckpoint(visit.services, visit.region)
  const props = { timeZone: visit.region.timeZone, now: visit.services.clock(), checkpoint }
  return page(visit, <CheckpointPage view={viewOf(visit)} {...props} />)
}

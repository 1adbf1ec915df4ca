import { minutesPdf } from '../../../../documents/minutes.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { showPanel } from '../../../../services/judging/show-panel.ts'
import { formatsOf } from '../../../format.ts'
import { notFound, viewOf } from '../../../respond.tsx'
import { PDF_TYPE, sendFile } from '../../../send-file.ts'
import { type Desk, panelOf } from './handlers.tsx'
import { agreementSentence, rankingRows } from './ranking.tsx'

/** The minutes of a panel; a manager who judges too gets them when their own sheets are in, as the page shows the ranking. */
export async function downloadMinutes(visit: Desk): Promise<Response> {
  const { services, region, actor, messages, language } = visit
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const reader = { personId: actor.personId, runsPanel: true }
  const shown = await showPanel(services, region.id, panel, reader)
  if (!shown.ranking || shown.judges.length === 0) return notFound(visit)
  const view = viewOf(visit)
  const { judging } = messages
  const { rank, entry, score, between, gap } = judging.rankColumns
  const { paper } = judging
  const pdf = await minutesPdf({
    language,
    pageOf: paper.pageOf,
    title: paper.title,
    regionName: region.name,
    panelName: panel.name,
    made: paper.made(formatsOf(language).date(dayAt(services.clock(), region.timeZone))),
    remarks: [...(panel.isExample ? [paper.example] : []), ...(panel.closedAt ? [] : [paper.notClosed])],
    decisionTitle: judging.decision,
    decision: panel.decision,
    rankingTitle: judging.ranking,
    columns: [rank, entry, score, between, gap],
    rows: rankingRows(view, shown).map(({ cells }) => cells),
    agreement: agreementSentence(view, shown),
    source: paper.source(panel.criteriaSource),
    signaturesTitle: paper.signatures,
    judges: shown.judges.map(({ name }) => name),
  })
  return sendFile(visit, { content: pdf, type: PDF_TYPE, name: `${panel.code}.pdf` })
}

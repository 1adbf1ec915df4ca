import { type BriefingBlock, briefingPdf } from '../../../../documents/briefing/briefing.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { InnovationId } from '../../../../domain/scope.ts'
import { keepBriefing, readBriefing } from '../../../../services/briefing/keep-briefing.ts'
import { printedMark } from '../../../../services/region/set-region-mark.ts'
import { showDecisions } from '../../../../services/verdict/decide.ts'
import { showBoard } from '../../../../services/verdict/show-board.ts'
import { showVerdict } from '../../../../services/verdict/show-verdict.ts'
import { listBriefings } from '../../../../store/briefing/briefing.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { BriefingKind } from '../../../../store/schema/briefing.ts'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { PDF_TYPE, sendFile } from '../../../send-file.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { BriefingsPage } from './briefings-page.tsx'
import { ACCENT_COLOR } from './colors.ts'
import { innovationBlocks } from './innovation-briefing.ts'
import { leaderBlocks } from './leader-briefing.ts'

type Desk = Visit & { region: RegionScope; actor: Actor }

/** The newest issues; older ones stay and are found in the trail. */
const ISSUES_SHOWN = 50

const ofLeader = { kind: 'leader', innovationId: null } as const
const ofInnovation = ({ innovation }: OnInnovation) => {
  return { kind: 'innovation', innovationId: innovation.id } as const
}

const todayOf = ({ services, region }: Desk) => dayAt(services.clock(), region.timeZone)

/** Draws the pages, keeps them as an issue, and gives its identifier. */
async function issue(
  visit: Desk,
  report: { readonly kind: BriefingKind; readonly innovationId: InnovationId | null },
  title: string,
  blocks: readonly BriefingBlock[],
): Promise<string> {
  const { services, region, messages, language } = visit
  const words = messages.briefing
  const day = todayOf(visit)
  const example = region.holdsExampleData ? ` · ${words.example}` : ''
  const content = await briefingPdf({
    title,
    subtitle: region.name,
    foot: words.foot(region.name, formatsOf(language).date(day)) + example,
    pageOf: words.pageOf,
    accentColor: ACCENT_COLOR,
    mark: await printedMark(services, region),
    blocks,
  })
  const kept = { regionId: region.id, ...report, title, day, content }
  return (await keepBriefing(services, authorOf(visit), kept)).id
}

async function send(
  visit: Desk,
  report: { readonly kind: BriefingKind; readonly innovationId: InnovationId | null },
  name: string,
): Promise<Response> {
  const found = await readBriefing(visit.services, visit.region.id, report, visit.parameters.briefing ?? '')
  if (!found) return notFound(visit)
  const file = { content: found.content, type: PDF_TYPE, name: `${name}-${found.day}.pdf` }
  return sendFile(visit, { ...file, shown: true })
}

export async function showLeaderBriefings(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const issues = await listBriefings(services.db, region.id, ofLeader, ISSUES_SHOWN)
  const words = messages.briefing
  const element = (
    <BriefingsPage
      view={viewOf(visit)}
      timeZone={region.timeZone}
      title={words.title}
      lead={words.lead}
      action={paths.briefings(region.slug)}
      issues={issues}
      pathOf={(id) => paths.briefing(region.slug, id)}
    />
  )
  return page(visit, element)
}

export async function handleLeaderBriefing(visit: Desk): Promise<Response> {
  const board = await showBoard(visit.services, visit.region)
  const blocks = leaderBlocks(viewOf(visit), board)
  const id = await issue(visit, ofLeader, visit.messages.briefing.leaderTitle, blocks)
  return redirect(visit, paths.briefing(visit.region.slug, id))
}

export function sendLeaderBriefing(visit: Desk): Promise<Response> {
  return send(visit, ofLeader, `${visit.region.slug}-papan`)
}

export async function showInnovationBriefings(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const issues = await listBriefings(services.db, region.id, ofInnovation(visit), ISSUES_SHOWN)
  const words = messages.briefing
  const element = (
    <BriefingsPage
      view={viewOf(visit)}
      timeZone={region.timeZone}
      title={words.innovationTitle}
      lead={words.innovationLead}
      innovation={innovation}
      action={paths.innovationBriefings(region.slug, innovation.slug)}
      issues={issues}
      pathOf={(id) => paths.innovationBriefing(region.slug, innovation.slug, id)}
    />
  )
  return page(visit, element)
}

export async function handleInnovationBriefing(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const verdict = await showVerdict(services, region, innovation.id)
  if (!verdict) return notFound(visit)
  const decisions = await showDecisions(services, region, innovation.id)
  const blocks = innovationBlocks(viewOf(visit), verdict, decisions, region.timeZone)
  const id = await issue(visit, ofInnovation(visit), innovation.name, blocks)
  return redirect(visit, paths.innovationBriefing(region.slug, innovation.slug, id))
}

export function sendInnovationBriefing(visit: OnInnovation): Promise<Response> {
  return send(visit, ofInnovation(visit), visit.innovation.slug)
}

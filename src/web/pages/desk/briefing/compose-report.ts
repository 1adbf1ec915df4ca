import type { Briefing, BriefingBlock } from '../../../../documents/briefing/report.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { Language } from '../../../../domain/language.ts'
import { showActionPlan } from '../../../../services/action-plan/show-plan-steps.ts'
import { cohortReport } from '../../../../services/briefing/cohort-report.ts'
import { directoryReport } from '../../../../services/briefing/directory-report.ts'
import { innovationMatter } from '../../../../services/briefing/innovation-record.ts'
import type { ReportWish } from '../../../../services/briefing/keep-briefing.ts'
import { yearReport } from '../../../../services/briefing/year-report.ts'
import { showBoard } from '../../../../services/desk/show-board.ts'
import { printedMark } from '../../../../services/region/set-region-mark.ts'
import type { Services } from '../../../../services/services.ts'
import { showDecisions } from '../../../../services/verdict/decide.ts'
import { showVerdict } from '../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { formatsOf } from '../../../format.ts'
import { messagesOf } from '../../../messages/messages.ts'
import type { View } from '../../../view.ts'
import { cohortBlocks } from './cohort-briefing.ts'
import { ACCENT_COLOR } from './colors.ts'
import { directoryBlocks } from './directory-briefing.ts'
import { innovationBlocks } from './innovation-briefing.ts'
import { leaderBlocks } from './leader-briefing.ts'
import { planBlocks } from './plan-briefing.ts'
import { recordBlocks } from './record-briefing.ts'
import { agencyYearBlocks, regionYearBlocks } from './year-briefing.ts'

/** A report that is wanted; one of an innovation with what its guard found. */
export type WishToCompose = ReportWish & { readonly innovation?: InnovationScope }

type Composed = Pick<Briefing, 'title' | 'blocks' | 'isLandscape' | 'cover'>
type Reader = { readonly services: Services; readonly region: RegionScope; readonly view: View }

async function ofInnovation(
  { services, region, view }: Reader,
  kind: WishToCompose['kind'],
  innovation: InnovationScope,
): Promise<Composed | null> {
  const words = view.messages.report
  if (kind === 'action-plan') {
    const plan = await showActionPlan(services, region, innovation)
    const title = words.planTitle(innovation.name)
    return plan.steps.length === 0 ? null : { title, blocks: planBlocks(view, plan), isLandscape: true }
  }
  if (kind === 'record') {
    const matter = await innovationMatter(services, region, innovation)
    if (!matter) return null
    const { agencyName, year } = matter.innovation
    const blocks = recordBlocks(view, matter)
    return { title: innovation.name, cover: [words.kinds.record, agencyName, String(year)], blocks }
  }
  const verdict = await showVerdict(services, region, innovation.id)
  if (!verdict) return null
  const decisions = await showDecisions(services, region, innovation.id)
  return {
    title: innovation.name,
    blocks: innovationBlocks(view, verdict, decisions, region.timeZone),
  }
}

async function ofYear({ services, region, view }: Reader, wish: WishToCompose): Promise<Composed | null> {
  const words = view.messages.report
  const year = wish.year ?? Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
  const report = await yearReport(services, region, { year, agencyId: wish.agencyId ?? null })
  if (!report) return null
  const [row] = report.rows
  return wish.agencyId
    ? {
        title: words.agencyYearTitle(row?.agency.name ?? '', year),
        blocks: agencyYearBlocks(view, report),
      }
    : { title: words.regionYearTitle(year), blocks: regionYearBlocks(view, report) }
}

async function ofRegion(reader: Reader, wish: WishToCompose): Promise<Composed | null> {
  const { services, region, view } = reader
  const words = view.messages.report
  switch (wish.kind) {
    case 'leader': {
      const blocks = leaderBlocks(view, await showBoard(services, region))
      return { title: view.messages.briefing.leaderTitle, blocks }
    }
    case 'cohort': {
      const report = await cohortReport(services, region, wish.cohortId ?? '')
      if (!report) return null
      const blocks: BriefingBlock[] = cohortBlocks(view, report, region.timeZone)
      return { title: words.cohortTitle(report.board.cohort.name), blocks }
    }
    case 'directory': {
      const report = await directoryReport(services, region, wish.cohortId ?? '')
      if (!report) return null
      const { name, year, theme, partner } = report.board.cohort
      const cover = [String(year), theme, partner].flatMap((line) => line ?? [])
      return { title: words.directoryTitle(name), cover, blocks: directoryBlocks(view, report) }
    }
    default:
      return ofYear(reader, wish)
  }
}

/** What a report says today, in one language, from what the pages show; null where there is nothing of which it could tell. */
export async function composeReport(
  services: Services,
  region: RegionScope,
  language: Language,
  wish: WishToCompose,
): Promise<(Briefing & { readonly day: string }) | null> {
  const messages = messagesOf(language)
  const view: View = {
    language,
    messages,
    region,
    person: null,
    path: '/',
    exampleData: region.holdsExampleData,
  }
  const reader = { services, region, view }
  const { innovation } = wish
  const composed = innovation
    ? await ofInnovation(reader, wish.kind, innovation)
    : await ofRegion(reader, wish)
  if (!composed) return null
  const day = dayAt(services.clock(), region.timeZone)
  const words = messages.briefing
  const isExample = region.holdsExampleData || innovation?.isExample
  return {
    ...composed,
    language,
    day,
    subtitle: region.name,
    foot: words.foot(region.name, formatsOf(language).date(day)) + (isExample ? ` · ${words.example}` : ''),
    pageOf: words.pageOf,
    accentColor: ACCENT_COLOR,
    mark: await printedMark(services, region),
  }
}

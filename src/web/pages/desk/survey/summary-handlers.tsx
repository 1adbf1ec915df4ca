import { csvStream, writeCsv } from '../../../../documents/csv.ts'
import { writeXlsx } from '../../../../documents/xlsx.ts'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { elementKeys } from '../../../../domain/survey/survey.ts'
import {
  SMALL_NUMBER_LIMIT_BOUNDS,
  setSmallNumberLimit,
} from '../../../../services/region/set-small-number-limit.ts'
import {
  addedColumns,
  answerColumns,
  answerRows,
  EXPORTED_ANSWERS_MAX,
  listAnswersBehind,
} from '../../../../services/survey/export-answers.ts'
import { showAddedAnswers } from '../../../../services/survey/show-added-answers.ts'
import { summariseVoicePage } from '../../../../services/survey/summarise-voice.ts'
import { findInnovation, type InnovationScope } from '../../../../store/access/subject.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { AnswerChoice } from '../../../../store/survey/answer-list.ts'
import { narrowVoice } from '../../../../store/survey/voice-filter.ts'
import type { VoiceParting } from '../../../../store/survey/voice-summary.ts'
import { summariseVoice } from '../../../../store/survey/voice-summary.ts'
import { NAME_CHARACTERS_MAX } from '../../../forms/fields.ts'
import { readForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { CSV_TYPE, sendFile, XLSX_TYPE } from '../../../send-file.ts'
import { slugPattern } from '../../../slug.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { AnswersPage } from './answers-page.tsx'
import { addedRows, figureColumns, figureRows } from './figure-rows.ts'
import { RegionVoicePage } from './region-voice-page.tsx'
import { type ParsedVoice, parseVoice, voiceAddress } from './voice-query.ts'

export type Desk = Visit & { region: RegionScope; actor: Actor }

export type Asked = ParsedVoice & {
  readonly agencies: Awaited<ReturnType<typeof listAgencies>>
  readonly innovation: InnovationScope | null
}

export const labelOf = (visit: Visit) => (kind: keyof Visit['messages']['personalData']) =>
  visit.messages.personalData[kind]

/** The filters of an address, with the innovation that it names where this person reaches it. */
export async function askedOf(visit: Desk): Promise<Asked> {
  const { services, region, actor, query } = visit
  const slug = query.get('innovation') ?? ''
  const named = slugPattern.test(slug) ? await findInnovation(services.db, region.id, slug) : null
  const innovation = named && may(actor, 'voice.see', named) ? named : null
  const agencies = await listAgencies(services.db, region.id)
  return { ...parseVoice(query, { region, actor, agencies, innovation }), agencies, innovation }
}

function partingOf({ filter, query }: ParsedVoice): VoiceParting {
  if (filter.innovationId !== null) return 'code'
  return query.agency !== undefined || filter.within !== null ? 'innovation' : 'agency'
}

async function regionVoice(visit: Desk, said: { typed?: string; error?: string } = {}): Promise<Response> {
  const { services, region, actor } = visit
  const asked = await askedOf(visit)
  const { query, filter, misunderstood, agencies, innovation } = asked
  const by = partingOf(asked)
  const summary = await summariseVoicePage(services, region, filter, by, labelOf(visit))
  const path = paths.regionVoice(region.slug)
  const subject = { regionId: region.id, agencyIds: [] }
  const element = (
    <RegionVoicePage
      view={viewOf(visit)}
      region={region.slug}
      timeZone={region.timeZone}
      path={path}
      query={query}
      misunderstood={misunderstood}
      agencies={agencies.map(({ key, name }) => ({ value: key, label: name }))}
      innovation={innovation ? { value: innovation.slug, label: innovation.name } : undefined}
      summary={summary}
      mayListComplaints={may(actor, 'complaint.see', subject)}
      partOf={(key) => voiceAddress(path, query, { [by]: key })}
      limit={{
        limit: region.settings.smallNumberLimit,
        mayEdit: may(actor, 'region.edit', subject),
        ...said,
      }}
    />
  )
  return page(visit, element, said.error ? 422 : misunderstood.length > 0 ? 400 : 200)
}

export function showRegionVoice(visit: Desk): Promise<Response> {
  return regionVoice(visit)
}

export async function handleSmallNumberLimit(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const typed = ((await readForm(visit)).typed.limit ?? '').trim()
  const limit = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
  const outcome = await setSmallNumberLimit(services, authorOf(visit), region, limit)
  if (!outcome.ok) {
    const { min, max } = SMALL_NUMBER_LIMIT_BOUNDS
    return regionVoice(visit, { typed, error: messages.voiceSummary.limitBounds(min, max) })
  }
  return redirect(visit, paths.regionVoice(region.slug), 'saved')
}

/** Enough for one look; the next page is a link away, and the file holds them all. */
const ANSWERS_OF_PAGE = 50
const identifierPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function choiceOf(query: URLSearchParams): AnswerChoice {
  const of = (name: string) => query.get(name) ?? ''
  const [element, score, knew] = [of('element'), of('score'), of('knew')]
  return {
    element: elementKeys.includes(element) ? element : null,
    score: /^[1-4]$/.test(score) ? Number(score) : null,
    knew: knew === 'yes' ? true : knew === 'no' ? false : null,
    written: query.get('written') === 'yes',
    added: addedIn(query),
  }
}

/** The added question of which the list is, and the answer to it. */
function addedIn(query: URLSearchParams): AnswerChoice['added'] {
  const [key = '', value = null] = [query.get('added') ?? '', query.get('value')]
  return slugPattern.test(key) && (value?.length ?? 0) <= NAME_CHARACTERS_MAX ? { key, value } : null
}

/** The word that people use, where the list is of those who do. */
function wordIn(query: URLSearchParams): string | null {
  const word = query.get('word') ?? ''
  return /^[\p{L}\p{M}'’-]{3,40}$/u.test(word) ? word : null
}

/** The answers behind a figure, for those who may see them. */
export async function showAnswers(visit: Desk): Promise<Response> {
  const { services, region, actor, query: search } = visit
  const { filter, query, misunderstood } = await askedOf(visit)
  const [choice, word] = [choiceOf(search), wordIn(search)]
  const before = search.get('before') ?? ''
  const from = identifierPattern.test(before) ? before : null
  const rows = await listAnswersBehind(
    services,
    region,
    filter,
    { choice, word, before: from, limit: ANSWERS_OF_PAGE },
    labelOf(visit),
  )
  const names = ['element', 'score', 'knew', 'written', 'word', 'added', 'value']
  const chosen = names.map((name) => [name, search.get(name) ?? ''])
  const questions = choice.added === null ? [] : await addedColumns(services, region)
  const last = rows.length === ANSWERS_OF_PAGE ? rows.at(-1)?.id : undefined
  const here = paths.regionVoiceAnswers(region.slug)
  const older = last ? voiceAddress(here, query, { ...Object.fromEntries(chosen), before: last }) : null
  const summary = voiceAddress(paths.regionVoice(region.slug), query)
  const mayModerate = may(actor, 'text.moderate', { regionId: region.id, agencyIds: [] })
  const asPage = { region: region.slug, mayModerate, timeZone: region.timeZone }
  const props = { ...asPage, choice, word, questions, rows, summary, older }
  return page(visit, <AnswersPage view={viewOf(visit)} {...props} />, misunderstood.length > 0 ? 400 : 200)
}

const nameOf = ({ innovation }: Asked, { region }: Desk) => `${innovation?.slug ?? region.slug}-answers`

/** Every answer that the filters leave as CSV, straight from the database; sentences with personal data covered. */
export async function downloadAnswersCsv(visit: Desk): Promise<Response> {
  const asked = await askedOf(visit)
  const added = await addedColumns(visit.services, visit.region)
  const rows = answerRows(visit.services, visit.region, asked.filter, added, labelOf(visit))
  const content = csvStream(answerColumns(added), rows)
  return sendFile(visit, { content, type: CSV_TYPE, name: `${nameOf(asked, visit)}.csv` })
}

/** The same as a spreadsheet, which lies in memory as a whole; more than it may hold are sent as CSV. */
export async function downloadAnswersXlsx(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const asked = await askedOf(visit)
  const { answers } = await summariseVoice(services.db, await narrowVoice(services.db, asked.filter))
  if (answers > EXPORTED_ANSWERS_MAX) {
    return redirect(visit, voiceAddress(paths.regionVoiceFile(region.slug, 'answers.csv'), asked.query))
  }
  const rows = []
  const added = await addedColumns(services, region)
  for await (const batch of answerRows(services, region, asked.filter, added, labelOf(visit))) {
    rows.push(...batch)
  }
  const sheet = { name: visit.messages.voiceSummary.listTitle, header: answerColumns(added), rows }
  const content = await writeXlsx([sheet])
  return sendFile(visit, { content, type: XLSX_TYPE, name: `${nameOf(asked, visit)}.xlsx` })
}

async function figuresOf(visit: Desk) {
  const asked = await askedOf(visit)
  const { services, region } = visit
  const { filter, innovation } = asked
  const [summary, added] = await Promise.all([
    summariseVoicePage(services, region, filter, partingOf(asked), labelOf(visit)),
    innovation
      ? showAddedAnswers(services, region, { ...filter, innovationId: innovation.id }, labelOf(visit))
      : [],
  ])
  return {
    name: `${innovation?.slug ?? region.slug}-voice`,
    rows: [...figureRows(summary), ...addedRows(added)],
  }
}

/** The figures of the page as a table, one a line. */
export async function downloadFiguresCsv(visit: Desk): Promise<Response> {
  const { name, rows } = await figuresOf(visit)
  return sendFile(visit, { content: writeCsv(figureColumns, rows), type: CSV_TYPE, name: `${name}.csv` })
}

/** The same as a spreadsheet. */
export async function downloadFiguresXlsx(visit: Desk): Promise<Response> {
  const { name, rows } = await figuresOf(visit)
  const sheet = { name: visit.messages.voiceSummary.regionTitle, header: figureColumns, rows }
  return sendFile(visit, { content: await writeXlsx([sheet]), type: XLSX_TYPE, name: `${name}.xlsx` })
}

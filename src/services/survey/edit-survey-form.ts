import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { AddedQuestion } from '../../domain/survey/added-question.ts'
import { type AddedQuestionFault, checkAddedQuestions } from '../../domain/survey/check-added-questions.ts'
import { elementsOfLength } from '../../domain/survey/survey.ts'
import { type Author, change } from '../../store/base/change.ts'
import { countCodesBehind, moveCodesTo } from '../../store/survey/survey-code.ts'
import {
  insertSurveyForm,
  listAddedQuestions,
  listSurveyForms,
  type SurveyFormRow,
  type SurveyLength,
} from '../../store/survey/survey-form.ts'
import type { Services } from '../services.ts'

/** A form as the region asks it now. */
export type ShownSurveyForm = {
  readonly length: SurveyLength
  /** 0 while the region has made no code of this length. */
  readonly version: number
  readonly elements: readonly string[]
  readonly added: readonly AddedQuestion[]
  readonly versions: readonly SurveyFormRow[]
  /** Living codes that still ask an earlier version. */
  readonly codesBehind: number
}

/** The newest version of a form, with those before it. */
export async function showSurveyForm(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  length: SurveyLength,
): Promise<ShownSurveyForm> {
  const versions = await listSurveyForms(db, regionId, length)
  const { version, elements, added } = versions[0] ?? {
    version: 0,
    elements: elementsOfLength(length),
    added: [],
  }
  const codesBehind = await countCodesBehind(db, regionId, length, version)
  return { length, version, elements, added, versions, codesBehind }
}

/** A question as the editor sends it; a new one has no key yet. */
export type EditedQuestion = Omit<AddedQuestion, 'key'> & { readonly key: string | null }

/** A key names one question for ever: the answers of all versions are counted by it. */
function withKeys(questions: readonly EditedQuestion[], past: readonly AddedQuestion[]): AddedQuestion[] {
  const used = new Set(past.map(({ key }) => key))
  return questions.map((question) => {
    const key = question.key ?? freeSlug(question.label.id, used)
    used.add(key)
    return { ...question, key }
  })
}

/**
 * Makes a new version of a form with these added questions. Codes go on asking what they asked until they are moved;
 * answers stay with their version. Refuses the faults of a question (`index`) and 'changed-meanwhile', when somebody made
 * a newer version than `basedOn`.
 */
export async function editSurveyForm(
  { db }: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  input: { length: SurveyLength; basedOn: number; questions: readonly EditedQuestion[] },
): Promise<Result<{ version: number }, AddedQuestionFault | 'changed-meanwhile'>> {
  const { length, basedOn, questions } = input
  return change(db, author, 'survey-form.edit', async (transaction) => {
    const current = await showSurveyForm({ db: transaction }, regionId, length)
    if (current.version !== basedOn) return refused('changed-meanwhile')
    const checked = checkAddedQuestions(withKeys(questions, await listAddedQuestions(transaction, regionId)))
    if (!checked.ok) return checked
    const form = { length, elements: current.elements, added: checked.value, createdBy: author.personId }
    const version = await insertSurveyForm(transaction, regionId, form)
    return version === null ? refused('changed-meanwhile') : ok({ version })
  })
}

/** Lets every living code of this length ask the newest version; gives how many were moved. */
export async function moveSurveyCodes(
  { db }: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  length: SurveyLength,
): Promise<number> {
  return change(db, author, 'survey-code.move', async (transaction) => {
    const { version } = await showSurveyForm({ db: transaction }, regionId, length)
    return moveCodesTo(transaction, regionId, length, version)
  })
}

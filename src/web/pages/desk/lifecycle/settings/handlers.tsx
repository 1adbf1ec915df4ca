import type { Actor } from '../../../../../domain/access/role.ts'
import { isStage } from '../../../../../domain/lifecycle/stage.ts'
import {
  editWorksheetForm,
  listForms,
  setGateDays,
  showWorksheetForm,
} from '../../../../../services/lifecycle/edit-worksheet-form.ts'
import { listGateLimits } from '../../../../../store/lifecycle/gate-limit.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { FormListPage } from './form-list-page.tsx'
import { WorksheetFormPage } from './form-page.tsx'
import { BLANK_FIELDS, fieldsOf, placesOf, typedField } from './typed-form.ts'

export type InRegion = Visit & { region: RegionScope; actor: Actor }

/** A working year; a longer term at a gate is none. */
export const GATE_DAYS_MAX = 250

type Again = { typed?: Typed; errors?: Record<string, string> }

/** The page; with what was typed where one of its forms was refused. */
export async function formListPage(
  visit: InRegion,
  { limit, ...again }: Again & { limit?: { typed: Typed; errors: Readonly<Record<string, string>> } } = {},
): Promise<Response> {
  const forms = await listForms(visit.services, visit.region.id)
  const limits = { limits: await listGateLimits(visit.services.db, visit.region.id), ...limit }
  const props = { forms, gateDays: visit.region.settings.gateDays, limits, ...again }
  return page(visit, <FormListPage view={viewOf(visit)} {...props} />, again.errors || limit ? 422 : 200)
}

export async function showWorksheetForms(visit: InRegion): Promise<Response> {
  return formListPage(visit)
}

export async function handleGateDays(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const errors: Record<string, string> = {}
  const read = (name: 'team' | 'coach') => {
    const text = (typed[name] ?? '').trim()
    const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (days < 1 || days > GATE_DAYS_MAX) errors[name] = visit.messages.formError.number
    return days
  }
  const isEmpty = [typed.team, typed.coach].every((text) => (text ?? '').trim() === '')
  const gateDays = isEmpty ? null : { team: read('team'), coach: read('coach') }
  if (Object.keys(errors).length > 0) return formListPage(visit, { typed, errors })
  await setGateDays(visit.services, authorOf(visit), visit.region, gateDays)
  return redirect(visit, paths.worksheetForms(visit.region.slug), 'saved')
}

export async function showWorksheetFormPage(visit: InRegion): Promise<Response> {
  const stage = visit.parameters.stage ?? ''
  if (!isStage(stage)) return notFound(visit)
  const form = await showWorksheetForm(visit.services, visit.region.id, stage)
  const typed = Object.assign({}, ...form.fields.map((field, index) => typedField(field, index + 1)))
  const places = Array.from({ length: form.fields.length + BLANK_FIELDS }, (_, index) => index + 1)
  const props = { timeZone: visit.region.timeZone, form, typed, places }
  return page(visit, <WorksheetFormPage view={viewOf(visit)} {...props} />)
}

export async function handleWorksheetForm(visit: InRegion): Promise<Response> {
  const stage = visit.parameters.stage ?? ''
  if (!isStage(stage)) return notFound(visit)
  const { typed } = await readForm(visit)
  const form = await showWorksheetForm(visit.services, visit.region.id, stage)
  const fields = fieldsOf(typed, form.fields)
  const basedOn = Number(typed.version) || 0
  const input = { stage, basedOn, fields: fields.map(({ field }) => field) }
  const outcome = await editWorksheetForm(visit.services, authorOf(visit), visit.region.id, input)
  if (outcome.ok) return redirect(visit, paths.worksheetForm(visit.region.slug, stage), 'formSaved')
  const sentence = visit.messages.administration.formRefused[outcome.code]
  const place = fields[Number(outcome.details.index ?? -1)]?.place
  const name =
    outcome.code === 'options-missing' || outcome.code === 'too-many-options' ? 'options' : 'labelId'
  const errors = { [place === undefined ? '' : `field.${place}.${name}`]: sentence }
  const props = { timeZone: visit.region.timeZone, form, typed, places: placesOf(typed), errors }
  const status = outcome.code === 'changed-meanwhile' ? 409 : 422
  return page(visit, <WorksheetFormPage view={viewOf(visit)} {...props} />, status)
}

import { z } from 'zod'
import { addMaterial, openMaterial, removeMaterial } from '../../../../services/learning/edit-material.ts'
import { listMaterial } from '../../../../store/learning/material.ts'
import { requiredLine } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import { authorOf } from '../../../visit.ts'
import { courseOf, type Desk } from './handlers.tsx'
import { MaterialPage } from './material-page.tsx'

const URL_CHARACTERS_MAX = 500

async function materialAnswer(
  visit: Desk,
  typed: Typed = {},
  errors?: Record<string, string>,
): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const material = await listMaterial(services.db, { regionId: region.id, courseId: course.id })
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  const props = { view, region: region.slug, course, material, typed, errors }
  return page(visit, <MaterialPage {...props} />, errors ? 422 : 200)
}

export function showMaterial(visit: Desk): Promise<Response> {
  return materialAnswer(visit)
}

const materialForm = z.object({
  title: requiredLine(),
  url: z.string().trim().max(URL_CHARACTERS_MAX).optional(),
})

export async function handleMaterial(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, materialForm)
  if (!form.ok) return materialAnswer(visit, form.typed, { ...form.errors })
  const words = messages.learningAfter.materialRefused
  const { title, url = '' } = form.values
  if (url !== '' && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(url))
    return materialAnswer(visit, form.typed, { url: words.url })
  const [sent] = form.files.get('file') ?? []
  const file =
    sent && sent.size > 0 ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : null
  const scope = { regionId: region.id, courseId: course.id }
  const added = await addMaterial(services, authorOf(visit), scope, { title, url: url || null, file })
  if (added.ok) return redirect(visit, paths.courseMaterial(region.slug, course.code), 'saved')
  if (added.code === 'no-such-course') return notFound(visit)
  if (added.code === 'file-or-link' || added.code === 'too-many')
    return materialAnswer(visit, form.typed, { file: words[added.code] })
  const uploads: Record<string, string> = messages.worksheet.uploadRefused
  return materialAnswer(visit, form.typed, {
    file: uploads[added.code] ?? messages.worksheet.uploadRefused.other,
  })
}

export async function handleRemoveMaterial(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, z.object({ material: z.guid() }))
  if (!form.ok) return notFound(visit)
  const scope = { regionId: region.id, courseId: course.id }
  const removed = await removeMaterial(services, authorOf(visit), scope, form.values.material)
  return removed.ok
    ? redirect(visit, paths.courseMaterial(region.slug, course.code), 'saved')
    : notFound(visit)
}

/** A file that a course hands out, for those who run it. */
export async function downloadMaterial(visit: Desk): Promise<Response> {
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const scope = { regionId: visit.region.id, courseId: course.id }
  const opened = await openMaterial(visit.services, scope, visit.parameters.material ?? '')
  if (!opened) return notFound(visit)
  const { file, stream, bytes } = opened
  return sendFile(visit, {
    content: stream,
    type: file.contentType,
    name: file.fileName,
    bytes,
    isForeign: true,
  })
}

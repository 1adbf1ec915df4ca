import type { CourseRow } from '../../../../store/learning/course.ts'
import type { Material } from '../../../../store/learning/material.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { FileField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type MaterialProps = {
  view: View
  region: string
  course: CourseRow
  material: readonly Material[]
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** One thing that is handed out: a file with its size, or a link. */
export function MaterialLink({ view, item, path }: { view: View; item: Material; path: string }) {
  const { fileSize } = formatsOf(view.language)
  return item.url !== null ? (
    <a class="wrap-anywhere" href={item.url} rel="noreferrer nofollow">
      {item.title}
    </a>
  ) : (
    <>
      <a href={href(view, path)}>{item.title}</a> ({fileSize(item.file?.sizeBytes ?? 0)})
    </>
  )
}

function AddForm({ view, region, course, typed, errors }: MaterialProps) {
  const words = view.messages.learningAfter
  const given = (name: string) => ({ view, name, error: errors?.[name] })
  return (
    <Card title={words.addMaterial}>
      <form
        class="form"
        method="post"
        enctype="multipart/form-data"
        action={href(view, paths.courseMaterial(region, course.code))}
        novalidate
      >
        <TextField {...given('title')} label={words.materialTitle} value={typed.title} required />
        <FileField {...given('file')} label={words.materialFile} hint={words.materialFileHint} />
        <TextField
          {...given('url')}
          label={words.materialUrl}
          hint={words.materialUrlHint}
          value={typed.url}
          type="url"
        />
        <div>
          <button class="ds-button" type="submit">
            {words.addMaterial}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** What a course hands out to those who hold a seat. */
export function MaterialPage(props: MaterialProps) {
  const { view, region, course, material, errors } = props
  const words = view.messages.learningAfter
  return (
    <DeskShell view={view} title={`${words.material}: ${course.name}`}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.learningDesk.title, path: paths.deskLearning(region) },
          { label: course.name, path: paths.deskCourse(region, course.code) },
          { label: words.material },
        ]}
      />
      <h1>{words.material}</h1>
      <ErrorSummary view={view} errors={errors} />
      {material.length === 0 ? (
        <EmptyState sentence={words.noMaterial} />
      ) : (
        <ul class="ruled-list">
          {material.map((item) => (
            <li class="title-row">
              <span>
                <MaterialLink
                  view={view}
                  item={item}
                  path={paths.deskMaterialFile(region, course.code, item.id)}
                />
              </span>
              <ConfirmAction
                action={href(view, paths.removeMaterial(region, course.code))}
                fields={{ material: item.id }}
                label={words.remove}
                spoken={words.removeOf(item.title)}
                question={view.messages.beforeEnd.material}
                confirm={view.messages.beforeEnd.remove}
              />
            </li>
          ))}
        </ul>
      )}
      <AddForm {...props} />
    </DeskShell>
  )
}

import { placeholdersIn } from '../../../../../domain/complaint/answer-template.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { TextAreaField, TextField } from '../../../../components/field/field.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type TemplatePageProps = {
  view: View
  region: string
  /** Null for a new one. */
  templateId: string | null
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** One template: its words in both languages, and the placeholders that they may hold. */
export function TemplatePage({ view, region, templateId, typed, errors }: TemplatePageProps) {
  const words = view.messages.complaintSetting
  const address = templateId ? paths.answerTemplate(region, templateId) : paths.newAnswerTemplate(region)
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const title = templateId ? words.editTemplate : words.newTemplate
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.complaintSettings(region) }, { label: title }]}
      />
      <h1>{title}</h1>
      <ErrorSummary view={view} errors={errors} />
      <form class="form" method="post" action={href(view, address)} novalidate>
        <TextField {...field('title')} label={words.templateTitle} hint={words.templateTitleHint} required />
        <TextAreaField
          {...field('textId')}
          label={words.textId}
          hint={words.placeholders(placeholdersIn('id').join(' '))}
          rows={6}
          required
        />
        <TextAreaField
          {...field('textEn')}
          label={words.textEn}
          hint={words.placeholders(placeholdersIn('en').join(' '))}
          rows={6}
        />
        <div class="actions">
          <button class="ds-button" type="submit">
            {words.saveTemplate}
          </button>
          {templateId && (
            <button class="ds-button" data-variant="tertiary" type="submit" name="end" value="yes">
              {words.endTemplate}
            </button>
          )}
        </div>
      </form>
    </DeskShell>
  )
}

import { type RuleNumber, ruleLimits, ruleNumbers } from '../../../../../domain/complaint/complaint-rule.ts'
import type { ComplaintSettings } from '../../../../../services/complaint/edit-complaint-settings.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { DateField, NumberField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type SettingsPageProps = {
  view: View
  region: string
  settings: ComplaintSettings
  /** What was typed into the form that was refused, and what is wrong with it. */
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

/** Empty rows for categories that are new; after saving there are as many again. */
export const NEW_CATEGORIES = 3

function RuleForm({ view, region, settings, typed, errors }: SettingsPageProps) {
  const words = view.messages.complaintSetting
  const { number } = formatsOf(view.language)
  const value = (name: RuleNumber) => typed?.[name] ?? String(settings.rule[name])
  return (
    <form class="form" method="post" action={href(view, paths.complaintRule(region))} novalidate>
      <DateField
        view={view}
        name="validFrom"
        label={words.validFrom}
        hint={words.validFromHint}
        value={typed?.validFrom ?? settings.today}
        error={errors?.validFrom}
        required
      />
      {ruleNumbers.map((name) => (
        <NumberField
          view={view}
          name={name}
          label={words.numbers[name]}
          hint={words.between(number(ruleLimits[name].min), number(ruleLimits[name].max))}
          unit={words.units[name]}
          value={value(name)}
          error={errors?.[name]}
          whole
          required
        />
      ))}
      <div>
        <button class="ds-button" type="submit">
          {words.saveRule}
        </button>
      </div>
    </form>
  )
}

function RuleHistory({ view, settings }: SettingsPageProps) {
  const words = view.messages.complaintSetting
  const { date, number } = formatsOf(view.language)
  if (settings.rules.length === 0) return <p>{words.suggested}</p>
  return (
    <DataTable
      caption={words.history}
      columns={[
        { label: words.validFrom },
        ...ruleNumbers.map((name) => ({ labelled: true, label: words.short[name] })),
      ]}
      rows={settings.rules.map((rule) => [
        date(rule.validFrom),
        ...ruleNumbers.map((name) => number(rule[name])),
      ])}
    />
  )
}

function CategoryForm({ view, region, settings, typed, errors }: SettingsPageProps) {
  const words = view.messages.complaintSetting
  const blank = Array.from({ length: NEW_CATEGORIES }, (_, index) => ({
    key: `new-${index + 1}`,
    nameId: '',
    nameEn: '',
  }))
  return (
    <form class="form" method="post" action={href(view, paths.complaintCategories(region))} novalidate>
      <p>{words.categoriesLead}</p>
      {settings.categoriesAreSuggested && <p>{words.categoriesSuggested}</p>}
      {[...settings.categories, ...blank].map(({ key, nameId, nameEn }, index) => (
        <fieldset class="category-names">
          <legend class="visually-hidden">{words.categoryOf(index + 1)}</legend>
          <TextField
            view={view}
            name={`category.${key}.id`}
            label={words.categoryId}
            value={typed?.[`category.${key}.id`] ?? nameId}
            error={errors?.[`category.${key}.id`]}
          />
          <TextField
            view={view}
            name={`category.${key}.en`}
            label={words.categoryEn}
            value={typed?.[`category.${key}.en`] ?? nameEn}
            error={errors?.[`category.${key}.en`]}
          />
        </fieldset>
      ))}
      <div>
        <button class="ds-button" type="submit">
          {words.saveCategories}
        </button>
      </div>
    </form>
  )
}

function Templates({ view, region, settings }: SettingsPageProps) {
  const words = view.messages.complaintSetting
  return (
    <div class="stack">
      <p>{words.templatesLead}</p>
      {settings.templates.length === 0 ? (
        <p>{words.noTemplates}</p>
      ) : (
        <ul class="ruled-list">
          {settings.templates.map(({ id, title }) => (
            <li>
              <a href={href(view, paths.answerTemplate(region, id))}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <div>
        <a class="ds-button" data-variant="secondary" href={href(view, paths.newAnswerTemplate(region))}>
          {words.newTemplate}
        </a>
      </div>
    </div>
  )
}

/** What a region sets for its complaints: its days, what they may be about, and words for answers. */
export function ComplaintSettingsPage(props: SettingsPageProps) {
  const { view, region, errors } = props
  const words = view.messages.complaintSetting
  const list = { label: view.messages.complaint.deskTitle, path: paths.complaints(region) }
  // Whoever sets the days does not read complaints for that alone.
  const readsThem = view.person?.menu.some(({ href: path }) => path === list.path)
  return (
    <DeskShell view={view} title={words.title}>
      <Breadcrumb view={view} crumbs={[...(readsThem ? [list] : []), { label: words.title }]} />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Card title={words.templates}>
        <Templates {...props} />
      </Card>
      <Card title={words.rule}>
        <RuleHistory {...props} />
        <RuleForm {...props} />
      </Card>
      <Card title={words.categories}>
        <CategoryForm {...props} />
      </Card>
    </DeskShell>
  )
}

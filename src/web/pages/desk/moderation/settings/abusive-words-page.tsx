import { type AbusiveWord, abusiveWordLanguages } from '../../../../../domain/moderation/abusive-text.ts'
import type { AbusiveWordRow } from '../../../../../store/moderation/abusive-word.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../../components/field/choice.tsx'
import { HiddenField, TextField } from '../../../../components/field/field.tsx'
import { LineAction } from '../../../../components/line-action/line-action.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type AbusiveWordsPageProps = {
  view: View
  region: string
  words: readonly AbusiveWord[]
  rules: readonly AbusiveWordRow[]
  maySeeQueue: boolean
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function TakeOut({ view, region, word }: { view: View; region: string; word: AbusiveWord }) {
  const words = view.messages.moderation
  return (
    <LineAction
      action={href(view, paths.abusiveWords(region))}
      fields={{ word: word.word, language: word.language, change: 'take-out' }}
      label={words.takeOut}
      spoken={words.takeOutOf(word.word)}
    />
  )
}

function AddWord({ view, region, typed, errors }: AbusiveWordsPageProps) {
  const words = view.messages.moderation
  const options = abusiveWordLanguages.map((value) => ({ value, label: words.languages[value] }))
  return (
    <form class="form card" method="post" action={href(view, paths.abusiveWords(region))} novalidate>
      <HiddenField name="change" value="add" />
      <TextField
        view={view}
        name="word"
        label={words.word}
        hint={words.wordHint}
        autocomplete="off"
        value={typed?.word}
        error={errors?.word}
        required
      />
      <RadioField
        view={view}
        name="language"
        label={words.language}
        options={options}
        value={typed?.language ?? 'id'}
        error={errors?.language}
      />
      <div>
        <button class="ds-button" type="submit">
          {words.addWord}
        </button>
      </div>
    </form>
  )
}

/** The words that make a text wait in this region, and how the region changed the list. */
export function AbusiveWordsPage(props: AbusiveWordsPageProps) {
  const { view, region, rules, maySeeQueue, errors } = props
  const words = view.messages.moderation
  const { date } = formatsOf(view.language)
  const queue = { label: words.title, ...(maySeeQueue && { path: paths.moderation(region) }) }
  return (
    <DeskShell view={view} title={words.wordsTitle}>
      <Breadcrumb view={view} crumbs={[queue, { label: words.wordsLink }]} />
      <div>
        <h1>{words.wordsTitle}</h1>
        <p class="lead">{words.wordsLead}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <AddWord {...props} />
      <DataTable
        caption={words.wordsToday}
        columns={[{ label: words.word }, { label: words.language }, { label: words.action }]}
        rows={props.words.map((word) => [
          word.word,
          words.languages[word.language],
          <TakeOut view={view} region={region} word={word} />,
        ])}
      />
      {rules.length === 0 ? (
        <EmptyState sentence={words.noWordsHistory} />
      ) : (
        <DataTable
          caption={words.wordsHistory}
          columns={[words.word, words.change, words.from, words.until].map((label) => ({ label }))}
          rows={rules.map((rule) => [
            rule.word,
            rule.isListed ? words.listed : words.unlisted,
            date(rule.validFrom),
            rule.validUntil === null ? '–' : date(rule.validUntil),
          ])}
        />
      )}
    </DeskShell>
  )
}

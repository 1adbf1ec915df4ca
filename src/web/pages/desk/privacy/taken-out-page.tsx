import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type TakenOutPageProps = {
  view: View
  title: string
  /** What went. */
  went: string
  /** Whether anything is left, in words. */
  rest: string
  left: readonly { readonly table: string; readonly rows: number }[]
}

/** After somebody was taken out: what went, and where a person has to look. */
export function TakenOutPage({ view, title, went, rest, left }: TakenOutPageProps) {
  const words = view.messages.privacy
  const { number } = formatsOf(view.language)
  const tables: Record<string, string> = view.messages.audit.tables
  return (
    <DeskShell view={view} title={title}>
      <h1>{title}</h1>
      <p>{went}</p>
      <p>{rest}</p>
      <ul>
        {left.map(({ table, rows }) => (
          <li>{words.removedLeftRows(tables[table] ?? table, number(rows))}</li>
        ))}
      </ul>
      <p>
        <a href={href(view, paths.deskPrivacy(view.region?.slug ?? ''))}>{words.back}</a>
      </p>
    </DeskShell>
  )
}

import type { ListName } from '../../../../services/listing/lists.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Each list with its two files. */
export function ListsPage({
  view,
  region,
  names,
}: {
  view: View
  region: string
  names: readonly ListName[]
}) {
  const words = view.messages.listing
  return (
    <DeskShell view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul class="ruled-list">
        {names.map((name) => (
          <li class="work-item list-file">
            <span>
              <b>{words.names[name]}</b>
              <br />
              <small>{words.leads[name]}</small>
            </span>
            <span class="actions">
              {(['xlsx', 'csv'] as const).map((format) => {
                const label = format === 'xlsx' ? words.people : words.machines
                const file = href(view, paths.listFile(region, name, format))
                return (
                  <a href={file} aria-label={words.ofList(label, words.names[name])}>
                    {label}
                  </a>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </DeskShell>
  )
}

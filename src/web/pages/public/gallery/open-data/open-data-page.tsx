import { type OpenTable, openColumns, openTables } from '../../../../../services/gallery/open-data.ts'
import { licenceOf } from '../../../../../services/region/set-open-data-licence.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** What of a region may be downloaded, and what each column means. */
export function OpenDataPage({ view, region, day }: { view: View; region: RegionScope; day: string }) {
  const words = view.messages.openData
  const licence = licenceOf(region)
  return (
    <Page view={view} title={words.title} description={words.lead}>
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="small">
          {words.asOf(formatsOf(view.language).date(day))} {words.licence}{' '}
          <a href={licence.address} rel="license">
            {licence.name}
          </a>
          . {words.cite(region.name)}
        </p>
      </div>
      {openTables.map((table) => (
        <section class="stack" aria-labelledby={table}>
          <h2 id={table}>{words.tables[table]}</h2>
          <p class="actions">
            {(['comma.csv', 'csv', 'json'] as const).map((format) => (
              <a
                class="ds-button"
                data-variant="secondary"
                href={href(view, paths.openTable(region.slug, table, format))}
                download
              >
                {words.download(words.tables[table], words.formats[format])}
              </a>
            ))}
          </p>
          <Dictionary view={view} table={table} />
        </section>
      ))}
      <div class="prose">
        <h2>{words.notesTitle}</h2>
        <ul>
          {words.notes(region.settings.smallNumberLimit).map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </div>
    </Page>
  )
}

function Dictionary({ view, table }: { view: View; table: OpenTable }) {
  const words = view.messages.openData
  const meanings: Record<string, string> = words.columns[table]
  return (
    <DataTable
      caption={words.dictionary(words.tables[table])}
      columns={[{ label: words.column }, { label: words.kind }, { label: words.meaning }]}
      rows={Object.entries(openColumns[table]).map(([name, kind]) => [
        <code>{name}</code>,
        words.kinds[kind],
        meanings[name] ?? '',
      ])}
    />
  )
}

import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { fileOf, type OnComplaint } from '../handlers.tsx'
import { EntryPage } from './entry-page.tsx'

/** What is copied into the national channel for a report; one that is not to go there is shown as it stands here. */
export async function showChannelEntry(visit: OnComplaint): Promise<Response> {
  const { region, complaint } = visit
  const file = await fileOf(visit)
  if (!file) return notFound(visit)
  const move = (['record-number', 'hand-over'] as const).find((one) => file.moves.includes(one))
  if (!move) return redirect(visit, paths.complaint(region.slug, complaint.ticket))
  visit.context.header('Cache-Control', 'no-store')
  const exampleData = region.holdsExampleData || file.complaint.isExample
  return page(
    visit,
    <EntryPage view={viewOf(visit, { exampleData })} region={region} file={file} move={move} />,
  )
}

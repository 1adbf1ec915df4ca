import type { Attachment } from '../../../../../store/lifecycle/attachment.ts'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The files of one field, with a way to read each and, for the team, to take it away. */
export function Attachments({
  view,
  innovation,
  files,
  removable,
}: {
  view: View
  innovation: string
  files: readonly Attachment[]
  removable: boolean
}) {
  const words = view.messages.worksheet
  const format = formatsOf(view.language)
  if (files.length === 0) return <p class="small">{words.noFiles}</p>
  return (
    <ul class="plain-list">
      {files.map((file) => (
        <li class="actions">
          <a href={href(view, paths.attachment(view.region?.slug ?? '', innovation, file.id))}>
            {file.fileName}
          </a>
          <small>{format.fileSize(file.sizeBytes)}</small>
          {removable && (
            <button
              class="ds-button"
              data-variant="tertiary"
              data-size="sm"
              type="submit"
              name="intent"
              value={`remove-file:${file.id}`}
            >
              {words.removeFile(file.fileName)}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

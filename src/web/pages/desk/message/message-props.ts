import { channels } from '../../../../domain/message/channel.ts'
import type { ShownMessage } from '../../../../services/message/show-message.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'

export type MessageProps = {
  view: View
  region: string
  innovation: InnovationScope
  /** How our own addresses begin, `https://labinov.example.go.id`. */
  baseUrl: string
  shown: ShownMessage
  smallNumberLimit: number
  typed: Typed
  errors?: FieldErrors
  mayEdit: boolean
  mayDoubt: boolean
}

/** The channels as a choice. */
export function channelOptions({ messages }: View) {
  return channels.map((value) => ({ value, label: messages.message.channels[value] }))
}

import type { RegionScope } from '../../../../../store/region/region.ts'
import type { PolicyVersion } from '../../../../../store/verdict/verdict-policy.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'
import {
  isShare,
  shownThreshold,
  thresholdGroupNames,
  thresholdGroups,
} from '../../../desk/verdict/settings/thresholds.ts'

/** The thresholds by which a region judges now, with who set them, when and why. */
export function PolicyInForce({
  view,
  region,
  inForce,
}: {
  view: View
  region: Pick<RegionScope, 'name' | 'timeZone'>
  inForce: PolicyVersion
}) {
  const words = view.messages.method
  const { policy: names } = view.messages
  const { version, policy, reason, createdByName, createdAt } = inForce
  const rows = (group: (typeof thresholdGroupNames)[number]) =>
    thresholdGroups[group].map((name) => {
      const value = shownThreshold(view.language, name, policy[name])
      return [names.thresholds[name], isShare(name) ? `${value}%` : value]
    })
  return (
    <>
      <p>{words.inForce(region.name, version)}</p>
      <p>
        {reason === null
          ? words.byDefault
          : words.setBy(
              createdByName ?? '–',
              formatsOf(view.language).moment(createdAt, region.timeZone),
              reason,
            )}
      </p>
      <details class="more">
        <summary>{words.allThresholds}</summary>
        {thresholdGroupNames.map((group) => (
          <DataTable
            caption={names.groups[group]}
            columns={[{ label: words.columns.threshold }, { label: words.columns.value, numeric: true }]}
            rows={rows(group)}
          />
        ))}
      </details>
    </>
  )
}

import { dayAt } from '../../domain/calendar/working-days.ts'
import { type LaunchChart, launchChart } from '../../domain/measurement/launch-chart.ts'
import { targetOn } from '../../domain/measurement/target.ts'
import type { InnovationId } from '../../domain/scope.ts'
import { listMeasurementFiles, type MeasurementFile } from '../../store/lifecycle/attachment.ts'
import { type ComparisonSeries, listComparisonSeries } from '../../store/measurement/comparison-series.ts'
import {
  type Indicator,
  listIndicators,
  listTargets,
  type Target,
} from '../../store/measurement/indicator.ts'
import { type CurrentMeasurement, listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { measuredOf } from '../verdict/measured.ts'

/** An indicator with its targets, its values, and their picture. */
export type ShownIndicator = Indicator & {
  readonly targets: readonly Target[]
  /** The target that counts today. */
  readonly target: number | null
  readonly measurements: readonly CurrentMeasurement[]
  /** Files that prove its values, newest first, each once. */
  readonly files: readonly MeasurementFile[]
  /** The place that its picture is drawn with, and all places. */
  readonly comparison: ComparisonSeries | null
  readonly comparisons: readonly ComparisonSeries[]
  readonly chart: LaunchChart
}

/** The indicators of an innovation for those who fill and check them. */
export async function showMeasurements(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
): Promise<ShownIndicator[]> {
  const { db } = services
  const today = dayAt(services.clock(), region.timeZone)
  const [indicators, targets, measurements, launch, files, comparisons] = await Promise.all([
    listIndicators(db, region.id, innovationId),
    listTargets(db, region.id, innovationId),
    listCurrentMeasurements(db, region.id, innovationId),
    findLaunch(db, region.id, innovationId),
    listMeasurementFiles(db, region.id, innovationId),
    listComparisonSeries(db, region.id, innovationId),
  ])
  return measuredOf(indicators, measurements).map(({ indicator, values }) => {
    const own = targets.filter((target) => target.indicatorId === indicator.id)
    const ids = new Set(measurements.filter((one) => one.indicatorId === indicator.id).map((one) => one.id))
    const proofs = new Map(
      files.filter((file) => ids.has(file.measurementId)).map((file) => [file.storageKey, file]),
    )
    const places = comparisons.filter((one) => one.indicatorId === indicator.id)
    const comparison = places[0] ?? null
    return {
      ...indicator,
      comparison,
      comparisons: places,
      files: [...proofs.values()],
      targets: own,
      target: targetOn(own, today),
      measurements: measurements.filter((one) => one.indicatorId === indicator.id),
      chart: launchChart(values, {
        improvement: indicator.direction,
        launch,
        comparison,
        unit: indicator.unit,
      }),
    }
  })
}

import { type RegionMark as Mark, markFileName } from '../../../domain/region/region-mark.ts'
import { paths } from '../../paths.ts'

type RegionMarkProps = {
  region: { slug: string; mark: Mark }
  /** Empty where the region's name stands beside it. */
  alt: string
}

/** The region's own mark, half as wide as it has pixels, on the white ground that it was drawn for. */
export function RegionMark({ region, alt }: RegionMarkProps) {
  const { slug, mark } = region
  return (
    <img
      class="region-mark"
      src={paths.regionMark(slug, markFileName(mark))}
      alt={alt}
      width={Math.ceil(mark.width / 2)}
      height={Math.ceil(mark.height / 2)}
    />
  )
}

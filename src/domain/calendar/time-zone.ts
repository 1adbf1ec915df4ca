/** Indonesia's three time zones; deadlines are counted in the region's own. */
export type RegionTimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

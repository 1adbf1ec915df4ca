export type RegionKind = 'province' | 'regency' | 'city'

export type AgencyKind =
  | 'secretariat'
  | 'inspectorate'
  | 'dinas'
  | 'badan'
  | 'kecamatan'
  | 'kelurahan'
  | 'unit'

import { shopInnovations } from '../../../../services/diagnosis/shop-innovations.ts'
import { page, viewOf } from '../../../respond.tsx'
import type { OnAgency } from './handlers.tsx'
import { ShoppingPage } from './shopping-page.tsx'

const TEXT_CHARACTERS_MAX = 200

/** Published innovations of all regions that some words name, to be taken over. */
export async function showShopping(visit: OnAgency): Promise<Response> {
  const { services, region, agency } = visit
  const text = (visit.query.get('text') ?? '').trim().slice(0, TEXT_CHARACTERS_MAX)
  const found = text === '' ? null : await shopInnovations(services, region.id, text)
  return page(visit, <ShoppingPage view={viewOf(visit)} agency={agency} text={text} found={found} />)
}

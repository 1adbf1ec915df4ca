import { isRobot } from '../../../../domain/message/visit.ts'
import { followLink } from '../../../../services/message/follow-link.ts'
import { paths } from '../../../paths.ts'
import { addressOf, saltOf, senderKey } from '../../../rate-limit.ts'
import { notFound, redirect } from '../../../respond.tsx'
import { surveyCodePattern } from '../../../slug.ts'
import type { Visit } from '../../../visit.ts'

/** What the picture on paper adds to the address, so that a scan is told from a click. */
export const SCAN_MARK = 'q'

/** Leads on to the innovation's page or to the survey, and counts the visit without following anybody. */
export async function followShortLink(visit: Visit): Promise<Response> {
  const { services, context, query } = visit
  const code = (visit.parameters.code ?? '').toUpperCase()
  if (!surveyCodePattern.test(code)) return notFound(visit)
  const header = (name: string) => context.req.header(name)
  const [salt, address] = [await saltOf(visit), addressOf(visit)]
  const target = await followLink(services, code, {
    isRobot: isRobot({
      method: context.req.method,
      userAgent: header('user-agent'),
      accept: header('accept'),
      purpose: header('sec-purpose') ?? header('purpose'),
    }),
    isScan: query.has(SCAN_MARK),
    senderKey: senderKey(salt, address, header('user-agent') ?? ''),
    networkKey: senderKey(salt, address),
  })
  if (!target) return notFound(visit)
  context.header('Cache-Control', 'no-store')
  if (target.surveyCode !== null) return redirect(visit, paths.survey(target.surveyCode))
  return target.isPublished
    ? redirect(visit, paths.innovation(target.region, target.innovation))
    : redirect(visit, paths.home(target.region))
}

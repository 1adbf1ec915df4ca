import { describe, expect, it } from 'vitest'
import type { AgencyId, PersonId, RegionId } from '../scope.ts'
import { actions, agenciesWithin, may } from './permission.ts'
import { type Actor, type Role, roles } from './role.ts'

const here = 1 as RegionId
const elsewhere = 2 as RegionId
const health = 'health' as AgencyId
const clinic = 'clinic' as AgencyId
const social = 'social' as AgencyId

function actor(role: Role, agencyId: AgencyId | null = health): Actor {
  const bound = role === 'innovator' || role === 'coordinator'
  return {
    personId: 'p' as PersonId,
    name: role,
    memberships: [{ regionId: here, role, agencyId: bound ? agencyId : null }],
  }
}

describe('may', () => {
  it('is the table that people agreed on', () => {
    const rows = actions.map((action) => {
      const marks = roles.map((role) => {
        const own = may(actor(role), action, { regionId: here, agencyIds: [health] })
        const other = may(actor(role), action, { regionId: here, agencyIds: [social] })
        return `${role}:${other ? 'region' : own ? 'own' : '-'}`
      })
      return `${action}: ${marks.filter((mark) => !mark.endsWith('-')).join(' ')}`
    })
    expect(rows).toMatchSnapshot()
  })

  it('of somebody in two agencies reaches both as each role of theirs may, and no third', () => {
    const both: Actor = {
      personId: 'p' as PersonId,
      name: 'Siti',
      memberships: [
        { regionId: here, role: 'coordinator', agencyId: health },
        { regionId: here, role: 'innovator', agencyId: social },
      ],
    }
    const at = (agencyId: AgencyId) => ({ regionId: here, agencyIds: [agencyId] })
    for (const action of actions) {
      expect(may(both, action, at(health))).toBe(
        may(actor('coordinator'), action, at(health)) || may(actor('innovator', social), action, at(health)),
      )
      expect(may(both, action, at(social))).toBe(
        may(actor('innovator', social), action, at(social)) || may(actor('coordinator'), action, at(social)),
      )
    }
    expect(agenciesWithin(both, 'innovation.edit', here)).toEqual([health, social])
    // What only a coordinator may is theirs in the one agency alone.
    expect([may(both, 'commitment.edit', at(health)), may(both, 'commitment.edit', at(social))]).toEqual([
      true,
      false,
    ])
    expect(may(both, 'innovation.edit', at(clinic))).toBe(false)
  })

  it('never reaches into another region', () => {
    for (const role of roles) {
      for (const action of actions)
        expect(may(actor(role), action, { regionId: elsewhere, agencyIds: [health] })).toBe(false)
    }
  })

  it('reaches the units below an agency, and not the agency above a unit', () => {
    const ofClinic = { regionId: here, agencyIds: [clinic, health] }
    expect(may(actor('coordinator'), 'measurement.check', ofClinic)).toBe(true)
    expect(
      may(actor('coordinator', clinic), 'measurement.check', { regionId: here, agencyIds: [health] }),
    ).toBe(false)
  })

  it('keeps the one who writes apart from the one who lets through', () => {
    for (const role of roles) {
      const subject = { regionId: here, agencyIds: [health] }
      expect(
        may(actor(role), 'worksheet.edit', subject) && may(actor(role), 'worksheet.review', subject),
      ).toBe(false)
    }
  })
})

describe('agenciesWithin', () => {
  it('is the whole region for those who serve it and the own agency for the others', () => {
    expect(agenciesWithin(actor('leader'), 'innovation.see', here)).toBe('all')
    expect(agenciesWithin(actor('innovator'), 'innovation.see', here)).toEqual([health])
    expect(agenciesWithin(actor('innovator'), 'innovation.see', elsewhere)).toEqual([])
  })
})

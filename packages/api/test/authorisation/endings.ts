import type { OpenedWorld } from '@cho40/core/testing'
import { invariant } from '@cho40/values'
import { AN_ID } from './absent.ts'
import { DAY } from './access-row.ts'
import { type Api, ask, NEW_TOKEN } from './ask.ts'
import type { Credential } from './callers.ts'
import { ENDED_KINDS, FORGOTTEN } from './ended-kinds.ts'
import { ACCESS_ROWS } from './rows/index.ts'
import { callerNamed, type Town } from './town.ts'

type Act = readonly [name: string, input?: (town: Town) => unknown]

const PLACE = 'place:01234'
const harvest = (town: Town) => town.cooperatives.harvest

/** What an administrator of the commune ends, as the rows of the matrix ask when nothing else is said. */
const ACTS: readonly Act[] = [
  ['signs.withdraw'],
  ['fees.waive'],
  ['fees.issue'],
  ['fees.waive', (town) => ({ id: town.one('cho_fee_bill', { kind: 'water' }), reason: 'nghỉ' })],
  [
    'stall.accounts.decide',
    (town) => ({
      id: town.one('cho_account_change', { state: 'asked' }),
      approve: true,
      note: 'x',
    }),
  ],
  ['community.answerComplaint'],
  ['exceptions.undo'],
  ['exceptions.forgetPayer'],
  [
    'catalogue.dossier.step',
    (town) => ({ dossierId: town.one('cho_dossier'), to: 'withdrawn', day: DAY }),
  ],
  ['catalogue.listing.withdraw'],
  ['catalogue.party.endDelegation'],
  ['catalogue.certificate.revoke'],
  ['catalogue.certificate.revokeCertification'],
  ['orders.cancel'],
  ['members.endAgreement'],
  ['members.leave'],
  ['payouts.cancel'],
  ['payouts.decideLimit'],
  ['settlement.void'],
  ['adoption.values.accept'],
  ['stock.resolveOversell'],
  ['feeds.close'],
  ['webhooks.close'],
  ['keys.revoke'],
]

/** Somebody or something whose way in ended, and how they come now. */
export type Former = { readonly what: string; readonly by: Credential; readonly roles?: true }

/** Ends one thing of every kind that can end, by the commands that end them. */
export async function endThings({ town, api }: { readonly town: Town; readonly api: Api }) {
  const by = callerNamed(town, `administrator at ${PLACE}`)
  const does = async (name: string, input: unknown, who: Credential = by) => {
    const { problem, body } = await ask(api, { name, input, by: who })
    invariant(problem === undefined, `${name}: ${body}`)
    return body
  }
  for (const [name, input] of ACTS) {
    const row = ACCESS_ROWS.find((one) => one.name === name)
    await does(name, (input ?? row?.input)?.(town))
  }
  await endAnAdvance(town, does)
  return does
}

type Does = Awaited<ReturnType<typeof endThings>>

async function endAnAdvance(town: Town, does: Does): Promise<void> {
  const inHarvest = { book_id: town.bookOf(harvest(town)) }
  const advanceId = town.new('advance')
  const payoutId = town.new('payout')
  await does('goods.giveAdvance', {
    cooperativeId: harvest(town),
    id: advanceId,
    memberId: town.one('cho_member', { cooperative_id: harvest(town) }),
    amount: 1_000,
    occurredAt: '2026-11-21T00:20:00.000Z',
    pay: { by: 'bank', payoutId, accountId: town.one('cho_receiving_account', inHarvest) },
  })
  await does('payouts.cancel', { id: payoutId, reason: 'nhầm' })
  await does('goods.withdrawAdvance', { advanceId })
}

/** Ends ways in: of people, a phone and a program; each is asked with what it came with before. */
export async function endWaysIn(town: Town, api: Api, does: Does): Promise<readonly Former[]> {
  const server = callerNamed(town, 'administrator at system')
  const out = callerNamed(town, `helper at ${PLACE}`)
  await does('session.close', undefined, out)
  const ended = personNamed(town, `bookkeeper at ${PLACE}`)
  await does('people.endSessions', { personId: ended.personId })
  const lost = personNamed(town, `bookkeeper at ${town.cooperatives.founded}`)
  const role = { role: 'bookkeeper', scopeId: town.cooperatives.founded }
  await does('people.withdrawRole', { personId: lost.personId, ...role })
  const phone = await aPhone(town, api)
  await does('devices.revokeFor', { personId: phone.personId, deviceId: phone.deviceId })
  const gone = personNamed(town, `vendor at ${town.stalls[1]}`)
  const stall = { role: 'vendor', scopeId: town.stalls[1] }
  await does('people.withdrawRole', { personId: gone.personId, ...stall })
  const { phone: number } = town.row('cho_person', { id: gone.personId })
  await does('privacy.erase', { phone: number }, server)
  const request = { id: town.one('cho_data_request'), decision: 'done', outcome: 'đã gửi' }
  await does('privacy.decide', request, server)
  const key = town.callers.find(({ by }) => by.how === 'key')
  const service = { name: `Máy ${key?.grants[0]?.role}` }
  const person_id = town.one('cho_person', service)
  await does('keys.revoke', { keyId: town.one('cho_service_key', { person_id }) })
  invariant(key, 'the town has a key')
  return [
    { what: 'who signed out', by: out },
    { what: 'whose sessions were ended', by: ended },
    { what: 'who was erased', by: gone },
    { what: 'a phone that was lost', by: phone },
    { what: 'a key that was revoked', by: key.by },
    { what: 'whose role was withdrawn', by: lost, roles: true },
  ]
}

/** A second session of a stall's vendor, on a phone of its own. */
async function aPhone(town: Town, api: Api) {
  const { personId } = personNamed(town, `vendor at ${town.stalls[0]}`)
  const { phone } = town.row('cho_person', { id: personId })
  const deviceId = town.new('device')
  const device = { id: deviceId, name: 'Máy mất' }
  const nobody = { how: 'nothing' } as const
  const input = { phone, pin: '246810', device }
  const { problem, body } = await ask(api, { name: 'session.open', input, by: nobody })
  invariant(problem === undefined, body)
  return { how: 'cookie', token: NEW_TOKEN, personId, deviceId } as const
}

function personNamed(town: Town, name: string): Credential & { readonly how: 'cookie' } {
  const found = callerNamed(town, name)
  invariant(found.how === 'cookie', `${name} is a person`)
  return found
}

/**
 * The same wish about things that have ended, and of which kinds they are.
 * @param wasThere of an id, whether something had it before anything ended
 */
export function aboutEnded(world: OpenedWorld, wasThere: (id: string) => boolean) {
  const kept = new Map<string, ReturnType<OpenedWorld['rows']>>()
  const rows = (table: string) => {
    const found = kept.get(table) ?? world.rows(table)
    kept.set(table, found)
    return found
  }
  const endedInPlaceOf = (id: string, prefix: string, named: readonly string[]) => {
    if (!wasThere(id)) return undefined
    const forgotten = FORGOTTEN[prefix]
    if (forgotten) return rows(forgotten).some((row) => row['id'] === id) ? undefined : id
    const kind = ENDED_KINDS[prefix]
    if (!kind) return undefined
    const { table, isEnded, of, id: column = 'id' } = kind
    const own = rows(table).find((row) => row[column] === id)
    // One of another table stands there: a till is named where a telephone may be.
    if (!own && column === 'id') return undefined
    if (own && isEnded(own, rows)) return id
    const alike = rows(table).filter((row) => of === undefined || row[of] === own?.[of])
    const other = alike.find((row) => isEnded(row, rows) && !named.includes(String(row[column])))
    return other && String(other[column])
  }
  return (input: unknown) => {
    const kinds = new Set<string>()
    const named: string[] = []
    const text = JSON.stringify(input ?? null).replace(AN_ID, (id, prefix: string) => {
      const ended = endedInPlaceOf(id, prefix, named)
      if (ended === undefined) return id
      kinds.add(prefix)
      named.push(ended)
      return ended
    })
    return { input: JSON.parse(text) as unknown, kinds }
  }
}

import { leaseCodes } from '@cho40/core/payment'
import { accuse } from '../judge/notebook.ts'
import { newId, type SimStall, type World } from '../world.ts'

const LEASE_SIZE = 20

/** Keeps a stock of codes for the time without signal. */
export async function fetchCodes(world: World, { phone, view }: SimStall): Promise<string> {
  if (phone.codes.length > LEASE_SIZE / 2) return ''
  const nowMs = world.nowMs + phone.skewMs
  phone.lease ??= newId('lease', { nowMs, random: world.random.phones })
  const { lease: id } = phone
  const lease = await world.server.ask((deps) =>
    leaseCodes(deps, { id, stallId: view.id, count: LEASE_SIZE }),
  )
  if (!lease || world.random.phones.chance(world.swarm.network.lostAnswer)) return 'no codes,'
  if (!lease.ok) {
    accuse(world.notebook, 'codes do not run out', { problem: lease.problem })
    return 'refused codes,'
  }
  phone.lease = undefined
  phone.codes.push(...lease.value.codes)
  return 'codes,'
}

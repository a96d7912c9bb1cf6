import { feed as findFeed, type Received, receiveMessage } from '@cho40/core/reconciliation'
import type { Result } from '@cho40/values'
import type { Movement } from '../bank/bank.ts'
import { accuse } from '../judge/notebook.ts'
import { later, type SimFeed, type World } from '../world.ts'
import { ADAPTERS, bodyOf, type Message, signed } from './bank-notices.ts'

const MINUTE_MS = 60_000
/** SePay asks again after so many minutes until it is answered, then gives up. */
const RETRY_MINUTES = [1, 1, 2, 3, 5, 8, 13] as const

/** A provider learns of a movement and tells the server of it, unless it loses it. */
export function tell(world: World, feed: SimFeed, movement: Movement): void {
  const random = world.random.providers
  const { network } = world.swarm
  if (random.chance(network.lostDelivery)) return
  const longest = random.chance(network.longDelay) ? 5 * 60 * MINUTE_MS : 20_000
  const isVirtual = world.stalls[movement.account]?.isVirtual ?? false
  const body = Buffer.from(bodyOf(feed, movement, { isVirtual }))
  const said = ADAPTERS[feed.provider].read(body)
  const [notice] = said.ok ? said.value : []
  if (!notice) {
    accuse(world.notebook, 'a sound notice is understood', { body: body.toString(), ...said })
    return
  }
  const event = `${feed.id}/${notice.eventId}`
  // A text that says the very same once more counts as the first one.
  if (!world.notebook.told.has(event)) world.notebook.told.set(event, movement.id)
  attempt(world, { feed, movement, body, event, nth: 0 }, random.between(1_000, longest))
}

type Delivery = {
  readonly feed: SimFeed
  readonly movement: Movement
  readonly body: Uint8Array
  /** The name under which the books will know it: `feed/event`. */
  readonly event: string
  readonly nth: number
}

function attempt(world: World, delivery: Delivery, inMs: number): void {
  const { feed, movement, body, nth } = delivery
  later(world, inMs, {
    name: `provider ${feed.index} tells of #${movement.id}`,
    act: async () => {
      const random = world.random.providers
      const { network } = world.swarm
      const message = signed(feed, body, world.nowMs)
      maybeAttack(world, feed, message)
      const spoiled = random.chance(network.corruptedBody)
      const sent = spoiled ? { ...message, body: spoil(world, feed, body) } : message
      const answer = await post(world, feed, sent)
      const heard = random.chance(network.lostAnswer) ? undefined : answer
      if (heard?.ok && !spoiled) {
        world.notebook.acknowledged.add(delivery.event)
        checkTaken(world, heard.value)
      }
      const wait = RETRY_MINUTES[nth]
      const again = heard?.ok ? random.chance(network.repeatedDelivery) : true
      if (again && wait !== undefined)
        attempt(world, { ...delivery, nth: nth + 1 }, wait * MINUTE_MS)
      return outcomeOf(heard, spoiled)
    },
  })
}

function outcomeOf(answer: Result<Received, unknown> | undefined, spoiled: boolean): string {
  const what = spoiled ? 'spoiled: ' : ''
  if (!answer) return `${what}no answer`
  return what + (answer.ok ? answer.value.join(',') : 'refused')
}

function checkTaken(world: World, received: Received): void {
  const strange = received.some((one) => one === 'unknown_account' || one === 'unreadable')
  if (strange || received.length !== 1) {
    accuse(world.notebook, 'a sound notice is understood', { received: received.join(',') })
  }
}

/** A body cut short; under a signature also a changed byte, which without one nobody could tell. */
function spoil(world: World, feed: SimFeed, body: Uint8Array): Uint8Array {
  const random = world.random.providers
  if (feed.quality.authentication === 'api-key' || random.chance(0.5)) {
    return body.slice(0, random.below(body.length - 1))
  }
  const at = random.below(body.length)
  return body.with(at, (body[at] ?? 0) ^ (1 << random.below(7)))
}

/** Someone who has seen a message sends it again later, or makes one up without the secret. */
function maybeAttack(world: World, feed: SimFeed, message: Message): void {
  const random = world.random.attackers
  const { network } = world.swarm
  if (random.chance(network.replayedBody)) {
    later(world, random.between(1_000, 3_600_000), {
      name: `attacker replays to ${feed.index}`,
      act: async () => outcomeOf(await post(world, feed, message), false),
    })
  }
  if (!random.chance(network.forgedBody) || feed.provider === 'sms') return
  const eventId = String(90_000_000 + world.notebook.forged.size)
  world.notebook.forged.add(eventId)
  const text = Buffer.from(message.body)
    .toString()
    .replace(/"id":("?)\d+/, `"id":$1${eventId}`)
  const forged = signed({ ...feed, secret: 'guessed' }, Buffer.from(text), world.nowMs)
  later(world, random.between(0, 60_000), {
    name: `attacker forges for ${feed.index}`,
    act: async () => {
      const answer = await post(world, feed, forged)
      if (answer?.ok) accuse(world.notebook, 'a forged message is refused', { feed: feed.id })
      return outcomeOf(answer, false)
    },
  })
}

async function post(
  world: World,
  feed: SimFeed,
  message: Message,
): Promise<Result<Received, unknown> | undefined> {
  const { provider } = feed
  const real = ADAPTERS[provider]
  const adapter = world.boundary.adapter?.(real, world.server.database) ?? real
  world.notebook.tally.deliveries += 1
  const answer = await world.server.ask(async (deps) => {
    const found = await findFeed(deps, { id: feed.id, provider })
    if (!found.ok) return found
    const secrets = [feed.secret]
    return receiveMessage(deps, { feed: found.value, adapter, secrets, message })
  })
  if (world.boundary.acknowledgesFirst && !answer) return { ok: true, value: ['new'] }
  return answer
}

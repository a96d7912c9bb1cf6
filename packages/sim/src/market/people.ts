import type { Decision, ExceptionView } from '@cho40/contract'
import { closeDay, openExceptions, resolveException } from '@cho40/core/reconciliation'
import {
  dong,
  instantFromMs,
  type MarketDay,
  marketDayOf,
  minDong,
  startOfMarketDay,
} from '@cho40/values'
import { accuse } from '../judge/notebook.ts'
import { later, newId, nowOf, type SimStall, type World } from '../world.ts'

const HOUR_MS = 3_600_000

/** A person looks at a stall's queue of open money now and then, and decides, rightly or not. */
export function planDecisions(world: World, stall: SimStall): void {
  const random = world.random.people
  later(world, random.between(HOUR_MS / 6, 3 * HOUR_MS), {
    name: `desk of stall ${stall.index}`,
    act: async () => {
      if (world.closing) return 'over'
      planDecisions(world, stall)
      if (!random.chance(world.swarm.people.resolve)) return 'no time'
      const open = await world.server.ask((deps) =>
        openExceptions(deps, { scopeId: stall.view.id, limit: 3 }),
      )
      const exception = open?.[random.below(Math.max(1, open.length))]
      return exception ? decide(world, exception) : 'nothing waits'
    },
  })
}

async function decide(world: World, exception: ExceptionView): Promise<string> {
  const random = world.random.people
  const [suggestion] = exception.suggestions
  const decision: Decision =
    suggestion && random.chance(0.8)
      ? {
          how: 'match',
          exceptionId: exception.id,
          requestId: suggestion.requestId,
          amount: minDong(suggestion.due, exception.unallocated),
        }
      : { how: 'not_a_sale', exceptionId: exception.id, note: 'tiền riêng' }
  if (decision.how === 'match') {
    const request = world.notebook.requests.get(decision.requestId)
    if (request) request.touched = true
  }
  if (exception.transferId) world.notebook.decided.add(exception.transferId)
  const clicks = random.chance(world.swarm.people.doubleClick) ? 2 : 1
  const answers = await Promise.all(
    // Two taps are two decisions; only one of them may find the money.
    Array.from({ length: clicks }, () => {
      const id = newId('decision', { nowMs: world.nowMs, random: world.random.exports })
      return world.server.ask((deps) => resolveException(deps, { id, ...decision }))
    }),
  )
  const taken = answers.filter((answer) => answer?.ok).length
  const partial = decision.how === 'match' && decision.amount < exception.unallocated
  if (taken > 1 && !partial) {
    accuse(world.notebook, 'a decision counts once', { exception: exception.id })
  }
  world.notebook.tally.decisions += taken
  for (const answer of answers) if (answer?.ok) world.notebook.decisions.push(answer.value)
  return `${decision.how} ${exception.type}: ${answers.map((a) => a?.ok ?? 'no answer').join(' ')}`
}

/** Every evening the vendor closes the day; if an earlier one is open, that one first. */
export function planClose(world: World, stall: SimStall): void {
  const day = marketDayOf(nowOf(world))
  const evening = Date.parse(startOfMarketDay(day)) + 19 * HOUR_MS
  const wait = evening - world.nowMs + world.random.people.below(3 * HOUR_MS)
  later(world, wait > 0 ? wait : wait + 24 * HOUR_MS, {
    name: `stall ${stall.index} closes its day`,
    act: async () => {
      if (world.closing) return 'over'
      planClose(world, stall)
      return close(world, stall, marketDayOf(nowOf(world)))
    },
  })
}

async function close(world: World, stall: SimStall, day: MarketDay): Promise<string> {
  const random = world.random.people
  if (!random.chance(0.8)) return 'forgets'
  const input = {
    id: newId('close', { nowMs: world.nowMs, random }),
    stallId: stall.view.id,
    day,
    cashCounted: dong(random.between(0, 50) * 10_000),
    cashFloat: dong(0),
  }
  const clicks = random.chance(world.swarm.people.doubleClick) ? 2 : 1
  const answers = await Promise.all(
    Array.from({ length: clicks }, () => world.server.ask((deps) => closeDay(deps, input))),
  )
  const [answer, again] = answers
  if (!answer) return 'no answer'
  if (!answer.ok) {
    if (answer.problem.type === 'EarlierDayOpen') return close(world, stall, answer.problem.day)
    if (answer.problem.type === 'DayClosed') return 'closed before'
    accuse(world.notebook, 'a day can be closed', {
      problem: answer.problem,
      at: instantFromMs(world.nowMs),
    })
    return answer.problem.type
  }
  if (again?.ok && JSON.stringify(again.value) !== JSON.stringify(answer.value)) {
    accuse(world.notebook, 'a slip printed again is the same slip', { close: input.id })
  }
  return `${day} ${answer.value.proof}`
}

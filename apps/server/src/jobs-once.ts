import type { Log } from '@cho40/api'
import { type Deps, dropLeases, fenced, LeaseLost, liveLeases, takeLease } from '@cho40/core'

/** Runs work when it is this process's turn; undefined when another one over the database has it. */
export type Turn = <T>(work: (deps: Deps) => Promise<T>) => Promise<T | undefined>

export type JobsOnce = {
  /** The turns of one kind of work. `forMs` is how long a process that died keeps others waiting. */
  readonly turnAt: (job: string, forMs: number) => Turn
  /** How many processes are over the database, this one among them. */
  readonly processes: () => number
  /** Hands the turns on at once. */
  stop(): Promise<void>
}

const PRESENCE = 'process '
const PRESENT_MS = 45_000
const EVERY_MS = 15_000

/**
 * Shares the work that runs by the clock among the processes over one PostgreSQL database: each kind
 * is one process's at a time, and a process that lost its turn can write nothing more of it. Over a
 * file there is only one process, and it always has the turn.
 */
export function jobsOnce(deps: Deps, { holder, log }: { holder: string; log: Log }): JobsOnce {
  if (deps.dialect === 'sqlite') {
    return {
      turnAt: () => (work) => work(deps),
      processes: () => 1,
      stop: () => Promise.resolve(),
    }
  }
  let alive = 1
  let present: Promise<void> | undefined
  const show = async (): Promise<void> => {
    const shown = await takeLease(deps, { name: PRESENCE + holder, holder, forMs: PRESENT_MS })
    if (shown.ok) alive = Math.max(1, await liveLeases(deps, PRESENCE))
  }
  const showing = (): void => {
    present ??= show()
      .catch((error: unknown) => log.error({ error }, 'other processes not counted'))
      .finally(() => {
        present = undefined
      })
  }
  showing()
  const timer = setInterval(showing, EVERY_MS)
  timer.unref()
  return {
    turnAt: (job, forMs) => async (work) => {
      const lease = await takeLease(deps, { name: `job ${job}`, holder, forMs })
      if (!lease.ok || lease.value === undefined) return undefined
      try {
        return await work({ ...deps, ...fenced(deps, lease.value) })
      } catch (error) {
        if (error instanceof LeaseLost) return undefined
        throw error
      }
    },
    processes: () => alive,
    async stop() {
      clearInterval(timer)
      await present
      try {
        await dropLeases(deps, holder)
      } catch (error) {
        log.error({ error }, 'turns not handed on: others wait for their time')
      }
    },
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** A server in a process of its own, and how much of the processor it took so far, in microseconds. */
export type ShopChild<Told> = {
  readonly told: Told
  readonly processor: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts a server that says over IPC where it is; rejects when it ends before. */
export async function shopChild<Told>(
  file: URL | string,
  args: readonly string[] = [],
): Promise<ShopChild<Told>> {
  const env = { ...process.env, NODE_ENV: 'production', VENDURE_DISABLE_TELEMETRY: 'true' }
  const child: ChildProcess = fork(file, args, { env })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${String(code)}`)
  })
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Told]
  ended.catch(() => undefined)
  return {
    told,
    async processor() {
      const answer = once(child, 'message') as Promise<[{ readonly processor: number }]>
      child.send('processor')
      return (await answer)[0].processor
    },
    async stop() {
      if (child.connected) child.disconnect()
      await ended.catch(() => undefined)
    },
  }
}

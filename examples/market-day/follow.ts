import type { StallNotice } from '@cho40/contract'
import type { Stall } from './open-market.ts'

export type Heard = { readonly cursor: number; readonly notice: StallNotice }

/** A stall's live stream, listened to all day. */
export type Follower = {
  readonly stall: Stall
  readonly heard: readonly Heard[]
  /** The signal is lost and comes back: takes up after the last notice heard. */
  readonly reconnect: () => void
  /** Waits until the notice at `cursor` has come; false when it does not within the time. */
  readonly reach: (cursor: number, patienceMs: number) => Promise<boolean>
  readonly stop: () => void
}

export function follow(stall: Stall): Follower {
  const heard: Heard[] = []
  let line = new AbortController()
  const over = new AbortController()
  const lastCursor = () => heard.at(-1)?.cursor ?? 0
  const listen = async (): Promise<void> => {
    while (!over.signal.aborted) {
      line = new AbortController()
      try {
        await readStream(stall, { after: lastCursor(), signal: line.signal }, (one) => {
          heard.push(one)
        })
      } catch (error) {
        if (!line.signal.aborted) throw error
      }
    }
  }
  const listening = listen()
  // Said where it is waited for; until then it must not end the process.
  listening.catch(() => undefined)
  return {
    stall,
    heard,
    reconnect: () => line.abort(),
    async reach(cursor, patienceMs) {
      const until = Date.now() + patienceMs
      while (lastCursor() < cursor && Date.now() < until) {
        // Whatever ended the listening is said now, not after the patience is gone.
        await Promise.race([listening, new Promise((resolve) => setTimeout(resolve, 20))])
      }
      return lastCursor() >= cursor
    },
    stop() {
      over.abort()
      line.abort()
    },
  }
}

async function readStream(
  stall: Stall,
  from: { readonly after: number; readonly signal: AbortSignal },
  hear: (heard: Heard) => void,
): Promise<void> {
  const response = await fetch(`${stall.vendor.url}/events?stall=${stall.id}`, {
    headers: { ...stall.vendor.headers(), 'last-event-id': String(from.after) },
    signal: from.signal,
  })
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = fieldsOf(block)
      if (fields.get('event') !== 'notice') continue
      const notice = JSON.parse(fields.get('data') ?? '') as StallNotice
      hear({ cursor: Number(fields.get('id')), notice })
    }
  }
}

function fieldsOf(block: string): Map<string, string> {
  return new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()]
    }),
  )
}

import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

/** One request as it will be sent, the same for whichever server it goes to. */
export type Sent = {
  readonly path: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export type Load = { readonly rate: number; readonly p50: number; readonly p99: number }

/**
 * Sends every request once, from so many clients that keep their connection and wait for each
 * answer. Anything but 200 ends the run: a refusal is no answer worth timing.
 */
export async function load(url: string, sent: readonly Sent[], clients: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const queue = [...sent]
  const times: number[] = []
  const client = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const from = performance.now()
      await post(url, next, agent)
      times.push(performance.now() - from)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - started) / 1_000
  agent.destroy()
  return { rate: times.length / seconds, p50: shareOf(times, 0.5), p99: shareOf(times, 0.99) }
}

function post(url: string, { path, body, headers }: Sent, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request(url + path, { method: 'POST', agent, headers: { ...length, ...headers } })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve()
        else reject(new Error(`answered ${answer.statusCode}`))
      })
    })
    asked.end(body)
  })
}

export function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

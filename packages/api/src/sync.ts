import { PushEvents } from '@cho40/contract'
import { authorize, useDevice } from '@cho40/core/access'
import { pushEvents } from '@cho40/core/reconciliation'
import { Hono } from 'hono'

import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { limited } from './limited.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'

const SYNC_BYTES = 512 * 1024

/** `POST /sync`: a stall's device hands over what it did; each event gets its own answer. */
export function syncRoute(options: ApiOptions): Hono {
  const app = new Hono()
  app.use(limited(SYNC_BYTES))
  app.post('/', async (c) => {
    const { actor } = await contextOf(options, c)
    if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    const body: unknown = await c.req.json().catch(() => undefined)
    const input = z.safeParse(PushEvents, body)
    if (!input.success) {
      return c.json({ problem: invalidInput(input.error) }, 400)
    }
    const allowed = await authorize(options.deps, {
      personId: actor.personId,
      permission: 'stall.sell',
      scopeId: input.data.stallId,
    })
    if (!allowed.ok) return c.json({ problem: allowed.problem }, statusOf(allowed.problem))
    const by = actor.personId
    // A phone names itself here for the first time. From then on another name means that it hands
    // over what a second phone could not send, and somebody is there who does that.
    if (actor.kind === 'person' && actor.session.deviceId === null) {
      const { personId, session } = actor
      const { deviceId } = input.data
      const used = await useDevice(options.deps, { personId, sessionId: session.id, deviceId })
      if (!used.ok) return c.json({ problem: used.problem }, statusOf(used.problem))
    }
    const answer = await pushEvents(options.deps, { ...input.data, by })
    return answer.ok
      ? c.json(answer.value)
      : c.json({ problem: answer.problem }, statusOf(answer.problem))
  })
  return app
}

import { cookieName, createApi, createEventHub } from '@cho40/api'
import { createCore, migrate, sqliteDb } from '@cho40/core'
import { admit } from '@cho40/core/access'
import { getRequestListener } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { aStall } from '../common/a-stall.ts'
import { apiOptions } from '../common/api-options.ts'
import { listen } from '../common/listen.ts'
import { ownUsers } from '../common/log-in.ts'
import { must } from '../common/must.ts'
import { host } from '../common/process.ts'

// The library on a file, the HTTP interface on the library.
const db = sqliteDb(new Database('hono-host.db'))
await migrate(db, { dialect: 'sqlite', now: host.clock.now() })
const hub = createEventHub()
const core = createCore({ db, dialect: 'sqlite', ...host, onEvent: hub.wake })
const stopping = new AbortController()
const options = apiOptions(core, hub, stopping.signal)
const stall = await aStall(core)
const users = ownUsers(stall.vendorId)

// The host's own application: its pages, its log-in.
const app = new Hono()
app.get('/', (c) => c.text('Trang của xã'))
app.post('/login', async (c) => {
  const { name = '', password = '' } = await c.req.json<{ name?: string; password?: string }>()
  const personId = users.whoIs(name, password)
  if (personId === undefined) return c.text('Sai tên hoặc mật khẩu', 401)
  const { token } = must(await admit({ ...core, tokens: host.tokens }, { personId }))
  setCookie(c, cookieName(options), token, { path: '/', httpOnly: true, sameSite: 'Strict' })
  return c.text('Xin chào')
})

// Everything of Cho40 under a prefix. `mount` takes the prefix off before the interface sees it.
app.mount('/cho', createApi(options).fetch)

const secret = await options.feedSecrets.create(stall.feedId)
const facts = { stallId: stall.stallId, hook: `/cho/hooks/sepay/${stall.feedId}`, secret }
await listen(getRequestListener(app.fetch, { overrideGlobalObjects: false }), facts)

import { cookieName, createApi, createEventHub } from '@cho40/api'
import { createCore, migrate, sqliteDb } from '@cho40/core'
import { admit } from '@cho40/core/access'
import { USUAL_ORDER_LIMITS } from '@cho40/core/payment'
import { createStorefront } from '@cho40/storefront'
import { getRequestListener } from '@hono/node-server'
import Database from 'better-sqlite3'
import express from 'express'
import { aStall } from '../common/a-stall.ts'
import { apiOptions } from '../common/api-options.ts'
import { listen } from '../common/listen.ts'
import { ownUsers } from '../common/log-in.ts'
import { must } from '../common/must.ts'
import { host } from '../common/process.ts'

// Plain JavaScript, as many Express servers are.
const db = sqliteDb(new Database('express-host.db'))
await migrate(db, { dialect: 'sqlite', now: host.clock.now() })
const hub = createEventHub()
const core = createCore({ db, dialect: 'sqlite', ...host, onEvent: hub.wake })
const stopping = new AbortController()
const options = apiOptions(core, hub, stopping.signal)
const stall = await aStall(core)
const users = ownUsers(stall.vendorId)

const app = express()
const settings = { overrideGlobalObjects: false }

// Before any reader of bodies: signatures are over the bytes as they came.
app.use('/cho', getRequestListener(createApi(options).fetch, settings))

// The host's own application.
app.get('/', (_request, response) => {
  response.type('text').send('Trang của hợp tác xã')
})
app.post('/login', express.json(), async (request, response) => {
  const { name, password } = request.body
  const personId = users.whoIs(String(name), String(password))
  if (personId === undefined) {
    response.status(401).send('Sai tên hoặc mật khẩu')
    return
  }
  const { token } = must(await admit({ ...core, tokens: host.tokens }, { personId }))
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict' }
  response.cookie(cookieName(options), token, cookie).send('Xin chào')
})

// The shop window last: it answers every other address with a page that helps.
const shop = createStorefront({ deps: { ...core, orderLimits: USUAL_ORDER_LIMITS } })
app.use(getRequestListener(shop.fetch, settings))

const secret = await options.feedSecrets.create(stall.feedId)
const facts = { stallId: stall.stallId, hook: `/cho/hooks/sepay/${stall.feedId}`, secret }
await listen(app, facts)

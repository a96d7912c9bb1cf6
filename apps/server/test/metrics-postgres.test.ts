import { createDatabase } from '@cho40/testing/postgres'
import { expect, inject, test } from 'vitest'
import { examine } from '../src/commands/examine.ts'
import { aMarketOver, aServer, goneServer, sepayEvent } from './a-server.ts'

test('a server on PostgreSQL is ready, tells its numbers, and the doctor looks at it', async () => {
  const scratch = await createDatabase(inject('postgresUrl'))
  const metricsToken = 'a-token-of-this-test'
  const server = await aServer(undefined, { metricsToken, databaseUrl: scratch.url })
  try {
    const market = await aMarketOver(server, 1)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const event = sepayEvent(market, { id: 1, to: stall, amount: 9000, memo: 'khong ro' })
    await fetch(server.url + event.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...event.headers },
      body: event.body,
    })
    await server.admin.query('feeds.list', { marketId: market.marketId })

    const ready = await fetch(`${server.url}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([200, { ok: true, reasons: [] }])
    const headers = { authorization: `Bearer ${metricsToken}` }
    const text = await (await fetch(`${server.url}/metrics`, { headers })).text()
    expect(Number(/^cho40_database_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(1_000_000)
    expect(text).toMatch(/^cho40_exceptions_open\{type="\w+"\} 1$/m)
    expect(text).toMatch(/^cho40_exception_oldest_seconds\{type="\w+"\} \d+$/m)
    expect(text).toMatch(/^cho40_feed_messages_today\{provider="sepay",outcome="taken"\} 1$/m)
    expect(text).toMatch(/^cho40_tills\{seen="today"\} \d+$/m)

    const findings = await examine({ dataDir: server.dataDir, databaseUrl: scratch.url })
    expect(findings.filter(({ ok }) => !ok)).toEqual([])
    expect(findings.find(({ name }) => name.includes('Tables'))?.found).toMatch(/^postgres/)
    expect(findings.find(({ name }) => name.includes('feeds'))?.found).toBe('1/1')
    expect(findings.find(({ name }) => name.includes('Connections'))?.found).toMatch(/^\d+\/\d+$/)
    expect(findings.find(({ name }) => name.includes('Backup'))?.found).toContain('none yet')
  } finally {
    await goneServer(server)
    await scratch.drop()
  }
})

import type { Instant } from '@cho40/values'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import { eachDialect } from '../testing/each-dialect.ts'
import { prepared, preparedRows } from './prepared.ts'

type Command = { id: string; answer: string }

const AT = '2026-11-21T00:00:00.000Z' as Instant

const insert = preparedRows((db, rows: readonly Command[]) =>
  db
    .insertInto('cho_command')
    .values(rows.map(({ id, answer }) => ({ ...constant(), id, answer })))
    .returning('id'),
)
const find = prepared((db, of: { id: string }) =>
  db.selectFrom('cho_command').select('answer').where('id', '=', of.id).where('scope', '=', 's'),
)

function constant() {
  return { scope: 's', request_hash: 'h', recorded_at: AT }
}

describe('a prepared statement', () => {
  eachDialect((open) => {
    test('is filled with new values each time and keeps those that are always the same', async () => {
      const deps = await open()
      await insert(deps, [{ id: 'a', answer: '1' }])
      await insert(deps, [{ id: 'b', answer: '2' }])
      expect(await find(deps, { id: 'a' })).toEqual([{ answer: '1' }])
      expect(await find(deps, { id: 'b' })).toEqual([{ answer: '2' }])
      expect(await find(deps, { id: 'c' })).toEqual([])
      await deps.close()
    })

    test('takes lists of any length', async () => {
      const deps = await open()
      for (const length of [1, 3, 2, 3]) {
        const rows = Array.from({ length }, (_, n) => ({ id: deps.ids.make('x'), answer: `${n}` }))
        expect(await insert(deps, rows)).toHaveLength(length)
      }
      await deps.close()
    })

    test('lets a plugin of the host write the text its own way', async () => {
      const deps = await open()
      let seen = 0
      const plugin: KyselyPlugin = {
        transformQuery: ({ node }) => {
          seen += 1
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      }
      await find(deps, { id: 'a' })
      const host = { ...deps, db: deps.db.withPlugin(plugin) }
      await find(host, { id: 'a' })
      await find(host, { id: 'a' })
      expect(seen).toBe(2)
      await deps.close()
    })
  })
})

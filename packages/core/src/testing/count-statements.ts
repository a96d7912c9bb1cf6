import type { KyselyPlugin, QueryId } from 'kysely'
import { RawNode } from 'kysely'

/** A plugin that counts raw statements such as `commit` once the database has answered them. */
export function countStatements(text: string, onDone: () => void = () => undefined) {
  const pending = new Set<QueryId>()
  let count = 0
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (RawNode.is(node) && node.sqlFragments.join('') === text) pending.add(queryId)
      return node
    },
    transformResult({ result, queryId }) {
      if (pending.delete(queryId)) {
        count += 1
        onDone()
      }
      return Promise.resolve(result)
    },
  }
  return { plugin, count: () => count }
}

import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const HERE = '\0messages-apart'

/**
 * MT940 and CAMT.053 are what banks send to companies: their reader is fetched when somebody opens one,
 * and is not kept on every phone of a market for days without a network.
 */
export function messagesApart(): Plugin {
  let messages = ''
  return {
    name: 'cho40-messages-apart',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source, importer = '') {
        if (source !== './message-statement.ts' || !importer.endsWith('/read-statement.ts')) {
          return undefined
        }
        messages = join(dirname(importer), 'message-statement.ts')
        return HERE
      },
    },
    load: {
      handler(id) {
        if (id !== HERE) return undefined
        return `export const messageStatement = async (...asked) =>
          (await import(${JSON.stringify(messages)})).messageStatement(...asked)`
      },
    },
  }
}

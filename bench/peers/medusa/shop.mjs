import { createServer } from 'node:http'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import load from '@medusajs/medusa/loaders/index'
import express from 'express'

/**
 * A Medusa server over DATABASE_URL as its own command `medusa start` has it, on a port of its own.
 * @param {{ answers: boolean }} how without answers it only opens what programs use
 */
export async function openShop({ answers }) {
  const app = express()
  const directory = dirname(fileURLToPath(import.meta.url))
  // It looks for its modules from where it was started.
  process.chdir(directory)
  const { container } = await load.default({
    directory,
    expressApp: app,
    skipLoadingEntryPoints: !answers,
  })
  const server = createServer(app)
  if (answers) await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { container, server }
}

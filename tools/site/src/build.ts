import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSite } from './make-site.ts'

const { values } = parseArgs({
  options: { out: { type: 'string' }, repository: { type: 'string' } },
})
const root = join(import.meta.dirname, '../../..')
const out = values.out === undefined ? join(import.meta.dirname, '../dist') : resolve(values.out)
const made = makeSite({ root, out, repository: values.repository })
console.log(`${made.pages} pages, ${made.sections} sections to search: ${join(out, 'index.html')}`)
for (const link of made.broken) console.error(`leads nowhere: ${link}`)
process.exitCode = made.broken.length === 0 ? 0 : 1

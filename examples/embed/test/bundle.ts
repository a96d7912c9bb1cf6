import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'

/** Bundles a page of the outside folder as its owner would, for browsers, and returns where it lies. */
export async function bundlePage(folder: string): Promise<string> {
  const site = join(folder, 'site')
  mkdirSync(site, { recursive: true })
  copyFileSync(join(folder, 'statement-page', 'index.html'), join(site, 'index.html'))
  await build({
    cwd: folder,
    input: join(folder, 'statement-page', 'page.ts'),
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    output: { dir: site, format: 'es', entryFileNames: 'page.js', minify: true },
  })
  return site
}

/** What a browser build of one import runs into, as text. */
export async function bundled(folder: string, name: string): Promise<string> {
  const entry = 'entry.ts'
  const { output } = await build({
    cwd: folder,
    input: entry,
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    write: false,
    plugins: [
      {
        name: 'one-import',
        resolveId: (id) => (id === entry ? join(folder, entry) : null),
        load: (id) =>
          id === join(folder, entry) ? `import * as all from '${name}'\nconsole.log(all)` : null,
      },
    ],
  })
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}

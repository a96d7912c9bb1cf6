import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** The first flight of a TCP connection is 14.6 KB; one more costs a round trip on a weak network. */
const GOAL_BYTES = 14 * 1024
const MOST_BYTES = 16 * 1024

type Files = Rolldown.OutputBundle

/**
 * Puts style and script into the page, so that the till is one response; writes their hashes for the
 * Content-Security-Policy (`csp.json`) and the weights (`sizes.json`). Fails when the page is too heavy.
 */
export function inlinePage(): Plugin {
  return {
    name: 'cho40-inline-page',
    enforce: 'post',
    generateBundle(_, files) {
      const page = files['index.html']
      if (page?.type !== 'asset') throw new Error('The build made no page.')
      refuseMoreFiles(files)
      const style = take(files, '.css')
      const script = handOver(take(files, '.js'))
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = takeOver(file.code)
      }
      const html = String(page.source)
        .replace(/<script type="module"[^>]*><\/script>/, '')
        .replace(/<link rel="stylesheet"[^>]*>/, '')
        .replace(/\n\s*/g, '\n')
        .replace('</head>', () => `<style>${style}</style></head>`)
        .replace('</body>', () => `<script type="module">${script}</script></body>`)
      page.source = html
      const emit = (fileName: string, data: unknown): void => {
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(data, null, 2)}\n` })
      }
      emit('csp.json', { scriptHashes: [hashOf(script)], styleHashes: [hashOf(style)] })
      const sizes = { page: weigh(html), script: weigh(script), style: weigh(style) }
      emit('sizes.json', { ...sizes, goal: GOAL_BYTES, most: MOST_BYTES })
      this.info(`first response ${sizes.page} B brotli (goal ${GOAL_BYTES}, most ${MOST_BYTES})`)
      if (sizes.page > MOST_BYTES) {
        this.error(`The page weighs ${sizes.page} B, over ${MOST_BYTES} B.`)
      }
    },
  }
}

/** A file that the first two need besides would be one more round trip before the first tap or sale. */
function refuseMoreFiles(files: Files): void {
  for (const file of Object.values(files)) {
    if (file.type !== 'chunk' || !['index', 'rest'].includes(file.name)) continue
    const others = file.imports.filter((name) => name !== 'index.js')
    if (others.length > 0) throw new Error(`${file.fileName} needs ${others.join()}, too.`)
  }
}

/** Removes the one file of this kind that the page loads, and gives its text. */
function take(files: Files, ending: string): string {
  const only = files[`index${ending}`]
  if (only === undefined) throw new Error(`The page loads no ${ending}.`)
  delete files[only.fileName]
  const text = String(only.type === 'chunk' ? only.code : only.source).trim()
  return text.replaceAll('</script', '<\\/script').replaceAll('</style', '<\\/style')
}

/** An inlined script has no address to import from, so what it exports is handed over by this name. */
const HANDED_OVER = 'globalThis.cho40'
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/
const IMPORTS = /import\s*\{([^}]*)\}\s*from\s*"\.\/index\.js";?/g

/** `export{x as a}` at the end of the script becomes an object that later files read. */
function handOver(script: string): string {
  if (!EXPORTS.test(script)) throw new Error('The script exports nothing to the files behind it.')
  return script.replace(EXPORTS, (_, names: string) => {
    const pairs = pairsOf(names).map(([here, there]) => `${there}:${here}`)
    return `${HANDED_OVER}={${pairs.join()}};`
  })
}

function takeOver(code: string): string {
  return code.replace(IMPORTS, (_, names: string) => {
    const pairs = pairsOf(names).map(([there, here]) => `${there}:${here}`)
    return `const{${pairs.join()}}=${HANDED_OVER};`
  })
}

function pairsOf(names: string): [string, string][] {
  return names.split(',').map((name) => {
    const [first = '', second = first] = name.trim().split(/\s+as\s+/)
    return [first, second]
  })
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function weigh(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(Buffer.from(text), { params }).byteLength
}

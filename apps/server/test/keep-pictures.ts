import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

// node test/keep-pictures.ts, after shop-pages.test.ts took them: keeps the journeys of buyers and
// sellers in docs/pictures/shop, from their top and in few colours, so that a repository can hold them.

const TAKEN = process.env['CHO40_PICTURES_IN'] ?? join(import.meta.dirname, '../reports/pictures')
const KEPT = join(import.meta.dirname, '../../../docs/pictures/shop')
const MOST_HEIGHT = 1_500

mkdirSync(KEPT, { recursive: true })
for (const name of readdirSync(TAKEN)) {
  const kept = keptName(name)
  if (kept === undefined) continue
  const whole = sharp(join(TAKEN, name))
  const { width, height } = await whole.metadata()
  await whole
    .extract({ left: 0, top: 0, width, height: Math.min(height, MOST_HEIGHT) })
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(join(KEPT, kept))
}

/** Without script a page has its plain name; what a seller sees begins with `desk`. */
function keptName(name: string): string | undefined {
  const script = /^fair-script-(\w+)-(\d+x\d+\.png)$/.exec(name)
  if (script) return `${script[1]}-script-${script[2]}`
  const page = /^(?:fair-(?:bare-)?|(?=desk-))([\w-]+-\d+x\d+\.png)$/.exec(name)
  return page?.[1]
}

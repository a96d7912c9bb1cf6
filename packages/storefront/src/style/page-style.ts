import { wovenTile } from '@cho40/design/woven-band'
import { designTokens } from './design-tokens.ts'
import { pageRules } from './page-rules.ts'

/** The band's tile as an address; a hash sign would end it, a double quote would end its quotes. */
const band = `url("data:image/svg+xml,${wovenTile.replaceAll('"', "'").replaceAll('#', '%23')}")`

/** The one style sheet, written into each page so that a page is a single response. */
export const pageStyle = minified(`:root{${designTokens}--woven-band:${band}}${pageRules}`)

function minified(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim()
}

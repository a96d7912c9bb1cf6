import { designTokens, wovenBand } from './design-tokens.ts'
import { pageRules } from './page-rules.ts'

/** The one style sheet, written into each page so that a page is a single response. */
export const pageStyle = minified(`:root{${designTokens}--woven-band:${wovenBand}}${pageRules}`)

function minified(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim()
}

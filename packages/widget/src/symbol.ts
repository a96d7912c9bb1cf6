import { drawQr, qrPath, qrPng } from '@cho40/vietqr/symbol'

const SVG = 'http://www.w3.org/2000/svg'
const SCALE = 10

/** The code as a picture in the page; undefined when no symbol can say it. */
export function symbolOf(payload: string, name: string): SVGElement | undefined {
  const drawn = drawQr(payload)
  if (!drawn.ok) return undefined
  const side = drawn.value.size + 2 * drawn.value.quietZone
  const svg = document.createElementNS(SVG, 'svg')
  const attributes = {
    viewBox: `0 0 ${side} ${side}`,
    'shape-rendering': 'crispEdges',
    role: 'img',
    'aria-label': name,
    part: 'qr',
  }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value)
  // Dark on white also in a dark page: most readers fail on inverted symbols.
  svg.append(path({ fill: '#fff', d: `M0 0h${side}v${side}H0z` }))
  svg.append(path({ stroke: '#000', d: qrPath(drawn.value) }))
  return svg
}

/** The same to keep in a phone's pictures, which a bank's app can read: a phone cannot see itself. */
export function pictureOf(payload: string): Blob | undefined {
  const drawn = drawQr(payload)
  return drawn.ok
    ? new Blob([qrPng(drawn.value, { scale: SCALE })], { type: 'image/png' })
    : undefined
}

function path(attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, 'path')
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

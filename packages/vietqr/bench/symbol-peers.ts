import encodeQr from 'qr'
import { renderSVG } from 'uqr'
import { drawQr, qrSvg } from '../src/symbol/index.ts'

/** A drawer of symbols: text in, SVG out, and how many modules a side has without its quiet zone. */
export type Drawer = {
  readonly name: string
  readonly svg: (text: string) => string
  readonly modules: (text: string) => number
}

/** Level M and a quiet zone of four for all. `uqr` and `qr` use one mode for the whole text. */
export const drawers: readonly Drawer[] = [
  {
    name: '@cho40/vietqr, mixed modes',
    svg: (text) => {
      const symbol = drawQr(text)
      return symbol.ok ? qrSvg(symbol.value) : ''
    },
    modules: (text) => {
      const symbol = drawQr(text)
      return symbol.ok ? symbol.value.size : 0
    },
  },
  {
    name: 'uqr 0.1.3',
    svg: (text) => renderSVG(text, { ecc: 'M', border: 4 }),
    modules: (text) =>
      Number(
        /viewBox="0 0 (\d+)/.exec(renderSVG(text, { ecc: 'M', border: 0, pixelSize: 1 }))?.[1],
      ),
  },
  {
    name: 'qr 0.7.0',
    svg: (text) => encodeQr(text, 'svg', { ecc: 'medium', border: 4 }),
    modules: (text) => encodeQr(text, 'raw', { ecc: 'medium', border: 1 }).length - 2,
  },
]

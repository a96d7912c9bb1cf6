export {
  type DrawOptions,
  type DrawProblem,
  drawQr,
  type QrLevel,
  type QrSymbol,
} from './draw-qr.ts'
export { drawQrQuickly, drawQrSvgQuickly } from './draw-qr-quickly.ts'
export { type PngOptions, qrPng } from './png.ts'
export { qrPath, qrSvg, type SvgOptions } from './svg.ts'
export { qrTerminal, type TerminalOptions } from './terminal.ts'

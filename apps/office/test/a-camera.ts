import { writeFile } from 'node:fs/promises'
import { drawQr } from '@cho40/vietqr/symbol'

const WIDTH = 640
const HEIGHT = 480
const WHITE = 235
const BLACK = 16
const MODULE = 8

/** What makes Chromium show the film at `path` as its camera, and ask nobody. */
export function cameraArgs(path: string): string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ]
}

/** A film (YUV4MPEG2) of one picture: a code in the middle of a white wall. */
export async function filmOf(text: string, path: string): Promise<void> {
  const symbol = drawQr(text)
  if (!symbol.ok) throw new Error(symbol.problem.type)
  const { size, rows } = symbol.value
  const left = Math.floor((WIDTH - size * MODULE) / 2)
  const top = Math.floor((HEIGHT - size * MODULE) / 2)
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  for (let y = 0; y < size * MODULE; y += 1) {
    for (let x = 0; x < size * MODULE; x += 1) {
      const dark = rows[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)]
      if (dark) luma[(top + y) * WIDTH + left + x] = BLACK
    }
  }
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  await writeFile(path, Buffer.concat([head, frame, frame]))
}

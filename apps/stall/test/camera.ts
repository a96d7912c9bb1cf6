import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { Page } from 'playwright-core'

/** Puts a sheet of paper with this code in front of the phone's camera; call it before the page opens. */
export async function holdBefore(page: Page, text: string): Promise<void> {
  const symbol = drawQr(text, { quietZone: 4 })
  if (!symbol.ok) throw new Error(symbol.problem.type)
  const side = symbol.value.size + 8
  await page.evaluate(`(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 480
    const paper = canvas.getContext('2d')
    const path = new Path2D('${qrPath(symbol.value)}')
    const draw = () => {
      paper.resetTransform()
      paper.fillStyle = '#fff'
      paper.fillRect(0, 0, 480, 480)
      paper.scale(480 / ${side}, 480 / ${side})
      paper.strokeStyle = '#000'
      paper.stroke(path)
    }
    draw()
    setInterval(draw, 100)
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10)
  })()`)
}

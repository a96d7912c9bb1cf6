import { MAX_PHOTO_BYTES, PHOTO_WIDTHS, type PhotoShrinkDep } from '@cho40/core/catalogue'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** Brings pictures down to the widths of the pages by drawing them again. */
export const shrinkByDrawing: PhotoShrinkDep = {
  async shrinkPhoto(file) {
    const image = await loadImage(Buffer.from(file))
    return PHOTO_WIDTHS.filter((width) => width <= image.width).map((width) => {
      const height = Math.round((image.height * width) / image.width)
      const canvas = createCanvas(width, height)
      canvas.getContext('2d').drawImage(image, 0, 0, width, height)
      const written = [60, 30, 15].map((quality) => canvas.toBuffer('image/jpeg', quality))
      const small = written.find((bytes) => bytes.length <= MAX_PHOTO_BYTES)
      return new Uint8Array(small ?? [])
    })
  },
}

/** What a browser may have for reading codes; not in every one, nor in its types. */
type Detector = { detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]> }
type DetectorClass = { new (options: { formats: string[] }): Detector }

export type Camera = { stop: () => void }

const LOOK_MS = 120

/**
 * Looks through the camera and tells every code it reads, until it is stopped. Rejects where there is no
 * camera, or where the person said no.
 */
export async function startCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
): Promise<Camera> {
  const media = navigator.mediaDevices
  const stream = await media.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  const read = await reader()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async (): Promise<void> => {
    const text = await read(video).catch(() => undefined)
    if (text !== undefined) onCode(text)
    timer = setTimeout(() => void look(), LOOK_MS)
  }
  void look()
  return {
    stop: () => {
      clearTimeout(timer)
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

type Read = (video: HTMLVideoElement) => Promise<string | undefined>

/** The phone's own reader where there is one; else one that is fetched when it is first needed. */
async function reader(): Promise<Read> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  if (BarcodeDetector !== undefined) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: jsQr } = await import('jsqr')
  const canvas = document.createElement('canvas')
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video
    const paper = canvas.getContext('2d', { willReadFrequently: true })
    if (paper === null || width === 0) return undefined
    canvas.width = width
    canvas.height = height
    paper.drawImage(video, 0, 0)
    return jsQr.default(paper.getImageData(0, 0, width, height).data, width, height)?.data
  }
}

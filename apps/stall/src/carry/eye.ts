import { type Camera, startCamera } from './camera.ts'

type Eye = (video: HTMLVideoElement | null) => void
type Hearing = { onCode: (text: string) => void; onRefused: () => void }

const eyes = new Map<string, Eye>()
let looking: { video: HTMLVideoElement; camera: Promise<Camera> } | undefined

/**
 * What a `<video>` of a page is given as its ref: the camera lives as long as its picture is on the screen.
 * One function for all drawings, since another would close the camera and open it again each time.
 */
export function eyeOf(page: string, hearing: Hearing): Eye {
  const known = eyes.get(page)
  if (known !== undefined) return known
  const eye: Eye = (video) => look(video, hearing)
  eyes.set(page, eye)
  return eye
}

function look(video: HTMLVideoElement | null, { onCode, onRefused }: Hearing): void {
  if (video === looking?.video) return
  if (video === null) {
    void looking?.camera.then((camera) => camera.stop()).catch(() => undefined)
    looking = undefined
    return
  }
  // A phone without a camera has no such thing at all.
  const camera = Promise.resolve().then(() => startCamera(video, onCode))
  looking = { video, camera }
  camera.catch(() => {
    // The page may have been left, and opened again with a camera that works.
    if (looking?.camera === camera) onRefused()
  })
}

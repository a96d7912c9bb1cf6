import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { TextKey } from '../../text/vi.ts'
import { codeReader } from './read-code.ts'

const BETWEEN_FRAMES_MS = 200

type Props = {
  onText: (text: string) => void
  onProblem: (why: TextKey) => void
}

/** Looks through the camera until one code is read; the camera is off as soon as this is gone. */
export function Camera({ onText, onProblem }: Props): VNode {
  const { text } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const look = async (): Promise<void> => {
      try {
        const found = await watch(video.current, leaving.signal)
        if (found !== undefined) onText(found)
      } catch (reason) {
        if (!leaving.signal.aborted) onProblem(whyNot(reason))
      }
    }
    void look()
    return () => leaving.abort()
  }, [])
  return (
    <div class="camera">
      <video ref={video} muted playsInline autoplay aria-hidden="true" />
      <p role="status">{text['check.camera.look']}</p>
    </div>
  )
}

/** The text of the first single code in view; undefined when it is stopped before. */
async function watch(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!video || !('mediaDevices' in navigator)) throw new DOMException('', 'NotFoundError')
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  try {
    const read = await codeReader()
    video.srcObject = stream
    while (!signal.aborted) {
      const { videoWidth: width, videoHeight: height } = video
      const found = width === 0 ? 'none' : await read({ source: video, width, height }, 'frame')
      if (typeof found === 'object' && !signal.aborted) return found.text
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_FRAMES_MS))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

/** The browser's reasons, as people can act on them. */
function whyNot(reason: unknown): TextKey {
  if (!isSecureContext) return 'check.camera.insecure'
  // What is no refusal of the camera's is the reader's file that did not come.
  if (!(reason instanceof DOMException)) return 'check.reader.missing'
  const refused = reason.name === 'NotAllowedError' || reason.name === 'SecurityError'
  return refused ? 'check.camera.refused' : 'check.camera.absent'
}
